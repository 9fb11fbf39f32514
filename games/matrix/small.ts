import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })
const cells = (...rows: [number, number][][]) => rows

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  {
    why: 'the prisoner’s dilemma, three rounds: one equilibrium, alternating pays no better than cooperating',
    seats: 2,
    config: config({ rounds: 3 }),
  },
  {
    why: 'battle of the sexes: two pure equilibria and a mixed one',
    seats: 2,
    config: config({
      rounds: 2,
      payoffs: cells(
        [
          [3, 2],
          [0, 0],
        ],
        [
          [0, 0],
          [2, 3],
        ],
      ),
    }),
  },
  {
    why: 'matching pennies, two rounds: only a mixed equilibrium, a mixed security level',
    seats: 2,
    config: config({
      rounds: 2,
      payoffs: cells(
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
        ],
      ),
    }),
  },
  {
    why: 'two by three actions with names of their own for each seat',
    seats: 2,
    config: config({
      rounds: 2,
      actions: [
        ['up', 'down'],
        ['left', 'middle', 'right'],
      ],
      payoffs: cells(
        [
          [4, 1],
          [0, 0],
          [2, 3],
        ],
        [
          [1, 2],
          [3, 5],
          [0.5, 1],
        ],
      ),
    }),
  },
  {
    why: 'rock, paper, scissors: a mixed equilibrium on three actions',
    seats: 2,
    config: config({
      actions: [['r', 'p', 's']],
      payoffs: cells(
        [
          [0, 0],
          [-1, 1],
          [1, -1],
        ],
        [
          [1, -1],
          [0, 0],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
          [0, 0],
        ],
      ),
    }),
  },
  {
    why: 'a degenerate game with infinitely many equilibria',
    seats: 2,
    config: config({
      payoffs: cells(
        [
          [1, 1],
          [1, 0],
        ],
        [
          [1, 2],
          [0, 3],
        ],
      ),
    }),
  },
  { why: 'continuation: the length is nature’s', seats: 2, config: config({ continuation: 0.5, cap: 3 }) },
  {
    why: 'a schedule of flips: an equilibrium up to what knowing it would bring',
    seats: 2,
    config: config({ rounds: 3, noise: { flips: [[1], [2]] } }),
  },
  { why: 'a hidden history: nothing to condition on', seats: 2, config: config({ rounds: 3, history: false }) },
  {
    why: 'three players by count of the first action, two rounds: taking turns',
    seats: 3,
    config: config({
      form: 'counts',
      rounds: 2,
      table: [
        [6, 6],
        [0, 10],
      ],
    }),
  },
  {
    why: 'a linear dilemma of four',
    seats: 4,
    config: config({
      form: 'counts',
      table: [
        [0, 2, 4, 6],
        [3, 5, 7, 9],
      ],
    }),
  },
  {
    why: 'three actions by company in the same one',
    seats: 3,
    config: config({
      form: 'counts',
      by: 'own',
      actions: [['a', 'b', 'c']],
      table: [
        [0, 1, 3],
        [2, 1, 0],
        [1, 1, 2],
      ],
    }),
  },
  {
    why: 'three actions by all counts of the two others',
    seats: 3,
    config: config({
      form: 'counts',
      by: 'each',
      actions: [['a', 'b', 'c']],
      table: [
        [0, 1, 2, 3, 4, 5],
        [5, 4, 3, 2, 1, 0],
        [1, 3, 1, 3, 1, 3],
      ],
    }),
  },
]

export default small
