import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game, { type Outcome } from './game'
import { planOf, type Vote } from './plan'

const A = 'accept'
const R = 'reject'

/** Plays plans and votes, as written: a list of numbers is the next plan, a list of votes the voters' answers. */
function play(over: Partial<Config>, seats: number, steps: readonly (readonly number[] | readonly Vote[])[]) {
  const machine = new Machine({ game, config: Config.parse(over), seats, seed: 's' })
  for (const step of steps) {
    const { id, seats: who } = machine.turn!
    machine.apply(
      id === 'propose'
        ? [{ seat: who[0]!, action: planOf(step as readonly number[], who[0]!) }]
        : who.map((seat, i) => ({ seat, action: step[i] as Vote })),
    )
  }
  return machine
}
const outcome = (machine: Machine): Outcome => game.outcome!(machine.state, machine.config) as Outcome

describe('pirate: a match by hand', () => {
  it('the first plan fails, the second passes with exactly half; the first proposer gets nothing', () => {
    const machine = play({}, 5, [
      [100, 0, 0, 0, 0],
      [R, R, R, R],
      [97, 1, 1, 1],
      [A, R, R],
    ])
    // Two of four is half.
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([0, 97, 1, 1, 1])
    expect(outcome(machine).treasures).toEqual([
      {
        proposals: [
          { proposer: 0, shares: [100, 0, 0, 0, 0], votes: [false, false, false, false], accepts: 1, passed: false },
          { proposer: 1, shares: [97, 1, 1, 1], votes: [true, false, false], accepts: 2, passed: true },
        ],
        gold: [0, 97, 1, 1, 1],
        alone: null,
      },
    ])
  })

  it('with more than half needed the same votes throw the second out too, and the last one takes it all', () => {
    const machine = play({ rule: 'majority', survival: 2 }, 5, [
      [100, 0, 0, 0, 0],
      [R, R, R, R],
      [97, 1, 1, 1],
      [A, R, R],
      [50, 50, 0],
      [R, R],
      [0, 100],
      [R],
    ])
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([0, 0, 0, 0, 102])
    expect(outcome(machine).treasures[0]).toMatchObject({ gold: [0, 0, 0, 0, 100], alone: 4 })
  })

  it('of two with half the senior decides alone, and still the junior votes', () => {
    const machine = play({}, 2, [[100, 0]])
    expect(machine.turn).toEqual({ id: 'vote', n: 1, seats: [1], gate: 'joint' })
    expect(play({}, 2, [[100, 0], [R]]).payoffs()).toEqual([100, 0])
  })

  it('everybody is in again for the next treasure, with the same rank, and points add up', () => {
    const machine = play({ rounds: 2, survival: 0.5 }, 3, [[100, 0, 0], [R, R], [60, 40], [R], [30, 30, 40], [R, A]])
    expect(machine.payoffs()).toEqual([0 + 30.5, 60.5 + 30.5, 40.5 + 40.5])
    expect(outcome(machine).treasures.map(({ gold }) => gold)).toEqual([
      [0, 60, 40],
      [30, 30, 40],
    ])
  })

  it('everybody who is still in gets the worth of staying in; who was thrown out does not', () => {
    expect(play({ survival: 7 }, 3, [[100, 0, 0], [R, R], [100, 0], [R]]).payoffs()).toEqual([0, 107, 7])
  })

  it('imported plans are paid as they stand, whatever they add up to', () => {
    expect(
      play({}, 3, [
        [187, -20, 0],
        [A, R],
      ]).payoffs(),
    ).toEqual([187, -20, 0])
  })
})

describe('pirate: what a seat learns', () => {
  it('the plan, how many accepted, its own vote; nobody else’s', () => {
    const machine = play({}, 4, [
      [100, 0, 0, 0],
      [R, A, R],
    ])
    // Two of four pass.
    expect(machine.observe(1)).toEqual({
      seat: 1,
      round: 1,
      proposer: 0,
      plan: null,
      last: { kind: 'decided', round: 1, proposer: 0, shares: [100, 0, 0, 0], accepts: 2, of: 4, passed: true, alone: null },
      vote: 'reject',
      total: 0,
      over: true,
    })
    expect(machine.observe(0).vote).toBeNull()
  })

  it('two votes that add up alike tell a third seat exactly the same', () => {
    const seen = (votes: readonly Vote[]) => JSON.stringify(play({}, 6, [[100, 0, 0, 0, 0, 0], votes]).observe(5))
    expect(seen([A, R, R, R, R])).toBe(seen([R, A, R, R, R]))
  })

  it('an untold number of treasures is in no brief', () => {
    const brief = (rounds: number) => JSON.stringify(game.brief!(Config.parse({ rounds, horizonTold: false }), 0, 5))
    expect(brief(3)).toBe(brief(30))
  })

  it('a plan asks for whole pieces for those still in', () => {
    const machine = play({ gold: 7 }, 4, [
      [7, 0, 0, 0],
      [R, R, R],
    ])
    expect(game.actions(machine.observe(1), machine.turn!, machine.briefs[1]!)).toEqual({
      kind: 'split',
      total: 7,
      parts: ['rank2', 'rank3', 'rank4'],
    })
  })

  it('500 seats who reject everything stay cheap: the state is small after 499 plans', () => {
    const machine = new Machine({ game, config: Config.parse({ rule: 'majority' }), seats: 500, seed: 's' })
    while (machine.turn !== null) {
      const { id, seats } = machine.turn
      machine.apply(seats.map(seat => ({ seat, action: id === 'propose' ? { [`rank${seat + 1}`]: 100 } : 'reject' })))
    }
    expect(machine.k).toBe(998)
    expect(machine.payoffs().indexOf(100)).toBe(499)
    expect(JSON.stringify(machine.state).length).toBeLessThan(100_000)
    expect(outcome(machine).treasures[0]?.proposals).toHaveLength(499)
  })
})
