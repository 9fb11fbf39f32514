import { Problem } from '../core/problem'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Store } from '../data/store'
import type { Player } from '../players/player'
import { recordedPlayer } from '../players/recorded'
import { tablePlayer } from '../players/table'

/** A seat of a stored match as a player. Throws a Problem where the match isn't here, is of another game or has no such seat. */
export async function recordingOf(store: Store, { match, seat }: Extract<PlayerSpec, { kind: 'recorded' }>, spec: MatchSpec): Promise<Player> {
  const log = await store.events(match)
  const start = log?.[0]
  const where = `recording ${match}/${seat}`
  if (log === null || start?.e !== 'start')
    throw new Problem({ expected: 'a match that is stored in this browser', found: 'none', where, todo: 'import the match, or seat somebody else' })
  if (start.spec.game.id !== spec.game.id)
    throw new Problem({ expected: `a match of ${spec.game.id}`, found: `one of ${start.spec.game.id}`, where, todo: 'seat a recording of this game' })
  if (start.spec.seats[seat] === undefined)
    throw new Problem({ expected: `a seat below ${start.spec.seats.length}`, found: String(seat), where, todo: 'choose another seat of the match' })
  return recordedPlayer({ log, seat })
}

/** A stored response table as a player. Throws a Problem where it isn't here or is of another game. */
export async function tableOf(store: Store, { table: id, onMiss }: Extract<PlayerSpec, { kind: 'table' }>, spec: MatchSpec): Promise<Player> {
  const table = await store.table(id)
  const where = `response table ${id}`
  if (table === null)
    throw new Problem({
      expected: 'a table that is stored in this browser',
      found: 'none',
      where,
      todo: 'make or import the table, or seat somebody else',
    })
  if (table.game.id !== spec.game.id)
    throw new Problem({ expected: `a table of ${spec.game.id}`, found: `one of ${table.game.id}`, where, todo: 'seat a table of this game' })
  return tablePlayer({ table, onMiss })
}
