import type { Lot, Sale } from './settle'

/** A finished round with everything, by seat: only the outcome of a match shows it. */
export interface Round extends Sale {
  readonly values: readonly number[]
  readonly bids: readonly number[]
  /** What would have decided ties, whether there were any or not. */
  readonly lot: Lot
}

/** A round as a line of the rope that the state keeps: appending is O(1), and frozen states share it. */
export const line = ({ values, bids, high, winner, price, lot }: Round): string =>
  `${values.join(',')}|${bids.join(',')}|${high}|${winner ?? ''}|${price ?? ''}|${typeof lot === 'number' ? lot : `:${lot.join(',')}`};`

const numbers = (text: string | undefined): readonly number[] => (text === undefined || text === '' ? [] : text.split(',').map(Number))
const orNull = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text))

const lotOf = (text: string): Lot => (text.startsWith(':') ? numbers(text.slice(1)) : Number(text))

/** The rounds of a rope. */
export const roundsOf = (rope: string): readonly Round[] =>
  rope
    .split(';')
    .slice(0, -1)
    .map(text => {
      const [values, bids, high, winner, price, lot] = text.split('|')
      return { values: numbers(values), bids: numbers(bids), high: Number(high), winner: orNull(winner), price: orNull(price), lot: lotOf(lot ?? '') }
    })
