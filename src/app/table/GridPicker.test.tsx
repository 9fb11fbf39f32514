// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { loadGame } from '../../catalogue'
import { cellAt, type Grid } from '../../core/grid'
import '../i18n'
import { quickSetup, type Setup, seatCount } from '../setup/setup'
import { GridPicker } from './GridPicker'
import { atCell } from './cell-setup'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
window.matchMedia ??= () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView ??= () => {}

const bargaining = await loadGame('bargaining')
const glee = bargaining.game.grids?.['glee'] as Grid<any>
const table = quickSetup(bargaining.card, bargaining.game)

const unmounts: (() => void)[] = []
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount()
})

/** The picker on a set-up that follows it, as the table screen's does. */
function draw(entry: typeof bargaining, setup: Setup) {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  const here = { setup }
  const show = () =>
    root.render(
      <MantineProvider env="test">
        <GridPicker
          game={entry.game}
          setup={here.setup}
          language="en"
          onChange={next => {
            here.setup = next
            show()
          }}
        />
      </MantineProvider>,
    )
  act(show)
  act(() => host.querySelector('details')?.setAttribute('open', ''))
  unmounts.push(() => {
    act(() => root.unmount())
    host.remove()
  })
  const fields = () => [...host.querySelectorAll<HTMLInputElement>('.sweep-factors input:not([type=hidden])')].map(input => input.value)
  const number = () => host.querySelector<HTMLInputElement>('.sweep-cell input') as HTMLInputElement
  const press = (name: string) => act(() => [...host.querySelectorAll('button')].find(b => b.textContent === name)?.click())
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(number(), text)
      number().dispatchEvent(new Event('input', { bubbles: true }))
    })
  const pick = (f: number, label: string) => {
    const input = host.querySelectorAll<HTMLInputElement>('.sweep-factors input:not([type=hidden])')[f]
    act(() => input?.click())
    const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(o => o.textContent === label)
    act(() => option?.click())
  }
  return { host, here, fields, number, press, type, pick }
}

describe('the cells of a published grid', () => {
  // By hand: 17 = 0·128 + 0·32 + 2·8 + 0·4 + 0·2 + 1.
  it('show the cell that the parameters are, by level and by number, with its source', () => {
    const { host, fields, number } = draw(bargaining, atCell(table, bargaining.game, glee, 17))
    expect(fields()).toEqual(['100', '0.8', '0.95', '12', 'yes', 'no'])
    expect(number().value).toBe('17')
    expect(host.textContent).toContain('glee/17 is one of 384 cells')
    for (const cite of glee.cites) expect(host.textContent).toContain(cite)
  })

  it('say that other parameters are no cell, and a level then chosen makes them the nearest one', () => {
    const was = atCell(table, bargaining.game, glee, 17)
    const { host, here, fields, number, pick } = draw(bargaining, { ...was, config: { ...was.config, discount1: 0.85 } })
    expect(fields()).toEqual(['', '', '', '', '', ''])
    expect(number().value).toBe('')
    expect(host.textContent).toContain('none of the 384 cells')
    pick(1, '0.95')
    expect(here.setup.config).toEqual({ ...was.config, discount1: 0.95 })
    expect(fields()).toEqual(['100', '0.95', '0.95', '12', 'yes', 'no'])
  })

  it('are chosen by number, one after the other, and not beyond the ends', () => {
    const { here, number, press, type } = draw(bargaining, table)
    const at = (cell: number) => expect(here.setup.config).toEqual(bargaining.game.config.parse(cellAt(glee, cell).config))
    type('383')
    at(383)
    press('Next')
    at(383)
    press('Previous')
    at(382)
    expect(number().value).toBe('382')
    type('')
    at(382)
    type('0')
    at(0)
    press('Previous')
    at(0)
  })

  it('are nothing in a game that has no grid', async () => {
    const matrix = await loadGame('matrix')
    expect(draw(matrix, quickSetup(matrix.card, matrix.game)).host.querySelector('details')).toBeNull()
  })

  it('of one of several grids are found, and another grid can be chosen', async () => {
    const beauty = await loadGame('p-beauty')
    const range = beauty.game.grids?.['gama-range'] as Grid<any>
    const { host, fields } = draw(beauty, atCell(quickSetup(beauty.card, beauty.game), beauty.game, range, 3))
    expect(host.querySelector<HTMLInputElement>('.sweep-which input')?.value).toBe(range.title.en)
    expect(fields()).toEqual(['100–200'])
  })
})

describe('a set-up at a cell', () => {
  it('keeps its players and its seed, and names a preset only where that is the cell', async () => {
    const at = atCell({ ...table, preset: 'glee-baseline' }, bargaining.game, glee, 17)
    expect(at).not.toHaveProperty('preset')
    expect({ ...at, config: null }).toEqual({ ...table, preset: undefined, config: null })
    const { card, game } = await loadGame('diner')
    const menu = atCell(quickSetup(card, game), game, game.grids?.['gama-menu'] as Grid<any>, 0)
    expect(menu.preset).toBe('gama-bench')
  })

  it('has as many seats as the game takes there', () => {
    const groups = [{ player: { kind: 'scripted', strategy: 'conceder' }, count: 5 }] as const
    expect(seatCount(atCell({ ...table, groups: [...groups] }, bargaining.game, glee, 17).groups)).toBe(2)
  })
})
