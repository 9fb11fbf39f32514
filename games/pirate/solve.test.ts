import { describe, expect, it } from 'vitest'
import { needed } from './plan'
import { INDIFFERENT, type Indifferent, misplaced, stageOf, type Terms } from './solve'

const terms = (over: Partial<Terms> = {}): Terms => ({ gold: 100, rule: 'half', survival: 0, ...over })

/** Every plan of some gold among a crew. */
function* plans(gold: number, crew: number): Generator<readonly number[]> {
  if (crew === 1) yield [gold]
  else for (let own = 0; own <= gold; own++) for (const rest of plans(gold - own, crew - 1)) yield [own, ...rest]
}

interface Ended {
  readonly points: readonly number[]
  readonly best: readonly (readonly number[])[]
}

/**
 * The game tree by brute force, in points, from the rules alone: each plan is voted on by comparing points, the proposer picks a plan with the most points (passing, where
 * failing gives as many). `best`: all such plans. Of several, play goes on with the one whose list, read from the most junior, is greatest.
 */
function tree(crew: number, t: Terms, indifferent: Indifferent): Ended {
  if (crew === 1) return { points: [t.gold + t.survival], best: [[t.gold]] }
  const after = tree(crew - 1, t, indifferent).points
  const failed = [0, ...after]
  const outcomes = [...plans(t.gold, crew)].flatMap(plan => {
    const points = plan.map(share => share + t.survival)
    const accepts = points.filter((x, i) => i === 0 || x > failed[i]! || (x === failed[i] && indifferent === 'accept')).length
    const share = rule(t, accepts, crew)
    return share ? [{ plan, points }] : []
  })
  const top = Math.max(...outcomes.map(({ points }) => points[0]!))
  const best = outcomes.filter(({ points }) => points[0] === top)
  if (best.length === 0) return { points: failed, best: [] }
  const order = ({ plan }: { plan: readonly number[] }) =>
    plan
      .toReversed()
      .map(x => String(x).padStart(3, '0'))
      .join()
  const chosen = best.reduce((a, b) => (order(b) > order(a) ? b : a))
  return { points: chosen.points, best: best.map(({ plan }) => plan) }
}
const rule = (t: Terms, accepts: number, crew: number) => (t.rule === 'half' ? accepts >= crew / 2 : accepts > crew / 2)

describe('pirate: backward induction', () => {
  it('agrees with the whole game tree on crews of two to five, little gold, both rules, both ties, with and without a worth of staying in', () => {
    for (const gold of [1, 2, 3]) {
      for (const passing of ['half', 'majority'] as const) {
        for (const survival of [0, 0.5, 3]) {
          for (const indifferent of INDIFFERENT) {
            for (const crew of [2, 3, 4, 5, 6]) {
              const t = terms({ gold, rule: passing, survival })
              const stage = stageOf(crew, t, indifferent)
              const brute = tree(crew, t, indifferent)
              const points = stage.gold.map((share, i) => share + (stage.aboard[i] ? survival : 0))
              const where = JSON.stringify({ gold, passing, survival, indifferent, crew })
              expect(points[0], where).toBe(brute.points[0])
              expect(stage.passes, where).toBe(brute.best.length > 0)
              expect(points, where).toEqual(brute.points)
              if (stage.passes) expect(brute.best, where).toContainEqual(stage.plan)
              for (const plan of brute.best) expect([where, plan, misplaced(plan, t, indifferent)]).toEqual([where, plan, 0])
            }
          }
        }
      }
    }
  })

  it('ten pirates and 100 pieces: 96, 0, 1, 0, 1, 0, 1, 0, 1, 0, the published plan', () => {
    expect(stageOf(10, terms(), 'reject').plan).toEqual([96, 0, 1, 0, 1, 0, 1, 0, 1, 0])
  })

  it('4, 5 and 400 pieces, as in the published sweep', () => {
    expect(stageOf(10, terms({ gold: 4 }), 'reject').plan).toEqual([0, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    expect(stageOf(10, terms({ gold: 5 }), 'reject').plan).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    expect(stageOf(10, terms({ gold: 400 }), 'reject').plan).toEqual([396, 0, 1, 0, 1, 0, 1, 0, 1, 0])
  })

  it('up to two more than twice the gold: every second one below the proposer gets a piece', () => {
    for (const gold of [1, 3, 20, 100]) {
      for (let crew = 2; crew <= 2 * gold + 2; crew++) {
        const paid = Math.ceil(crew / 2) - 1
        expect(stageOf(crew, terms({ gold }), 'reject').plan).toEqual([
          gold - paid,
          ...Array.from({ length: crew - 1 }, (_, i) => (i % 2 === 1 ? 1 : 0)),
        ])
      }
    }
  })

  it('without a worth of staying in nobody above that can pass: out is no worse than no gold', () => {
    for (let crew = 11; crew <= 40; crew++) {
      const { passes, gold, aboard } = stageOf(crew, terms({ gold: 4 }), 'reject')
      expect(passes).toBe(false)
      expect(gold.slice(crew - 10)).toEqual([0, 0, 1, 0, 1, 0, 1, 0, 1, 0])
      expect(aboard.filter(Boolean)).toHaveLength(10)
    }
  })

  it('with one, those survive who are 2·gold + a power of two (Stewart 1999): of 500 with 100 pieces 44 go overboard', () => {
    for (const gold of [1, 4, 100]) {
      const safe = new Set(Array.from({ length: 12 }, (_, k) => 2 * gold + 2 ** k))
      for (let crew = 2; crew <= 500; crew++)
        expect([crew, stageOf(crew, terms({ gold, survival: 1 }), 'reject').passes]).toEqual([crew, crew <= 2 * gold || safe.has(crew)])
    }
    const { aboard, gold } = stageOf(500, terms({ survival: 1 }), 'reject')
    expect(aboard.indexOf(true)).toBe(44)
    expect(gold.reduce((a, b) => a + b)).toBe(100)
    expect(Math.max(...gold)).toBe(1)
  })

  it('only whether staying in is worth anything matters, not how much', () => {
    for (const crew of [7, 12, 13, 20])
      expect(stageOf(crew, terms({ gold: 4, survival: 0.01 }), 'reject')).toEqual(stageOf(crew, terms({ gold: 4, survival: 1e6 }), 'reject'))
  })

  it('if the indifferent accept, the proposer keeps everything from three on (half)', () => {
    for (let crew = 2; crew <= 30; crew++) expect(stageOf(crew, terms(), 'accept').plan[0]).toBe(100)
  })

  it('more than half: the junior of two gets everything, so three need one piece only', () => {
    const t = terms({ rule: 'majority', survival: 1 })
    expect(stageOf(2, t, 'accept').plan).toEqual([0, 100])
    expect(stageOf(2, t, 'reject').passes).toBe(false)
    // With two left the senior is doomed, so it accepts anything of the third.
    expect(stageOf(3, t, 'reject').plan).toEqual([100, 0, 0])
    expect(stageOf(3, terms({ rule: 'majority' }), 'reject').plan).toEqual([99, 1, 0])
  })
})

describe('pirate: gold misplaced', () => {
  /** The least Σ|share − plan| over the proposer's best plans of the tree, where what follows a rejection is the solver's. */
  function nearest(shares: readonly number[], t: Terms, indifferent: Indifferent): number {
    const { prices, passes, crew } = stageOf(shares.length, t, indifferent)
    if (!passes) return 0
    const passing = [...plans(t.gold, crew)].filter(plan => plan.filter((x, i) => i === 0 || x >= prices[i]!).length >= needed(crew, t.rule))
    const top = Math.max(...passing.map(plan => plan[0]!))
    return Math.min(...passing.filter(plan => plan[0] === top).map(plan => plan.reduce((sum, x, i) => sum + Math.abs(x - shares[i]!), 0)))
  }

  it('is the distance to the nearest of all best plans, found by listing them', () => {
    for (const gold of [1, 2, 3]) {
      for (const passing of ['half', 'majority'] as const) {
        for (const survival of [0, 1]) {
          for (const crew of [2, 3, 4, 5, 6]) {
            const t = terms({ gold, rule: passing, survival })
            for (const shares of plans(gold, crew)) {
              expect([gold, passing, survival, shares, misplaced(shares, t, 'reject')]).toEqual([
                gold,
                passing,
                survival,
                shares,
                nearest(shares, t, 'reject'),
              ])
            }
          }
        }
      }
    }
  })
})
