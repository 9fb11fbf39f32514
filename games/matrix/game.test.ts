import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { playMatch } from './play'
import type { Brief, CountsSeen, Outcome, PairSeen } from './types'

const machineOf = (input: unknown, seats = 2, seed = 'test') => new Machine({ game, config: Config.parse(input), seats, seed })
const move = (machine: Machine, ...actions: string[]) => machine.apply(actions.map((action, seat) => ({ seat, action })))
describe('the prisoner’s dilemma', () => {
  it('pays R, S, T, P as the table says, and adds up', () => {
    const machine = machineOf({ rounds: 4 })
    for (const cell of ['CC', 'CD', 'DC', 'DD']) move(machine, ...cell)
    // 3 + 0 + 5 + 1 for both.
    expect(machine.payoffs()).toEqual([9, 9])
    expect(machine.turn).toBeNull()
  })
  it('tells its outcome: implemented actions by seat, counts, cooperation', () => {
    const { outcome } = playMatch(['tit-for-tat', 'defector'], { rounds: 4 })
    expect(outcome).toEqual({
      actions: [
        ['C', 'D', 'D', 'D'],
        ['D', 'D', 'D', 'D'],
      ],
      counts: [
        { C: 1, D: 3 },
        { C: 0, D: 4 },
      ],
      rounds: 4,
      cooperation: [0.25, 0],
    })
  })
  it('swaps payoffs when the seats are swapped', () => {
    const [a, b] = [playMatch(['gradual', 'prober'], { rounds: 50 }), playMatch(['prober', 'gradual'], { rounds: 50 })]
    expect(a.payoffs).toEqual([...b.payoffs].reverse())
  })
})

describe('an asymmetric game', () => {
  const config = {
    actions: [
      ['up', 'down'],
      ['left', 'middle', 'right'],
    ],
    payoffs: [
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      [
        [4, 40],
        [5, 50],
        [6, 60],
      ],
    ],
    rounds: 1,
  }
  it('pays row and column players by their own numbers', () => {
    const machine = machineOf(config)
    move(machine, 'down', 'middle')
    expect(machine.payoffs()).toEqual([5, 50])
  })
  it('shows each seat its own side first', () => {
    const [row, column] = machineOf(config).briefs as Brief[]
    expect(row).toMatchObject({
      own: ['up', 'down'],
      other: ['left', 'middle', 'right'],
      payoffs: [
        [
          [1, 10],
          [2, 20],
          [3, 30],
        ],
        [
          [4, 40],
          [5, 50],
          [6, 60],
        ],
      ],
    })
    expect(column).toMatchObject({
      own: ['left', 'middle', 'right'],
      other: ['up', 'down'],
      payoffs: [
        [
          [10, 1],
          [40, 4],
        ],
        [
          [20, 2],
          [50, 5],
        ],
        [
          [30, 3],
          [60, 6],
        ],
      ],
    })
  })
  it('has one shared action space per brief', () => {
    const machine = machineOf(config)
    const spec = () => game.actions(machine.observe(1), machine.turn!, machine.briefs[1]!)
    expect(spec()).toEqual({ kind: 'choice', options: ['left', 'middle', 'right'] })
    expect(spec()).toBe(spec())
  })
})

describe('games by counts', () => {
  it('pay by the number of others with the first action', () => {
    // Volunteer's dilemma, b = 10, c = 4: a volunteer gets 6, who waits gets 10 if anybody volunteers.
    const machine = machineOf(
      {
        form: 'counts',
        actions: [['volunteer', 'wait']],
        table: [
          [6, 6],
          [0, 10],
        ],
        rounds: 3,
      },
      3,
    )
    move(machine, 'wait', 'wait', 'wait')
    expect(machine.payoffs()).toEqual([0, 0, 0])
    move(machine, 'volunteer', 'wait', 'wait')
    expect(machine.payoffs()).toEqual([6, 10, 10])
    move(machine, 'volunteer', 'volunteer', 'wait')
    expect(machine.payoffs()).toEqual([12, 16, 20])
  })
  it('pay by company in the same action', () => {
    const machine = machineOf(
      {
        form: 'counts',
        by: 'own',
        actions: [['a', 'b', 'c']],
        table: [
          [0, 1, 2, 3],
          [0, 10, 20, 30],
          [5, 4, 3, 2],
        ],
        rounds: 1,
      },
      4,
    )
    move(machine, 'a', 'b', 'b', 'c')
    expect(machine.payoffs()).toEqual([0, 10, 10, 5])
  })
  it('pay by all counts of the others', () => {
    // Two others over three actions: 002, 011, 020, 101, 110, 200.
    const machine = machineOf(
      {
        form: 'counts',
        by: 'each',
        actions: [['a', 'b', 'c']],
        table: [
          [1, 2, 3, 4, 5, 6],
          [10, 20, 30, 40, 50, 60],
          [100, 200, 300, 400, 500, 600],
        ],
        rounds: 1,
      },
      3,
    )
    move(machine, 'a', 'b', 'c')
    // Others of seat 0: b, c = 011 → 2; of seat 1: a, c = 101 → 40; of seat 2: a, b = 110 → 500.
    expect(machine.payoffs()).toEqual([2, 40, 500])
  })
  it('equal the bimatrix for two players', () => {
    const counts = {
      form: 'counts',
      table: [
        [0, 3],
        [1, 5],
      ],
      rounds: 30,
    }
    const seats = ['first-by-nydegger', 'gradual'] as const
    expect(playMatch(seats, counts).payoffs).toEqual(playMatch(seats, { rounds: 30 }).payoffs)
  })
  it('tell a seat the counts, its own side and, in large groups, no list of totals', () => {
    const machine = machineOf(
      {
        form: 'counts',
        table: [
          [0, 1],
          [1, 2],
        ],
      },
      13,
    )
    move(machine, ...Array.from({ length: 13 }, (_, i) => (i < 4 ? 'C' : 'D')))
    expect(machine.observe(0)).toMatchObject({ own: 0, counts: [4, 9], tally: '4,9', totals: null } satisfies Partial<CountsSeen>)
  })
  it('seat as many as the columns of a full table stand for', () => {
    const three = Config.parse({
      form: 'counts',
      by: 'each',
      actions: [['a', 'b', 'c']],
      table: [
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
      ],
    })
    expect(game.seats(three)).toEqual({ min: 3, max: 3, default: 3 })
  })
})

describe('length', () => {
  it('with a continuation probability is drawn after every round and found again from nature', () => {
    const lengths = Array.from({ length: 400 }, (_, i) => playMatch(['cooperator', 'cooperator'], { continuation: 0.8 }, `c/${i}`).outcome.rounds)
    const mean = lengths.reduce((a, b) => a + b, 0) / 400
    // Geometric with mean 5 and standard deviation √20 = 4.47; 4.5 standard errors of 0.22.
    expect(Math.abs(mean - 5)).toBeLessThan(1.01)
    expect(Math.min(...lengths)).toBe(1)
  })
  it('never passes the cap', () => {
    for (let i = 0; i < 50; i++)
      expect(playMatch(['cooperator', 'defector'], { continuation: 0.99, cap: 7 }, `cap/${i}`).outcome.rounds).toBeLessThanOrEqual(7)
  })
  it('is a number of the brief only where it is told', () => {
    const rounds = (input: unknown) => (machineOf(input).briefs[0] as Brief).rounds
    expect([rounds({ rounds: 12 }), rounds({ rounds: 12, horizonTold: false }), rounds({ continuation: 0.9 })]).toEqual([12, null, null])
  })
})

describe('what a seat may know', () => {
  it('of a schedule of flips is only that there is one', () => {
    const briefOf = (noise: unknown) => JSON.stringify(machineOf({ noise }).briefs[0])
    expect(briefOf({ flips: [[3], [7]] })).toBe(briefOf({ flips: [[], [1, 2]] }))
    expect(briefOf({ flips: [[], []] })).toBe(briefOf(null))
  })
  it('with a hidden history is the round alone, and nobody hears a report', () => {
    const machine = machineOf({ history: false })
    const { events } = move(machine, 'C', 'D')
    expect(events).toBeUndefined()
    expect(machine.observe(0)).toEqual({ round: 1 })
  })
  it('with the history shown are both histories and both totals, own side first', () => {
    const machine = machineOf({})
    move(machine, 'C', 'D')
    move(machine, 'D', 'D')
    expect(machine.observe(1)).toEqual({ round: 2, own: 1, other: 1, mine: 'DD', theirs: 'CD', total: 6, otherTotal: 1 } satisfies PairSeen)
  })
})

describe('an imported action that is on no list', () => {
  it('makes the round void: the lowest payoff for both, a question mark in the history', () => {
    const machine = machineOf({ rounds: 1 })
    move(machine, 'cooperate', 'D')
    expect(machine.payoffs()).toEqual([0, 0])
    expect((game.outcome!(machine.state, machine.config) as Outcome).actions).toEqual([['?'], ['D']])
  })
})

describe('an imported flip', () => {
  it('overrides the dice', () => {
    const config = Config.parse({ rounds: 1, noise: { p: 0.5 } })
    const machine = new Machine({ game, config, seats: 2, seed: 'x', nature: { 1: { noise: [true, false] } } })
    move(machine, 'C', 'C')
    expect(machine.payoffs()).toEqual([5, 0])
  })
})
