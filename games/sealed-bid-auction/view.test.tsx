// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { draw, facesOf } from '../../src/testkit/draw'
import type { SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Game, type Heard } from './game'
import Result from './result'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

/** The table after the given bids, every seat at the given value in every round, and what seat 0 sees of it. */
function table(values: readonly number[], bids: readonly (readonly number[])[], over: Partial<Config> = {}, language: 'en' | 'de' = 'en') {
  const config = Config.parse(over)
  const seats = values.length
  const nature = Object.fromEntries(Array.from({ length: config.rounds }, (_, k) => [k, { values, lot: 0 }]))
  const machine = new Machine({ game, config, seats, seed: 's', nature })
  const heard: { k: number; is: Heard }[] = []
  for (const round of bids) {
    const { events } = machine.apply(round.map((action, seat) => ({ seat, action })))
    for (const event of events ?? []) if (event.to === undefined || event.to.includes(0)) heard.push({ k: machine.k, is: event.is as Heard })
  }
  const observation = machine.observe(0)
  const turn = machine.turn
  const acted: number[] = []
  const props: SeatProps<Game> = {
    seat: 0,
    seats: facesOf(seats),
    brief: machine.briefs[0]!,
    observation,
    events: heard,
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, machine.briefs[0]!), question: 'Which bid?' },
    wording: game.wording[language] ?? game.wording.en,
    language,
    onAct: action => acted.push(action),
  }
  return { machine, props, acted }
}

describe('sealed-bid auction: the board', () => {
  it('shows the own value large, and before the first round what will appear', () => {
    const host = draw(<Board {...table([120, 60, 30], []).props} />)
    expect(host.textContent).toContain('The good is worth 120 to you')
    expect(host.textContent).toContain('Each finished round will appear here')
  })

  it('reads each past round out: own value and bid, highest bid, price, won or not', () => {
    const bids = [
      [90, 50, 20],
      [40, 55, 20],
    ]
    const host = draw(<Board {...table([120, 60, 30], bids).props} />)
    expect([...host.querySelectorAll('li .unseen')].map(row => row.textContent)).toEqual([
      'Round 2: your value 120, your bid 40, highest bid 55, price 55, you did not win',
      'Round 1: your value 120, your bid 90, highest bid 90, price 90, you won',
    ])
    expect(host.textContent).toContain('You have 30 points; rounds won: 1.')
    expect([...host.querySelectorAll('.sba-result')].map(cell => cell.textContent)).toEqual(['0', '+30'])
  })

  it('says no number of rounds where it is not told, and what stayed unsold', () => {
    const host = draw(<Board {...table([120, 60], [[10, 20]], { horizonTold: false, reserve: 50 }, 'de').props} />)
    expect(host.querySelector('strong')?.textContent).toBe('Runde 2')
    expect(host.textContent).toContain('unverkauft')
    expect(host.textContent).toContain('Mindestpreis 50')
  })
})

describe('sealed-bid auction: the pad', () => {
  const typed = (text: string, over: Partial<Config> = {}) => {
    const { props, acted } = table([120, 60], [], over)
    const host = draw(<Pad {...props} />)
    const box = host.querySelector<HTMLInputElement>('input[inputmode]')!
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, text)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    return { host, acted }
  }

  it('says what the bid would earn before it is sent, and sends it once', () => {
    const { host, acted } = typed('90')
    expect(host.textContent).toContain('If 90 wins, your payoff is 30.')
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([90])
  })

  it('says that a bid above the value can lose, and that one below the reserve price cannot win', () => {
    expect(typed('150').host.textContent).toContain('If 150 wins, your payoff is −30.')
    expect(typed('150', { price: 'second' }).host.textContent).toContain('at least −30')
    expect(typed('20', { reserve: 50 }).host.textContent).toContain('this bid cannot win')
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([120, 60], []).props} ask={null} />).textContent).toBe('')
  })
})

describe('sealed-bid auction: the result', () => {
  const resultOf = (values: readonly number[], bids: readonly (readonly number[])[], over: Partial<Config> = {}, language: 'en' | 'de' = 'en') => {
    const { machine, props } = table(values, bids, { rounds: bids.length, ...over }, language)
    return (
      <Result
        config={machine.config as Config}
        seats={facesOf(values.length).map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'truthful' }, wording: 'en' } }))}
        outcome={game.outcome!(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, values.length, machine.nature)}
        events={props.events}
        wording={props.wording}
        language={language}
      />
    )
  }

  it('says who got the goods, what the seller took, and how many bids were above the value', () => {
    // Values 100, 80: first round to the 100 at 60, second to the 80 at 90.
    const host = draw(
      resultOf(
        [100, 80],
        [
          [60, 50],
          [40, 90],
        ],
      ),
    )
    expect(host.textContent).toContain(
      'The highest value won in 1 of 2 rounds; the goods went to bidders who had 90 % of the highest possible value.',
    )
    expect(host.textContent).toContain('The seller took 150 points, the bidders together made 30.')
    expect(host.textContent).toContain('1 of 4 bids was above the bidder’s value.')
    expect(host.textContent).toContain('Bids came to 66.7 % of the values.')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
    expect(host.textContent).toContain('equilibrium (mean bid)')
  })

  it('says of the published schedule that its spread leaves out the luck of values, in German too', () => {
    expect(draw(resultOf([100, 80], [[60, 50]], { schedule: 'published' })).textContent).toContain('leaves out the luck of values')
    expect(draw(resultOf([100, 80], [[60, 50]], { schedule: 'published', price: 'second' }, 'de')).textContent).toContain('das Glück der Werte nicht')
  })

  it('draws twenty-one seats by kind', () => {
    const host = draw(
      resultOf(
        Array.from({ length: 21 }, (_, i) => i * 10),
        [Array.from({ length: 21 }, (_, i) => i * 9)],
      ),
    )
    expect(host.querySelector('.chart-legend')?.textContent).toBe('peoplestrategies')
  })

  it('the face draws the price at the second bid where that is paid', () => {
    const { brief } = table([120, 60], []).props
    const at = (price: 'first' | 'second') =>
      draw(<Face brief={{ ...brief, price }} />)
        .querySelector('path[stroke="var(--accent)"]')!
        .getAttribute('d')
    expect(at('first')).not.toBe(at('second'))
  })
})
