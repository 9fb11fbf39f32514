import { describe, expect, it } from 'vitest'
import { cellAt, cellsOf, sizeOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import { DEFINITIONS, type Definition } from '../../src/core/published'
import { conduct } from './conduct'
import type { Config } from './config'
import game, { type State } from './game'
import { grids } from './grids'
import type { Action } from './offers'
import { presets } from './presets'
import { published } from './published'

function ended(given: Partial<Config>, actions: readonly Action[]): { state: State; config: Config } {
  const machine = new Machine({ game, config: game.config.parse(given), seats: 2, seed: 'x' })
  for (const action of actions) machine.apply([{ seat: machine.turn?.seats[0] as number, action }])
  return { state: machine.state as State, config: machine.config as Config }
}
const offer = (player1: number, player2: number): Action => ({ player1, player2 })
const measures = ({ state, config }: { state: State; config: Config }, definition: Definition) =>
  published.map(measure => measure.of(state, config, definition))
const near = (found: readonly (number | null)[], expected: readonly number[]) => expected.forEach((x, i) => expect(found[i]).toBeCloseTo(x, 12))

describe('the published measures of bargaining', () => {
  it('are Alice, Bob, efficiency and fairness', () =>
    expect(published.map(({ id }) => id)).toEqual(['glee.alice_self_gain', 'glee.bob_self_gain', 'glee.efficiency', 'glee.fairness']))

  it('agree in both definitions on a deal, which is discounted in the gains and not in fairness', () => {
    // M 10,000, δ 0.9/0.95, 5500:4500 in round 3: 0.55 · 0.81, 0.45 · 0.9025, their sum, 1 − 4 · 0.05².
    const match = ended({ money: 10_000, discount1: 0.9, discount2: 0.95, rounds: 99, horizon: 'capped' }, [
      offer(6000, 4000),
      'reject',
      offer(4750, 5250),
      'reject',
      offer(5500, 4500),
      'accept',
    ])
    for (const definition of DEFINITIONS) near(measures(match, definition), [0.4455, 0.406125, 0.851625, 0.99])
  })

  it('part on a failed bargain: nothing and fair on paper, Bob’s discount and unfair in the program', () => {
    // Two refusals at δ2 = 0.8: the program pays Bob 0.8 to the power 1.
    const match = ended({ rounds: 2, discount1: 0.9, discount2: 0.8 }, [offer(60, 40), 'reject', offer(40, 60), 'reject'])
    near(measures(match, 'paper'), [0, 0, 0, 1])
    near(measures(match, 'code'), [0, 0.8, 0.8, 0])
  })

  it('give a failed bargain efficiency 1 in the program where Bob loses nothing by waiting, and say so', () => {
    const match = ended({ rounds: 1, discount2: 1 }, [offer(60, 40), 'reject'])
    near(measures(match, 'code'), [0, 1, 1, 0])
    const warning = published.find(({ id }) => id === 'glee.efficiency')?.warning?.(match.config, 'code')
    expect(warning?.en).toMatch(/failed bargain scores efficiency 1 /)
    expect(warning?.de).toMatch(/Effizienz 1[:,]/)
  })

  it('say a worth that long bargaining leaves next to nothing as words, not as a power of ten', () => {
    const { config } = ended({ rounds: 99, discount2: 0.8 }, [])
    for (const { warning } of published) {
      const said = warning?.(config, 'code')
      expect(`${said?.en} ${said?.de}`).not.toMatch(/e-\d/)
    }
    const efficiency = published.find(({ id }) => id === 'glee.efficiency')?.warning?.(config, 'code')
    expect(efficiency).toEqual({
      en: "A failed bargain scores efficiency less than 0.001 in the published code: Bob's discount, not 0.",
      de: 'Ein gescheitertes Verhandeln zählt im veröffentlichten Programm mit Effizienz weniger als 0,001: Bobs Diskontfaktor, nicht 0.',
    })
  })

  it('take an imported share as it stands, also a negative one, and compute Bob’s as the rest', () => {
    near(measures(ended({}, [offer(120, -20), 'accept']), 'code'), [1.2, -0.2, 1, 1 - 4 * 0.7 ** 2])
  })

  it('are undefined for a match that is not over', () => {
    for (const definition of DEFINITIONS) expect(measures(ended({}, [offer(60, 40)]), definition)).toEqual([null, null, null, null])
  })
})

describe('conduct', () => {
  it('measures an agreed division against the subgame-perfect one of its round', () => {
    // T = 3, δ 0.9: player 1 is due 91 in round 1; in round 2 player 2 keeps 10, so player 1 is due 90.
    expect(conduct(...both({ rounds: 3 }, [offer(60, 40), 'accept'])).distance?.value).toBeCloseTo(0.31, 12)
    expect(conduct(...both({ rounds: 3 }, [offer(60, 40), 'reject', offer(50, 50), 'accept'])).distance?.value).toBeCloseTo(0.4, 12)
    expect(conduct(...both({ rounds: 3 }, [offer(91, 9), 'accept'])).distance?.value).toBe(0)
  })

  it('measures the open-ended game against Rubinstein’s division', () => {
    // (1 − 0.8) / (1 − 0.72) = 5/7.
    const found = conduct(...both({ discount2: 0.8, rounds: 99, horizon: 'capped' }, [offer(50, 50), 'accept'])).distance
    expect(found?.value).toBeCloseTo(5 / 7 - 0.5, 9)
    expect(found?.to).toMatch(/Rubinstein/)
  })

  it('has nothing to compare without a deal, and finds every division in equilibrium where waiting is free for ever', () => {
    expect(conduct(...both({ rounds: 1 }, [offer(60, 40), 'reject']))).toEqual({ regret: null, distance: null })
    const free = { discount1: 1, discount2: 1, rounds: 99, horizon: 'capped' } as const
    expect(conduct(...both(free, [offer(17, 83), 'accept'])).distance?.value).toBe(0)
    expect(conduct(...both(free, [offer(120, -20), 'accept'])).distance?.value).toBeCloseTo(0.2, 12)
  })
})

const both = (given: Partial<Config>, actions: readonly Action[]) => {
  const { state, config } = ended(given, actions)
  return [state, config] as const
}

describe('the grid', () => {
  it('has 384 different configurations, all of which are legal', () => {
    expect(sizeOf(grids.glee)).toBe(384)
    const parsed = [...cellsOf(grids.glee)].map(({ config }) => JSON.stringify(game.config.parse(config)))
    expect(new Set(parsed).size).toBe(384)
  })

  it('names its factors as the published config files do, and holds the baseline', () => {
    expect(grids.glee.factors.map(({ name, levels }) => [name, levels.length])).toEqual([
      ['money_to_divide', 3],
      ['delta_1', 4],
      ['delta_2', 4],
      ['max_rounds', 2],
      ['complete_information', 2],
      ['messages_allowed', 2],
    ])
    const baseline = game.config.parse(presets['glee-baseline']?.config)
    expect(baseline).toMatchObject({
      money: 10_000,
      discount1: 0.9,
      discount2: 0.9,
      rounds: 99,
      horizon: 'capped',
      completeInformation: true,
      messages: false,
    })
    expect([...cellsOf(grids.glee)].filter(({ config }) => JSON.stringify(game.config.parse(config)) === JSON.stringify(baseline))).toHaveLength(1)
    expect(cellAt(grids.glee, 1).levels).toEqual({
      money_to_divide: '100',
      delta_1: '0.8',
      delta_2: '0.8',
      max_rounds: '12',
      complete_information: 'true',
      messages_allowed: 'false',
    })
  })
})
