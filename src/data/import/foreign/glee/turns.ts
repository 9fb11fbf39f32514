import { shown } from '../../../../core/problem'
import type { Place } from '../../../problem'
import type { ForeignMove, Note } from '../foreign'
import { badCell, type Row, type Table } from './csv'
import type { Side } from './players'

/** How the two games of alternating offers differ: how an offer is read from its row, and what the words of an answer mean. */
export interface Alternating {
  readonly rounds: number
  /** The columns of which an offer fills at least one and an answer none. */
  readonly offerColumns: readonly string[]
  seatOf(row: Row): Side
  offer(row: Row, where: Place): unknown
  /** An answer's word as our action; null where the program doesn't know it either. */
  answer(word: string, seat: Side): { readonly action: string; readonly raw?: string; readonly odd?: string } | null
}

/**
 * The moves of a game of alternating offers, row by row: offer, answer, offer, answer, with the sides exchanged every round. Stops where the rules end the match and notes what is left.
 * An unknown answer counts as a refusal, as in the published scripts, and is noted; in a row that is cut it is `BadData`, as is a row of the wrong kind or side.
 */
export function alternatingMoves(table: Table, game: Alternating, note: Note, where: Place): ForeignMove[][] {
  const steps: ForeignMove[][] = []
  let round = 1
  let offered = false
  for (const [i, row] of table.rows.entries()) {
    const here = { ...where, line: row.line }
    const seat = game.seatOf(row)
    const due: Side = (round % 2 === 1) === offered ? 1 : 0
    const isOffer = game.offerColumns.some(column => row.cell(column) !== null)
    const word = row.cell('decision')
    if (isOffer === offered || (isOffer && word !== null))
      throw badCell(
        offered ? 'decision' : (game.offerColumns[0] as string),
        offered ? 'an answer' : 'an offer',
        isOffer ? 'an offer' : shown(word ?? ''),
        here,
      )
    if (seat !== due) throw badCell('player', `player ${due + 1}`, `player ${seat + 1}`, here)
    checkRound(row, round, note)
    if (isOffer) {
      steps.push([{ seat, action: game.offer(row, where) }])
      offered = true
      continue
    }
    const said = word ?? ''
    const known = game.answer(said, seat)
    const isCut = i === table.rows.length - 1 && !table.closed
    if (known === null && (isCut || word === null)) throw badCell('decision', isCut ? 'a whole row' : 'an answer', shown(said), here)
    if (known?.odd !== undefined || known === null)
      note({
        code: 'token',
        round,
        seat,
        field: 'decision',
        expected: known?.odd ?? 'an answer',
        found: shown(said),
        taken: known?.action ?? 'reject',
      })
    const { action, raw } = known ?? { action: 'reject', raw: said }
    steps.push([{ seat, action, ...(raw === undefined ? {} : { raw }), ...(known === null ? { mistaken: true } : {}) }])
    offered = false
    if (action !== 'reject' || round >= game.rounds) {
      const left = table.rows.length - i - 1
      if (left > 0) note({ code: 'extra', round, expected: 'the end of the match', found: `${left} more ${left === 1 ? 'row' : 'rows'}` })
      break
    }
    round += 1
  }
  return steps
}

/** Notes a row that carries another round than the one it stands in. */
export function checkRound(row: Row, round: number, note: Note): void {
  const said = row.cell('round')
  if (Number(said) !== round || said === null) note({ code: 'differs', round, field: 'round', expected: String(round), found: said ?? 'nothing' })
}

/** A limit of characters that takes the longest message of a table, since the program has none, within what our rules can have. A longer one is played as it stands, and noted. */
export const limitFor = (table: Table, usual: number, most: number): number =>
  Math.min(
    most,
    table.rows.reduce((limit, row) => Math.max(limit, row.cell('message')?.length ?? 0), usual),
  )

/** The unit of a table's amounts: whole numbers, else hundredths, since the program has none. Amounts finer still are played as they stand, and noted. */
export const unitOf = (amounts: readonly number[]): number => (amounts.every(Number.isInteger) ? 1 : 0.01)
