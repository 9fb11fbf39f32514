// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Machine } from '../../src/core/machine'
import type { SeatProps } from '../../src/ui/contract'
import type { Config } from './config'
import game, { type Bargaining, type Brief, type Event } from './game'
import type { Action } from './offers'
import { Board } from './view/board'
import { Pad } from './view/pad'

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
): SeatProps<Bargaining> {
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
const show = (props: SeatProps<Bargaining>) =>
  act(() =>
    root.render(
      <>
        <Board {...props} />
        <Pad {...props} />
      </>,
    ),
  )
const offer = (player1: number, player2: number): Action => ({ player1, player2 })
const type = (input: HTMLInputElement, value: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('the screen of a seat', () => {
  it('shows the pie, what it is worth now and what one more round costs', () => {
    show(propsOf({ completeInformation: false }, [offer(60, 40), 'reject'], 1))
    expect(host.querySelector('.bargain-pie')?.textContent).toContain('worth 90 to you in this round and 81 in the next')
    expect(host.textContent).toContain('9 less')
    expect(host.textContent).toContain('not told')
  })

  it('shows the consequence of an offer before it is sent, in both boxes, and sends the linked shares', () => {
    const sent: Action[] = []
    show(propsOf({}, [offer(60, 40), 'reject', offer(40, 60), 'reject'], 0, action => sent.push(action)))
    const boxes = host.querySelectorAll<HTMLInputElement>('.pad-box')
    type(boxes[0] as HTMLInputElement, '60')
    expect(boxes[1]?.value).toBe('40')
    // Round 3 at δ 0.9: 60 · 0.81 = 48.6, and the other's 40 · 0.81 = 32.4.
    expect(host.querySelector('.pad-preview')?.textContent).toContain('you get 60, after the delay worth 48.6 to you')
    expect(host.querySelector('.pad-preview')?.textContent).toContain('32.4')
    act(() => host.querySelector<HTMLButtonElement>('.pad-send')?.click())
    expect(sent).toEqual([offer(60, 40)])
  })

  it('names an offer that leaves somebody nothing, before it is sent', () => {
    show(propsOf({}, [], 0))
    const boxes = host.querySelectorAll<HTMLInputElement>('.pad-box')
    type(boxes[0] as HTMLInputElement, '0')
    expect(host.querySelector('.pad-preview')?.textContent).toContain('This offer leaves you nothing.')
    type(boxes[0] as HTMLInputElement, '100')
    expect(host.querySelector('.pad-preview')?.textContent).toContain('This offer leaves Bo nothing.')
    type(boxes[0] as HTMLInputElement, '60')
    expect(host.querySelector('.pad-preview')?.textContent).not.toContain('nothing')
  })

  it('has a message box only where messages are on', () => {
    show(propsOf({ messages: true }, [], 0))
    expect(host.querySelector('textarea')).not.toBeNull()
    act(() => root.unmount())
    root = createRoot(host)
    show(propsOf({}, [], 0))
    expect(host.querySelector('textarea')).toBeNull()
  })

  it('says what accepting and rejecting give, and shows the message and the offers so far', () => {
    show(
      propsOf(
        { rounds: 2, messages: true },
        [{ split: { player1: 60, player2: 40 }, message: '' }, 'reject', { split: { player1: 45, player2: 55 }, message: 'Last call' }],
        0,
      ),
    )
    expect(host.textContent).toContain('you get 45, worth 40.5 to you')
    expect(host.textContent).toContain('the match ends, and both get 0')
    expect(host.querySelector('blockquote')?.textContent).toBe('Last call')
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2)
    expect(host.querySelectorAll('.pad-choice')).toHaveLength(2)
  })

  it("shows a seat no trace of the other's discount under incomplete information, after the end too", () => {
    const html = (discount2: number) => {
      show(propsOf({ completeInformation: false, discount2 }, [offer(60, 40), 'reject', offer(50, 50), 'accept'], 0))
      return host.innerHTML
    }
    const first = html(0.9)
    expect(html(0.3)).toBe(first)
    expect(first).toContain('worth 45 to you')
  })
})
