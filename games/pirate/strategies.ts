import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import type { Brief, Observation } from './game'
import { needed, planOf } from './plan'
import { bought, spread } from './shares'
import { stageOf } from './solve'

const games = ['pirate'] as const

/** What a strategy decides: the shares of its plan from its own on, and whether it accepts a share at a place below the proposer (1: next in line). */
interface Mind {
  propose(crew: number): readonly number[]
  accepts(share: number, place: number, crew: number): boolean
}

/** Seats a mind: reads plan, place and crew from the observation. */
function seated(seat: number, brief: Brief, mind: Mind) {
  return {
    act({ plan, proposer }: Observation) {
      const crew = brief.crew - proposer
      if (plan === null) return planOf(mind.propose(crew), proposer)
      return mind.accepts(plan[seat - proposer] ?? 0, seat - proposer, crew) ? 'accept' : 'reject'
    },
  }
}

const indifference = z.object({
  indifferent: z
    .enum(['reject', 'accept'])
    .default('reject')
    .meta({
      title: 'When indifferent',
      description: 'How it votes on a plan that gives it what a rejection would; the published solution rejects.',
      options: { reject: 'Reject', accept: 'Accept' },
      de: {
        title: 'Bei Gleichstand',
        description: 'Wie sie über einen Plan abstimmt, der ihr so viel gibt wie eine Ablehnung; die veröffentlichte Lösung lehnt ab.',
        options: { reject: 'Ablehnen', accept: 'Zustimmen' },
      },
    }),
})

const subgamePerfect: Strategy = {
  id: 'subgame-perfect',
  games,
  title: { en: 'Backward induction', de: 'Rückwärtsinduktion' },
  about: {
    rule: 'Solves the game from its end for the actual gold, crew and rule: buys the cheapest votes that it needs, and votes as if it alone decided.',
    origin:
      'Stewart (1999), A puzzle for pirates, Scientific American 280(5); Moulin (1988), Axioms of Cooperative Decision Making, on voting by backward induction',
    memory: 0,
    stochastic: false,
  },
  params: indifference,
  sit({ seat, brief, params }) {
    const { indifferent } = indifference.parse(params ?? {})
    return seated(seat, brief, {
      propose: crew => stageOf(crew, brief, indifferent).plan,
      accepts: (share, place, crew) => share >= (stageOf(crew, brief, indifferent).prices[place] as number),
    })
  },
}

const publishedBenchmark: Strategy = {
  id: 'gama-benchmark',
  games,
  title: { en: 'GAMA-Bench’s benchmark', de: 'Vergleichsspieler von GAMA-Bench' },
  about: {
    rule: 'Gives 1 piece to every second player below itself (to the most junior of them first, where gold is short) and keeps the rest; accepts 2 or more, accepts 1 at an even place, rejects else. Full marks by the published score with 100 pieces.',
    origin: 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
    memory: 0,
    stochastic: false,
  },
  sit({ seat, brief }) {
    const { gold } = brief as Brief
    return seated(seat, brief, {
      propose: crew =>
        bought(
          gold,
          crew,
          Array.from({ length: Math.floor((crew - 1) / 2) }, (_, i) => 2 * (i + 1)),
          1,
        ),
      accepts: (share, place) => share >= 2 || (share >= 1 && place % 2 === 0),
    })
  },
}

const fairParams = z.object({
  least: z
    .number()
    .min(0)
    .max(10)
    .default(1)
    .meta({
      title: 'Least share',
      description: 'Accepts from this multiple of an equal share on (rounded down to whole pieces).',
      de: { title: 'Mindestanteil', description: 'Stimmt ab diesem Vielfachen eines gleichen Anteils zu (auf ganze Stücke abgerundet).' },
    }),
})

const equalSplit: Strategy = {
  id: 'equal-split',
  games,
  title: { en: 'Equal split', de: 'Gleiche Teile' },
  about: {
    rule: 'Divides equally among those still in (odd pieces to the seniors) and rejects less than its part of that.',
    origin: 'Fehr & Schmidt (1999), A theory of fairness, competition, and cooperation, Quarterly Journal of Economics 114(3), 817–868',
    memory: 0,
    stochastic: false,
  },
  params: fairParams,
  sit({ seat, brief, params }) {
    const { gold } = brief as Brief
    const { least } = fairParams.parse(params ?? {})
    return seated(seat, brief, {
      propose: crew => spread(gold, crew, crew),
      accepts: (share, _place, crew) => share >= Math.floor((least * gold) / crew),
    })
  },
}

const minimalCoalition: Strategy = {
  id: 'minimal-coalition',
  games,
  title: { en: 'Smallest coalition, equal parts', de: 'Kleinste Koalition, gleiche Teile' },
  about: {
    rule: 'Divides equally among itself and as many of the most junior as it needs; accepts what an equal part of such a coalition would be, or more.',
    origin: 'Riker (1962), The Theory of Political Coalitions; Gamson (1961), A theory of coalition formation, American Sociological Review 26(3)',
    memory: 0,
    stochastic: false,
  },
  sit({ seat, brief }) {
    const { gold, rule } = brief as Brief
    return seated(seat, brief, {
      propose: crew => spread(gold, crew, needed(crew, rule)),
      accepts: (share, _place, crew) => share >= Math.max(1, Math.floor(gold / needed(crew, rule))),
    })
  },
}

const greedy: Strategy = {
  id: 'greedy',
  games,
  title: { en: 'Greedy', de: 'Gierig' },
  about: {
    rule: 'Keeps everything as a proposer; accepts anything above nothing.',
    origin: 'The money-maximising responder of ultimatum bargaining, without foresight: Güth, Schmittberger & Schwarze (1982), JEBO 3, 367–388',
    memory: 0,
    stochastic: false,
  },
  sit: ({ seat, brief }) => seated(seat, brief, { propose: crew => spread((brief as Brief).gold, crew, 1), accepts: share => share > 0 }),
}

const alwaysAccept: Strategy = {
  id: 'always-accept',
  games,
  title: { en: 'Always accept', de: 'Immer zustimmen' },
  about: { rule: 'Accepts every plan; divides equally as a proposer.', origin: 'A reference strategy of this arena', memory: 0, stochastic: false },
  sit: ({ seat, brief }) => seated(seat, brief, { propose: crew => spread((brief as Brief).gold, crew, crew), accepts: () => true }),
}

const alwaysReject: Strategy = {
  id: 'always-reject',
  games,
  title: { en: 'Always reject', de: 'Immer ablehnen' },
  about: { rule: 'Rejects every plan; keeps everything as a proposer.', origin: 'A reference strategy of this arena', memory: 0, stochastic: false },
  sit: ({ seat, brief }) => seated(seat, brief, { propose: crew => spread((brief as Brief).gold, crew, 1), accepts: () => false }),
}

const aspirationParams = z.object({
  start: z
    .number()
    .min(0)
    .max(10)
    .default(1)
    .meta({
      title: 'First aspiration',
      description: 'As a multiple of an equal share of the whole table.',
      de: { title: 'Erster Anspruch', description: 'Als Vielfaches eines gleichen Anteils am ganzen Tisch.' },
    }),
  weight: z
    .number()
    .min(0)
    .max(1)
    .default(0.2)
    .meta({
      title: 'Weight of experience',
      description: 'How far the aspiration moves to what the last treasure brought: 0 not at all, 1 all the way.',
      de: { title: 'Gewicht der Erfahrung', description: 'Wie weit der Anspruch dem folgt, was der letzte Schatz brachte: 0 gar nicht, 1 ganz.' },
    }),
})

const aspiration: Strategy = {
  id: 'aspiration',
  games,
  title: { en: 'Aspiration', de: 'Anspruch' },
  about: {
    rule: 'Accepts a share that reaches its aspiration, which moves towards what each treasure brought; as a proposer it offers its aspiration to as many of the most junior as it needs.',
    origin:
      'Karandikar, Mookherjee, Ray & Vega-Redondo (1998), Evolving aspirations and cooperation, Journal of Economic Theory 80(2), 292–331; Selten (1998), Aspiration adaptation theory',
    memory: 'unbounded',
    stochastic: false,
  },
  params: aspirationParams,
  sit({ seat, brief, params }) {
    const { gold, crew: table, rule } = brief as Brief
    const { start, weight } = aspirationParams.parse(params ?? {})
    let level = (start * gold) / table
    let [round, total] = [1, 0]
    const mind = seated(seat, brief, {
      propose(crew) {
        const votes = needed(crew, rule) - 1
        const offer = Math.min(Math.ceil(level), Math.floor(gold / (votes + 1)))
        return bought(
          gold,
          crew,
          Array.from({ length: votes }, (_, i) => crew - votes + i),
          offer,
        )
      },
      accepts: share => share >= level,
    })
    return {
      act(observation: Observation) {
        if (observation.round > round) {
          level += weight * (observation.total - total - level)
          ;[round, total] = [observation.round, observation.total]
        }
        return mind.act(observation)
      },
    }
  },
}

/** The scripted players of the pirate game, each from its own brief and observation alone. */
export default [
  subgamePerfect,
  publishedBenchmark,
  equalSplit,
  minimalCoalition,
  greedy,
  aspiration,
  alwaysAccept,
  alwaysReject,
] satisfies readonly Strategy[]
