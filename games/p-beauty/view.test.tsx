// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { draw, erase, facesOf } from '../../src/testkit/draw'
import type { SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Game } from './game'
import type { Result as RoundResult } from './rounds'
import Result from './result'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

/** The table after the given rounds, and what seat 0 sees of it. */
function table(rounds: readonly (readonly number[])[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') {
  const config = Config.parse(over)
  const machine = new Machine({ game, config, seats, seed: 's' })
  const heard: { k: number; is: RoundResult }[] = []
  for (const guesses of rounds) {
    const { events } = machine.apply(guesses.map((action, seat) => ({ seat, action })))
    for (const event of events ?? []) heard.push({ k: machine.k, is: event.is as RoundResult })
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
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, machine.briefs[0]!), question: 'Which number?' },
    wording: game.wording[language] ?? game.wording.en,
    language,
    onAct: action => acted.push(action),
  }
  return { machine, props, acted }
}

describe('p-beauty: the board', () => {
  it('before the first round it says what will appear', () => {
    expect(draw(<Board {...table([], 3).props} />).textContent).toContain('Each finished round will appear here')
  })

  it('reads each past round out: own number, mean, target, winning number', () => {
    const host = draw(
      <Board
        {...table(
          [
            [0, 30, 60],
            [10, 10, 40],
          ],
          3,
        ).props}
      />,
    )
    const rows = [...host.querySelectorAll('li .unseen')].map(row => row.textContent)
    // Round 2: mean 20, target 13.33.
    expect(rows).toEqual([
      'Round 2: your number 10, mean 20, target 13.33, winning number 10',
      'Round 1: your number 0, mean 30, target 20, winning number 30',
    ])
    expect(host.textContent).toContain('You have 0.5 points; rounds won: 1.')
  })

  it('shows the last round too when the match is over, and twelve rounds at most', () => {
    const rounds = Array.from({ length: 15 }, () => [20, 30, 40])
    const host = draw(<Board {...table(rounds, 3, { rounds: 15 }).props} />)
    const rows = host.querySelectorAll('li .unseen')
    expect(rows).toHaveLength(12)
    expect(rows[0]?.textContent).toMatch(/^Round 15: your number 20/)
    expect(host.textContent).toContain('3 earlier rounds are not shown.')
  })

  it('without feedback it shows nothing but the own numbers', () => {
    const host = draw(<Board {...table([[0, 30, 60]], 3, { feedback: false }).props} />)
    expect([...host.querySelectorAll('li .unseen')].map(row => row.textContent)).toEqual(['Round 1: your number 0'])
    expect(host.querySelectorAll('.pb-target, .pb-mean, .pb-won')).toHaveLength(0)
    expect(host.textContent).toContain('told after the last round')
  })

  it('says no more than the round where the number of rounds is hidden, and shows the last one when it is over', () => {
    const over = { rounds: 2, horizonTold: false }
    const host = draw(<Board {...table([[0, 30, 60]], 3, over).props} />)
    expect(host.querySelector('.pb-head strong')?.textContent).toBe('Round 2')
    erase()
    const done = draw(
      <Board
        {...table(
          [
            [0, 30, 60],
            [10, 10, 40],
          ],
          3,
          over,
        ).props}
      />,
    )
    expect(done.querySelectorAll('li .unseen')).toHaveLength(2)
  })

  it('speaks German', () => {
    expect(draw(<Board {...table([[0, 30, 60]], 3, {}, 'de').props} />).textContent).toContain('Zielzahl = 2/3 × Mittelwert')
  })
})

describe('p-beauty: the pad', () => {
  it('shows the number on the line before it is sent, and sends it once', () => {
    const { props, acted } = table([], 3)
    const host = draw(<Pad {...props} />)
    const box = host.querySelector<HTMLInputElement>('input[inputmode]')!
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, '25')
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(host.querySelector<HTMLElement>('.pb-own')?.style.left).toBe('25%')
    expect(host.textContent).toContain('25 on the line from 0 to 100')
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([25])
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([], 3).props} ask={null} />).textContent).toBe('')
  })
})

describe('p-beauty: the result', () => {
  const resultOf = (rounds: readonly (readonly number[])[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') => {
    const { machine, props } = table(rounds, seats, { rounds: rounds.length, ...over }, language)
    return (
      <Result
        config={machine.config as Config}
        seats={facesOf(seats).map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'uniform' }, wording: 'en' } }))}
        outcome={game.outcome!(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, seats, {})}
        events={props.events}
        wording={props.wording}
        language={language}
      />
    )
  }

  it('says where the mean went, how near to equilibrium it came, and who won most', () => {
    const host = draw(
      resultOf(
        [
          [0, 30, 60],
          [10, 10, 40],
          [6, 8, 10],
        ],
        3,
      ),
    )
    expect(host.textContent).toContain('The mean fell from 30 to 8 over 3 rounds; the last target was 5.3.')
    expect(host.textContent).toContain('The mean began 30 from the nearest equilibrium (0) and ended 8 from it.')
    // Round 1: seat 1; round 2: seats 0 and 1; round 3: seat 0.
    expect(host.textContent).toContain('2 players won most often, 2 of 3 rounds each.')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
  })

  it('marks all equilibria, not only zero', () => {
    const host = draw(
      resultOf(
        [
          [0, 30, 60, 70],
          [1, 1, 1, 1],
        ],
        4,
      ),
    )
    expect(host.textContent).toContain('Nash 0')
    expect(host.textContent).toContain('Nash 1')
  })

  it('draws one round of 500 seats by kind', () => {
    const host = draw(resultOf([Array.from({ length: 500 }, (_, i) => i % 101)], 500, { rounds: 1 }, 'de'))
    expect(host.querySelectorAll('figure')).toHaveLength(1)
    expect(host.querySelector('.chart-legend')?.textContent).toBe('MenschenStrategien')
  })

  it('the face follows p', () => {
    const { brief } = table([], 3).props
    const at = (p: number) =>
      draw(<Face brief={{ ...brief, p }} />)
        .querySelector('path[fill="var(--accent)"]')!
        .getAttribute('d')
    expect(at(0.5)).not.toBe(at(1))
  })
})
