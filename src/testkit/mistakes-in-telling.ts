import { canonical } from '../core/canonical'
import type { Move } from '../core/game'
import { allSeats } from '../core/seats'
import type { Wall } from '../core/wall'
import { sealed, type SealedState } from './fixture'
import { fastPlay, mutant, nullOr, reworded, sealedMutant, template, withBenchmarks, type Mistake } from './mutants'
import type { Subject } from './subject'

/** Mistakes in what is told, stored, shown and claimed: laws 15 to 27. */
export const mistakesInTelling: readonly Mistake[] = [
  {
    law: 15,
    what: 'no German words for a round in which nothing happened',
    make: () => reworded('de', ({ report }) => ({ report: (event, ...rest) => (event.volunteers.length === 0 ? '' : report(event, ...rest)) })),
  },
  { law: 15, what: 'undefined in a sentence', make: () => reworded('en.story', () => ({ ask: ({ wound }) => `Night ${wound}. What do you do?` })) },
  {
    law: 16,
    what: 'a rule number missing from one wording',
    make: () =>
      reworded('en.story', () => ({
        rules: ({ rounds, benefit }) => `For ${rounds} nights one of you should go out, which is worth ${benefit} to all. It costs something.`,
      })),
  },
  {
    law: 17,
    what: 'one label for two actions',
    make: () =>
      reworded('de', ({ label }) => ({
        label: (action, brief, seat, labels) => (labels === undefined ? 'Wählen' : label(action, brief, seat, labels)),
      })),
  },
  {
    law: 18,
    what: 'a swapped index in the fast twin',
    make: () =>
      mutant(() => ({
        fast: { covers: (_config, seats) => seats === 2, play: (config, seats, codes) => fastPlay(config, seats, codes).toReversed() },
      })),
  },
  {
    law: 19,
    what: 'a drift of a golden log',
    make: () => ({
      ...template,
      game: {
        ...template.game,
        apply(state, moves, config, luck) {
          const step = template.game.apply(state, moves, config, luck)
          return { ...step, state: { ...step.state, tally: moves.length } }
        },
      },
    }),
  },
  { law: 19, what: 'a raised version with old logs', make: () => ({ ...template, game: { ...template.game, version: template.game.version + 1 } }) },
  { law: 19, what: 'no golden log', make: () => ({ ...template, golden: {} }) },
  {
    law: 20,
    what: 'an observation that grows with everything',
    make: () =>
      mutant(
        game => ({ observe: (state, seat, config) => ({ ...game.observe(state, seat, config), all: 'x'.repeat(1100 * state.paid.length) }) }),
        [22],
      ),
  },
  { law: 20, what: 'a match that takes minutes', tools: { now: slowClock() }, make: () => template },
  { law: 21, what: 'no citation', make: () => ({ ...template, card: { ...template.card, cites: [] } }) },
  {
    law: 22,
    what: 'a board that throws',
    make: () => ({
      ...template,
      view: {
        Board: () => {
          throw new Error('no board')
        },
      },
    }),
  },
  { law: 23, what: 'a leak of joint moves', make: leakyTurns },
  {
    law: 23,
    what: 'a hidden parameter told in the wording',
    make: () =>
      sealedMutant({ observe: (state, seat, { rounds }) => ({ ...sealed.observe(state, seat, { top: 0, rounds }), round: rounds - state.done }) }),
  },
  {
    law: 23,
    what: 'a hidden parameter in a report',
    make: () =>
      sealedMutant({
        apply: (state, moves, config, luck) => ({ ...sealed.apply(state, moves, config, luck), events: [{ is: { price: config.rounds } }] }),
      }),
  },
  {
    law: 23,
    what: 'a secret read by a way round',
    alone: false,
    make: () => sealedMutant({ observe: (state, seat) => ({ round: state.done + 1, value: state.own[seat]?.value ?? 0, price: bonusOf(state) }) }),
  },
  {
    law: 24,
    what: 'a false equilibrium',
    make: () =>
      withBenchmarks(({ equilibria }, _config, seats) => ({
        equilibria: [
          ...equilibria,
          {
            concept: 'nobody volunteers',
            payoffs: allSeats(seats).map(() => [0, 0] as const),
            assumes: '',
            exact: true,
            play: allSeats(seats).map(() => ({ strategy: 'never-volunteer' })),
          },
        ],
      })),
  },
  {
    law: 24,
    what: 'an equilibrium that pays something else',
    make: () =>
      withBenchmarks(({ equilibria, ideal }) => ({ equilibria: equilibria.map(e => ({ ...e, payoffs: ideal.map(x => [x, x] as const) })) })),
  },
  {
    law: 25,
    what: 'a table without a row for a bid of 187 of 100',
    make: () => sealedMutant({ apply: (state, moves, config, luck) => tableApply(state, moves, config, luck) }),
  },
  {
    law: 26,
    what: 'regret against what the others might have done',
    make: () =>
      mutant(() => ({ conduct: (_state, { cost }) => ({ regret: allSeats(template.game.seats({}).default).map(() => cost), distance: null }) })),
  },
  {
    law: 27,
    what: 'a wall that shows values of the round in play',
    make: () =>
      sealedMutant({ wall: walled(state => state.own.map(({ value }, seat) => ({ chart: 'values', round: state.done + 1, seat, x: value }))) }),
  },
  {
    law: 27,
    what: 'a wall that forgets what it has shown',
    make: () =>
      sealedMutant({ wall: walled(state => (state.price === null ? [] : [{ chart: 'values', round: state.done, seat: 0, x: state.price }])) }),
  },
  {
    law: 27,
    what: 'a mark of a chart that there isn’t',
    make: () =>
      sealedMutant({ wall: { ...walled(() => []), marks: () => [{ chart: 'bids', kind: 'target', at: 1, label: { en: 'Top', de: 'Oben' } }] } }),
  },
]

/** A wall with one chart and these points. */
const walled = (points: Wall<SealedState, unknown>['points']): Wall<SealedState, unknown> => ({
  charts: () => [{ id: 'values', kind: 'distribution', title: { en: 'Values', de: 'Werte' }, x: { en: 'Value', de: 'Wert' } }],
  points,
  marks: () => [],
})

const bonusOf = (state: SealedState) => JSON.parse(canonical(state)).secret.bonus as number

function slowClock(): () => number {
  let minutes = 0
  return () => 60_000 * minutes++
}

/** The template with seats asked one after another and told what the earlier ones chose: simultaneous in name only. */
function leakyTurns(): Subject {
  const game = template.game
  return mutant(
    () => ({
      setup: (config, seats, luck) => ({ ...game.setup(config, seats, luck), pending: [] }),
      turn: (state, config) =>
        nullOr(game.turn(state, config), turn => ({
          ...turn,
          n: state.done * state.paid.length + state.pending.length,
          seats: [state.pending.length],
        })),
      observe: (state, seat, config) => ({ ...game.observe(state, seat, config), pending: state.pending }),
      apply(state, moves, config, luck) {
        const pending = [...state.pending, ...moves.map(move => move.action)]
        if (pending.length < state.paid.length) return { state: { ...state, pending } }
        const step = game.apply(
          state,
          pending.map((action, seat): Move<unknown> => ({ seat, action })),
          config,
          luck,
        )
        return { ...step, state: { ...step.state, pending: [] } }
      },
      longest: (config, seats) => config.rounds * seats,
    }),
    [24, 26],
  )
}

function tableApply(...[state, moves, config, luck]: Parameters<typeof sealed.apply>): ReturnType<typeof sealed.apply> {
  const table = Array.from({ length: config.top + 1 }, (_, bid) => bid)
  const step = sealed.apply(state, moves, config, luck)
  const price = Math.max(...moves.map(move => table[move.action] as number))
  return { ...step, state: { ...step.state, own: step.state.own.map(own => ({ ...own, earned: own.earned + 0 * price })) } }
}
