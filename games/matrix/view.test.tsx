// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import type { Labels } from '../../src/core/game'
import { draw } from '../../src/testkit/draw'
import type { SeatFace, SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game from './game'
import { presets } from './presets'
import Result from './result'
import type { Event, Matrix } from './types'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

/** A table after the given rounds (one action per seat each), and what a seat sees of it. */
function table(
  rounds: readonly (readonly string[])[],
  over: object = {},
  at: { seat?: number; seats?: number; language?: 'en' | 'de'; labels?: Labels } = {},
) {
  const { seat = 0, seats = 2, language = 'en', labels } = at
  const machine = new Machine({ game, config: Config.parse(over), seats, seed: 's' })
  const heard: { k: number; is: Event }[] = []
  for (const actions of rounds) {
    const { events } = machine.apply(actions.map((action, i) => ({ seat: i, action })))
    for (const event of events ?? []) if (event.to?.includes(seat) ?? true) heard.push({ k: machine.k, is: event.is as Event })
  }
  const faces: SeatFace[] = Array.from({ length: seats }, (_, i) => ({ seat: i, name: `P${i + 1}`, kind: i === 0 ? 'human' : 'scripted' }))
  const brief = machine.briefs[seat]!
  const observation = machine.observe(seat)
  const acted: string[] = []
  const wording = game.wording[language] ?? game.wording.en
  const props: SeatProps<Matrix> = {
    seat,
    seats: faces,
    brief,
    observation,
    events: heard,
    ask: machine.turn && { turn: machine.turn, space: game.actions(observation, machine.turn, brief), question: 'What do you play?' },
    wording,
    language,
    ...(labels ? { labels } : {}),
    onAct: action => acted.push(action),
  }
  const result = (
    <Result
      config={machine.config}
      seats={faces.map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'random' }, wording: 'en' } }))}
      outcome={game.outcome!(machine.state, machine.config)}
      payoffs={machine.payoffs()}
      benchmarks={game.benchmarks(machine.config, seats, machine.nature)}
      events={heard}
      wording={wording}
      language={language}
    />
  )
  return { props, acted, result }
}

const cells = (host: HTMLElement) => [...host.querySelectorAll('tbody td .mx-cell')].map(cell => cell.textContent)

describe('matrix: the board', () => {
  it('shows own points first and frames the cell just played', () => {
    const host = draw(<Board {...table([['C', 'D']]).props} />)
    expect(cells(host)).toEqual(['3 / 3', '0 / 5', '5 / 0', '1 / 1'])
    expect(host.querySelector('td[data-last]')?.textContent).toBe('0 / 5last round')
    expect(host.querySelector('.mx-totals')?.textContent).toBe('You0P25')
  })
  it('turns the table round for the column player', () => {
    const host = draw(<Board {...table([['C', 'D']], {}, { seat: 1 }).props} />)
    expect(host.querySelector('td[data-last]')?.textContent).toBe('5 / 0last round')
  })
  it('keeps to the names and order of this seat', () => {
    const labels = { names: { C: 'J', D: 'F' }, order: ['D', 'C'] }
    const host = draw(<Board {...table([['C', 'D']], {}, { labels }).props} />)
    expect([...host.querySelectorAll('tbody th')].map(th => th.textContent)).toEqual(['F', 'J'])
    expect(cells(host)).toEqual(['1 / 1', '5 / 0', '0 / 5', '3 / 3'])
    expect(host.textContent).toContain('Round 1: you J, other player F')
  })
  it('reads the last twenty rounds out, and says that there were more', () => {
    const host = draw(
      <Board
        {...table(
          Array.from({ length: 25 }, () => ['C', 'D']),
          { rounds: 30 },
        ).props}
      />,
    )
    const rounds = host.querySelectorAll('.mx-strip li')
    expect(rounds).toHaveLength(20)
    expect(rounds[19]?.textContent).toContain('Round 25: you C, other player D')
    expect(host.textContent).toContain('5 earlier rounds are not shown.')
  })
  it('with a hidden history shows the payoffs and no past', () => {
    const host = draw(<Board {...table([['C', 'D']], { history: false }).props} />)
    expect(host.querySelectorAll('td[data-last], .mx-strip, .mx-totals')).toHaveLength(0)
    expect(host.textContent).toContain('shown at the end')
  })
  it('of a group counts the others down and the own actions across', () => {
    const preset = presets['volunteers-dilemma']!.config
    const host = draw(<Board {...table([['wait', 'volunteer', 'wait', 'wait']], preset, { seats: 4 }).props} />)
    expect([...host.querySelectorAll('tbody th')].map(th => th.textContent)).toEqual(['0', '1 or more'])
    expect(host.querySelector('td[data-last]')?.textContent).toBe('10last round')
    expect(host.textContent).toContain('Round 1: you Wait; all: 1 × Volunteer, 3 × Wait')
  })
  it('speaks German', () => {
    const host = draw(<Board {...table([['rock', 'paper']], presets['rock-paper-scissors']!.config, { language: 'de' }).props} />)
    expect(host.textContent).toContain('Runde 1: du Stein, anderer Spieler Papier')
  })
})

describe('matrix: the pad', () => {
  it('says what an action pays before it is pressed, and sends its id under any name', () => {
    const { props, acted } = table([], {}, { labels: { names: { C: 'J', D: 'F' } } })
    const host = draw(<Pad {...props} />)
    const button = [...host.querySelectorAll('button')].find(b => b.textContent?.includes('F'))!
    act(() => button.focus())
    expect(host.textContent).toContain('F: you get 5 if the other plays J, 1 if the other plays F.')
    act(() => button.click())
    expect(acted).toEqual(['D'])
  })
  it('is empty while the seat has nothing to decide', () => expect(draw(<Pad {...table([], {}).props} ask={null} />).textContent).toBe(''))
})

describe('matrix: the result', () => {
  const pd = [
    ['C', 'C'],
    ['C', 'D'],
    ['D', 'D'],
    ['D', 'D'],
  ]
  it('says what happened, marks equilibrium and best sum, and counts how often each cell was played', () => {
    const host = draw(table(pd, { rounds: 4 }).result)
    expect(host.textContent).toContain(
      'P1 played C in 2 of 4 rounds. P2 played C in 1 of 4 rounds. The most frequent outcome was D / D, in 2 of 4 rounds.',
    )
    const cell = [...host.querySelectorAll('tbody td')].map(td => td.textContent)
    expect(cell).toEqual(['33played 1 ×best sum', '05played 1 ×efficient', '50played 0 ×efficient', '11played 2 ×Nash'])
    expect(host.textContent).toContain('game 67 of the 144')
  })
  it('places the continuation probability between the thresholds', () => {
    const { result } = table([['C', 'C']], { continuation: 0.55, cap: 1 })
    expect(draw(result).textContent).toContain('δ was 0.55, between them')
  })
  it('opens a hidden history at the end', () => expect(draw(table(pd, { rounds: 4, history: false }).result).textContent).toContain('P1: C, C, D, D'))
  it('lists mixed equilibria in fractions', () => {
    const rounds = [['opera', 'football']]
    const host = draw(table(rounds, { ...presets['battle-of-the-sexes']!.config, rounds: 1 }).result)
    expect(host.textContent).toContain('plays 3/5 Opera + 2/5 Football against 2/5 Opera + 3/5 Football; it expects 1.2 / 1.2 points.')
  })
  it('of a group tells counts and equilibria', () => {
    const preset = { ...presets['volunteers-dilemma']!.config, rounds: 1 }
    const host = draw(table([['volunteer', 'wait', 'wait', 'wait']], preset, { seats: 4 }).result)
    expect(host.textContent).toContain('Nobody gains by changing alone (pure Nash): 1 × Volunteer, 3 × Wait.')
  })
  it('of nothing played is empty', () => expect(draw(table([]).result).textContent).toBe(''))
})

describe('matrix: the face', () => {
  it('shades every cell by what it pays, and stays small for large games', () => {
    expect(draw(<Face brief={table([]).props.brief} />).querySelectorAll('polygon')).toHaveLength(8)
    const size = 30
    const large = {
      actions: [Array.from({ length: size }, (_, i) => `a${i}`)],
      payoffs: Array.from({ length: size }, () => Array.from({ length: size }, () => [1, 2])),
    }
    expect(draw(<Face brief={table([], large).props.brief} />).querySelectorAll('polygon')).toHaveLength(72)
  })
})
