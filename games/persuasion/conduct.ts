import type { Conduct, EquilibriumDistance } from '../../src/core/published'
import type { Config } from './config'
import { choiceAt } from './economics'
import type { State } from './game'
import { roundsOf, type Round } from './history'
import { read } from './strategies/reading'

/**
 * How many decisions babbling would have had otherwise: the buyer's alone, since any words of the seller go with it. Null where it doesn't say what the buyer does:
 * the prior isn't told, or leaves the buyer indifferent.
 */
function fromBabbling(rounds: readonly Round[], config: Config): number | null {
  const choice = config.buyerKnowsPrior ? choiceAt(config.p, config) : 'either'
  return choice === 'either' ? null : rounds.filter(({ bought }) => bought !== (choice === 'buy')).length
}

/**
 * How many decisions honesty under the grim threat would have had otherwise, each given what had really happened before: true recommendations, bought until the first
 * recommended low-quality unit and never after. A myopic buyer knows counts only and dates the lie from the first low-quality purchase. Null where some words say neither.
 */
function fromHonesty(rounds: readonly Round[], config: Config): number | null {
  let broken = false
  let other = 0
  for (const { quality, message, bought } of rounds) {
    const said = read(message, config)
    if (said === null) return null
    if (said !== (quality === 'high' ? 'yes' : 'no')) other += 1
    if (bought !== (said === 'yes' && !broken)) other += 1
    if (quality === 'low' && (config.myopic ? bought : said === 'yes')) broken = true
  }
  return other
}

/**
 * Rounds are sequential, so there is no regret against simultaneous actions. The distance is the share of all decisions, both seats', that differ from the nearer of the two
 * declared equilibria: babbling, or honesty under a grim threat. Null where neither says what to do, or no round was finished.
 */
export function conduct(state: State, config: Config): Conduct {
  const rounds = roundsOf(state.own[0].past)
  const all = [
    { to: 'babbling', other: fromBabbling(rounds, config) },
    { to: 'honesty under a grim threat', other: fromHonesty(rounds, config) },
  ]
  const distances: EquilibriumDistance[] = all.flatMap(({ to, other }) =>
    other === null || rounds.length === 0
      ? []
      : [{ value: other / (2 * rounds.length), unit: { en: 'share of decisions', de: 'Anteil der Entscheidungen' }, to }],
  )
  return { regret: null, distance: distances.toSorted((a, b) => a.value - b.value)[0] ?? null }
}
