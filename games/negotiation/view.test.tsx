// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Machine } from '../../src/core/machine'
import type { SeatProps } from '../../src/ui/contract'
import type { Config } from './config'
import game, { type Brief, type Event, type Negotiation } from './game'
import type { Action } from './prices'
import { Board } from './view/board'
import { Pad } from './view/pad'
import { drawnTo, sliderStep } from './view/scale'

let root: Root
let host: HTMLElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

/** What a seat's screen is handed after these actions. */
function propsOf(
  given: Partial<Config>,
  actions: readonly Action[],
  seat: number,
  onAct: (action: Action) => void = () => {},
): SeatProps<Negotiation> {
  const machine = new Machine({ game, config: game.config.parse(given), seats: 2, seed: 'x' })
  const events: { k: number; is: Event }[] = []
  for (const action of actions)
    for (const e of machine.apply([{ seat: machine.turn?.seats[0] as number, action }]).events ?? []) events.push({ k: machine.k, is: e.is })
  const brief = machine.briefs[seat] as Brief
  const { turn } = machine
  return {
    seat,
    seats: [
      { seat: 0, name: 'Ada', kind: 'human' },
      { seat: 1, name: 'Bo', kind: 'scripted' },
    ],
    brief,
    observation: machine.observe(seat),
    events,
    ask: turn?.seats.includes(seat) ? { turn, space: game.actions(machine.observe(seat), turn, brief), question: '' } : null,
    wording: game.wording.en,
    language: 'en',
    onAct,
  }
}
const show = (props: SeatProps<Negotiation>) =>
  act(() =>
    root.render(
      <>
        <Board {...props} />
        <Pad {...props} />
      </>,
    ),
  )
const at = (price: number): Action => ({ price })
const type = (input: HTMLInputElement, value: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
const box = () => host.querySelector('.pad-box') as HTMLInputElement
const slider = () => host.querySelector('.pad-slider') as HTMLInputElement
const send = () => act(() => host.querySelector<HTMLButtonElement>('.pad-send')?.click())
const gleeLike = { sellerValue: 1, buyerValue: 1.2, money: 10_000, completeInformation: false } as const

describe('naming a price', () => {
  it('shows the own value, and the consequence before the price is sent', () => {
    const sent: Action[] = []
    show(propsOf(gleeLike, [], 0, action => sent.push(action)))
    expect(host.querySelector('[data-own]')?.textContent).toBe('10,000')
    expect(host.querySelector('form')?.textContent).toContain('Worth to you: 10,000')
    type(box(), '11500')
    expect(host.querySelector('.pad-preview')?.textContent).toContain('If accepted you gain 1500.')
    expect(host.querySelector('.nego-warning')).toBeNull()
    send()
    send()
    expect(sent).toEqual([at(11_500)])
  })

  it('says calmly that a price loses, and sends it all the same', () => {
    const sent: Action[] = []
    show(propsOf(gleeLike, [], 0, action => sent.push(action)))
    type(box(), '9000')
    expect(host.querySelector('.pad-preview')?.textContent).toContain('If accepted you lose 1000.')
    expect(host.querySelector('.nego-warning')?.textContent).toContain('less than the good is worth to you')
    send()
    expect(sent).toEqual([at(9000)])
  })

  it("tells what the other would get only where the other's value is told", () => {
    show(propsOf(gleeLike, [], 0))
    type(box(), '11500')
    expect(host.textContent).not.toContain('Bo would')
    act(() => root.unmount())
    root = createRoot(host)
    show(propsOf({ ...gleeLike, completeInformation: true }, [], 0))
    type(box(), '13000')
    expect(host.textContent).toContain('Bo would lose 1000.')
  })

  it('has a slider over the prices near the values that starts without a place, and a box for every legal price', () => {
    show(propsOf(gleeLike, [], 0))
    expect(slider().dataset['unset']).toBe('true')
    expect(Number(slider().max)).toBe(15_000)
    type(slider(), '12500')
    expect(box().value).toBe('12500')
    type(box(), '99000')
    expect(slider().dataset['unset']).toBe('true')
    expect(host.querySelector('.pad-preview')?.textContent).toContain('you gain 89,000')
  })

  it('keeps what was typed and says what is wrong with it', () => {
    const sent: Action[] = []
    show(propsOf(gleeLike, [], 0, action => sent.push(action)))
    type(box(), '200000')
    send()
    expect(sent).toEqual([])
    expect(host.querySelector('.pad-say')?.textContent).toContain('out of range')
    expect(box().value).toBe('200000')
  })

  it('has a message box only where messages are on, and sends the empty one', () => {
    const sent: Action[] = []
    show(propsOf({ ...gleeLike, messages: true }, [], 0, action => sent.push(action)))
    expect(host.querySelector('textarea')).not.toBeNull()
    type(box(), '11500')
    send()
    expect(sent).toEqual([{ price: 11_500, message: '' }])
  })
})

describe('answering a price', () => {
  it('says what each of the three answers gives', () => {
    show(propsOf(gleeLike, [at(11_000)], 1))
    const terms = [...host.querySelectorAll('.nego-answer dl > div')].map(row => row.textContent)
    expect(terms).toEqual([
      'Acceptyou gain 1000, and the match ends',
      'Rejectround 2 begins, and you name the price',
      'Buy from the third partyyou buy at 12,000, your own value: both get 0, and the match ends',
    ])
    expect(host.querySelectorAll('.pad-choice')).toHaveLength(3)
    expect(host.querySelector('.nego-warning')).toBeNull()
  })

  it('warns before a losing trade, and shows the message', () => {
    show(propsOf({ ...gleeLike, messages: true, rounds: 1 }, [{ price: 13_000, message: 'Last price' }], 1))
    expect(host.textContent).toContain('you lose 1000')
    expect(host.querySelector('.nego-warning')?.textContent).toContain('more than the good is worth to you')
    expect(host.textContent).toContain('the match ends, and both get 0')
    expect(host.querySelector('blockquote')?.textContent).toBe('Last price')
  })

  it('lists the prices so far with what they would give, and how the match ended', () => {
    show(propsOf(gleeLike, [at(15_000), 'reject', at(9000), 'reject', at(13_000), 'outside'], 0))
    expect([...host.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent))).toEqual([
      ['3', 'You', '13,000', '+3000', 'left'],
      ['2', 'Bo', '9000', '−1000', 'rejected'],
      ['1', 'You', '15,000', '+5000', 'rejected'],
    ])
    expect(host.textContent).toContain('Bo traded with the third party instead. Both get 0.')
  })
})

describe('incomplete information', () => {
  it("shows a seat no trace of the other's value, after the end too", () => {
    const html = (buyerValue: number) => {
      show(propsOf({ ...gleeLike, buyerValue }, [at(15_000), 'reject', at(9000), 'accept'], 0))
      return host.innerHTML
    }
    const first = html(1.2)
    expect(html(0.3)).toBe(first)
    expect(first).toContain('not told')
  })
})

describe('the stretch that is drawn', () => {
  it('holds the values and the prices so far, and ends at the bound', () => {
    const brief = game.brief?.(game.config.parse({ ...gleeLike, maxPrice: 3 }), 0, 2) as Brief
    expect(drawnTo(brief, [])).toBe(15_000)
    expect(drawnTo(brief, [18_000])).toBe(27_000)
    expect(drawnTo(brief, [12_345])).toBe(19_000)
    expect(drawnTo(brief, [25_000])).toBe(30_000)
    expect(drawnTo(brief, [1e9])).toBe(15_000)
  })

  it('has about 200 slider steps, in multiples of the smallest unit', () => {
    expect(sliderStep(15_000, 1)).toBe(100)
    expect(sliderStep(150, 1)).toBe(1)
    expect(sliderStep(15, 5)).toBe(5)
  })
})
