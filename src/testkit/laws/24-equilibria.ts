import { canonical } from '../../core/canonical'
import type { Equilibrium, GameDef } from '../../core/game'
import { allSeats } from '../../core/seats'
import { bestDeviation, playAll, type Seated } from '../deviate'
import type { Law } from '../law'
import { parsed } from '../settings'
import type { Finding, Subject } from '../subject'

/**
 * Law 24: where an equilibrium says who plays it (`play`), no seat gains more than its ε by any other plan, on small set-ups. The plan is fitted to
 * one set of seeds by brute force over what the seat can tell apart, and judged on fresh ones, so chance can't make a gain: the gain must exceed ε by four
 * standard errors (zero where nothing is random). What the play pays must lie in the interval that is claimed.
 */
export const equilibriaLaw: Law = {
  number: 24,
  title: 'no unilateral deviation from a declared equilibrium gains more than its ε, on small games',
  folderOnly: true,
  ofSubject(subject) {
    return (subject.small ?? []).flatMap(({ config: input, seats, why }) => {
      const config = parsed(subject.game, input)
      return config === null ? [] : flawsAt(subject, config, seats).map(finding => ({ ...finding, at: `small.ts, “${why}”, ${finding.at ?? ''}` }))
    })
  },
}

function flawsAt({ game, strategies }: Subject, config: unknown, seats: number): Finding[] {
  const findings: Finding[] = []
  const natural = playAll(game, config, seats, [], 'nature')
  for (const { concept, play, exact } of game.benchmarks(config, seats, natural?.nature ?? {}).equilibria) {
    if (play === undefined) continue
    if (play.length !== seats) {
      findings.push({ expected: `a strategy for each of ${seats} seats`, found: `${play.length}`, at: concept })
      continue
    }
    const seated: Seated[] = []
    for (const { strategy: id, params } of play) {
      const strategy = strategies.find(candidate => candidate.id === id)
      if (strategy === undefined) findings.push({ expected: 'a strategy of this game', found: id, at: concept })
      else seated.push({ strategy, params: strategy.params === undefined ? params : strategy.params.parse(params ?? {}) })
    }
    if (seated.length < seats) continue
    findings.push(...claimFlaws(game, config, seats, seated, { concept, play }))
    const epsilon = exact === true ? 0 : exact
    for (let seat = 0; seat < seats; seat++) {
      const { gain, error, plan } = bestDeviation(game, config, seats, seated, seat)
      if (gain - 4 * error > epsilon + 1e-9 * Math.max(1, epsilon)) {
        findings.push({
          expected: `no gain above ${epsilon}`,
          found: `${gain.toPrecision(6)} (± ${error.toPrecision(2)}) by ${plan}`,
          at: `${concept}, seat ${seat}`,
        })
      }
    }
  }
  return findings
}

const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
const error = (xs: readonly number[]) => Math.sqrt(xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0) / Math.max(1, xs.length - 1) / xs.length)

/** The interval that is claimed must hold what the play pays, in the mean over nature and the strategies' own luck. An equilibrium is known again by its play. */
function claimFlaws(
  game: GameDef,
  config: unknown,
  seats: number,
  seated: readonly Seated[],
  { concept, play }: Pick<Equilibrium, 'concept' | 'play'>,
): Finding[] {
  const runs = Array.from({ length: 200 }, (_, i) => playAll(game, config, seats, seated, `claim/${i}`)).filter(run => run !== null)
  const claims = runs.flatMap(({ payoffs, nature }) => {
    const claim = game.benchmarks(config, seats, nature).equilibria.find(other => canonical(other.play ?? null) === canonical(play))
    return claim === undefined ? [] : [{ payoffs, between: claim.payoffs }]
  })
  return allSeats(seats).flatMap(seat => {
    const over = claims.map(({ payoffs, between }) => (payoffs[seat] as number) - (between[seat]?.[1] ?? Number.NaN))
    const under = claims.map(({ payoffs, between }) => (between[seat]?.[0] ?? Number.NaN) - (payoffs[seat] as number))
    const off = (xs: readonly number[]) => !(mean(xs) - 4.5 * error(xs) <= 1e-6)
    const which = off(over) ? 'above' : off(under) ? 'below' : null
    return which === null
      ? []
      : [
          {
            expected: 'a payoff inside the claimed interval',
            found: `${mean(claims.map(({ payoffs }) => payoffs[seat] as number))}, ${which} it`,
            at: `${concept}, seat ${seat}`,
          },
        ]
  })
}
