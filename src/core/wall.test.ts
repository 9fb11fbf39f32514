import { describe, expect, it } from 'vitest'
import { loadGame } from '../catalogue'
import { talk } from '../transforms/talk'
import { atVersion } from './earlier'
import { Machine } from './machine'

describe('a game’s wall', () => {
  it('survives an earlier version, whose config lacks what was added since', async () => {
    const { game } = await loadGame('p-beauty')
    const before = atVersion(game, 1)
    const { horizonTold: _, ...config } = game.config.parse({ rounds: 1 }) as { horizonTold: boolean }
    const machine = new Machine({ game: before as never, config: config as never, seats: 3, seed: 'wall' })
    machine.apply([10, 20, 60].map((action, seat) => ({ seat, action })) as never)
    expect(before?.wall?.charts(config, 3).map(chart => chart.id)).toEqual(['guesses', 'means'])
    expect(
      before?.wall
        ?.points(machine.state, config)
        .filter(point => point.chart === 'guesses')
        .map(point => point.x),
    ).toEqual([10, 20, 60])
    expect(before?.wall?.marks(machine.state, config, 3).find(mark => mark.kind === 'target')?.at).toBeCloseTo(20, 9)
  })
  it('survives talk, and shows no message', async () => {
    const { game } = await loadGame('p-beauty')
    const talking = talk.apply(game, { before: 'guess', messages: 1, maxChars: 280, audience: 'public' })
    const config = game.config.parse({ rounds: 1 })
    const machine = new Machine({ game: talking, config: config as never, seats: 2, seed: 'wall' })
    for (const seat of [0, 1]) machine.apply([{ seat, action: { do: 'say', with: `I choose ${seat}` } }] as never)
    expect(talking.wall?.points(machine.state, config)).toEqual([])
    machine.apply([10, 20].map((action, seat) => ({ seat, action })) as never)
    const points = talking.wall?.points(machine.state, config) ?? []
    expect(points).toHaveLength(4)
    expect(JSON.stringify(points)).not.toContain('choose')
    expect(talking.wall?.marks(null, config, 2)).toEqual(game.wall?.marks(null, config as never, 2))
  })
})
