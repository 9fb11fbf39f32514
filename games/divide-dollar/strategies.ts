import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import { fairShare } from './fair'
import type { Brief, Observation } from './game'

const games = ['divide-dollar'] as const

const within = (bid: number, gold: number): number => Math.min(gold, Math.max(0, Math.round(bid)))

const fair: Strategy = {
  id: 'fair-share',
  games,
  title: { en: 'Fair share', de: 'Gerechter Anteil' },
  about: {
    rule: 'Bids the gold divided by the number of players; pieces that are left over are claimed in turn, in the order of the seats.',
    origin: 'The benchmark of Huang et al. (2024), GAMA-Bench, arXiv:2403.11807; as a focal point Schelling (1960), The Strategy of Conflict',
    memory: 0,
    stochastic: false,
  },
  sit({ seat, seats, brief }) {
    const { gold }: Brief = brief
    return { act: ({ round }: Observation) => fairShare(seat, round, gold, seats) }
  },
}

const fixedParams = z.object({
  bid: z
    .int()
    .min(0)
    .max(1e6)
    .default(91)
    .meta({
      title: 'Bid',
      description: 'Bid in every round, or all the gold where there is less.',
      unit: 'points',
      de: { title: 'Gebot', description: 'Das Gebot jeder Runde, oder alles Gold, wo es weniger gibt.', unit: 'Punkte' },
    }),
})

const fixed: Strategy = {
  id: 'fixed',
  games,
  title: { en: 'Fixed bid', de: 'Festes Gebot' },
  about: {
    rule: 'Bids the same amount in every round; 91 leaves nine others one piece each, and is the scripted player of the published experiment.',
    origin: 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
    memory: 0,
    stochastic: false,
  },
  params: fixedParams,
  sit({ brief, params }) {
    const bid = within(fixedParams.parse(params ?? {}).bid, (brief as Brief).gold)
    return { act: () => bid }
  },
}

const greedy: Strategy = {
  id: 'greedy',
  games,
  title: { en: 'Greedy', de: 'Gierig' },
  about: {
    rule: 'Bids all the gold in every round.',
    origin: 'The highest claim of the demand game: Nash (1953), Econometrica 21(1)',
    memory: 0,
    stochastic: false,
  },
  sit({ brief }) {
    const { gold }: Brief = brief
    return { act: () => gold }
  },
}

const bestReply: Strategy = {
  id: 'best-reply',
  games,
  title: { en: 'Best reply to the last round', de: 'Beste Antwort auf die Vorrunde' },
  about: {
    rule: 'Expects the others to repeat their last bids and claims what these leave; where they leave nothing, and in the first round, it bids its fair share.',
    origin: 'Cournot (1838), Recherches sur les principes mathématiques de la théorie des richesses, chapter VII',
    memory: 1,
    stochastic: false,
  },
  sit({ seat, seats, brief }) {
    const { gold }: Brief = brief
    return {
      act({ round, last, bids }: Observation) {
        const own = bids.at(-1)
        const left = last === null || own === undefined ? 0 : gold - (last.sum - own)
        return left > 0 ? within(left, gold) : fairShare(seat, round, gold, seats)
      },
    }
  },
}

const step = z
  .number()
  .min(0)
  .max(1)
  .default(0.1)
  .meta({
    title: 'Step',
    description: 'By which share of its bid it moves, at least one piece.',
    de: { title: 'Schritt', description: 'Um welchen Anteil des Gebots es sich ändert, mindestens ein Stück.' },
  })

const opening = z
  .number()
  .min(0)
  .max(1)
  .default(0.2)
  .meta({
    title: 'Opening bid',
    description: 'As a share of the gold.',
    de: { title: 'Erstes Gebot', description: 'Als Anteil am Gold.' },
  })

const adaptiveParams = z.object({ opening, step })

const adaptive: Strategy = {
  id: 'adaptive',
  games,
  title: { en: 'Adaptive', de: 'Anpassend' },
  about: {
    rule: 'Cuts its bid after a round in which the sum exceeded the gold, raises it after one that left some, and repeats it after one that left none.',
    origin: 'Directional learning: Selten & Stoecker (1986), Journal of Economic Behavior and Organization 7(1), 47–70',
    memory: 1,
    stochastic: false,
  },
  params: adaptiveParams,
  sit({ brief, params }) {
    const { gold }: Brief = brief
    const { opening, step } = adaptiveParams.parse(params ?? {})
    return {
      act({ last, bids }: Observation) {
        const own = bids.at(-1)
        if (last === null || own === undefined) return within(opening * gold, gold)
        if (last.sum === gold) return within(own, gold)
        const by = Math.max(1, Math.round(step * own))
        return within(last.exceeded ? own - by : own + Math.min(by, gold - last.sum), gold)
      },
    }
  },
}

const proportional: Strategy = {
  id: 'proportional',
  games,
  title: { en: 'Proportional', de: 'Anteilig' },
  about: {
    rule: 'Scales its last bid as all bids would have to be scaled to fit the gold, rounded down; the first bid is its fair share.',
    origin: 'The proportional rule for claims that exceed an estate: O’Neill (1982), Mathematical Social Sciences 2(4), 345–371',
    memory: 1,
    stochastic: false,
  },
  sit({ seat, seats, brief }) {
    const { gold }: Brief = brief
    return {
      act({ round, last, bids }: Observation) {
        const own = bids.at(-1)
        if (last === null || own === undefined || last.sum <= 0) return fairShare(seat, round, gold, seats)
        return within(Math.floor((own * gold) / last.sum), gold)
      },
    }
  },
}

const aroundParams = z.object({
  spread: z
    .number()
    .min(0)
    .max(1)
    .default(0.3)
    .meta({
      title: 'Spread',
      description: 'How far bids lie from the fair share at most, as a share of it.',
      de: { title: 'Streuung', description: 'Wie weit Gebote höchstens vom gerechten Anteil abweichen, als Anteil davon.' },
    }),
})

const around: Strategy = {
  id: 'random-around',
  games,
  title: { en: 'Random around the fair share', de: 'Zufällig um den gerechten Anteil' },
  about: {
    rule: 'Draws its bid uniformly from the whole numbers around its fair share.',
    origin: 'A reference strategy of this arena',
    memory: 0,
    stochastic: true,
  },
  params: aroundParams,
  sit({ seats, brief, params, luck }) {
    const { gold }: Brief = brief
    const { spread } = aroundParams.parse(params ?? {})
    const share = gold / seats
    const [low, high] = [Math.ceil(share * (1 - spread)), Math.floor(share * (1 + spread))]
    return { act: () => (low > high ? within(share, gold) : luck.int(low, Math.min(gold, high))) }
  },
}

/** The scripted players of divide the dollar. `random` and `sequence` serve every game. */
export default [fair, fixed, greedy, bestReply, adaptive, proportional, around] satisfies readonly Strategy[]
