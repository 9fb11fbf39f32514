import { shown } from '../../../../core/problem'
import type { Place } from '../../../problem'
import type { ForeignMatch, ForeignMove, Json, Note } from '../foreign'
import { badCell, numberIn, type Row, tableOf } from './csv'
import { badMember, horizonOf, parametersOf } from './parameters'
import { type Listed, NATURE, seatingOf } from './players'
import { checkRound, limitFor } from './turns'

const QUALITIES: Readonly<Record<string, 'high' | 'low'>> = { 'high-quality': 'high', 'low-quality': 'low' }

/** A yes or no; any other word counts as no, as in the published scripts, and is noted. */
function yesNo(row: Row, seat: 0 | 1, round: number, note: Note): { readonly word: string; readonly raw?: string; readonly mistaken?: true } {
  const word = row.cell('decision') ?? ''
  if (word === 'yes' || word === 'no') return { word }
  note({ code: 'token', round, seat, field: 'decision', expected: 'yes or no', found: shown(word), taken: 'no' })
  return { word: 'no', raw: word, mistaken: true }
}

/**
 * A game of persuasion: its parameters, its units' qualities as nature, and every message and decision, three rows a round: nature, the seller, the buyer.
 * Messages are taken as they are, also where they say nothing about the unit. Throws `BadData` where the rows aren't in that order.
 */
export function readPersuasion(args: Json, csv: string, players: readonly [Listed, Listed], note: Note, where: Place): ForeignMatch {
  const game = parametersOf(args, note, where)
  const [p, v, price] = [game.number('p'), game.number('v'), game.number('product_price')]
  const [c, rounds] = [game.number('c', 0), game.number('total_rounds', 20)]
  const table = tableOf(csv, ['round_quality', 'player', 'round'], where)
  const { seatOf } = seatingOf(table, players, where)
  const writes = (seat: 0 | 1) => table.rows.some(row => row.cell('player') !== NATURE && row.cell('message') !== null && seatOf(row) === seat)
  const type = game.text('seller_message_type')
  const message = type ?? (writes(0) ? 'text' : 'binary')
  if (type === null) note({ code: 'missing', field: 'seller_message_type', expected: 'text or binary', found: 'nothing', taken: message })
  if (message !== 'text' && message !== 'binary') throw badMember('seller_message_type', 'text or binary', message, where)
  const buyerMessages = game.flag('allow_buyer_message', writes(1), 'quiet')

  const nature: Record<number, { quality: 'high' | 'low' }> = {}
  const steps: ForeignMove[][] = []
  for (const [i, row] of table.rows.entries()) {
    const here = { ...where, line: row.line }
    const round = Math.floor(i / 3) + 1
    if (round > rounds) {
      const left = table.rows.length - i
      note({ code: 'extra', round: rounds, expected: 'the end of the match', found: `${left} more ${left === 1 ? 'row' : 'rows'}` })
      break
    }
    const seat = row.cell('player') === NATURE ? null : seatOf(row)
    const due = i % 3 === 0 ? null : i % 3 === 1 ? 0 : 1
    if (seat !== due) throw badCell('player', due === null ? NATURE : `player ${due + 1}`, shown(row.cell('player') ?? ''), here)
    checkRound(row, round, note)
    if (seat === null) {
      const word = row.cell('round_quality') ?? ''
      const quality = Object.hasOwn(QUALITIES, word) ? QUALITIES[word] : undefined
      if (quality === undefined) throw badCell('round_quality', 'high-quality or low-quality', shown(word), here)
      nature[2 * (round - 1)] = { quality }
      checkWorth(row, (quality === 'high' ? v : c) * price, round, note, where)
      continue
    }
    const text = row.cell('message') ?? ''
    if (seat === 0 && message === 'text') {
      steps.push([{ seat, action: text }])
      continue
    }
    const decision = row.cell('decision')
    const isCut = i === table.rows.length - 1 && !table.closed && decision !== 'yes' && decision !== 'no'
    if (isCut || decision === null) throw badCell('decision', isCut ? 'a whole row' : 'yes or no', shown(decision ?? ''), here)
    const { word, raw = text === '' || (seat === 1 && buyerMessages) ? undefined : text, mistaken } = yesNo(row, seat, round, note)
    const action = seat === 1 && buyerMessages ? { decision: word, message: text } : word
    steps.push([{ seat, action, ...(raw === undefined ? {} : { raw }), ...(mistaken === undefined ? {} : { mistaken }) }])
  }
  return {
    game: 'persuasion',
    config: {
      p,
      v,
      c,
      price,
      rounds,
      horizonTold: horizonOf(rounds) === 'known',
      message,
      maxChars: limitFor(table, 2000, 4000),
      myopic: game.flag('is_myopic', false),
      sellerKnowsValues: game.flag('is_seller_know_cv', true),
      buyerKnowsPrior: game.flag('is_buyer_know_p', true, 'quiet'),
      buyerMessages,
    },
    players: players.map(({ label }) => label),
    nature,
    steps,
  }
}

/** Notes a unit's recorded worth that isn't the parameters'. Files round what they write, so a millionth of it is no difference. */
function checkWorth(row: Row, worth: number, round: number, note: Note, where: Place): void {
  if (row.cell('product_worth') === null) return
  const said = numberIn(row, 'product_worth', where)
  if (Math.abs(said - worth) > 1e-6 * Math.max(1, Math.abs(worth)))
    note({ code: 'differs', round, field: 'product_worth', expected: String(worth), found: String(said) })
}
