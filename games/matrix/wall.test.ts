import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { presets } from './presets'
import { wall } from './wall'

const of = (preset: string, more: object = {}) => Config.parse({ ...presets[preset]?.config, ...more })
const marksOf = (config: Config, seats = 2) => wall.marks(null, config, seats).map(({ at, label }) => [Number(at.toFixed(4)), label.en])

describe('matrix games on the wall', () => {
  it('show choices of rounds that are over', () => {
    const config = of('prisoners-dilemma')
    const machine = new Machine({ game, config, seats: 2, seed: 'wall' })
    machine.apply([
      { seat: 0, action: 'C' },
      { seat: 1, action: 'D' },
    ])
    expect(wall.points(machine.state, config)).toEqual([
      { chart: 'choices', round: 1, seat: 0, pick: 'C' },
      { chart: 'choices', round: 1, seat: 1, pick: 'D' },
    ])
  })
  it('show nothing before the end where the history is hidden', () => {
    const config = of('prisoners-dilemma', { history: false, rounds: 2 })
    const machine = new Machine({ game, config, seats: 2, seed: 'wall' })
    const round = () =>
      machine.apply([
        { seat: 0, action: 'C' },
        { seat: 1, action: 'D' },
      ])
    round()
    expect(wall.points(machine.state, config)).toEqual([])
    round()
    expect(wall.points(machine.state, config)).toHaveLength(4)
  })
  it('mark defection in the dilemma, at no C', () => expect(marksOf(of('prisoners-dilemma'))).toEqual([[0, 'Equilibrium 0 %']]))
  it('mark the payoff-dominant stag, hare, and the mix of one half (4, 3, 2, 1: no risk dominance)', () =>
    expect(marksOf(of('stag-hunt')).toSorted((a, b) => Number(b[0]) - Number(a[0]))).toEqual([
      [1, 'Payoff-dominant'],
      [0.5, 'Mixed 50 %'],
      [0, 'Equilibrium 0 %'],
    ]))
  it('mark the equilibria of the n-person dilemma and of the volunteer’s dilemma by counts', () => {
    expect(marksOf(of('n-person-dilemma'), 5)).toEqual([[0, 'Equilibrium 0 %']])
    // Four players, benefit 10, cost 4: one volunteers; or each waits with (4/10)^(1/3) = 0.7368.
    expect(marksOf(of('volunteers-dilemma'), 4)).toEqual([
      [0.25, 'Equilibrium 25 %'],
      [0.2632, 'Mixed 26 %'],
    ])
  })
  it('have two charts where rows and columns choose from different lists', () =>
    expect(
      wall
        .charts(
          Config.parse({
            actions: [
              ['U', 'D'],
              ['L', 'R'],
            ],
          }),
          2,
        )
        .map(chart => chart.id),
    ).toEqual(['rows', 'columns']))
})
