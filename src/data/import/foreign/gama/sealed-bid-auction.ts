import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { ForeignMove, Json, Note, Replayed } from '../foreign'
import { compareUtility, labelsIn, numberOf, numberTyped, roundsIn, stepsIn, type Where } from './seat-records'
import type { SaveFile, SaveReader } from './save-file'

/** The generator's seed for the first round; a file tells the one that it had come to. */
const FIRST_SEED = 42

const prices: ReadonlyMap<unknown, 'first' | 'second'> = new Map([
  ['highest bid', 'first'],
  ['first_price', 'first'],
  ['second highest bid', 'second'],
  ['second_price', 'second'],
])

const bad = (where: Where, field: string, expected: string, found: unknown, round?: number): BadData =>
  new BadData({
    code: 'record-field',
    where: round === undefined ? where : { ...where, step: round },
    values: { field, expected, found: shown(found) },
  })

/**
 * GAMA-Bench's sealed-bid auction. The values that a file holds are nature's, and so is the winner of a tie; a bid of any size is played as it stands. Where a file lacks its values they are those of the schedule
 * that all published runs share.
 */
export const sealedBidAuction: SaveReader = {
  game: 'sealed-bid-auction',
  knows: ({ meta, rounds }) => (rounds[0] !== undefined && 'bid_winner' in rounds[0]) || 'valuation_max' in meta || 'valuation_min' in meta,
  read(file, note, where) {
    const { meta } = file
    const players = labelsIn(file)
    const price = priceOf(meta, note, where)
    const steps = [...stepsIn(file, numberTyped(where), where)]
    const values = steps.map((_, i) => valuesOf(file.rounds[i], i, players.length, note, where))
    const config = {
      rounds: roundsIn(file),
      price,
      valuationMin: numberOf(meta, 'valuation_min', 0, note, where),
      valuationMax: numberOf(meta, 'valuation_max', 200, note, where),
      step: numberOf(meta, 'interval', 10, note, where),
      ...sourceOf(meta, values, steps.length),
    }
    return {
      game: 'sealed-bid-auction',
      config,
      players,
      nature: Object.fromEntries(
        steps.map((moves, i) => [i, { ...(values[i] === null ? {} : { values: values[i] }), ...lotOf(file.rounds[i], moves) }]),
      ),
      steps,
      verify: (played, note) => compare(file, played, note),
    }
  },
}

/** The price rule; older files lack it and played the first. With another one the program let its winner pay nothing, which is no auction of ours. */
function priceOf({ mode }: Json, note: Note, where: Where): 'first' | 'second' {
  const expected = [...prices.keys()].map(shown).join(', ')
  if (mode === undefined) note({ code: 'missing', field: 'meta.mode', expected, taken: 'highest bid' })
  const price = mode === undefined ? 'first' : prices.get(mode)
  if (price === undefined) throw bad(where, 'meta.mode', expected, mode)
  return price
}

/** The values of a round by seat; null, with a note, where the file doesn't hold them. */
function valuesOf(record: Json | undefined, i: number, seats: number, note: Note, where: Where): readonly number[] | null {
  const found = record?.['valuations']
  const field = `round_records[${i}].valuations`
  if (found === undefined || found === null) {
    note({
      code: 'missing',
      round: i + 1,
      field,
      expected: 'a list of values',
      taken: { en: 'the schedule of all published runs', de: 'der Plan aller veröffentlichten Läufe' },
    })
    return null
  }
  if (!Array.isArray(found) || found.length !== seats || !found.every(value => typeof value === 'number' && Number.isFinite(value)))
    throw bad(where, field, `a list of ${seats} numbers`, found, i + 1)
  return found as readonly number[]
}

/** Where the values come from: the shared schedule, where the file's seed is as far from the first one as rounds were played (or values are missing), else drawn for it. */
function sourceOf({ seed }: Json, values: readonly (readonly number[] | null)[], played: number): Json {
  const isDistinct = values.every(round => round === null || new Set(round).size === round.length)
  const isShared = isDistinct && (seed === FIRST_SEED + played || values.includes(null))
  return { draw: isDistinct ? 'distinct' : 'independent', schedule: isShared ? 'published' : 'drawn' }
}

const seatIn = (value: unknown): number => (typeof value === 'number' ? value : Number(/^player_(\d+)$/.exec(String(value))?.[1] ?? Number.NaN))

/** The lot that makes the recorded winner of a tie win: the middle of its share. Nothing where nobody tied, or the winner was none of those who did. */
function lotOf(record: Json | undefined, moves: readonly ForeignMove[]): { readonly lot?: number } {
  const top = Math.max(...moves.map(({ action }) => action as number))
  const tied = moves.filter(({ action }) => action === top).map(({ seat }) => seat)
  const index = tied.indexOf(seatIn(record?.['bid_winner']))
  return tied.length > 1 && index >= 0 ? { lot: (index + 0.5) / tied.length } : {}
}

/** Holds winners, winning bids, prices and payoffs of the record against ours. */
function compare(file: SaveFile, { outcome }: Replayed, note: Note): void {
  type Round = { readonly values: readonly number[]; readonly high: number; readonly winner: number | null; readonly price: number | null }
  const rounds = (outcome as { readonly rounds?: readonly Round[] } | null)?.rounds ?? []
  rounds.forEach(({ high, winner, price }, i) => {
    const record = file.rounds[i] ?? {}
    const theirs = seatIn(record['bid_winner'])
    if (!Number.isNaN(theirs) && theirs !== winner)
      note({ code: 'differs', round: i + 1, field: 'bid_winner', expected: `player_${winner}`, found: shown(record['bid_winner']) })
    for (const [field, ours] of [
      ['bid_winner_proposed', high],
      ['bid_winner_payment', price ?? 0],
    ] as const) {
      const written = record[field]
      if (typeof written === 'number' && Math.abs(written - ours) > 1e-9)
        note({ code: 'differs', round: i + 1, field, expected: shown(ours), found: shown(written) })
    }
  })
  compareUtility(
    file,
    rounds.map(({ values, winner, price }) => values.map((value, seat) => (seat === winner && price !== null ? value - price : 0))),
    note,
  )
}
