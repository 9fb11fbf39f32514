import { describe, expect, it } from 'vitest'
import { Config } from './config'
import { conduct } from './conduct'
import { distances, equilibria, isStable } from './equilibria'

/** All bids of n seats from 0 to gold. */
function* profiles(n: number, gold: number): Generator<readonly number[]> {
  for (let code = 0; code < (gold + 1) ** n; code++) yield Array.from({ length: n }, (_, seat) => Math.floor(code / (gold + 1) ** seat) % (gold + 1))
}
const sumOf = (bids: readonly number[]) => bids.reduce((a, b) => a + b, 0)
const paidTo = (bids: readonly number[], seat: number, gold: number) => (sumOf(bids) > gold ? 0 : bids[seat]!)
const bestOf = (bids: readonly number[], seat: number, gold: number) =>
  Math.max(...Array.from({ length: gold + 1 }, (_, bid) => paidTo(bids.with(seat, bid), seat, gold)))

const sizes = [
  [2, 4],
  [2, 5],
  [3, 4],
  [3, 5],
  [4, 3],
] as const

describe('divide-dollar: equilibria of a round', () => {
  it('are the bids that add up to the gold and those that no single seat can repair, as a search through all bids finds', () => {
    for (const [n, gold] of sizes) {
      for (const bids of profiles(n, gold)) {
        const isOne = bids.every((_, seat) => bestOf(bids, seat, gold) <= paidTo(bids, seat, gold))
        expect(isStable(bids, gold), `${bids} of ${gold}`).toBe(isOne)
      }
    }
  })

  it('two seats: besides the exact divisions only both claiming all', () => {
    const stable = [...profiles(2, 4)].filter(bids => isStable(bids, 4)).map(String)
    expect(stable.sort()).toEqual(['0,4', '1,3', '2,2', '3,1', '4,0', '4,4'])
  })

  it('the distance to either kind is the least sum of changes, as a search through all its members finds', () => {
    for (const [n, gold] of sizes) {
      const all = [...profiles(n, gold)]
      const kinds = {
        sharing: all.filter(bids => sumOf(bids) === gold),
        failing: all.filter(bids => sumOf(bids) > gold && isStable(bids, gold)),
      }
      const asked = [...all, [-2, ...Array<number>(n - 1).fill(1)], [gold + 7, ...Array<number>(n - 1).fill(gold)]]
      for (const bids of asked) {
        const least = (kind: readonly (readonly number[])[]) =>
          Math.min(...kind.map(other => sumOf(other.map((bid, seat) => Math.abs(bid - bids[seat]!)))))
        expect(distances(bids, gold), `${bids} of ${gold}`).toEqual({ sharing: least(kinds.sharing), failing: least(kinds.failing) })
      }
    }
  })

  it('are declared as the fair one, the range of all that share, and those in which all fail', () => {
    const [fair, sharing, failing] = equilibria(Config.parse({ rounds: 3, gold: 100 }), 10)
    expect(fair?.payoffs).toEqual(Array.from({ length: 10 }, () => [30, 30]))
    expect(sharing?.payoffs[0]).toEqual([0, 300])
    expect(failing?.payoffs[0]).toEqual([0, 0])
    // Ten pieces for three seats over three rounds: everybody has the piece left over once.
    expect(equilibria(Config.parse({ rounds: 3, gold: 10 }), 3)[0]?.payoffs).toEqual(Array.from({ length: 3 }, () => [10, 10]))
    expect(equilibria(Config.parse({ rounds: 1, gold: 10 }), 3)[0]?.payoffs.map(([lo]) => lo)).toEqual([4, 3, 3])
  })
})

describe('divide-dollar: regret and distance', () => {
  it('regret agrees with trying every bid', () => {
    for (const [n, gold] of sizes) {
      for (const bids of profiles(n, gold)) {
        const sum = sumOf(bids)
        const paid = bids.map((_, seat) => paidTo(bids, seat, gold))
        const { regret } = conduct([{ bids, sum, paid }], Config.parse({ gold }), n)
        expect(regret).toEqual(bids.map((_, seat) => bestOf(bids, seat, gold) - paid[seat]!))
      }
    }
  })

  it('are means over rounds; the nearer kind of equilibrium is named by the majority', () => {
    const round = (bids: readonly number[]) => ({ bids, sum: sumOf(bids), paid: bids.map((_, seat) => paidTo(bids, seat, 100)) })
    const config = Config.parse({})
    // 90 of 100: ten pieces short. All ask for everything: stable.
    expect(conduct([round([50, 40]), round([100, 100])], config, 2)).toEqual({
      regret: [5, 5],
      distance: { value: 2.5, unit: { en: 'pieces of gold', de: 'Goldstücke' }, to: 'bids that add up to 100' },
    })
    expect(conduct([round([100, 100])], config, 2).distance).toMatchObject({ value: 0, to: 'bids of which the others alone reach the gold' })
    // An imported half piece leaves a seat whole pieces only: of 87.5 it could have had 87.
    expect(conduct([round([12.5, 80])], config, 2).regret).toEqual([7.5, 7])
    expect(conduct([], config, 2)).toEqual({ regret: null, distance: null })
  })
})
