import { ordinalGames, type OrdinalGame } from './topology'

/** Which of the 144 a 2×2 game is, after ranking its payoffs and up to the order of rows and columns; with ties, all that a tie-break can give. */
export interface Identity {
  readonly ties: boolean
  readonly games: readonly OrdinalGame[]
}

type Matrix = readonly (readonly number[])[]

const key = (a: readonly number[], b: readonly number[]) => a.join('') + b.join('')

const known = new Map(
  ordinalGames.map(game => [
    key(
      game.payoffs.flat().map(c => c[0]),
      game.payoffs.flat().map(c => c[1]),
    ),
    game,
  ]),
)

/** The orders of the four cells under swapping rows and columns. */
const ORDERS = [
  [0, 1, 2, 3],
  [2, 3, 0, 1],
  [1, 0, 3, 2],
  [3, 2, 1, 0],
] as const

/** All strict rankings 1–4 that agree with four payoffs; one where there are no ties. */
function rankings(values: readonly number[]): number[][] {
  const all: number[][] = []
  const walk = (ranks: number[], left: number[]) => {
    if (left.length === 0) all.push(ranks)
    const least = Math.min(...left.map(i => values[i]!))
    for (const i of left) {
      if (values[i] !== least) continue
      const next = [...ranks]
      next[i] = 5 - left.length
      walk(
        next,
        left.filter(k => k !== i),
      )
    }
  }
  walk([0, 0, 0, 0], [0, 1, 2, 3])
  return all
}

/** The game's place among the 144, or null where it isn't 2×2. Players keep their roles: a game and its role-swapped twin have different numbers. */
export function identityOf(a: Matrix, b: Matrix): Identity | null {
  if (a.length !== 2 || a[0]!.length !== 2) return null
  const [mine, theirs] = [rankings(a.flat()), rankings(b.flat())]
  const games = new Set<OrdinalGame>()
  for (const x of mine) {
    for (const y of theirs) {
      for (const order of ORDERS) {
        const game = known.get(
          key(
            order.map(i => x[i]!),
            order.map(i => y[i]!),
          ),
        )
        if (game) games.add(game)
      }
    }
  }
  return { ties: mine.length > 1 || theirs.length > 1, games: [...games].sort((g, h) => g.number - h.number) }
}
