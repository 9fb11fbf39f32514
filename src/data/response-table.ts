import { canonical } from '../core/canonical'
import type { MoveBy } from '../core/log'
import { Problem } from '../core/problem'
import { historyKey, idOfTable, type ResponseTable } from '../core/response-table'
import type { Seat } from '../core/game'
import { playerLabel } from '../measures/rows'
import type { FinishedInput } from './export/entry'
import { said } from './import/lines'
import type { DataProblem } from './problem'
import { SCHEMA } from './schema-number'
import { misfitOfTable } from './table-schema'
import { walk } from './walk'

/** Decisions that are the player's own: a fallback, or what a person did who took the seat over, is not what this player answers. */
const OWN: readonly MoveBy[] = ['player', 'imported']

/**
 * The table of what one seat did in finished matches, by history. They must be of one game, config and number of seats, and over; else a Problem says which is not.
 * Throws `BadData` where a log disagrees with its rules.
 */
export function tableOf(matches: readonly Pick<FinishedInput, 'id' | 'log' | 'resolved'>[], seat: Seat, name: string): ResponseTable {
  const [first] = matches
  if (first === undefined)
    throw new Problem({ expected: 'at least one match', found: 'none', where: 'response table', todo: 'choose finished matches' })
  const like = specOf(first)
  if (!Number.isInteger(seat) || seat < 0 || seat >= like.seats.length)
    throw new Problem({
      expected: `a seat from 0 to ${like.seats.length - 1}`,
      found: String(seat),
      where: 'response table',
      todo: 'choose a seat of these matches',
    })
  const counts = new Map<string, Map<string, { action: unknown; times: number }>>()
  for (const match of matches) {
    sameKind(like, match)
    collect(match, seat, counts)
  }
  const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const table = {
    name,
    game: like.game,
    config: like.config,
    seats: like.seats.length,
    seat,
    from: matches.map(match => {
      const player = specOf(match).seats[seat]?.player
      return { match: match.id, seat, player: player === undefined ? '' : playerLabel(player) }
    }),
    entries: Object.fromEntries(sorted(counts).map(([key, actions]) => [key, sorted(actions).map(([, entry]) => entry)])),
  }
  return { schema: SCHEMA, id: idOfTable(table), ...table }
}

function specOf({ id, log }: Pick<FinishedInput, 'id' | 'log'>) {
  const start = log[0]
  if (start?.e === 'start') return start.spec
  throw new Problem({ expected: 'a log', found: 'none', where: `match ${id}`, todo: 'leave it out' })
}

function sameKind(like: ReturnType<typeof specOf>, match: Pick<FinishedInput, 'id' | 'log'>): void {
  const spec = specOf(match)
  const where = `match ${match.id}`
  const kind = ({ game: ref, config, seats }: typeof spec) => ({ game: ref, config, seats: seats.length })
  if (canonical(kind(spec)) !== canonical(kind(like))) {
    const what = canonical(spec.game) !== canonical(like.game) ? 'game' : spec.seats.length !== like.seats.length ? 'number of seats' : 'config'
    throw new Problem({
      expected: `the same ${what} as in the first match`,
      found: `another ${what}`,
      where,
      todo: 'make one table for each kind of match',
    })
  }
  const end = match.log.at(-1)
  if (end?.e === 'end' && (end.status === 'complete' || end.status === 'limit')) return
  throw new Problem({
    expected: 'a match that was played to its end',
    found: end?.e === 'end' ? `one that was ${end.status}` : 'one that is running',
    where,
    todo: 'leave it out',
  })
}

function collect({ id, log, resolved }: Pick<FinishedInput, 'id' | 'log' | 'resolved'>, seat: Seat, counts: Counts): void {
  let heard: unknown[] = []
  walk(
    resolved.game,
    log,
    {
      before({ turn, moves, machine }) {
        if (turn.fresh?.includes(seat) === true) heard = []
        const move = moves.find(one => one.seat === seat)
        if (move === undefined || !OWN.includes(move.by)) return
        const key = historyKey({ turn: turn.id, observation: machine.observe(seat), heard })
        const actions = counts.get(key) ?? new Map<string, { action: unknown; times: number }>()
        counts.set(key, actions)
        const action = canonical(move.action)
        actions.set(action, { action: move.action, times: (actions.get(action)?.times ?? 0) + 1 })
      },
      after(_, { events }) {
        for (const event of events ?? []) if (event.to === undefined || event.to.includes(seat)) heard.push(event.is)
      },
    },
    { match: id },
  )
}

type Counts = Map<string, Map<string, { action: unknown; times: number }>>

/** A response table as one JSON file. Equal tables give equal bytes. */
export const tableFile = (table: ResponseTable): string => `${canonical(table)}\n`

/** The response table in a file, checked, or what is wrong with it. `file` is how the file is called in problems. */
export function readTable(
  text: string,
  file?: string,
): { readonly table: ResponseTable; readonly problem: null } | { readonly table: null; readonly problem: DataProblem } {
  const where = { file }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { table: null, problem: { code: 'not-json', where, values: { found: said(text.slice(0, 40)) } } }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { table: null, problem: { code: 'not-ours', where, values: { found: said(value) } } }
  const theirs = (value as { schema?: unknown }).schema
  if (typeof theirs === 'number' && theirs > SCHEMA) return { table: null, problem: { code: 'newer', where, values: { ours: SCHEMA, theirs } } }
  const wrong = misfitOfTable(value)
  if (wrong !== null) return { table: null, problem: { code: 'not-table', where, values: { path: wrong.path, found: said(wrong.found) } } }
  return { table: value as ResponseTable, problem: null }
}
