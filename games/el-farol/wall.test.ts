import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

const played = (input: unknown, rounds: number) => {
  const config = Config.parse(input)
  const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
  for (let i = 0; i < rounds; i++) machine.apply(['go', 'stay', 'go'].map((action, seat) => ({ seat, action: action as 'go' | 'stay' })))
  return wall.points(machine.state, config)
}

describe('the bar on the wall', () => {
  it('shows who went where everybody is told the count', () =>
    expect(played({ rounds: 2, information: 'explicit' }, 1)).toEqual(
      ['go', 'stay', 'go'].map((pick, seat) => ({ chart: 'going', round: 1, seat, pick })),
    ))
  it('shows nothing to those who stayed before the end, where only those who went see it', () => {
    expect(played({ rounds: 2 }, 1)).toEqual([])
    expect(played({ rounds: 2 }, 2)).toHaveLength(6)
  })
  it('marks room for 6 of 10, that as equilibrium, and the mixed one a little above', () => {
    const marks = wall.marks(null, Config.parse({}), 10)
    expect(marks.slice(0, 2).map(({ kind, at }) => [kind, at])).toEqual([
      ['benchmark', 0.6],
      ['equilibrium', 0.6],
    ])
    expect(marks[2]?.at).toBeGreaterThan(0.55)
    expect(marks[2]?.at).toBeLessThan(0.65)
  })
})
