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

/** The table after the given rounds, and what seat 0 sees of it. */
function table(rounds: readonly (readonly number[])[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') {
  const config = Config.parse(over)
  const machine = new Machine({ game, config, seats, seed: 's' })
  const heard: { k: number; is: RoundResult }[] = []
  for (const gifts of rounds) {
    const { events } = machine.apply(gifts.map((action, seat) => ({ seat, action })))
    for (const event of events ?? []) heard.push({ k: machine.k, is: event.is as RoundResult })
  }
  const observation = machine.observe(0) as Game['observation']
  const brief = machine.briefs[0] as Game['brief']
  const { turn } = machine
  const acted: number[] = []
  const props: SeatProps<Game> = {
    seat: 0,
    seats: facesOf(seats),
    brief,
    observation,
    events: heard,
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, brief), question: 'How many?' },
    wording: game.wording[language] ?? game.wording.en,
    language,
    onAct: action => acted.push(action),
  }
  return { machine, props, acted }
}
const read = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(each => each.textContent)

describe('public goods: the board', () => {
  it('before the first round it says what will appear and what there is to give', () => {
    const text = draw(<Board {...table([], 4).props} />).textContent
    expect(text).toContain('You have 20 points to keep or give.')
    expect(text).toContain('1 point in the pot = 0.4 for each')
    expect(text).toContain('After each round the contributions will stand here')
  })

  it('shows everybody’s contribution of the last round, and the past as own gift beside the mean', () => {
    const host = draw(
      <Board
        {...table(
          [
            [20, 10, 0, 0],
            [5, 5, 5, 1],
          ],
          4,
        ).props}
      />,
    )
    expect(read(host, '.pg-rows li')).toEqual(['you5', 'P15', 'P25', 'P31'])
    expect(read(host, '.pg-past .unseen')).toEqual(['Round 2: you gave 5, the mean of all was 4', 'Round 1: you gave 20, the mean of all was 7.5'])
    // 12 + 15 + 6.4
    expect(host.textContent).toContain('Earned so far: 33.4 points.')
  })

  it('with the total alone it shows the own gift beside the mean of the others', () => {
    const host = draw(<Board {...table([[20, 10, 0, 2]], 4, { feedback: 'total' }).props} />)
    expect(read(host, '.pg-rows li')).toEqual(['you20', 'others, mean4'])
  })

  it('draws large tables as columns, and tells balances where points carry over', () => {
    const many = draw(<Board {...table([Array.from({ length: 40 }, (_, i) => i % 21)], 40).props} />)
    expect(many.querySelectorAll('.pg-columns li')).toHaveLength(40)
    const carried = draw(<Board {...table([[20, 0]], 2, { reset: false, multiplier: 1.5 }).props} />)
    // Pot 20, shares 15: 15 and 35.
    expect(read(carried, '.pg-rows li')).toEqual(['you20then 15', 'P10then 35'])
  })

  it('shows the last twelve rounds, after the last round too, and speaks German without an untold number', () => {
    const rounds = Array.from({ length: 14 }, () => [20, 10, 0])
    const host = draw(<Board {...table(rounds, 3, { rounds: 14, horizonTold: false }, 'de').props} />)
    expect(host.querySelectorAll('.pg-past .unseen')).toHaveLength(12)
    expect(host.textContent).toContain('2 frühere Runden werden nicht gezeigt.')
    expect(host.textContent).toContain('1 Punkt im Topf')
    expect(host.textContent).not.toContain('von 14')
  })
})

describe('public goods: the pad', () => {
  it('says what is kept and what each gets before it is sent, and sends it once', () => {
    const { props, acted } = table([], 4)
    const host = draw(<Pad {...props} />)
    const box = host.querySelector<HTMLInputElement>('input[inputmode]')!
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, '8')
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(host.textContent).toContain('You keep 12 points. Your 8 will pay 3.2 to each of the 4 players, you included.')
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([8])
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([], 4).props} ask={null} />).textContent).toBe('')
  })
})

describe('public goods: the result', () => {
  const resultOf = (rounds: readonly (readonly number[])[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') => {
    const { machine, props } = table(rounds, seats, { rounds: rounds.length, ...over }, language)
    return (
      <Result
        config={machine.config as Config}
        seats={facesOf(seats).map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'nash' }, wording: 'en' } }))}
        outcome={game.outcome!(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, seats, machine.nature)}
        events={props.events}
        wording={props.wording}
        language={language}
      />
    )
  }

  it('says where contributions went, what of the possible was reached, and who has most; equilibrium and optimum are marked', () => {
    const host = draw(
      resultOf(
        [
          [20, 20, 20, 0],
          [0, 0, 8, 0],
        ],
        4,
      ),
    )
    const text = host.textContent
    expect(text).toContain('The mean contribution went from 15 in the first to 2 in the last of 2 rounds.')
    // 160 handed out + 0.6·68 given = 200.8 of 256.
    expect(text).toContain('Together the players have 200.8 points, 78 per cent of the 256 that giving everything would have made.')
    expect(text).toContain('P3 has most, 67.2 points, having given 0 a round.')
    expect(text).toContain('Nash 0')
    expect(text).toContain('optimum: everything')
    expect(text).toContain('all give everything 64')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
  })

  it('draws 100 seats by kind, in German, and one round without a trend', () => {
    const host = draw(resultOf([Array.from({ length: 100 }, (_, i) => i % 21)], 100, {}, 'de'))
    expect(host.textContent).toContain('Die mittlere Einzahlung war')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
  })

  it('the face follows the multiplier', () => {
    const { brief } = table([], 4).props
    const at = (multiplier: number) => draw(<Face brief={{ ...brief, multiplier }} />).innerHTML
    expect(at(1)).not.toBe(at(3))
  })
})
