import { z } from 'zod'
import { defineGame, type Seat } from '../../src/core/game'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct, missedBy } from './conduct'
import { de } from './wording/de'
import { en } from './wording/en'
import { enStory } from './wording/en.story'

const Config = z
  .object({
    rounds: z
      .int()
      .min(1)
      .max(50)
      .default(3)
      .meta({
        title: 'Rounds',
        description: 'How often the choice is made.',
        unit: 'rounds',
        de: { title: 'Runden', description: 'Wie oft entschieden wird.' },
      }),
    benefit: z
      .int()
      .min(2)
      .max(1000)
      .default(10)
      .meta({
        title: 'Benefit',
        description: 'What everybody gets in a round with at least one volunteer.',
        unit: 'points',
        de: { title: 'Nutzen', description: 'Was alle in einer Runde bekommen, in der sich jemand meldet.' },
      }),
    cost: z
      .int()
      .min(1)
      .max(999)
      .default(4)
      .meta({
        title: 'Cost',
        description: 'What volunteering costs the volunteer; below the benefit.',
        unit: 'points',
        de: { title: 'Kosten', description: 'Was es kostet, sich zu melden; weniger als der Nutzen.' },
      }),
  })
  .refine(config => config.cost < config.benefit, { message: 'the cost must be below the benefit', path: ['cost'] })

/** Parameters: rounds, and points per round. Everybody knows all of them, so this is the brief as well. */
export type Config = z.infer<typeof Config>
/** What a seat does in a round. */
export type Action = 'volunteer' | 'wait'
/** A finished round: who volunteered, ascending. Everybody hears it. */
export interface Round {
  readonly round: number
  readonly volunteers: readonly Seat[]
}
/** Running totals in points, the number of finished rounds, the last of them, and what each seat could have had more, summed over the rounds. */
export interface State {
  readonly done: number
  readonly paid: readonly number[]
  readonly last: Round | null
  readonly missed: readonly number[]
}
/** The round that is being played (1-based), the last one, and the seat's own points so far. */
export interface Observation {
  readonly round: number
  readonly last: Round | null
  readonly points: number
}
/** The types of this game. */
export interface Game {
  config: Config
  brief: Config
  state: State
  action: Action
  observation: Observation
  event: Round
}

/** Volunteer's dilemma (Diekmann 1985): one volunteer provides the good for all and alone bears its cost. */
export default defineGame<Game>({
  id: '_template',
  version: 1,
  config: Config,
  presets: {
    'one-shot': { title: { en: 'One round', de: 'Eine Runde' }, config: { rounds: 1 }, cites: ['Diekmann (1985)'] },
    'dear-help': { title: { en: 'Dear help', de: 'Teure Hilfe' }, config: { cost: 9 } },
  },
  seats: () => ({ min: 2, max: 20, default: 3 }),
  setup: (_config, seats) => ({ done: 0, paid: allSeats(seats).map(() => 0), last: null, missed: allSeats(seats).map(() => 0) }),
  turn: (state, config) => (state.done < config.rounds ? { id: 'choose', n: state.done, seats: allSeats(state.paid.length), gate: 'joint' } : null),
  observe: (state, seat) => ({ round: state.done + 1, last: state.last, points: state.paid[seat] as number }),
  actions: () => ({ kind: 'choice', options: ['volunteer', 'wait'] }),
  apply(state, moves, config) {
    const volunteers = moves.filter(move => move.action === 'volunteer').map(move => move.seat)
    const benefit = volunteers.length > 0 ? config.benefit : 0
    const last: Round = { round: state.done + 1, volunteers }
    const paid = state.paid.map((points, seat) => points + benefit - (volunteers.includes(seat) ? config.cost : 0))
    const missed = state.missed.map((sum, seat) => sum + missedBy(seat, volunteers, config))
    return { state: { done: state.done + 1, paid, last, missed }, events: [{ is: last }] }
  },
  payoffs: state => state.paid,
  benchmarks,
  conduct,
  outcome: state => ({ rounds: state.done, points: state.paid }),
  longest: config => config.rounds,
  invariant(state, config) {
    if (!state.paid.every(points => points >= 0 && points <= state.done * config.benefit)) return `points out of reach after ${state.done} rounds`
    return (state.last?.round ?? 0) === state.done ? null : `round ${state.last?.round} is remembered as the last of ${state.done}`
  },
  wording: { en, 'en.story': enStory, de },
})
