import type { Place } from '../../../problem'
import type { ForeignMatch, Json, Note } from '../foreign'
import { badCell, numberIn, type Row, tableOf, type Table } from './csv'
import { horizonOf, parametersOf, type Parameters } from './parameters'
import { type Listed, type Seating, seatingOf, type Side } from './players'
import { alternatingMoves, limitFor, unitOf } from './turns'

/** A discount: of the game in newer files, of the player in older ones. */
function discountOf(args: Parameters, player: Parameters, n: 1 | 2): number {
  return args.has(`delta_${n}`) || !player.has('delta') ? args.number(`delta_${n}`) : player.number('delta')
}

/** The column of a seat's share, which is named for who sits there. */
function columnOf(table: Table, { names }: Seating, seat: Side, where: Place): string {
  const found = names[seat].map(name => `${name}_gain`).find(column => table.columns.includes(column))
  if (found !== undefined) return found
  const usual = seat === 0 ? 'alice_gain' : 'bob_gain'
  throw badCell(usual, `a column "${usual}"`, `"${table.columns.join(',')}"`, where)
}

/** A game of bargaining: its parameters, and every offer and answer of its table. Offers are taken as they stand, whatever they add up to. */
export function readBargaining(args: Json, csv: string, players: readonly [Listed, Listed], note: Note, where: Place): ForeignMatch {
  const game = parametersOf(args, note, where)
  const money = game.number('money_to_divide')
  const rounds = game.number('max_rounds')
  const messages = game.flag('messages_allowed', false)
  const table = tableOf(csv, ['player', 'round'], where)
  const seating = seatingOf(table, players, where)
  const columns = [columnOf(table, seating, 0, where), columnOf(table, seating, 1, where)] as const
  const amounts: number[] = []
  const offer = (row: Row): unknown => {
    const [player1, player2] = [numberIn(row, columns[0], where), numberIn(row, columns[1], where)]
    amounts.push(player1, player2)
    const split = { player1, player2 }
    const message = row.cell('message')
    return messages || message !== null ? { split, message: message ?? '' } : split
  }
  const steps = alternatingMoves(
    table,
    {
      rounds,
      offerColumns: columns,
      seatOf: seating.seatOf,
      offer,
      answer: word => (word === 'accept' || word === 'reject' ? { action: word } : null),
    },
    note,
    where,
  )
  return {
    game: 'bargaining',
    config: {
      money,
      step: unitOf([money, ...amounts]),
      discount1: discountOf(game, parametersOf(players[0].args, note, where), 1),
      discount2: discountOf(game, parametersOf(players[1].args, note, where), 2),
      rounds,
      horizon: horizonOf(rounds),
      completeInformation: game.flag('complete_information', true),
      messages,
      messageChars: limitFor(table, 1000, 10_000),
      reminder: game.flag('show_inflation_update', true, 'quiet'),
    },
    players: players.map(({ label }) => label),
    steps,
  }
}
