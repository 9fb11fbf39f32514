import { z } from 'zod'
import type { Luck } from '../../src/core/luck'
import type { Strategy } from '../../src/core/strategy'
import type { Brief, Observation } from './game'
import { salient } from './equilibria'
import { allowed, type Line, middle, reply } from './reply'

const games = ['p-beauty'] as const

/** A guess drawn uniformly from the allowed numbers. */
const drawn = (line: Line, luck: Luck): number =>
  line.numbers === 'integer' ? luck.int(line.min, line.max) : line.min + luck.unit() * (line.max - line.min)

const start = z
  .enum(['middle', 'uniform'])
  .default('middle')
  .meta({
    title: 'Level 0',
    description: 'What a player of level 0 guesses: the middle of the range, or a number drawn uniformly (mean: the middle).',
    options: { middle: 'The middle', uniform: 'Uniform' },
    de: {
      title: 'Stufe 0',
      description: 'Was Stufe 0 rät: die Mitte des Bereichs oder eine gleichverteilt gezogene Zahl (im Mittel die Mitte).',
      options: { middle: 'Die Mitte', uniform: 'Gleichverteilt' },
    },
  })

const levelParams = z.object({
  k: z
    .int()
    .min(0)
    .max(1000)
    .default(1)
    .meta({
      title: 'Level k',
      description: 'How many steps of replying to the level below.',
      de: { title: 'Stufe k', description: 'Wie oft auf die Stufe darunter geantwortet wird.' },
    }),
  start,
  reply: z
    .enum(['simple', 'exact'])
    .default('simple')
    .meta({
      title: 'Reply',
      description: 'Simple: p times the level below (Nagel’s step). Exact: counts the own guess in the mean, which matters in small groups.',
      options: { simple: 'Simple', exact: 'Exact' },
      de: {
        title: 'Antwort',
        options: { simple: 'Einfach', exact: 'Genau' },
        description:
          'Einfach: p mal die Stufe darunter (Nagels Schritt). Genau: rechnet die eigene Zahl im Mittelwert mit; das zählt in kleinen Gruppen.',
      },
    }),
  reference: z
    .enum(['middle', 'last-mean'])
    .default('middle')
    .meta({
      title: 'Reference point',
      description: 'Where the steps begin: always the middle of the range, or from the second round on the mean of the round before.',
      options: { middle: 'The middle', 'last-mean': 'The last mean' },
      de: {
        title: 'Bezugspunkt',
        options: { middle: 'Die Mitte', 'last-mean': 'Der letzte Mittelwert' },
        description: 'Wo die Schritte beginnen: stets in der Mitte des Bereichs oder ab Runde 2 beim Mittelwert der Vorrunde.',
      },
    }),
})

/** p·x, or the exact reply to a table that averages x; kept inside the range at every step, as iterated reasoning within the rules does. */
function stepFrom(x: number, exact: boolean, n: number, line: Line): number {
  const next = exact ? reply(x, n, line) : line.p * x
  return Math.min(line.max, Math.max(line.min, next))
}

/** The guess of level k, from reference point x; stops early where a step changes nothing. */
function level(x: number, k: number, exact: boolean, n: number, line: Line): number {
  let at = x
  for (let i = 0; i < k; i++) {
    const next = stepFrom(at, exact, n, line)
    if (next === at) break
    at = next
  }
  return at
}

const levelK: Strategy = {
  id: 'level-k',
  games,
  title: { en: 'Level k', de: 'Stufe k' },
  about: {
    rule: 'Level 0 guesses the middle of the range; level k replies to a table of level k − 1, so with p = 2/3 on 0 to 100 level 1 guesses 33, level 2 guesses 22.',
    origin: 'Nagel (1995), American Economic Review 85(5); Stahl & Wilson (1995), Games and Economic Behavior 10(1)',
    memory: 1,
    stochastic: true,
  },
  params: levelParams,
  sit({ seats, brief, params, luck }) {
    const line: Brief = brief
    const { k, start, reply, reference } = levelParams.parse(params ?? {})
    const fixed = allowed(level(middle(line), k, reply === 'exact', seats, line), line)
    return {
      act(observation: Observation) {
        if (k === 0 && start === 'uniform') return drawn(line, luck)
        if (reference === 'middle' || observation.last === null) return fixed
        return allowed(level(observation.last.mean, k, reply === 'exact', seats, line), line)
      },
    }
  },
}

const nash: Strategy = {
  id: 'nash',
  games,
  title: { en: 'Nash equilibrium', de: 'Nash-Gleichgewicht' },
  about: {
    rule: 'Plays the equilibrium that theory singles out: the common number nearest zero for p < 1, the farthest for p > 1, the middle of the range for p = 1.',
    origin: 'Moulin (1986), Game Theory for the Social Sciences; Nagel (1995). All equilibria: López (2001), Seel & Tsakas (2017)',
    memory: 0,
    stochastic: false,
  },
  sit({ seats, brief }) {
    const line: Brief = brief
    const number = salient({ cost: 0, ties: 'split', horizonTold: true, ...line, rounds: line.rounds ?? 1 }, seats) ?? allowed(middle(line), line)
    return { act: () => number }
  },
}

const uniform: Strategy = {
  id: 'uniform',
  games,
  title: { en: 'Uniform', de: 'Gleichverteilt' },
  about: {
    rule: 'Draws every guess uniformly from the allowed numbers.',
    origin: 'Level 0 of Stahl & Wilson (1995), Games and Economic Behavior 10(1)',
    memory: 0,
    stochastic: true,
  },
  sit({ brief, luck }) {
    const line: Brief = brief
    return { act: () => drawn(line, luck) }
  },
}

const followTarget: Strategy = {
  id: 'follow-target',
  games,
  title: { en: 'Last target', de: 'Letzte Zielzahl' },
  about: {
    rule: 'Guesses the last round’s target; before it knows one, the middle of the range.',
    origin: 'Step 1 from the reference point of the last mean in Nagel (1995), section IV',
    memory: 1,
    stochastic: false,
  },
  sit({ brief }) {
    const line: Brief = brief
    const first = allowed(middle(line), line)
    return { act: (observation: Observation) => (observation.last === null ? first : allowed(observation.last.target, line)) }
  },
}

const bestReply: Strategy = {
  id: 'best-reply',
  games,
  title: { en: 'Best reply to the last round', de: 'Beste Antwort auf die Vorrunde' },
  about: {
    rule: 'Expects the others to repeat their last mean and guesses the number that is then its own target, counting its own weight in the mean; in the first round it replies to the middle of the range.',
    origin: 'Cournot (1838), Recherches sur les principes mathématiques de la théorie des richesses, chapter VII',
    memory: 1,
    stochastic: false,
  },
  sit({ seats, brief }) {
    const line: Brief = brief
    return {
      act({ last, guesses }: Observation) {
        const guess = guesses.at(-1)
        const mean = last === null || guess === undefined ? middle(line) : (seats * last.mean - guess) / (seats - 1)
        return allowed(reply(mean, seats, line), line)
      },
    }
  },
}

const hierarchyParams = z.object({
  tau: z
    .number()
    .min(0)
    .max(20)
    .default(1.5)
    .meta({
      title: 'Mean level τ',
      description: 'Levels are Poisson distributed with this mean; 1.5 fits many games.',
      de: { title: 'Mittlere Stufe τ', description: 'Die Stufen sind Poisson-verteilt mit diesem Mittelwert; 1,5 passt auf viele Spiele.' },
    }),
  start,
})

/** The guesses of levels 0 … top of the Poisson cognitive hierarchy: level k replies with p × the mean of the levels below, weighed by e^−τ τ^h / h! and rescaled. */
function hierarchy(tau: number, top: number, line: Line): readonly number[] {
  const guesses = [middle(line)]
  let weight = 1
  let [mass, sum] = [1, guesses[0]!]
  for (let k = 1; k <= top; k++) {
    const guess = Math.min(line.max, Math.max(line.min, line.p * (sum / mass)))
    guesses.push(guess)
    weight *= tau / k
    mass += weight
    sum += weight * guess
  }
  return guesses
}

/** A Poisson draw by inversion, cut at 100. */
function poisson(tau: number, luck: Luck): number {
  let left = luck.unit()
  let chance = Math.exp(-tau)
  for (let k = 0; k < 100; k++) {
    left -= chance
    if (left < 0) return k
    chance *= tau / (k + 1)
  }
  return 100
}

const cognitiveHierarchy: Strategy = {
  id: 'cognitive-hierarchy',
  games,
  title: { en: 'Cognitive hierarchy', de: 'Kognitive Hierarchie' },
  about: {
    rule: 'Draws its level once from a Poisson distribution with mean τ and replies to the mix of all lower levels in their Poisson proportions; level 0 guesses the middle of the range or uniformly.',
    origin: 'Camerer, Ho & Chong (2004), A cognitive hierarchy model of games, Quarterly Journal of Economics 119(3), 861–898',
    memory: 0,
    stochastic: true,
  },
  params: hierarchyParams,
  sit({ brief, params, luck }) {
    const line: Brief = brief
    const { tau, start } = hierarchyParams.parse(params ?? {})
    const k = poisson(tau, luck)
    const number = allowed(hierarchy(tau, k, line)[k]!, line)
    return { act: () => (k === 0 && start === 'uniform' ? drawn(line, luck) : number) }
  },
}

const constantParams = z.object({
  number: z
    .number()
    .default(0)
    .meta({
      title: 'Number',
      description: 'Guessed in every round; outside the range its nearer end is taken.',
      de: { title: 'Zahl', description: 'Wird in jeder Runde geraten; außerhalb des Bereichs gilt dessen näheres Ende.' },
    }),
})

const constant: Strategy = {
  id: 'constant',
  games,
  title: { en: 'Always the same number', de: 'Immer dieselbe Zahl' },
  about: {
    rule: 'Guesses one given number in every round; 0, the default, is the fixed player of GAMA-Bench.',
    origin: 'The fixed player of Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
    memory: 0,
    stochastic: false,
  },
  params: constantParams,
  sit({ brief, params }) {
    const number = allowed(constantParams.parse(params ?? {}).number, brief as Brief)
    return { act: () => number }
  },
}

/** The scripted players of the guessing game. `random` and `sequence` serve every game. */
export default [levelK, nash, uniform, followTarget, bestReply, cognitiveHierarchy, constant] satisfies readonly Strategy[]
