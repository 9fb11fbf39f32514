import { z } from 'zod'
import type { ActionSpec } from '../../src/core/action-space'
import type { Strategy } from '../../src/core/strategy'
import { learner } from './learner'
import type { Brief, Observation } from './game'

const games = ['public-goods'] as const

/** The most that may be given now. */
const top = (space: ActionSpec): number => (space.kind === 'int' ? space.max : 0)
/** A whole number of points within what may be given. */
const whole = (x: number, space: ActionSpec): number => Math.min(top(space), Math.max(0, Math.round(x))) + 0

/** The mean that the n − 1 others gave in the last round; null before the first result. */
function othersGave({ last, gave }: Observation, seats: number): number | null {
  const own = gave.at(-1)
  return last === null || own === undefined ? null : (last.total - own) / (seats - 1)
}

const freeRider: Strategy = {
  id: 'free-rider',
  games,
  title: { en: 'Free rider', de: 'Trittbrettfahrer' },
  about: {
    rule: 'Never contributes: dominant where the multiplier is below the number of players.',
    origin:
      'Olson (1965), The Logic of Collective Action; Isaac, Walker & Thomas (1984), Divergent evidence on free riding, Public Choice 43(2), 113–149',
    memory: 0,
    stochastic: false,
  },
  sit: () => ({ act: () => 0 }),
}

const full: Strategy = {
  id: 'full',
  games,
  title: { en: 'Full contributor', de: 'Gibt alles' },
  about: {
    rule: 'Contributes everything: the sum of payoffs is highest where the multiplier is above 1.',
    origin: 'Unconditional cooperators in Kurzban & Houser (2005), PNAS 102(5), 1803–1807',
    memory: 0,
    stochastic: false,
  },
  sit: () => ({ act: (_observation, _turn, space) => top(space) }),
}

const nash: Strategy = {
  id: 'nash',
  games,
  title: { en: 'Nash equilibrium', de: 'Nash-Gleichgewicht' },
  about: {
    rule: 'Contributes nothing while the multiplier is at most the number of players, everything above it: the dominant choice for own points.',
    origin: 'Ledyard (1995), Public goods: a survey of experimental research, section 1.1',
    memory: 0,
    stochastic: false,
  },
  sit({ brief, seats }) {
    const pays = (brief as Brief).multiplier > seats
    return { act: (_observation, _turn, space) => (pays ? top(space) : 0) }
  },
}

const share = (title: string, de: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      title,
      description: 'As a share of what may be given, from 0 to 1.',
      de: { title: de, description: 'Als Anteil dessen, was gegeben werden kann, von 0 bis 1.' },
    })

const fixedParams = z.object({ share: share('Contribution', 'Einzahlung') })

const fixedShare: Strategy = {
  id: 'fixed-share',
  games,
  title: { en: 'Fixed share', de: 'Fester Anteil' },
  about: {
    rule: 'Contributes the same share of what it has in every round, rounded to whole points.',
    origin: 'A reference strategy of this arena; people begin at 40 to 60 per cent on average (Ledyard 1995)',
    memory: 0,
    stochastic: false,
  },
  params: fixedParams,
  sit({ params }) {
    const { share: part } = fixedParams.parse(params ?? {})
    return { act: (_observation, _turn, space) => whole(part * top(space), space) }
  },
}

const conditionalParams = z.object({ first: share('First contribution', 'Erste Einzahlung') })

const conditional: Strategy = {
  id: 'conditional',
  games,
  title: { en: 'Conditional cooperator', de: 'Bedingt kooperativ' },
  about: {
    rule: 'Contributes what the others gave on average in the last round; half of what it has in the first.',
    origin: 'Fischbacher, Gächter & Fehr (2001), Are people conditionally cooperative?, Economics Letters 71(3), 397–404',
    memory: 1,
    stochastic: false,
  },
  params: conditionalParams,
  sit({ params, seats }) {
    const { first } = conditionalParams.parse(params ?? {})
    return { act: (observation: Observation, _turn, space) => whole(othersGave(observation, seats) ?? first * top(space), space) }
  },
}

const selfServingParams = z.object({
  first: share('First contribution', 'Erste Einzahlung'),
  slope: z
    .number()
    .min(0)
    .max(1)
    .default(0.8)
    .meta({
      title: 'Slope',
      description: 'Points contributed for each point expected of the others; below 1 is self-serving.',
      de: { title: 'Steigung', description: 'Eingezahlte Punkte je Punkt, der von den anderen erwartet wird; unter 1 ist eigennützig.' },
    }),
  weight: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      title: 'Weight of the last round',
      description: 'How far the belief moves towards what the others just gave: 1 is the last round alone.',
      de: {
        title: 'Gewicht der Vorrunde',
        description: 'Wie weit sich die Erwartung zur letzten Gabe der anderen bewegt: 1 ist allein die Vorrunde.',
      },
    }),
})

const selfServing: Strategy = {
  id: 'self-serving',
  games,
  title: { en: 'Self-serving conditional cooperator', de: 'Eigennützig bedingt kooperativ' },
  about: {
    rule: 'Contributes somewhat less than it expects of the others, rounded down, and lets its belief follow what they give: a table of these decays to nothing.',
    origin: 'Fischbacher & Gächter (2010), Social preferences, beliefs, and the dynamics of free riding, American Economic Review 100(1), 541–556',
    memory: 'unbounded',
    stochastic: false,
  },
  params: selfServingParams,
  sit({ params, seats }) {
    const { first, slope, weight } = selfServingParams.parse(params ?? {})
    let belief: number | null = null
    return {
      act(observation: Observation, _turn, space) {
        const seen = othersGave(observation, seats)
        if (seen === null) return whole(first * top(space), space)
        belief = belief === null ? seen : weight * seen + (1 - weight) * belief
        return whole(Math.floor(slope * belief + 1e-9), space)
      },
    }
  },
}

const humpShaped: Strategy = {
  id: 'hump-shaped',
  games,
  title: { en: 'Hump-shaped', de: 'Buckelförmig' },
  about: {
    rule: 'Matches what the others gave on average up to half of what it has, and above that gives less the more they give.',
    origin: 'The third type in Fischbacher, Gächter & Fehr (2001), Economics Letters 71(3), 397–404',
    memory: 1,
    stochastic: false,
  },
  params: conditionalParams,
  sit({ params, seats }) {
    const { first } = conditionalParams.parse(params ?? {})
    return {
      act(observation: Observation, _turn, space) {
        const seen = othersGave(observation, seats)
        return whole(seen === null ? first * top(space) : Math.min(seen, top(space) - seen), space)
      },
    }
  },
}

/** The scripted players of the public goods game. `random` and `sequence` serve every game. */
export default [nash, freeRider, full, conditional, selfServing, humpShaped, fixedShare, learner] satisfies readonly Strategy[]
