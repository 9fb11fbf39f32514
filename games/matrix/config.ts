import { z } from 'zod'
import { compositions } from './counting'

/** Most actions of one seat. Histories hold one character per round, so an action must fit in one character (marks.ts). */
const MOST_ACTIONS = 256

const amount = z.number().min(-1e9).max(1e9)

const noise = z.union([
  z.strictObject({
    p: z
      .number()
      .min(0)
      .max(1)
      .meta({ title: 'Probability', description: 'Chance that a choice is carried out as the other action.', de: { title: 'Wahrscheinlichkeit' } }),
  }),
  z.strictObject({
    flips: z.array(z.array(z.int().min(0))).meta({
      title: 'Flipped rounds',
      description: 'For each seat, the 0-based rounds in which its choice is flipped.',
      de: { title: 'Vertauschte Runden' },
    }),
  }),
])

const fields = z.strictObject({
  form: z
    .enum(['bimatrix', 'counts'])
    .default('bimatrix')
    .meta({
      title: 'Form',
      options: { bimatrix: 'Two players, payoff pairs', counts: 'A group, payoffs by count' },
      description:
        'bimatrix: two players, a payoff pair for each pair of actions. counts: any number of players, payoffs by how many others choose what.',
      de: {
        title: 'Form',
        options: { bimatrix: 'Zwei Spieler, Paare von Auszahlungen', counts: 'Eine Gruppe, Auszahlung nach Anzahl' },
        description:
          'bimatrix: zwei Spieler, zu jedem Paar von Aktionen ein Paar von Auszahlungen. counts: beliebig viele Spieler, Auszahlung danach, wie viele andere was wählen.',
      },
    }),
  actions: z
    .array(z.array(z.string().min(1).max(24)).min(1).max(MOST_ACTIONS))
    .min(1)
    .max(2)
    .default([['C', 'D']])
    .meta({
      title: 'Actions',
      description: 'Action ids: one list for everybody, or one for the rows (seat 0) and one for the columns (seat 1).',
      de: { title: 'Aktionen', description: 'Kennungen der Aktionen: eine Liste für alle oder je eine für Zeilen (Platz 0) und Spalten (Platz 1).' },
    }),
  payoffs: z
    .array(z.array(z.tuple([amount, amount])).min(1))
    .min(1)
    .default([
      [
        [3, 3],
        [0, 5],
      ],
      [
        [5, 0],
        [1, 1],
      ],
    ])
    .meta({
      title: 'Payoffs',
      description: 'One row per action of seat 0, one cell per action of seat 1: [payoff of seat 0, payoff of seat 1].',
      unit: 'points',
      grid: 'payoffs',
      when: { form: 'bimatrix' },
      de: {
        title: 'Auszahlungen',
        description: 'Je Aktion von Platz 0 eine Zeile, je Aktion von Platz 1 eine Zelle: [Auszahlung an Platz 0, an Platz 1].',
      },
    }),
  table: z
    .array(z.array(amount).min(1))
    .min(1)
    .default([
      [0, 1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ])
    .meta({
      title: 'Payoffs by count',
      description:
        'For the form counts: one row per action, one column per count of others. A table narrower than the group repeats its last column.',
      unit: 'points',
      grid: 'table',
      when: { form: 'counts' },
      de: {
        title: 'Auszahlung nach Anzahl',
        description:
          'Für die Form counts: je Aktion eine Zeile, je Anzahl anderer eine Spalte. Ist die Gruppe größer als die Tabelle, gilt die letzte Spalte weiter.',
      },
    }),
  by: z
    .enum(['first', 'own', 'each'])
    .default('first')
    .meta({
      title: 'Columns count',
      when: { form: 'counts' },
      options: { first: 'Others with the first action', own: 'Others with the same action', each: 'All counts of the others' },
      description:
        'first: others who chose the first action (0, 1, …). own: others who chose the same action as you. each: all counts of others over the actions, most on the first action last.',
      de: {
        title: 'Spalten zählen',
        options: { first: 'Andere mit der ersten Aktion', own: 'Andere mit derselben Aktion', each: 'Alle Verteilungen der anderen' },
        description:
          'first: andere mit der ersten Aktion (0, 1, …). own: andere mit derselben Aktion wie du. each: alle Verteilungen der anderen auf die Aktionen, die mit den meisten bei der ersten zuletzt.',
      },
    }),
  rounds: z
    .int()
    .min(1)
    .max(10_000)
    .default(10)
    .meta({
      title: 'Rounds',
      description: 'Number of rounds, where no continuation probability is set.',
      unit: 'rounds',
      de: { title: 'Runden', description: 'Anzahl der Runden, wenn keine Fortsetzungswahrscheinlichkeit gesetzt ist.' },
    }),
  horizonTold: z
    .boolean()
    .default(true)
    .meta({
      title: 'Players know the number of rounds',
      description: 'Off: they only know that there are several.',
      de: { title: 'Rundenzahl bekannt', description: 'Aus: Die Spieler wissen nur, dass es mehrere sind.' },
    }),
  continuation: z
    .number()
    .min(0)
    .max(0.9999)
    .nullable()
    .default(null)
    .meta({
      title: 'Continuation probability',
      description: 'Chance δ that another round follows, drawn after each round; empty for a fixed number of rounds.',
      de: {
        title: 'Fortsetzungswahrscheinlichkeit',
        description: 'Chance δ, dass eine weitere Runde folgt, nach jeder Runde gezogen; leer für eine feste Rundenzahl.',
      },
    }),
  cap: z
    .int()
    .min(1)
    .max(10_000)
    .default(1000)
    .meta({
      title: 'Longest match',
      description: 'With a continuation probability the match ends after this many rounds at the latest; players are told.',
      unit: 'rounds',
      de: {
        title: 'Längste Partie',
        description: 'Mit Fortsetzungswahrscheinlichkeit endet die Partie spätestens nach so vielen Runden; die Spieler erfahren es.',
      },
    }),
  noise: noise
    .nullable()
    .default(null)
    .meta({
      title: 'Noise',
      revealed: 'a seat is told that choices are flipped and sees which ones were, not the schedule',
      description:
        'Two-action seats only: {"p": 0.05} flips each choice with that chance, {"flips": [[3], [7]]} flips seat 0 in round 3 and seat 1 in round 7, counted from 0.',
      de: {
        title: 'Rauschen',
        description:
          'Nur bei zwei Aktionen: {"p": 0.05} vertauscht jede Wahl mit dieser Chance, {"flips": [[3], [7]]} Platz 0 in Runde 3 und Platz 1 in Runde 7, von 0 gezählt.',
      },
    }),
  history: z
    .boolean()
    .default(true)
    .meta({
      title: 'History shown',
      description: 'Off: nobody learns what was played or earned before the end.',
      de: { title: 'Verlauf sichtbar', description: 'Aus: Niemand erfährt vor dem Ende, was gespielt und verdient wurde.' },
    }),
})

type Fields = z.infer<typeof fields>
type Complain = (path: (string | number)[], message: string) => void

/** Actions of a seat: its own list, or the list that all share. */
export const actionsOf = (config: Pick<Fields, 'form' | 'actions'>, seat: number): readonly string[] =>
  (config.form === 'bimatrix' && config.actions[seat]) || config.actions[0]!

function checkActions(config: Fields, complain: Complain) {
  if (config.form === 'counts' && config.actions.length !== 1)
    complain(['actions'], `expected one list of actions for all players in the form counts, found ${config.actions.length} lists`)
  config.actions.forEach((list, i) => {
    const twice = list.find((id, k) => list.indexOf(id) !== k)
    if (twice !== undefined) complain(['actions', i], `expected distinct action ids, found "${twice}" twice`)
  })
}

function checkPayoffs(config: Fields, complain: Complain) {
  const [rows, columns] = [actionsOf(config, 0), actionsOf(config, 1)]
  if (config.payoffs.length !== rows.length)
    complain(['payoffs'], `expected ${rows.length} rows, one for each action of seat 0 (${rows.join(', ')}), found ${config.payoffs.length}`)
  config.payoffs.forEach((row, i) => {
    if (row.length !== columns.length)
      complain(['payoffs', i], `expected ${columns.length} cells, one for each action of seat 1 (${columns.join(', ')}), found ${row.length}`)
  })
}

function checkTable(config: Fields, complain: Complain) {
  const actions = config.actions[0]!
  const width = config.table[0]!.length
  if (config.table.length !== actions.length)
    complain(['table'], `expected ${actions.length} rows, one for each action (${actions.join(', ')}), found ${config.table.length}`)
  config.table.forEach((row, i) => {
    if (row.length !== width) complain(['table', i], `expected ${width} columns as in the first row, found ${row.length}`)
  })
  if (config.by === 'each' && othersOf(width, actions.length) === null)
    complain(
      ['table', 0],
      `expected as many columns as ways to spread the others over ${actions.length} actions (${waysUpTo(actions.length)}, …), found ${width}`,
    )
}

function checkNoise(config: Fields, complain: Complain) {
  if (!config.noise) return
  const lists = config.form === 'bimatrix' ? [actionsOf(config, 0), actionsOf(config, 1)] : [config.actions[0]!]
  lists.forEach((list, seat) => {
    if (list.length !== 2)
      complain(
        ['noise'],
        `expected two actions for every seat, because noise turns an action into the other one; found ${list.length} at seat ${seat}`,
      )
  })
  const most = config.form === 'bimatrix' ? 2 : MOST_SEATS
  if ('flips' in config.noise && config.noise.flips.length > most)
    complain(['noise', 'flips'], `expected at most ${most} lists, one per seat, found ${config.noise.flips.length}`)
}

/** Most players of a game given by counts. */
export const MOST_SEATS = 500

/** How many others the columns of a full count table stand for: the n with C(n + k − 1, k − 1) = width, or null. */
export function othersOf(width: number, actions: number): number | null {
  for (let others = 1; others < MOST_SEATS; others++) {
    const ways = compositions(others, actions)
    if (ways === width) return others
    if (ways > width) return null
  }
  return null
}

const waysUpTo = (actions: number) => [1, 2, 3, 4].map(others => compositions(others, actions)).join(', ')

/** Parameters of a matrix game. Lists, tables and noise must fit each other; a complaint says what was expected, what was found and where. */
export const Config = fields.superRefine((config, ctx) => {
  const complain: Complain = (path, message) => ctx.addIssue({ code: 'custom', path, message })
  checkActions(config, complain)
  if (config.form === 'bimatrix') checkPayoffs(config, complain)
  else checkTable(config, complain)
  checkNoise(config, complain)
})
export type Config = z.infer<typeof Config>
