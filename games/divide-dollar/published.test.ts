import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'

const [raw, score] = game.published!

function measured(rounds: readonly (readonly number[])[], over: Partial<Config> = {}) {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed: 's' })
  for (const bids of rounds) machine.apply(bids.map((action, seat) => ({ seat, action })))
  const { state } = machine
  return { raw: raw!.of(state, config, 'code'), code: score!.of(state, config, 'code'), paper: score!.of(state, config, 'paper') }
}

describe('divide-dollar: GAMA-Bench’s measures', () => {
  it('S is the mean distance of the mean bid from the fair share, and the score its rest of the fair share', () => {
    // Fair share 25; mean bids 30 and 15: S = (5 + 10)/2.
    expect(
      measured([
        [30, 30, 30, 30],
        [15, 15, 15, 15],
      ]),
    ).toEqual({ raw: 7.5, code: 70, paper: 70 })
  })

  it('bids of three times the gold score −100 on paper and 0 in the program', () => {
    expect(measured([[75, 75, 75, 75]])).toEqual({ raw: 50, code: 0, paper: -100 })
  })

  it('one seat that bids 91 beside nine that bid 1 scores 100, and the warning says so', () => {
    expect(measured([[91, 1, 1, 1, 1, 1, 1, 1, 1, 1]])).toEqual({ raw: 0, code: 100, paper: 100 })
    expect(score!.warning!(Config.parse({}), 'code')?.en).toContain('one bids 91 and the others share the rest')
  })

  it('is undefined before a round is over', () => {
    const config = Config.parse({})
    const { state } = new Machine({ game, config, seats: 10, seed: 's' })
    expect([raw!.of(state, config, 'code'), score!.of(state, config, 'code'), score!.of(state, config, 'paper')]).toEqual([null, null, null])
  })
})
