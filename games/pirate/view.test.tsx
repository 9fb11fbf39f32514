// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { draw, facesOf } from '../../src/testkit/draw'
import type { SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Game } from './game'
import { type Action, planOf, type Vote } from './plan'
import Result from './result'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

const A = 'accept'
const R = 'reject'
/** The table after some plans and votes, and what one seat sees of it. */
function table(
  steps: readonly (readonly number[] | readonly Vote[])[],
  seats: number,
  seat = 0,
  over: Partial<Config> = {},
  language: 'en' | 'de' = 'en',
) {
  const machine = new Machine({ game, config: Config.parse(over), seats, seed: 's' })
  const heard: { k: number; is: Game['event'] }[] = []
  for (const step of steps) {
    const { id, seats: who } = machine.turn!
    const { events } = machine.apply(
      id === 'propose'
        ? [{ seat: who[0]!, action: planOf(step as readonly number[], who[0]!) }]
        : who.map((voter, i) => ({ seat: voter, action: step[i] as Vote })),
    )
    for (const event of events ?? []) heard.push({ k: machine.k, is: event.is as Game['event'] })
  }
  const observation = machine.observe(seat)
  const { turn } = machine
  const acted: Action[] = []
  const brief = machine.briefs[seat]!
  const props: SeatProps<Game> = {
    seat,
    seats: facesOf(seats),
    brief,
    observation,
    events: heard,
    ask: turn?.seats.includes(seat) ? { turn, space: game.actions(observation, turn, brief), question: '' } : null,
    wording: game.wording[language] ?? game.wording.en,
    language,
    onAct: action => acted.push(action),
  }
  return { machine, props, acted }
}

const rowsOf = (host: HTMLElement) => [...host.querySelectorAll('.pi-crew .unseen')].map(row => row.textContent)
const type = (box: HTMLInputElement, text: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, text)
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
const press = (host: HTMLElement, label: string) =>
  act(() => [...host.querySelectorAll('button')].find(button => (button.getAttribute('aria-label') ?? button.textContent) === label)!.click())

describe('pirate: the board', () => {
  it('reads the crew out in order of rank with the open plan', () => {
    const host = draw(<Board {...table([[60, 30, 10]], 3, 2).props} />)
    expect(rowsOf(host)).toEqual(['Rank 1, P0: 60, proposes', 'Rank 2, P1: 30', 'Rank 3, you: 10'])
    expect(host.textContent).toContain('The plan of rank 1')
    expect(host.textContent).toContain('2 of 3 accepts needed')
  })

  it('after a rejection: who is out, how the vote went, the own vote, who is next', () => {
    const host = draw(
      <Board
        {...table(
          [
            [100, 0, 0, 0],
            [R, R, R],
          ],
          4,
          2,
        ).props}
      />,
    )
    expect(rowsOf(host)).toEqual(['Rank 1, P0: 100, out', 'Rank 2, P1: 0, proposes', 'Rank 3, you: 0', 'Rank 4, P3: 0'])
    expect(host.textContent).toContain('The plan of rank 1 was rejected')
    expect(host.textContent).toContain('1 of 4 accepted; 2 needed. You rejected.')
    expect(host.textContent).toContain('Rank 2 proposes')
  })

  it('keeps the plans that failed before in sight', () => {
    const host = draw(
      <Board
        {...table(
          [
            [100, 0, 0, 0],
            [R, R, R],
            [90, 5, 5],
          ],
          4,
          3,
        ).props}
      />,
    )
    expect(host.querySelector('.pi-past')?.textContent).toBe('Rank 1 kept 100, you 0: 1 of 4')
  })

  it('of 500 it lists the proposer, the looker and who gets something, and says how many there are', () => {
    const shares = Array<number>(500).fill(0)
    shares[0] = 99
    shares[333] = 1
    const host = draw(<Board {...table([shares], 500, 42).props} />)
    expect(rowsOf(host)).toEqual(['Rank 1, P0: 99, proposes', 'Rank 43, you: 0', 'Rank 334, P333: 1'])
    expect(host.textContent).toContain('497 more with 0')
  })

  it('says “with 0” only of those who get nothing', () => {
    const host = draw(<Board {...table([Array.from({ length: 30 }, (_, i) => (i < 20 ? 5 : 0))], 30, 29).props} />)
    expect(rowsOf(host)).toHaveLength(13)
    expect(host.textContent).toContain('17 more')
    expect(host.textContent).not.toContain('with 0')
    expect(draw(<Board {...table([], 30, 29).props} />).textContent).toContain('28 more')
  })

  it('speaks German', () => {
    expect(draw(<Board {...table([[60, 30, 10]], 3, 2, {}, 'de').props} />).textContent).toContain('2 von 3 Zustimmungen nötig')
  })
})

describe('pirate: the pad', () => {
  it('divides by steps and by number, keeps the rest, and sends one plan that adds up', () => {
    const { props, acted } = table([], 4)
    const host = draw(<Pad {...props} />)
    const [two, three] = [...host.querySelectorAll<HTMLInputElement>('.pi-gives input')]
    type(two!, '30')
    press(host, 'One more for rank 3')
    press(host, 'One more for rank 3')
    press(host, 'One less for rank 3')
    expect(three!.value).toBe('1')
    expect(host.querySelector('output')?.textContent).toBe('You keep 69')
    act(() => host.querySelector('form')!.requestSubmit())
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([{ rank1: 69, rank2: 30, rank3: 1, rank4: 0 }])
  })

  it('says what is wrong and sends nothing: too much, a part of a piece, a word', () => {
    const { props, acted } = table([], 3)
    const host = draw(<Pad {...props} />)
    const [two, three] = [...host.querySelectorAll<HTMLInputElement>('.pi-gives input')]
    type(two!, '101')
    expect(host.querySelector('.pi-say')?.textContent).toContain('1 more than the 100')
    type(two!, '1.5')
    expect(host.querySelector('.pi-say')?.textContent).toContain('“1.5” is none')
    type(two!, '')
    type(three!, 'some')
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([])
  })

  it('fills many ranks at once: one piece to every second of 40 from rank 3', () => {
    const { props, acted } = table([], 40)
    const host = draw(<Pad {...props} />)
    expect(host.querySelectorAll('.pi-gives input')).toHaveLength(0)
    const [each, from, , every] = [...host.querySelectorAll<HTMLInputElement>('.pi-fill input')]
    type(each!, '1')
    type(from!, '3')
    type(every!, '2')
    press(host, 'Fill in')
    expect(host.querySelectorAll('.pi-gives input')).toHaveLength(19)
    act(() => host.querySelector('form')!.requestSubmit())
    expect(acted).toEqual([
      planOf(
        Array.from({ length: 40 }, (_, i) => (i === 0 ? 81 : i % 2 === 0 ? 1 : 0)),
        0,
      ),
    ])
  })

  it('a voter sees what either vote leads to', () => {
    const { props, acted } = table([[60, 30, 10]], 3, 1)
    const host = draw(<Pad {...props} />)
    const [accept, reject] = [...host.querySelectorAll('button')]
    act(() => accept!.focus())
    expect(host.textContent).toContain('If the plan passes you get 30.')
    act(() => reject!.focus())
    expect(host.textContent).toContain('If it fails, you propose next.')
    act(() => reject!.click())
    expect(acted).toEqual(['reject'])
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([[60, 30, 10]], 3, 0).props} />).textContent).toBe('')
  })
})

describe('pirate: the result', () => {
  const resultOf = (steps: Parameters<typeof table>[0], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') => {
    const { machine, props } = table(steps, seats, 0, over, language)
    return (
      <Result
        config={machine.config as Config}
        seats={facesOf(seats).map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'greedy' }, wording: 'en' } }))}
        outcome={game.outcome!(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, seats, {})}
        events={props.events}
        wording={props.wording}
        language={language}
      />
    )
  }

  it('says how it ended and how near it came to backward induction, plan by plan and vote by vote', () => {
    const host = draw(
      resultOf(
        [
          [100, 0, 0, 0],
          [R, R, R],
          [98, 1, 1],
          [R, A],
        ],
        4,
      ),
    )
    expect(host.textContent).toContain('Plan 2 passed with 2 of 3: rank 2 kept 98.')
    // 100, 0, 0, 0 is 2 off 99, 0, 1, 0 and nothing off 100, 0, 0, 0; 98, 1, 1 is 2 off 99, 0, 1 and 4 off 100, 0, 0: 7/12 against 2/3 on average.
    expect(host.textContent).toContain('A plan had 0.58 pieces per player')
    expect(host.textContent).toContain('5 of 5 votes')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
    expect(host.querySelector('td[title="P3"]')?.textContent).toBe('0 ✗')
  })

  it('tells of a lone taker, and of several treasures', () => {
    const host = draw(resultOf([[0, 100], [R], [0, 100], [A]], 2, { rule: 'majority', rounds: 2 }, 'de'))
    expect(host.textContent).toContain('1 von 2 Schätzen wurden mit dem ersten Plan geteilt.')
    expect(host.textContent).toContain('Rang 2, allein übrig, nahm alles.')
    expect(host.querySelectorAll('option')).toHaveLength(2)
  })

  it('the face follows crew and rule', () => {
    const { brief } = table([], 10).props
    const circles = (crew: number) => draw(<Face brief={{ ...brief, crew }} />).querySelectorAll('circle').length
    expect([circles(3), circles(500)]).toEqual([3, 9])
  })
})
