import { z } from 'zod'
import type { Luck } from '../../src/core/luck'
import type { Strategy } from '../../src/core/strategy'
import { roomFor } from './crowd'
import { hasTurn, symmetricChance } from './equilibria'
import type { Action, Brief, Observation } from './game'
import { inductive } from './inductive'
import { reinforcement } from './reinforcement'

const games = ['el-farol'] as const

const drawn = (chance: number, luck: Luck): Action => (luck.unit() < chance ? 'go' : 'stay')

const action = (title: string, description: string, german: { title: string; description: string }) =>
  z
    .enum(['go', 'stay'])
    .default('go')
    .meta({ title, description, options: { go: 'go', stay: 'stay' }, de: { ...german, options: { go: 'hingehen', stay: 'wegbleiben' } } })

const symmetricMix: Strategy = {
  id: 'symmetric-mix',
  games,
  title: { en: 'Symmetric equilibrium', de: 'Symmetrisches Gleichgewicht' },
  about: {
    rule: 'Goes with the one probability at which, if everybody uses it, going and staying pay the same on average; 61 % with ten players and the default payoffs.',
    origin: 'Nash (1951), Annals of Mathematics 54(2); for this game Whitehead (2008), Edinburgh School of Economics discussion paper 186',
    memory: 0,
    stochastic: true,
  },
  sit({ seats, brief, luck }) {
    const chance = symmetricChance(brief as Brief, seats)
    return { act: () => drawn(chance, luck) }
  },
}

const coinParams = z.object({
  p: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .meta({
      title: 'Probability of going',
      description: 'In every round anew.',
      de: { title: 'Wahrscheinlichkeit hinzugehen', description: 'In jeder Runde neu.' },
    }),
})

const coin: Strategy = {
  id: 'coin',
  games,
  title: { en: 'Coin', de: 'Münze' },
  about: {
    rule: 'Goes with a fixed probability in every round; 60 % is what the published benchmark calls the mixed equilibrium.',
    origin: 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
    memory: 0,
    stochastic: true,
  },
  params: coinParams,
  sit({ params, luck }) {
    const { p } = coinParams.parse(params ?? {})
    return { act: () => drawn(p, luck) }
  },
}

const alwaysParams = z.object({
  action: action('Action', 'Chosen in every round.', { title: 'Aktion', description: 'Wird in jeder Runde gewählt.' }),
})

const always: Strategy = {
  id: 'always',
  games,
  title: { en: 'Always the same', de: 'Immer dasselbe' },
  about: { rule: 'Always goes, or always stays.', origin: 'The pure strategies of the round', memory: 0, stochastic: false },
  params: alwaysParams,
  sit({ params }) {
    const { action } = alwaysParams.parse(params ?? {})
    return { act: () => action }
  },
}

const alternateParams = z.object({
  first: action('First round', 'The other action follows, and so on.', {
    title: 'Erste Runde',
    description: 'Darauf folgt die andere Aktion, und so fort.',
  }),
})

const alternate: Strategy = {
  id: 'alternate',
  games,
  title: { en: 'Alternate', de: 'Abwechselnd' },
  about: {
    rule: 'Goes and stays in turn.',
    origin: 'The cycle of period two in Arthur (1994), American Economic Review 84(2)',
    memory: 1,
    stochastic: false,
  },
  params: alternateParams,
  sit({ params }) {
    const { first } = alternateParams.parse(params ?? {})
    const second: Action = first === 'go' ? 'stay' : 'go'
    return { act: ({ round }: Observation) => (round % 2 === 1 ? first : second) }
  },
}

const takeTurns: Strategy = {
  id: 'take-turns',
  games,
  title: { en: 'Taking turns', de: 'Reihum' },
  about: {
    rule: 'As many seats go as there is room for: the first ones in round 1, the next ones in round 2, and so on round the table.',
    origin: 'A reference strategy of this arena; turn-taking in repeated congestion games: Helbing et al. (2005), Advances in Complex Systems 8(1)',
    memory: 0,
    stochastic: false,
  },
  sit({ seat, seats, brief }) {
    const room = roomFor((brief as Brief).capacity, seats)
    return { act: ({ round }: Observation) => (hasTurn(seat, round, room, seats) ? 'go' : 'stay') }
  },
}

const lastCount: Strategy = {
  id: 'last-count',
  games,
  title: { en: 'Best reply to the last count', de: 'Beste Antwort auf die letzte Zahl' },
  about: {
    rule: 'Expects as many others as in the last round of which it was told the count and does what then pays more (staying, where both pay the same); before it knows one it draws like the symmetric equilibrium.',
    origin: 'Cournot (1838), Recherches sur les principes mathématiques de la théorie des richesses, chapter VII',
    memory: 1,
    stochastic: true,
  },
  sit({ seats, brief, luck }) {
    const { capacity, uncrowded, crowded, home }: Brief = brief
    const room = roomFor(capacity, seats)
    const first = drawn(symmetricChance(brief as Brief, seats), luck)
    let others: number | null = null
    return {
      act({ last }: Observation) {
        if (last !== null && last.goers !== null) others = last.goers - (last.action === 'go' ? 1 : 0)
        if (others === null) return first
        return (others < room ? uncrowded : crowded) > home ? 'go' : 'stay'
      },
    }
  },
}

/** The scripted players of the bar. `random` and `sequence` serve every game. */
export default [symmetricMix, coin, always, alternate, takeTurns, lastCount, inductive, reinforcement] satisfies readonly Strategy[]
