// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { draw, erase } from '../../src/testkit/draw'
import type { SeatFace, SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Game, type Result as RoundResult } from './game'
import Result from './result'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

/** A table after the given rounds, what a seat sees of it, and its result screen. */
function table(rounds: readonly (readonly number[])[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en', seat = 0) {
  const machine = new Machine({ game, config: Config.parse(over), seats, seed: 's' })
  const heard: { k: number; is: RoundResult }[] = []
  for (const bids of rounds)
    for (const event of machine.apply(bids.map((action, i) => ({ seat: i, action }))).events ?? [])
      heard.push({ k: machine.k, is: event.is as RoundResult })
  const faces: SeatFace[] = allSeats(seats).map(i => ({ seat: i, name: `P${i}`, kind: i === 0 ? 'human' : 'scripted' }))
  const acted: number[] = []
  const wording = game.wording[language] ?? game.wording.en
  const [brief, observation, turn] = [machine.briefs[seat]!, machine.observe(seat), machine.turn]
  const props: SeatProps<Game> = {
    seat,
    seats: faces,
    brief,
    observation,
    events: heard,
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, brief), question: 'How much?' },
    wording,
    language,
    onAct: action => acted.push(action),
  }
  const result = (
    <Result
      config={machine.config as Config}
      seats={faces.map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'fair-share' }, wording: 'en' } }))}
      outcome={game.outcome!(machine.state, machine.config)}
      payoffs={machine.payoffs()}
      benchmarks={game.benchmarks(machine.config, seats, {})}
      events={heard}
      wording={wording}
      language={language}
    />
  )
  return { props, acted, result }
}
const rowsOf = (host: HTMLElement) => [...host.querySelectorAll('li .unseen')].map(row => row.textContent)

describe('divide-dollar: the board', () => {
  it('before the first round it says what there is and what will appear', () => {
    const host = draw(<Board {...table([], 3).props} />)
    expect(host.textContent).toContain('100 to divide, 3 players')
    expect(host.textContent).toContain('Each finished round will appear here')
  })

  it('reads past rounds out, newest first: own bid, sum, and what came of it', () => {
    const host = draw(
      <Board
        {...table(
          [
            [40, 30, 20],
            [40, 30, 31],
          ],
          3,
        ).props}
      />,
    )
    expect(rowsOf(host)).toEqual(['Round 2: your bid 40, sum 101, too much, you got 0', 'Round 1: your bid 40, sum 90, not too much, you got 40'])
    expect(host.textContent).toContain('You have 40 points.')
  })

  it('shows nothing of what a seat may not know: other bids of the same sum look the same', () => {
    const html = (bids: readonly number[]) => {
      const text = draw(<Board {...table([bids], 3).props} />).innerHTML
      erase()
      return text
    }
    expect(html([40, 30, 20])).toBe(html([40, 0, 50]))
  })

  it('draws twelve rounds at most, and says nothing of a hidden horizon', () => {
    const rounds = Array.from({ length: 15 }, () => [30, 30, 30])
    const host = draw(<Board {...table(rounds, 3, { horizonTold: false }).props} />)
    expect(rowsOf(host)).toHaveLength(12)
    expect(host.textContent).toContain('3 earlier rounds are not shown.')
    expect(host.querySelector('.dd-head strong')?.textContent).toBe('Round 16')
  })

  it('an imported bid far beyond the gold stays on the board', () => {
    const host = draw(<Board {...table([[1e9, 0, 0]], 3).props} />)
    expect(host.querySelector<HTMLElement>('.dd-bid')?.style.width).toBe('100%')
    expect(rowsOf(host)[0]).toContain('sum 1000000000, too much')
  })

  it('speaks German', () => {
    expect(rowsOf(draw(<Board {...table([[40, 30, 20]], 3, {}, 'de').props} />))).toEqual([
      'Runde 1: dein Gebot 40, Summe 90, nicht zu viel, erhalten 40',
    ])
  })
})

describe('divide-dollar: the pad', () => {
  it('says what a bid brings and leaves before it is sent, and sends it once', () => {
    const { props, acted } = table([], 3)
    const host = draw(<Pad {...props} />)
    const box = host.querySelector<HTMLInputElement>('input[inputmode]')!
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, '25')
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(host.textContent).toContain('If all bids fit, you get 25. That leaves 75 for the 2 others.')
    act(() => host.querySelector('form')!.requestSubmit())
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([25])
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([], 3).props} ask={null} />).textContent).toBe('')
  })
})

describe('divide-dollar: the result', () => {
  it('says how often the bids fitted, what was paid, and how often they divided it exactly', () => {
    const host = draw(
      table(
        [
          [40, 30, 30],
          [40, 30, 31],
          [10, 10, 10],
        ],
        3,
        { rounds: 3 },
      ).result,
    )
    expect(host.textContent).toContain('The bids fitted in 2 of 3 rounds; 130 of 300 points were paid out.')
    expect(host.textContent).toContain('The bids added up to exactly 100, where nobody would rather have bid otherwise, in 1 of 3 rounds')
    // Means 30, 23.3, 23.7.
    expect(host.textContent).toContain('Mean bids ran from 23.3 to 30; the fair share is 33.3.')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
  })

  it('draws one round and 500 seats, by kind and in German', () => {
    const host = draw(table([Array.from({ length: 500 }, (_, i) => i % 2)], 500, { rounds: 1 }, 'de').result)
    expect(host.querySelectorAll('figure')).toHaveLength(1)
    expect(host.textContent).toContain('Die Gebote ergaben 250 von 100, also bekam niemand etwas.')
    expect(host.textContent).toContain('Strategien')
  })

  it('the face shows the amount', () => {
    expect(draw(<Face brief={{ rounds: 1, gold: 800 }} />).textContent).toBe('800')
  })
})
