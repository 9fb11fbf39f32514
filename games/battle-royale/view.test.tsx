// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import type { Nature } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { draw, erase } from '../../src/testkit/draw'
import type { SeatFace, SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Ended, type Game, type Shot } from './game'
import Result from './result'
import { expectations } from './view/account'
import { Board, nameOf } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

const names = ['Ann', 'Ben', 'Cem', 'Dee', 'Eve']
const facesOf = (seats: number): SeatFace[] =>
  allSeats(seats).map(seat => ({ seat, name: names[seat] ?? `Player ${seat + 1}`, kind: seat === 0 ? 'human' : 'scripted' }))

/** The table after the given shots, and what one seat sees of it. */
function table(shots: readonly (readonly [string, boolean?])[], seats: number, over: Partial<Config> = {}, seat = 0, language: 'en' | 'de' = 'en') {
  const nature: Nature = Object.fromEntries(shots.map(([, hit = false], i) => [i + 1, { hit }]))
  const machine = new Machine<Game>({ game, config: Config.parse(over), seats, seed: 's', nature })
  const heard: { k: number; is: Shot | Ended }[] = []
  for (const [action] of shots) {
    for (const { is, to } of machine.apply([{ seat: machine.turn!.seats[0]!, action }]).events ?? [])
      if (to?.includes(seat) ?? true) heard.push({ k: machine.k, is })
  }
  const observation = machine.observe(seat)
  const turn = machine.turn?.seats.includes(seat) ? machine.turn : null
  const acted: string[] = []
  const props: SeatProps<Game> = {
    seat,
    seats: facesOf(seats),
    brief: machine.briefs[seat]!,
    observation,
    events: heard,
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, machine.briefs[seat]!), question: 'At whom?' },
    wording: game.wording[language] ?? game.wording.en,
    language,
    onAct: action => acted.push(action),
  }
  return { machine, props, acted }
}
const rows = (host: HTMLElement) =>
  [...host.querySelectorAll('.br-player')].map(row => [...row.children].flatMap(part => (part.tagName === 'svg' ? [] : [part.textContent])).join(''))

describe('battle royale: the board', () => {
  it('shows everybody in shooting order with their rates, and whose shot it is', () => {
    const host = draw(<Board {...table([], 3, { rates: [60, 20, 40] }).props} />)
    expect(rows(host)).toEqual([
      '2 Benshoots now20\u00a0%hits with 20\u00a0%',
      '3 Cem40\u00a0%hits with 40\u00a0%',
      '1 Ann (you)60\u00a0%hits with 60\u00a0%',
    ])
    expect(host.textContent).toContain('Shot 1 of 20')
    expect(host.textContent).toContain('3 of 3 in')
    expect(host.textContent).toContain('Nobody has shot yet.')
  })

  it('marks who is out and says the last shot', () => {
    const host = draw(<Board {...table([['player-3', true], ['player-1']], 3).props} />)
    expect(host.textContent).toContain('Last shot: 2 Ben at you, missed.')
    expect(host.querySelectorAll('[data-out]')).toHaveLength(1)
    expect(rows(host)[2]).toContain('out')
    expect(rows(host)[0]).toContain('your shot')
  })

  it('who is out is shown what it knew when it went, whatever happens after', () => {
    const early = draw(<Board {...table([['player-3', true]], 4, {}, 2).props} />).innerHTML
    erase()
    const late = draw(
      <Board
        {...table(
          [
            ['player-3', true],
            ['player-4', true],
            ['player-2', false],
          ],
          4,
          {},
          2,
        ).props}
      />,
    )
    expect(late.innerHTML).toBe(early)
    expect(late.textContent).toContain('You are out: shot 1, by 1 Ann.')
  })

  it('tells at the end who was left', () => {
    const host = draw(
      <Board
        {...table(
          [
            ['player-3', true],
            ['player-1', true],
          ],
          3,
          {},
          2,
        ).props}
      />,
    )
    expect(host.textContent).toContain('Battle 1: 2 Ben was left and got 100 points.')
    expect(rows(host)[1]).toContain('left at the end')
  })

  it('names battles and points where there are several, and the untold nowhere', () => {
    const host = draw(<Board {...table([['miss'], ['miss']], 2, { shots: 2, rounds: 3, shotsTold: false }).props} />)
    expect(host.textContent).toContain('Battle 2 of 3 · Shot 1')
    expect(host.textContent).not.toContain('of 2 ·')
    expect(host.textContent).toContain('You have 50 points.')
    expect(host.textContent).toContain('Battle 1: you and 2 Ben were left and got 50 points each.')
  })

  it('speaks German', () => {
    const host = draw(<Board {...table([['player-3', true]], 3, {}, 1, 'de').props} />)
    expect(host.textContent).toContain('Letzter Schuss: 1 Ann auf 3 Cem, getroffen.')
    expect(rows(host)[1]).toContain('dein Schuss')
  })

  it('a name that is the number already isn’t numbered twice', () => {
    const faces = [
      { seat: 0, name: 'Player 1', kind: 'human' as const },
      { seat: 1, name: 'Ben', kind: 'human' as const },
    ]
    expect([nameOf(faces, 0), nameOf(faces, 1), nameOf(faces, 2)]).toEqual(['Player 1', '2 Ben', '3'])
  })
})

describe('battle royale: the pad', () => {
  it('has a button for everybody still in, with the rate, and one for the miss; a tap sends it once', () => {
    const { props, acted } = table([], 3)
    const host = draw(<Pad {...props} />)
    const buttons = [...host.querySelectorAll('button')]
    expect(buttons.map(button => button.querySelector('span')?.textContent)).toEqual([
      'Shoot at player 2 · 40\u00a0%',
      'Shoot at player 3 · 45\u00a0%',
      'Miss on purpose',
    ])
    act(() => buttons[1]!.focus())
    expect(host.textContent).toContain('Hits with 35\u00a0%. If so, 2 are left.')
    act(() => buttons[1]!.click())
    act(() => buttons[0]!.click())
    expect(acted).toEqual(['player-3'])
  })

  it('many buttons are short, and a seat’s own labels win', () => {
    const host = draw(<Pad {...table([], 10).props} />)
    expect(host.querySelector('button')?.textContent).toBe('Player 2 · 40\u00a0%')
    erase()
    const labelled = draw(<Pad {...table([], 3).props} labels={{ names: { 'player-2': 'B' } }} />)
    expect(labelled.querySelector('button span')?.textContent).toBe('B')
  })

  it('is empty while it is somebody else’s shot', () => {
    expect(draw(<Pad {...table([], 3, {}, 1).props} />).textContent).toBe('')
  })
})

describe('battle royale: the result', () => {
  const resultOf = (shots: readonly (readonly [string, boolean?])[], seats: number, over: Partial<Config> = {}, language: 'en' | 'de' = 'en') => {
    const { machine, props } = table(shots, seats, over, 0, language)
    return (
      <Result
        config={machine.config as Config}
        seats={facesOf(seats).map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'best-target' }, wording: 'en' } }))}
        outcome={game.outcome!(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, seats, {})}
        events={props.events}
        wording={props.wording}
        language={language}
      />
    )
  }
  const truel = { rates: [100 / 3, 200 / 3, 100], shots: 60 }

  it('says who was left, what theory expected, and how many shots were best', () => {
    const host = draw(resultOf([['miss'], ['player-3', true], ['player-2', true]], 3, truel))
    expect(host.textContent).toContain('1 Ann was left alone after 3 shots and gets 100 points.')
    expect(host.textContent).toContain('1 Ann could expect 39.7 points before the first shot and got 100.')
    expect(host.textContent).toContain('Of 3 shots 2 were at the strongest opponent, 1 missed on purpose, and 3 were best against equilibrium play.')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
    const chart = host.querySelectorAll('figure')[1]!
    // Places are players and no series: marks, told by name, and no line from one to the next.
    expect([...chart.querySelectorAll('svg title')].map(title => title.textContent).filter(text => text !== '')).toEqual([
      ...['1 Ann: 100 points', '1 Ann: 39.7 points', '2 Ben: 0 points', '2 Ben: 38.1 points', '3 Cem: 0 points', '3 Cem: 22.2 points'],
    ])
    expect(chart.querySelector('path.recharts-line-curve')).toBeNull()
  })

  it('where it isn’t solved it says so and draws no equilibrium', () => {
    const host = draw(resultOf([['player-2', true]], 20, { baseHitRate: 10, interval: 1, shots: 1 }, 'de'))
    expect(host.textContent).toContain('zu groß, um genau gelöst zu werden')
    expect(host.querySelectorAll('figure')).toHaveLength(0)
  })

  it('several battles: who was left alone most often, and each battle to choose', () => {
    const shots = [['player-3', true], ['player-1', true], ['player-3', true], ['player-1', true], ['miss'], ['miss'], ['miss']] as const
    const host = draw(resultOf(shots, 3, { rates: [50, 50, 50], rounds: 3, shots: 3 }))
    expect(host.textContent).toContain('2 Ben was left alone most often, in 2 of 3 battles.')
    const select = host.querySelector('select')!
    act(() => {
      select.value = '3'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(host.textContent).toContain('After 3 shots 1 Ann, 2 Ben and 3 Cem were still in and get 33.33 points each.')
  })

  it('a record that stops half-way is told as such', () => {
    expect(draw(resultOf([['miss']], 3, truel)).textContent).toContain('The record stops after 1 shot with 3 players in.')
  })

  it('expectations along a battle begin at the equilibrium and end at what was paid', () => {
    const { machine } = table([['miss'], ['player-3', true], ['player-2', true]], 3, truel)
    const [battle] = (game.outcome!(machine.state, machine.config) as { battles: readonly never[] }).battles
    const path = expectations(battle!, machine.config as Config, 3)!
    const equilibrium = game.benchmarks(machine.config, 3, {}).equilibria[0]!.payoffs.map(([x]) => x)
    path[0]!.forEach((x, i) => expect(x).toBeCloseTo(equilibrium[i]!, 9))
    // After the third is out: a duel, the first's chance 3/7.
    expect(path[2]![0]).toBeCloseTo(300 / 7, 6)
    expect(path.at(-1)).toEqual([100, 0, 0])
  })
})

describe('battle royale: the face', () => {
  it('follows the rates and draws at most ten', () => {
    const brief = table([], 3).props.brief
    const circles = (rates: readonly number[]) => {
      const found = [...draw(<Face brief={{ ...brief, rates }} />).querySelectorAll('circle')].map(circle => Number(circle.getAttribute('r')))
      erase()
      return found
    }
    const [weak, strong] = circles([10, 90])
    expect(weak).toBeLessThan(strong!)
    expect(circles(Array.from({ length: 40 }, (_, i) => i))).toHaveLength(10)
  })
})
