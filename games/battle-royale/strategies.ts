import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import { MISS, targetId } from './aim'
import { orderOf } from './order'
import type { Brief, Ended, Observation, Shot } from './game'
import { lookahead } from './lookahead'
import { longestSolvable } from './places'

const games = ['battle-royale'] as const
const arena = 'A reference strategy of this arena'

/** The others who are in, weakest first. */
function others({ alive, you }: Observation, order: readonly number[]): readonly number[] {
  return order.filter(seat => seat !== you && alive?.includes(seat))
}

/** The strongest of the others. In a battle there is always one. */
const strongest = (observation: Observation, order: readonly number[]): string => targetId(others(observation, order).at(-1) as number)

const bestTarget: Strategy = {
  id: 'best-target',
  games,
  title: { en: 'Strongest first', de: 'Auf den Stärksten' },
  about: {
    rule: 'Always shoots at the strongest opponent who is still in.',
    origin: 'The benchmark of Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
    memory: 0,
    stochastic: false,
  },
  sit({ brief }: { brief: Brief }) {
    const order = orderOf(brief.rates)
    return { act: (observation: Observation) => strongest(observation, order) }
  },
}

const perfectParams = z.object({
  assumed: z
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .default(null)
    .meta({
      title: 'Shots to come, if untold',
      description: 'How many more shots it reckons with at every move. Empty: as many as it can work out, up to 100, as if there were no last one.',
      unit: 'shots',
      de: {
        title: 'Kommende Schüsse, falls unbekannt',
        description:
          'Mit so vielen weiteren Schüssen rechnet sie bei jedem Zug. Leer: so viele sie durchrechnen kann, bis 100, als gäbe es keinen letzten.',
        unit: 'Schüsse',
      },
    }),
})

/** With no told end, the farthest horizon that it looks to. */
const FAR = 100

const subgamePerfect: Strategy = {
  id: 'subgame-perfect',
  games,
  title: { en: 'Subgame perfect', de: 'Teilspielperfekt' },
  about: {
    rule: 'Backward induction over who is in, who shoots and how many shots are left. Among equally good shots it takes the strongest target; it misses on purpose only where that is better than every shot. While too many are in to work it out (over twelve, or more than 1,000,000 situations) it shoots at the strongest.',
    origin: 'Kilgour (1975), The sequential truel, International Journal of Game Theory 4; Shubik (1954)',
    memory: 0,
    stochastic: false,
  },
  params: perfectParams,
  sit({ brief, params }: { brief: Brief; params: unknown }) {
    const order = orderOf(brief.rates)
    const { assumed } = perfectParams.parse(params ?? {})
    return {
      act(observation: Observation) {
        const inside = order.filter(seat => observation.alive?.includes(seat))
        const left = brief.shots === null ? (assumed ?? Math.min(FAR, longestSolvable(inside.length))) : brief.shots - (observation.shot ?? 1) + 1
        const found = lookahead({ ...brief, order }, inside, left)
        if (found === null) return strongest(observation, order)
        const { seats, solution } = found
        const set = seats.reduce((bits, seat, place) => (inside.includes(seat) ? bits | (1 << place) : bits), 0)
        const aim = solution.choice(set, seats.indexOf(observation.you), left)
        return aim < 0 ? MISS : targetId(seats[aim] as number)
      },
    }
  },
}

const weakestFirst: Strategy = {
  id: 'weakest-first',
  games,
  title: { en: 'Weakest first', de: 'Auf den Schwächsten' },
  about: { rule: 'Always shoots at the weakest opponent who is still in.', origin: arena, memory: 0, stochastic: false },
  sit({ brief }: { brief: Brief }) {
    const order = orderOf(brief.rates)
    return { act: (observation: Observation) => targetId(others(observation, order)[0] as number) }
  },
}

const randomTarget: Strategy = {
  id: 'random-target',
  games,
  title: { en: 'Random target', de: 'Zufälliges Ziel' },
  about: {
    rule: 'Shoots at one of the others who are in, drawn with equal chances; never misses on purpose.',
    origin: 'Amengual & Toral (2005), Distribution of winners in truel games, AIP Conference Proceedings 779',
    memory: 0,
    stochastic: true,
  },
  sit({ brief, luck }) {
    const order = orderOf((brief as Brief).rates)
    return { act: (observation: Observation) => targetId(luck.pick(others(observation, order))) }
  },
}

const alwaysMiss: Strategy = {
  id: 'always-miss',
  games,
  title: { en: 'Always misses', de: 'Schießt immer daneben' },
  about: {
    rule: 'Misses on purpose at every turn; where that is not allowed, it shoots at the weakest.',
    origin: 'The abstention of Kilgour & Brams (1997), The truel, Mathematics Magazine 70(5)',
    memory: 0,
    stochastic: false,
  },
  sit({ brief }: { brief: Brief }) {
    const order = orderOf(brief.rates)
    return { act: (observation: Observation) => (brief.missing ? MISS : targetId(others(observation, order)[0] as number)) }
  },
}

const retaliatorParams = z.object({
  unprovoked: z
    .enum(['miss', 'strongest'])
    .default('miss')
    .meta({
      title: 'While nobody in has shot at it',
      description: 'Miss on purpose where that is allowed, or shoot at the strongest.',
      options: { miss: 'Miss', strongest: 'The strongest' },
      de: {
        title: 'Solange keiner, der dabei ist, auf sie geschossen hat',
        description: 'Absichtlich daneben, wo das erlaubt ist, oder auf den Stärksten.',
        options: { miss: 'Daneben', strongest: 'Auf den Stärksten' },
      },
    }),
})

const retaliator: Strategy = {
  id: 'retaliator',
  games,
  title: { en: 'Shoots back', de: 'Schießt zurück' },
  about: {
    rule: 'Shoots at whoever of those still in shot at it last in this battle; while there is none it misses on purpose (or shoots at the strongest).',
    origin: 'Tit for tat (Rapoport, in Axelrod 1984, The Evolution of Cooperation) carried over to this game',
    memory: 'unbounded',
    stochastic: false,
  },
  params: retaliatorParams,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: unknown }) {
    const order = orderOf(brief.rates)
    const { unprovoked } = retaliatorParams.parse(params ?? {})
    let shooters: number[] = []
    return {
      hear(event: Shot | Ended) {
        if (event.kind === 'end') shooters = []
        else if (event.target === seat && event.shooter !== seat) shooters = [...shooters.filter(other => other !== event.shooter), event.shooter]
      },
      act(observation: Observation) {
        const back = shooters.findLast(other => observation.alive?.includes(other))
        if (back !== undefined) return targetId(back)
        return unprovoked === 'miss' && brief.missing ? MISS : strongest(observation, order)
      },
    }
  },
}

/** The scripted players of the sequential duel. `random` and `sequence` serve every game. */
export default [bestTarget, subgamePerfect, weakestFirst, randomTarget, alwaysMiss, retaliator] satisfies readonly Strategy[]
