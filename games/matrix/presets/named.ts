import type { Preset } from '../../../src/core/game'
import type { Config } from '../config'

type Cell = readonly [number, number]

/** A two-player preset; `rows` are written cell by cell, from left to right. */
function pair(
  en: string,
  de: string,
  actions: readonly (readonly string[])[],
  rows: readonly (readonly Cell[])[],
  cites: readonly string[],
): Preset<Config> {
  return {
    title: { en, de },
    config: {
      form: 'bimatrix',
      actions: actions.map(list => [...list]),
      payoffs: rows.map(row => row.map(([a, b]) => [a, b] as [number, number])),
      rounds: 10,
    },
    cites,
    seats: 2,
  }
}

/** A preset by counts; `table` has one row per action and, for two actions, one column per number of others with the first. */
function group(
  en: string,
  de: string,
  seats: number,
  actions: readonly string[],
  table: readonly (readonly number[])[],
  by: Config['by'],
  cites: readonly string[],
): Preset<Config> {
  return { title: { en, de }, config: { form: 'counts', actions: [[...actions]], table: table.map(row => [...row]), by, rounds: 10 }, cites, seats }
}

const dilemma = (T: number, R: number, P: number, S: number): readonly (readonly Cell[])[] => [
  [
    [R, R],
    [S, T],
  ],
  [
    [T, S],
    [P, P],
  ],
]

const akata = 'Akata et al. (2025), Playing repeated games with large language models, Nature Human Behaviour; arXiv:2305.16867'
const luce = 'Luce & Raiffa (1957), Games and Decisions, chapter 5'

/** Games with names of their own. */
export const namedPresets: Readonly<Record<string, Preset<Config>>> = {
  'prisoners-dilemma': pair('Prisoner’s dilemma (5, 3, 1, 0)', 'Gefangenendilemma (5, 3, 1, 0)', [['C', 'D']], dilemma(5, 3, 1, 0), [
    'Axelrod (1980), Effective choice in the prisoner’s dilemma, Journal of Conflict Resolution 24(1), 3–25',
    luce,
  ]),
  'stag-hunt': pair('Stag hunt', 'Hirschjagd', [['stag', 'hare']], dilemma(3, 4, 2, 1), [
    'Rousseau (1755), Discourse on Inequality',
    'Skyrms (2004), The Stag Hunt',
  ]),
  chicken: pair(
    'Chicken',
    'Feiglingsspiel',
    [['swerve', 'straight']],
    [
      [
        [3, 3],
        [2, 4],
      ],
      [
        [4, 2],
        [1, 1],
      ],
    ],
    ['Rapoport & Chammah (1966), The game of chicken, American Behavioral Scientist 10(3), 10–28'],
  ),
  'hawk-dove': pair('Hawk–dove (V = 2, C = 4)', 'Falke und Taube (V = 2, C = 4)', [['dove', 'hawk']], dilemma(2, 1, -1, 0), [
    'Maynard Smith & Price (1973), The logic of animal conflict, Nature 246, 15–18',
  ]),
  'battle-of-the-sexes': pair(
    'Battle of the sexes',
    'Kampf der Geschlechter',
    [['opera', 'football']],
    [
      [
        [3, 2],
        [0, 0],
      ],
      [
        [0, 0],
        [2, 3],
      ],
    ],
    [luce],
  ),
  'matching-pennies': pair(
    'Matching pennies',
    'Kopf oder Zahl',
    [['heads', 'tails']],
    [
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
    ],
    ['von Neumann (1928), Zur Theorie der Gesellschaftsspiele, Mathematische Annalen 100, 295–320'],
  ),
  'rock-paper-scissors': pair(
    'Rock, paper, scissors',
    'Schere, Stein, Papier',
    [['rock', 'paper', 'scissors']],
    [
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
    ],
    ['von Neumann (1928), Zur Theorie der Gesellschaftsspiele, Mathematische Annalen 100, 295–320'],
  ),
  'pure-coordination': pair(
    'Pure coordination',
    'Reine Koordination',
    [['A', 'B']],
    [
      [
        [1, 1],
        [0, 0],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['Schelling (1960), The Strategy of Conflict, chapter 3'],
  ),
  'akata-pd': pair(
    'Prisoner’s dilemma of Akata et al. (10, 8, 5, 0)',
    'Gefangenendilemma bei Akata et al. (10, 8, 5, 0)',
    [['C', 'D']],
    dilemma(10, 8, 5, 0),
    [akata],
  ),
  'akata-bos': pair(
    'Battle of the sexes of Akata et al. (10/7, 7/10)',
    'Kampf der Geschlechter bei Akata et al. (10/7, 7/10)',
    [['J', 'F']],
    [
      [
        [10, 7],
        [0, 0],
      ],
      [
        [0, 0],
        [7, 10],
      ],
    ],
    [akata],
  ),
  'n-person-dilemma': group(
    'Five-person prisoner’s dilemma',
    'Gefangenendilemma zu fünft',
    5,
    ['C', 'D'],
    [
      [0, 2, 4, 6, 8],
      [3, 5, 7, 9, 11],
    ],
    'first',
    [
      'Schelling (1973), Hockey helmets, concealed weapons, and daylight saving, Journal of Conflict Resolution 17(3), 381–428',
      'Boyd & Richerson (1988), Journal of Theoretical Biology 132(3), 337–356',
    ],
  ),
  'volunteers-dilemma': group(
    'Volunteer’s dilemma',
    'Freiwilligendilemma',
    4,
    ['volunteer', 'wait'],
    [
      [6, 6],
      [0, 10],
    ],
    'first',
    ['Diekmann (1985), Volunteer’s dilemma, Journal of Conflict Resolution 29(4), 605–610'],
  ),
  'minority-game': group(
    'Minority game (five players)',
    'Minderheitsspiel (fünf Spieler)',
    5,
    ['A', 'B'],
    [
      [1, 1, 0, 0, 0],
      [0, 0, 0, 1, 1],
    ],
    'first',
    ['Challet & Zhang (1997), Emergence of cooperation and organization in an evolutionary game, Physica A 246, 407–418'],
  ),
  'group-coordination': group(
    'Group coordination (three actions)',
    'Koordination in der Gruppe (drei Aktionen)',
    4,
    ['red', 'green', 'blue'],
    [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
    'own',
    ['Schelling (1960), The Strategy of Conflict, chapter 3'],
  ),
}
