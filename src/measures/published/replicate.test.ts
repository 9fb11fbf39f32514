import { describe, expect, it } from 'vitest'
import { fromInterval, fromRuns } from '../stats/equivalence'
import { GAMA_GAMES, gamaLeaderboard } from './gama-leaderboard'
import { gamaBench } from './gamabench'
import { glee } from './glee'
import { judge } from './replicate'

const verdicts = (...pairs: Parameters<typeof judge>[0]) => judge(pairs).map(({ verdict }) => verdict)

describe('the verdict on a published figure', () => {
  it('is "reproduced" where both one-sided tests say so, though the difference may be significant', () => {
    expect(verdicts({ published: fromRuns(80, 1, 5), own: fromRuns(80.2, 1, 10), margin: 5 })).toEqual(['reproduced'])
    expect(verdicts({ published: fromRuns(80, 0.1, 5), own: fromRuns(81, 0.1, 10), margin: 5 })).toEqual(['reproduced'])
  })
  it('is "differs" where equality is rejected and equivalence isn’t shown', () =>
    expect(verdicts({ published: fromRuns(80, 1, 5), own: fromRuns(60, 1, 10), margin: 5 })).toEqual(['differs']))
  it('is "not enough runs" for one run, and where the runs scatter too much to say either', () =>
    expect(
      verdicts({ published: fromRuns(80, 1, 5), own: null, margin: 5 }, { published: fromRuns(80, 25, 5), own: fromRuns(75, 25, 5), margin: 5 }),
    ).toEqual(['not enough runs', 'not enough runs']))
  it('is that there is nothing to test against where no spread was published', () =>
    expect(verdicts({ published: null, own: fromRuns(1, 1, 5), margin: 5 })).toEqual(['no spread published']))
  it('grows stricter with the cells of the table, by Holm', () => {
    const pair = { published: fromInterval(0, 0.1), own: fromRuns(0, 6.5, 10), margin: 4 }
    const alone = judge([pair])[0]!
    expect(alone.test!.p.equivalence).toBeGreaterThan(0.01)
    expect(alone.verdict).toBe('reproduced')
    const many = judge(Array.from({ length: 10 }, () => pair))
    expect(many.every(({ verdict }) => verdict === 'not enough runs')).toBe(true)
    expect(many[0]!.adjusted!.equivalence).toBeCloseTo(Math.min(1, 10 * alone.test!.p.equivalence), 12)
  })
})

describe('the published tables', () => {
  it('hold 104 cells of GAMA-Bench, each printed figure within rounding of its five runs’ mean, and their plain mean is the printed overall figure', () => {
    expect(gamaLeaderboard.flatMap(({ cells }) => cells)).toHaveLength(13 * 8)
    for (const { overall, cells } of gamaLeaderboard) {
      for (const [printed, mean, sd] of cells) {
        expect(Math.abs(printed - mean)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect(sd).toBeGreaterThanOrEqual(0)
      }
      expect(Math.abs(overall - cells.reduce((sum, [, mean]) => sum + mean, 0) / GAMA_GAMES.length)).toBeLessThanOrEqual(0.05 + 1e-6)
    }
  })
  it('hold every market of GLEE but the reference, in both measures', () => {
    const markets = new Map(glee.experiments.map(experiment => [experiment.id, experiment.figures.length]))
    expect([...markets.values()]).toEqual([7, 7, 11, 11, 7, 7])
  })
  it('have ids, units and margins', () => {
    const all = [...gamaBench.experiments, ...glee.experiments]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.every(({ margin }) => margin > 0)).toBe(true)
  })
})
