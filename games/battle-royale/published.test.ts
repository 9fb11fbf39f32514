import { describe, expect, it } from 'vitest'
import type { Nature } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { conduct } from './conduct'
import { Config } from './config'
import game, { type Game } from './game'
import { bestTarget, published } from './published'

function after(config: Partial<Config>, seats: number, shots: readonly (readonly [string, boolean?])[]) {
  const nature: Nature = Object.fromEntries(shots.map(([, hit = false], i) => [i + 1, { hit }]))
  const machine = new Machine<Game>({ game, config: Config.parse(config), seats, seed: 's', nature })
  for (const [action] of shots) machine.apply([{ seat: machine.turn!.seats[0]!, action }])
  return machine
}
const of = (id: string, machine: Machine<Game>, definition: 'paper' | 'code' = 'code') =>
  published.find(measure => measure.id === id)!.of(machine.state, machine.config, definition)

describe('the GAMA-Bench score', () => {
  // Rates 40, 60, 80. Shot 1 at the strongest (credited); 2 at the first; 3, by the strongest, at the second strongest (credited); 4 a deliberate miss.
  const machine = () => after({ baseHitRate: 40, interval: 20, shots: 9 }, 3, [['player-3'], ['player-1'], ['player-2'], ['miss']])

  it('is the share of shots at the best target, hit or not, in percent', () => {
    expect(of('gama.raw', machine())).toBeCloseTo(0.5, 12)
    expect(of('gama.score', machine())).toBeCloseTo(50, 12)
  })

  it('as printed in the paper it is divided by the number of players as well', () => {
    expect(of('gama.raw', machine(), 'paper')).toBeCloseTo(0.5 / 3, 12)
    expect(of('gama.score', machine(), 'paper')).toBeCloseTo(50 / 3, 12)
  })

  it('doesn’t depend on whether shots hit, as long as the same are in', () => {
    const end = (hit: boolean) => of('gama.score', after({ rates: [50, 50], shots: 4 }, 2, [['player-2', hit]]))
    expect([end(true), end(false)]).toEqual([100, 100])
  })

  it('counts over all battles, and is undefined before the first shot', () => {
    expect(of('gama.score', after({ rates: [50, 50], shots: 1, rounds: 3 }, 2, [['player-2'], ['miss']]))).toBe(50)
    expect(of('gama.score', after({}, 3, []))).toBeNull()
  })

  it('the best target is the highest rate other than one’s own, of equal rates the later in the order', () => {
    expect(bestTarget(0, [0, 1, 2], [0, 1, 2])).toBe(2)
    expect(bestTarget(2, [0, 1, 2], [0, 1, 2])).toBe(1)
    expect(bestTarget(0, [0, 1], [0, 1, 2])).toBe(1)
  })

  it('warns in one sentence that misses can be best, in both languages; the print of the paper gets a second', () => {
    const warning = published[1]!.warning!
    const [code, paper] = [warning(Config.parse({}), 'code')!, warning(Config.parse({}), 'paper')!]
    expect(code.en).toContain('a deliberate miss counts as wrong although it can be the best move')
    expect(code.de).toContain('ein absichtlicher Fehlschuss gilt als falsch')
    expect(paper.en).toContain('divides by the number of players')
    expect(warning(Config.parse({ missing: false }), 'code')!.en).not.toContain('deliberate')
  })
})

describe('conduct', () => {
  it('counts shots that are worse than the best against equilibrium play', () => {
    // The weakest of the truel should miss: shooting is one mistake of two shots. The second's shot at the strongest is right.
    const truel = { rates: [100 / 3, 200 / 3, 100], shots: 60 }
    const wrong = after(truel, 3, [['player-3'], ['player-3']])
    expect(conduct(wrong.state, wrong.config)).toMatchObject({ regret: null, distance: { value: 0.5, to: 'subgame-perfect play' } })
    const right = after(truel, 3, [['miss'], ['player-3']])
    expect(conduct(right.state, right.config).distance?.value).toBe(0)
  })

  it('equally good shots are both right: at the last shot any target leaves the same share', () => {
    for (const target of ['player-2', 'player-3']) {
      const machine = after({ rates: [50, 60, 70], shots: 1 }, 3, [[target]])
      expect(conduct(machine.state, machine.config).distance?.value).toBe(0)
    }
    const miss = after({ rates: [50, 60, 70], shots: 1 }, 3, [['miss']])
    expect(conduct(miss.state, miss.config).distance?.value).toBe(1)
  })

  it('an imported shot at somebody who is out counts as the miss that it is', () => {
    const machine = after({ rates: [100, 100, 100], shots: 3 }, 3, [['player-9']])
    expect(conduct(machine.state, machine.config).distance?.value).toBe(0)
  })

  it('has no distance where the battle is too large to be solved, or before the first shot', () => {
    const large = after({ baseHitRate: 10, interval: 1 }, 20, [['player-2']])
    expect(conduct(large.state, large.config)).toEqual({ regret: null, distance: null })
    const none = after({}, 3, [])
    expect(conduct(none.state, none.config).distance).toBeNull()
  })
})
