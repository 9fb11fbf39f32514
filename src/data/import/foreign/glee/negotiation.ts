import type { Place } from '../../../problem'
import type { ForeignMatch, Json, Note } from '../foreign'
import { numberIn, tableOf } from './csv'
import { horizonOf, parametersOf } from './parameters'
import { type Listed, seatingOf } from './players'
import { alternatingMoves, limitFor, unitOf } from './turns'

/** The words that leave for the outside option, and whose they are: the program takes any of them from either side. */
const OUTSIDE: Readonly<Record<string, 0 | 1 | null>> = { SellToJhon: 0, BuyFromJhon: 1, DealWithJhon: null }

/** A game of negotiation: its parameters, and every price and answer of its table. Prices are taken as they stand, also far outside the values. */
export function readNegotiation(args: Json, csv: string, players: readonly [Listed, Listed], note: Note, where: Place): ForeignMatch {
  const game = parametersOf(args, note, where)
  const rounds = game.number('max_rounds')
  const messages = game.flag('messages_allowed', false)
  const prices: number[] = []
  const table = tableOf(csv, ['product_price', 'player', 'round'], where)
  const steps = alternatingMoves(
    table,
    {
      rounds,
      offerColumns: ['product_price'],
      seatOf: seatingOf(table, players, where).seatOf,
      offer(row) {
        const price = numberIn(row, 'product_price', where)
        prices.push(price)
        const message = row.cell('message')
        return messages || message !== null ? { price, message: message ?? '' } : { price }
      },
      answer(word, seat) {
        if (word === 'AcceptOffer') return { action: 'accept', raw: word }
        if (word === 'RejectOffer') return { action: 'reject', raw: word }
        if (!Object.hasOwn(OUTSIDE, word)) return null
        const whose = OUTSIDE[word]
        return whose === seat ? { action: 'outside', raw: word } : { action: 'outside', raw: word, odd: seat === 0 ? 'SellToJhon' : 'BuyFromJhon' }
      },
    },
    note,
    where,
  )
  return {
    game: 'negotiation',
    config: {
      sellerValue: game.number('seller_value'),
      buyerValue: game.number('buyer_value'),
      money: game.number('product_price_order'),
      step: unitOf(prices),
      rounds,
      horizon: horizonOf(rounds),
      completeInformation: game.flag('complete_information', true),
      messages,
      messageChars: limitFor(table, 1000, 10_000),
    },
    players: players.map(({ label }) => label),
    steps,
  }
}
