import { canonical } from '../../core/canonical'
import type { GameDef } from '../../core/game'
import { exhaust, type Exhausted } from '../brute'
import type { Law } from '../law'
import type { Finding } from '../subject'
import { parsed } from '../settings'

const seeds = ['brute/1', 'brute/2', 'brute/3', 'brute/4', 'brute/5', 'brute/6']
const atMost = 40_000
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
const below = (a: number, b: number) => a < b && !same(a, b)

/**
 * Law 11: on small set-ups (small.ts) everything is played, at several seeds, and the benchmarks must be what play shows: `feasible` is reached and never
 * left; `baseline` is what the seat can secure (in pure or mixed choices) or bring about alone (no deal, abstaining); `ideal` is its highest payoff
 * with every other seat at least at its baseline; `welfare` likewise. They depend on nature, not on what was played.
 */
export const benchmarksLaw: Law = {
  number: 11,
  title: 'feasible, baseline, ideal and welfare agree with brute force on small games',
  folderOnly: true,
  ofSubject({ game, small }) {
    if (small === undefined || small.length === 0) return [{ expected: 'small set-ups in small.ts, or an excuse in card.excused', found: 'none' }]
    return small.flatMap(({ config: input, seats, why }) => {
      const config = parsed(game, input)
      if (config === null) return [{ expected: 'a config inside the schema', found: JSON.stringify(input), at: `small.ts, “${why}”` }]
      return settingFlaws(game, config, seats).map(finding => ({ ...finding, at: `small.ts, “${why}”${finding.at ?? ''}` }))
    })
  },
}

function settingFlaws(game: GameDef, config: unknown, seats: number): Finding[] {
  const findings: Finding[] = []
  const reached = new Map<string, { worst: readonly number[]; best: readonly number[]; lo: number[]; hi: number[] }>()
  for (const seed of seeds) {
    const all = exhaust(game, config, seats, seed, atMost)
    const where = `, seed ${seed}`
    const views = new Set(all.ends.map(end => canonical(end.benchmarks)))
    if (views.size > 1)
      findings.push({ expected: 'benchmarks that depend on nature alone', found: 'other benchmarks after other actions', at: where })
    else findings.push(...valueFlaws(game, all).map(finding => ({ ...finding, at: `${where}${finding.at ?? ''}` })))
    for (const { payoffs, benchmarks } of all.ends) {
      const key = canonical(benchmarks.feasible)
      const range = reached.get(key) ?? {
        ...benchmarks.feasible,
        lo: payoffs.map(() => Number.POSITIVE_INFINITY),
        hi: payoffs.map(() => Number.NEGATIVE_INFINITY),
      }
      reached.set(key, {
        ...range,
        lo: range.lo.map((x, i) => Math.min(x, payoffs[i] as number)),
        hi: range.hi.map((x, i) => Math.max(x, payoffs[i] as number)),
      })
    }
  }
  for (const { worst, best, lo, hi } of reached.values()) {
    const seat = lo.findIndex((x, i) => !same(x, worst[i] as number) || !same(hi[i] as number, best[i] as number))
    if (seat >= 0)
      findings.push({
        expected: `feasible from ${lo[seat]} to ${hi[seat]}, which play reaches`,
        found: `${worst[seat]} to ${best[seat]}`,
        at: `, seat ${seat}`,
      })
  }
  return findings
}

function valueFlaws(game: GameDef, { ends, security }: Exhausted): Finding[] {
  const findings: Finding[] = []
  const first = ends[0]
  if (first === undefined) return []
  const { baseline, ideal, welfare } = first.benchmarks
  for (const [seat, { pure, mixed, forced }] of security.entries()) {
    const d = baseline[seat] as number
    const justified = same(d, pure) || same(d, mixed) || [...forced].some(x => same(x, d))
    if (!justified)
      findings.push({
        expected: `a baseline of ${pure} (maximin), ${mixed} (mixed) or one the seat can bring about alone`,
        found: String(d),
        at: `, seat ${seat}`,
      })
    const reachable = ends.filter(end => end.payoffs.every((u, other) => other === seat || !below(u, baseline[other] as number)))
    const best = Math.max(...reachable.map(end => end.payoffs[seat] as number))
    if (reachable.length > 0 && !same(best, ideal[seat] as number))
      findings.push({ expected: `an ideal of ${best}`, found: String(ideal[seat]), at: `, seat ${seat}` })
  }
  const best = Math.max(...ends.map(end => end.welfare))
  if (!same(best, welfare.best)) findings.push({ expected: `a best welfare of ${best}`, found: String(welfare.best) })
  const none = baseline.reduce((a, b) => a + b, 0)
  const constant = ends.every(end => same(end.welfare, best))
  if (game.welfare === undefined && !same(none, welfare.none) && !(constant && same(welfare.none, best)))
    findings.push({ expected: `welfare.none = ${none}, the sum of baselines`, found: String(welfare.none) })
  return findings
}
