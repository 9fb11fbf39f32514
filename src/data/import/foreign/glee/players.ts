import { shown } from '../../../../core/problem'
import type { Place } from '../../../problem'
import type { Json } from '../foreign'
import { badCell, type Row, type Table } from './csv'
import { objectIn } from './parameters'

/** A seat of GLEE's games, all of which are for two: 0 speaks or offers first. */
export type Side = 0 | 1

/** What a config file says of a player: the name shown to the other, and the member `delta` of older files. */
export interface Listed {
  readonly label: string
  readonly name: string
  readonly args: Json
}

/** Names of model entries that stand for somebody or something else. */
const KNOWN: Readonly<Record<string, string>> = { otree: 'human', otree_LLM: 'gemini-1.5-flash (otree)' }

/** Types of players that are people, where a config names no model. */
const PEOPLE = ['otree', 'terminal']

/** The two players of a config file. A label is a model's name; people are "human", and the model that answers people in oTree is the one that its authors name. */
export function playersOf(config: Json, where: Place): readonly [Listed, Listed] {
  const one = (n: 1 | 2): Listed => {
    const args = objectIn(config, `player_${n}_args`, where)
    const type = config[`player_${n}_type`]
    const model = args['model_name']
    const name = args['public_name']
    const label = typeof model === 'string' && model !== '' ? (KNOWN[model] ?? model) : PEOPLE.some(person => person === type) ? 'human' : 'unknown'
    return { label, name: typeof name === 'string' && name !== '' ? name : n === 1 ? 'Alice' : 'Bob', args }
  }
  return [one(1), one(2)]
}

/** Who Nature is called in the table. */
export const NATURE = 'Nature'

const key = (name: string) => name.trim().toLowerCase()

/** Who is who in a table: the seat of a row's player, and the names, lower-cased, that each seat may have in the table's columns, likeliest first. */
export interface Seating {
  seatOf(row: Row): Side
  readonly names: readonly [readonly string[], readonly string[]]
}

/**
 * A table uses the names that the config gives, or `Alice` and `Bob` for anybody, or both; buyers that stay one round are called `the buyer`.
 * Of these readings the first is taken in which everybody is known and seat 0 acts first. `BadData` where none fits.
 */
export function seatingOf(table: Table, [first, second]: readonly [Listed, Listed], where: Place): Seating {
  const acting = table.rows.filter(row => row.cell('player') !== NATURE)
  const named = [[first.name], [second.name]] as const
  const fixed = [['Alice'], ['Bob']] as const
  const either = [
    [first.name, 'Alice'],
    [second.name, 'Bob'],
  ] as const
  const readings = [named, fixed, either].map(([zero, one]) => {
    const seats = new Map<string, Side>([['the buyer', 1], ...one.map(name => [key(name), 1] as const), ...zero.map(name => [key(name), 0] as const)])
    const names = [[...zero, 'Alice', 'player_1'].map(key), [...one, 'Bob', 'player_2'].map(key)] as const
    return { names, seat: (row: Row) => seats.get(key(row.cell('player') ?? '')) }
  })
  const [start] = acting
  const fits = readings.find(({ seat }) => acting.every(row => seat(row) !== undefined) && (start === undefined || seat(start) === 0))
  if (fits !== undefined) return { names: fits.names, seatOf: row => fits.seat(row) as Side }
  const stranger = acting.find(row => readings[2]?.seat(row) === undefined) ?? (start as Row)
  throw badCell(
    'player',
    `${[first, second].map(({ name }) => shown(name)).join(' or ')}, the first one first`,
    shown(stranger.cell('player') ?? ''),
    {
      ...where,
      line: stranger.line,
    },
  )
}
