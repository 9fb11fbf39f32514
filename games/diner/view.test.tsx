// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { draw, facesOf } from '../../src/testkit/draw'
import type { SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Game, type Result as RoundResult } from './game'
import Result from './result'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

/** The table after the given rounds (c cheap, x costly by seat), and what seat 0 sees of it. */
function table(rounds: readonly string[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') {
  const machine = new Machine({ game, config: Config.parse(over), seats, seed: 's' })
  const heard: { k: number; is: RoundResult }[] = []
  for (const letters of rounds) {
    const { events } = machine.apply(Array.from(letters, (letter, seat) => ({ seat, action: letter === 'c' ? 'cheap' : 'costly' })))
    for (const event of events ?? []) heard.push({ k: machine.k, is: event.is as RoundResult })
  }
  const observation = machine.observe(0) as Game['observation']
  const brief = machine.briefs[0] as Game['brief']
  const { turn } = machine
  const acted: string[] = []
  const props: SeatProps<Game> = {
    seat: 0,
    seats: facesOf(seats),
    brief,
    observation,
    events: heard,
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, brief), question: 'Which?' },
    wording: game.wording[language] ?? game.wording.en,
    language,
    onAct: action => acted.push(action),
  }
  return { machine, props, acted }
}
const read = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(each => each.textContent)

describe('the diner’s dilemma: the board', () => {
  it('shows the menu: worth to you, cost on the bill, and an n-th of it for each', () => {
    const host = draw(<Board {...table([], 4).props} />)
    expect(read(host, '.dn-dish')).toEqual([
      'Cheapworth 15 points to you10 points on the bill2.5 for each of the 4',
      'Costlyworth 20 points to you20 points on the bill5 for each of the 4',
    ])
    expect(host.textContent).toContain('After each round the bill will stand here')
  })

  it('shows the last bill and reads the past out, newest first', () => {
    const host = draw(<Board {...table(['cccx', 'xxcc'], 4).props} />)
    expect(host.textContent).toContain('bill 60, 15 each')
    expect(host.textContent).toContain('You had Costly and earned 5 points.')
    expect(host.textContent).toContain('Earned so far: 7.5 points.')
    expect(read(host, '.dn-past .unseen')).toEqual([
      'Round 2: yours Costly; 2 × Cheap, 2 × Costly; each paid 15',
      'Round 1: yours Cheap; 3 × Cheap, 1 × Costly; each paid 12.5',
    ])
  })

  it('follows the names and the order that the seat was given', () => {
    const { props } = table(['cx'], 2)
    const host = draw(<Board {...props} labels={{ names: { cheap: 'A', costly: 'B' }, order: ['costly', 'cheap'] }} />)
    expect(read(host, '.dn-dish strong')).toEqual(['B', 'A'])
    expect(read(host, '.dn-counts span')).toEqual(['1 × B', '1 × A'])
    expect(host.textContent).not.toContain('Costly')
  })

  it('shows twelve rounds at most, in German too, without an untold number', () => {
    const host = draw(<Board {...table(Array<string>(15).fill('ccx'), 3, { rounds: 15, horizonTold: false }, 'de').props} />)
    expect(host.querySelectorAll('.dn-past .unseen')).toHaveLength(12)
    expect(host.textContent).toContain('3 frühere Runden werden nicht gezeigt.')
    expect(host.textContent).toContain('Rechnung')
    expect(host.textContent).not.toContain('von 15')
  })
})

describe('the diner’s dilemma: the pad', () => {
  it('says of a dish what it is worth and whose share it adds to, and sends it once', () => {
    const { props, acted } = table([], 4)
    const host = draw(<Pad {...props} />)
    const [, costly] = host.querySelectorAll<HTMLButtonElement>('.pad-choice')
    act(() => costly!.focus())
    expect(host.textContent).toContain('Worth 20 to you; adds 5 to your share of the bill and 15 to those of the others together.')
    act(() => costly!.click())
    act(() => costly!.click())
    expect(acted).toEqual(['costly'])
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([], 4).props} ask={null} />).textContent).toBe('')
  })
})

describe('the diner’s dilemma: the result', () => {
  const resultOf = (rounds: readonly string[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') => {
    const { machine, props } = table(rounds, seats, { rounds: rounds.length, ...over }, language)
    return (
      <Result
        config={machine.config as Config}
        seats={facesOf(seats).map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'matching' }, wording: 'en' } }))}
        outcome={game.outcome!(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, seats, {})}
        events={props.events}
        wording={props.wording}
        language={language}
      />
    )
  }

  it('says how costly orders spread, what that cost the table, and who has most; equilibrium and optimum are marked', () => {
    const host = draw(resultOf(['cccx', 'cxxx'], 4))
    const text = host.textContent
    expect(text).toContain('25 per cent ordered the costly dish in the first round, 75 per cent in the last of 2.')
    // Surplus: 4 cheap dishes at 5, 4 costly at 0; all cheap 40.
    expect(text).toContain('Together the players have 20 points; all ordering the cheap dish would have made 40.')
    expect(text).toContain('P3 has most, 10 points, with the costly dish in 2 of 2 rounds.')
    expect(text).toContain('optimum 10')
    expect(text).toContain('Nash 0')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
  })

  it('where equilibrium and optimum are one dish, one line says both', () => {
    const text = draw(resultOf(['cccx', 'cxxx'], 4, { costlyUtility: 40 })).textContent
    expect(text).toContain('Nash, optimum')
  })

  it('draws 100 seats by kind, in German, and one round without a trend', () => {
    const host = draw(resultOf(['cx'.repeat(50)], 100, {}, 'de'))
    expect(host.textContent).toContain('50 von 100 bestellten das teure Gericht.')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
  })

  it('the face follows the costs', () => {
    const { brief } = table([], 4).props
    const at = (cheapCost: number) => draw(<Face brief={{ ...brief, cheapCost }} />).innerHTML
    expect(at(1)).not.toBe(at(20))
  })
})
