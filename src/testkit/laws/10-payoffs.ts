import type { Law } from '../law'
import type { Finding } from '../subject'
import { some } from '../trial'

const eps = (x: number) => 1e-9 * Math.max(1, Math.abs(x))

/** Law 10: payoffs are finite and one per seat at every state; at the end they lie inside `feasible`, the welfare is at most the best, and the benchmarks agree among themselves. */
export const payoffsLaw: Law = {
  number: 10,
  title: 'payoffs finite, right length, inside feasible',
  ofTrial({ game }, { frames, machine, crash, setting }) {
    if (machine === null) return []
    const findings: Finding[] = []
    const { config, seats } = setting
    const check = (state: unknown, at: string) => {
      const payoffs = game.payoffs(state, config)
      if (payoffs.length !== seats || !payoffs.every(Number.isFinite))
        findings.push({ expected: `${seats} finite payoffs`, found: JSON.stringify(payoffs).slice(0, 200), at })
      return payoffs
    }
    for (const { state, k } of some(frames, 20)) check(state, `before step ${k + 1}`)
    const payoffs = check(machine.state, 'the end')
    if (crash !== null || findings.length > 0) return findings
    const { feasible, baseline, ideal, welfare, equilibria } = game.benchmarks(config, seats, machine.nature)
    const inside = (values: readonly number[], what: string) => {
      if (values.length !== seats) findings.push({ expected: `one value per seat, ${seats}`, found: `${values.length} for ${what}` })
      const seat = values.findIndex((x, i) => !(x >= (feasible.worst[i] as number) - eps(x) && x <= (feasible.best[i] as number) + eps(x)))
      if (seat >= 0)
        findings.push({ expected: `${what} from ${feasible.worst[seat]} to ${feasible.best[seat]}`, found: String(values[seat]), at: `seat ${seat}` })
    }
    inside(payoffs, 'a payoff')
    inside(baseline, 'a baseline')
    inside(ideal, 'an ideal')
    for (const { concept, payoffs: between } of equilibria) {
      inside(
        between.map(([lo]) => lo),
        `the payoff of “${concept}”`,
      )
      inside(
        between.map(([, hi]) => hi),
        `the payoff of “${concept}”`,
      )
      if (between.some(([lo, hi]) => lo > hi + eps(hi))) findings.push({ expected: 'lo ≤ hi', found: JSON.stringify(between), at: concept })
    }
    const total = game.welfare?.(machine.state, config) ?? payoffs.reduce((a, b) => a + b, 0)
    if (!(total <= welfare.best + eps(total))) findings.push({ expected: `a welfare of at most ${welfare.best}`, found: String(total) })
    if (!(welfare.none <= welfare.best + eps(welfare.best)))
      findings.push({ expected: 'welfare.none ≤ welfare.best', found: JSON.stringify(welfare) })
    return findings
  },
}
