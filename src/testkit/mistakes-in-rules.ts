import { z } from 'zod'
import { allSeats } from '../core/seats'
import { applyTransforms, talkRef } from '../transforms'
import { beauty, excusing, mutant, nullOr, sealedMutant, template, withBenchmarks, type Mistake } from './mutants'

let hidden = 0

// A mutation: the very mistake that law 4 is for.
// oxlint-disable-next-line no-restricted-properties
const dice = () => Math.random()

/** Mistakes in config, rules and benchmarks: laws 1 to 14. */
export const mistakesInRules: readonly Mistake[] = [
  {
    law: 1,
    what: 'a preset out of range',
    make: () => mutant(game => ({ presets: { ...game.presets, wild: { title: { en: 'Wild', de: 'Wild' }, config: { rounds: 0 } } } })),
  },
  {
    law: 1,
    what: 'a field without a title',
    make: () =>
      mutant(() => ({
        config: z.object({ rounds: z.int().min(1).max(50).default(3), benefit: z.int().min(5).default(10), cost: z.int().min(1).max(4).default(4) }),
      })),
  },
  {
    law: 2,
    what: 'an endless game',
    make: () => mutant(() => ({ turn: state => ({ id: 'choose', n: state.done, seats: allSeats(state.paid.length), gate: 'joint' }) }), [11, 24]),
  },
  {
    law: 2,
    what: 'fewer steps declared than a match takes',
    make: () => mutant(() => ({ longest: config => Math.max(1, config.rounds - 1) }), [11, 24]),
  },
  {
    law: 3,
    what: 'an in-place mutation',
    make: () =>
      mutant(
        game => ({
          apply(state, moves, config, luck) {
            const step = game.apply(state, moves, config, luck)
            Object.assign(state, step.state)
            return { ...step, state }
          },
        }),
        [11, 19, 22, 24],
      ),
  },
  {
    law: 4,
    what: 'Math.random in setup',
    alone: false,
    make: () => mutant(game => ({ setup: (config, seats, luck) => ({ ...game.setup(config, seats, luck), salt: dice() }) }), [19]),
  },
  {
    law: 5,
    what: 'a state that hangs on how often somebody looked',
    make: () =>
      mutant(
        game => ({
          setup(config, seats, luck) {
            hidden = 0
            return game.setup(config, seats, luck)
          },
          observe(state, seat, config) {
            hidden++
            return game.observe(state, seat, config)
          },
          apply(state, moves, config, luck) {
            const step = game.apply(state, moves, config, luck)
            return { ...step, state: { ...step.state, looks: hidden } }
          },
        }),
        [19],
      ),
  },
  {
    law: 6,
    what: 'undefined in a state',
    make: () => mutant(game => ({ setup: (config, seats, luck) => ({ ...game.setup(config, seats, luck), winner: undefined }) })),
  },
  {
    law: 7,
    what: 'one occasion for all rounds, so that the clock runs on',
    make: () => mutant(game => ({ turn: (state, config) => nullOr(game.turn(state, config), turn => ({ ...turn, n: 0 })) })),
  },
  {
    law: 7,
    what: 'a seat that is asked to predict itself',
    make: () => mutant(game => ({ foresee: (observation, turn, brief) => [{ about: turn.seats, space: game.actions(observation, turn, brief) }] })),
  },
  {
    law: 7,
    what: 'seats in disorder',
    alone: false,
    make: () =>
      mutant(game => ({ turn: (state, config) => nullOr(game.turn(state, config), turn => ({ ...turn, seats: turn.seats.toReversed() })) })),
  },
  {
    law: 8,
    what: 'an option offered twice',
    tools: { now: () => 0 },
    make: () => mutant(() => ({ actions: () => ({ kind: 'choice', options: ['volunteer', 'wait', 'wait'] }) })),
  },
  {
    law: 8,
    what: 'a range that holds nothing',
    alone: false,
    make: () => sealedMutant({ actions: (_o, _t, { top }) => ({ kind: 'int', min: top, max: 0 }) }),
  },
  {
    law: 9,
    what: 'talk that silence never ends',
    make: () => {
      const talking = applyTransforms(template.game, [talkRef({ before: 'choose' })])
      return {
        ...template,
        stack: 'talk',
        game: { ...talking, apply: (state, moves, config, luck) => (moves.length === 0 ? { state } : talking.apply(state, moves, config, luck)) },
      }
    },
  },
  {
    law: 10,
    what: 'a payoff outside its bounds',
    make: () => mutant(game => ({ payoffs: (state, config) => game.payoffs(state, config).map(x => x * 1.5) }), [11, 14, 24, 26]),
  },
  {
    law: 10,
    what: 'a payoff that is not a number',
    alone: false,
    make: () => mutant(game => ({ payoffs: (state, config) => game.payoffs(state, config).map(x => x / 0 - x / 0) }), [11, 19, 24]),
  },
  {
    law: 10,
    what: 'a prize paid in full to all who tie',
    alone: false,
    make: () =>
      excusing(
        {
          ...beauty,
          game: {
            ...beauty.game,
            payoffs: (state, config) => beauty.game.payoffs(state, config).map(x => (x > 0 ? config.prize * config.rounds : 0)),
          },
        },
        [11, 19, 24],
      ),
  },
  {
    law: 11,
    what: 'an unpaid prize',
    make: () => mutant(game => ({ payoffs: (state, config) => game.payoffs(state, config).map(x => Math.max(0, x - config.cost)) }), [24, 26]),
  },
  {
    law: 11,
    what: 'a baseline that nobody can secure',
    make: () => withBenchmarks((_b, { rounds, benefit }, seats) => ({ baseline: allSeats(seats).map(() => (rounds * benefit) / 2 + 0.25) })),
  },
  {
    law: 11,
    what: 'an ideal that leaves others below their baseline',
    make: () => withBenchmarks(({ ideal }) => ({ ideal: ideal.map(x => x - 1) })),
  },
  {
    law: 11,
    what: 'a best welfare that play does not reach',
    make: () => withBenchmarks(({ welfare }) => ({ welfare: { ...welfare, best: welfare.best + 1 } })),
  },
  {
    law: 12,
    what: 'a look at another’s private value',
    make: () =>
      sealedMutant({ observe: (state, seat) => ({ round: state.done + 1, value: state.own.map(own => own.value)[seat] ?? 0, price: state.price }) }),
  },
  {
    law: 12,
    what: 'another’s private value in the observation',
    alone: false,
    make: () =>
      sealedMutant({
        observe: (state, seat) => ({
          round: state.done + 1,
          value: Math.max(...state.own.map(own => own.value)) - (state.own[seat]?.value ?? 0),
          price: state.price,
        }),
      }),
  },
  {
    law: 12,
    what: 'a look at the secret',
    make: () =>
      sealedMutant({
        observe: (state, seat) => ({ round: state.done + 1, value: (state.own[seat]?.value ?? 0) + 0 * state.secret.bonus, price: state.price }),
      }),
  },
  {
    law: 13,
    what: 'a seat bias',
    make: () =>
      mutant(game => ({ payoffs: (state, config) => game.payoffs(state, config).map((x, seat) => (seat === 0 ? x / 2 : x)) }), [11, 24, 26]),
  },
  {
    law: 13,
    what: 'ties that always go to the first seat',
    alone: false,
    make: () => sealedMutant({ payoffs: state => state.own.map(({ earned }, seat) => (seat === 0 ? earned + 0.5 : earned)) }),
  },
  {
    law: 14,
    what: 'a round remembered under the wrong number',
    make: () =>
      mutant(game => ({
        apply(state, moves, config, luck) {
          const step = game.apply(state, moves, config, luck)
          return { ...step, state: { ...step.state, last: { ...step.state.last, round: state.done } } }
        },
      })),
  },
]
