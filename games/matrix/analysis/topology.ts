/** The twelve symmetric strict ordinal 2×2 games in the order of the periodic table, by Bruns's abbreviations (Games 2015, 6(4), 495–520). */
const CODES = ['Ch', 'Ba', 'Hr', 'Cm', 'Dl', 'Pd', 'Sh', 'As', 'Co', 'Pc', 'Ha', 'Nc'] as const

/** Payoffs of the row player in the order r1c1, r1c2, r2c1, r2c2, by row of the table, then of the column player by column. */
const ROWS = '3241 2341 1342 1243 2143 3142 4132 4123 4213 4312 4321 4231'.split(' ')
const COLUMNS = '4321 4231 4132 4123 4213 4312 3412 2413 1423 1432 2431 3421'.split(' ')

/** Names by pair of codes. A game and its role-swapped twin share a name, so each row starts at its own code. */
const NAMES: Readonly<Record<string, string>> = {
  Ch: 'Chicken|Asym Battle|Skewed Battle|Unfair Type|Bully|Called Bluff|Endless|Inferior Cycle|Biased Cycle|Quasi Altruist|Samaritan Dilemma|Hegemony',
  Ba: 'Battle|Quasi Battle|Protector|Protector|Patron|Inspector|Tragic Cycle|Quasi Cycle|Generous|Generous|Samson',
  Hr: 'Hero|Protector|Protector|Patron|Missile Crisis|Fixed Sum|Pursuit Cycle|Generous|Generous|Delilah',
  Cm: 'Pure Delight|Asym Delight|Tragedy|Big Bully|Second Best|Second Best|Subsym Benevolent|Benevolent|Hostage',
  Dl: 'Deadlock|Total Conflict|Hamlet|Second Best|Second Best|Benevolent|Benevolent Type|Blackmail Type',
  Pd: "Prisoners' Dilemma|Asym Pd|Alibi|Revelation|Altruist|Altruist Type|Hegemony Type",
  Sh: 'Stag Hunt|Asym Assurance|Asym Coordination|Pure Aligned|Aligned|Low Conflict',
  As: 'Assurance|Pure Coordination|Privileged|Privileged|Mutual',
  Co: 'Coordination|Privileged|Privileged|Mutual',
  Pc: 'Mixed Harmony|Asym Harmony|Aligned',
  Ha: 'Harmony|Pure Aligned',
  Nc: 'No Conflict',
}

/** Families of the 144 games by their best pure equilibrium. */
export type Family = 'Win-win' | 'Biased' | 'Second Best' | 'Unfair' | 'PD Family' | 'Tragic' | 'Cyclic'

/** One of the 144 strict ordinal 2×2 games: payoffs 1 to 4 as [row's, column's] by cell, number 1–144 row by row. */
export interface OrdinalGame {
  readonly number: number
  readonly name: string
  readonly family: Family
  readonly bruns: string
  readonly payoffs: readonly (readonly (readonly [number, number])[])[]
}

type Cells = OrdinalGame['payoffs']

function nameOf(row: number, column: number): string {
  const [low, high] = row < column ? [row, column] : [column, row]
  return NAMES[CODES[low]!]!.split('|')[high - low]!
}

/** The family, by the pure equilibrium with the largest sum; ordinal payoffs only. */
function familyOf(cells: Cells): Family {
  const flat = cells.flatMap((row, i) => row.map((cell, j) => ({ i, j, cell })))
  const stable = flat.filter(({ i, j, cell }) => cell[0] > cells[1 - i]![j]![0] && cell[1] > cells[i]![1 - j]![1])
  if (stable.length === 0) return 'Cyclic'
  const dominated = ({ cell }: { cell: readonly [number, number] }) => flat.some(other => other.cell[0] > cell[0] && other.cell[1] > cell[1])
  if (stable.every(dominated)) return 'PD Family'
  const best = stable.reduce((a, b) => (b.cell[0] + b.cell[1] > a.cell[0] + a.cell[1] ? b : a)).cell
  const key = `${Math.max(...best)}${Math.min(...best)}`
  return ({ 44: 'Win-win', 43: 'Biased', 33: 'Second Best', 42: 'Unfair' } as const)[key as '44'] ?? 'Tragic'
}

function gameAt(row: number, column: number): OrdinalGame {
  const value = (pattern: string, cell: number) => Number(pattern[cell])
  const cell = (k: number) => [value(ROWS[row]!, k), value(COLUMNS[column]!, k)] as const
  const payoffs = [
    [cell(0), cell(1)],
    [cell(2), cell(3)],
  ]
  const twin = 11 - column
  return { number: 12 * row + column + 1, name: nameOf(row, twin), family: familyOf(payoffs), bruns: CODES[row]! + CODES[twin]!, payoffs }
}

/** The 144 strict ordinal 2×2 games of Robinson and Goforth (2005), by number; regenerated from twelve row and twelve column patterns. */
export const ordinalGames: readonly OrdinalGame[] = ROWS.flatMap((_, row) => COLUMNS.map((_, column) => gameAt(row, column)))
