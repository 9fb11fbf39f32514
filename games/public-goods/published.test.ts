import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { published } from './published'

function play(over: Partial<Config>, rounds: readonly (readonly number[])[]) {
  const config = Config.parse({ rounds: Math.max(1, rounds.length), ...over })
  const machine = new Machine({ game, config, seats: rounds[0]?.length ?? 2, seed: 's' })
  for (const gifts of rounds) machine.apply(gifts.map((action, seat) => ({ seat, action })))
  return machine
}
const value = (id: string, { state, config }: Machine) => published.find(each => each.id === id)!.of(state, config as Config, 'code')
const score = (id: string, over: Partial<Config>, rounds: readonly (readonly number[])[]) => value(id, play(over, rounds))

describe('public goods: GAMA-Bench’s measures', () => {
  it('the mean contribution and its distance from T in per cent of T', () => {
    const rounds = [
      [5, 10, 0],
      [0, 0, 3],
    ]
    // 15/3 and 3/3: S = 3.
    expect(score('gama.raw', {}, rounds)).toBe(3)
    expect(score('gama.score', {}, rounds)).toBeCloseTo(85, 12)
  })

  it('keeping everything scores 100 at any multiplier, giving everything 0, and giving more than T falls below 0', () => {
    for (const multiplier of [0, 2, 7]) {
      expect(score('gama.score', { multiplier }, [[0, 0]])).toBe(100)
      expect(score('gama.score', { multiplier }, [[20, 20]])).toBe(0)
    }
    expect(
      score('gama.score', { reset: false, multiplier: 4 }, [
        [20, 20],
        [60, 60],
      ]),
    ).toBeCloseTo(-100, 12)
  })

  it('is undefined before the first round', () => {
    const machine = new Machine({ game, config: Config.parse({}), seats: 2, seed: 's' })
    expect([value('gama.raw', machine), value('gama.score', machine)]).toEqual([null, null])
  })

  it('warns where keeping everything is not what is best, and not where it is', () => {
    const warning = (over: Partial<Config>) => published.find(each => each.id === 'gama.score')!.warning!(Config.parse(over), 'code')
    expect(warning({ multiplier: 0.5 })).toBeNull()
    expect(warning({ multiplier: 2 })?.en).toContain('Contributing nothing scores 100')
    expect(warning({ multiplier: 2 })?.de).toContain('Nichts einzuzahlen ergibt 100')
    expect(warning({ multiplier: 0.5, reset: false })?.en).toMatch(/^Points carry over/)
  })

  it('the grid has the five published multipliers and is otherwise the default', () => {
    const grid = game.grids!['gama-multiplier']!
    expect([...cellsOf(grid)].map(cell => Config.parse(cell.config).multiplier)).toEqual([0, 0.5, 1, 2, 4])
    expect(Config.parse([...cellsOf(grid)][3]!.config)).toEqual(Config.parse(game.presets['gama-bench']!.config))
  })
})

describe('public goods: regret and distance', () => {
  it('regret is what the best gift of the round would have paid more, against the others’ gifts, by brute force', () => {
    for (const [over, rounds] of [
      [
        { multiplier: 1.6 },
        [
          [3, 20, 0, 7],
          [1, 2, 3, 4],
        ],
      ],
      [
        { multiplier: 6 },
        [
          [3, 20, 0, 7],
          [1, 2, 3, 4],
        ],
      ],
      [{ multiplier: 4 }, [[3, 20, 0, 7]]],
      [
        { multiplier: 1.5, reset: false, endowment: 9 },
        [
          [3, 9, 0, 7],
          [1, 2, 3, 4],
        ],
      ],
      [
        { multiplier: 3, reset: false, endowment: 4 },
        [
          [4, 1],
          [2, 3],
        ],
      ],
    ] as const) {
      const machine = play(over, rounds)
      const { regret } = game.conduct!(machine.state, machine.config)
      const { endowments } = {
        endowments: (game.outcome!(machine.state, machine.config) as { rounds: readonly { endowments: readonly number[] }[] }).rounds.map(
          round => round.endowments,
        ),
      }
      const n = rounds[0].length
      const expected = rounds[0].map((_, seat) => {
        const each = rounds.map((gifts, k) => {
          const pay = (gift: number) => {
            const total = (gifts as readonly number[]).reduce((a, b) => a + b, 0) - gifts[seat]! + gift
            return endowments[k]![seat]! - gift + (over.multiplier * total) / n
          }
          const most = Math.floor(endowments[k]![seat]! + 1e-9)
          return Math.max(...Array.from({ length: most + 1 }, (__, gift) => pay(gift))) - pay(gifts[seat]!)
        })
        return each.reduce((a, b) => a + b, 0) / each.length
      })
      regret!.forEach((x, seat) => expect(x).toBeCloseTo(expected[seat]!, 9))
    }
  })

  it('distance counts points from the dominant gift, and none where every gift is an equilibrium’s', () => {
    const distance = (multiplier: number) => {
      const machine = play({ multiplier }, [[5, 15]])
      return game.conduct!(machine.state, machine.config).distance?.value
    }
    expect([distance(1.5), distance(2), distance(3)]).toEqual([10, 0, 10])
    const machine = play({ multiplier: 3 }, [[5, 20]])
    expect(game.conduct!(machine.state, machine.config).distance).toMatchObject({ value: 7.5, to: 'everybody contributes everything' })
  })

  it('a gift beyond the purse that pays has no negative regret', () => {
    const machine = play({ multiplier: 3 }, [[35, 5]])
    expect(game.conduct!(machine.state, machine.config).regret).toEqual([0, 7.5])
  })
})
