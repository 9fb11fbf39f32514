import { exactly, type Tongue } from '../../../src/core/figures'
import { roomFor } from '../crowd'

/** A capacity as a percentage, exactly as it was set: 0.6 is "60 %" in German and "60%" in English. */
export const percent = (share: number, tongue: Tongue): string =>
  `${exactly(Number((100 * share).toPrecision(12)), tongue)}${tongue === 'de' ? ' %' : '%'}`

/** How many may go before it is crowded, in whole players. */
export const room = (capacity: number, seats: number): string => String(roomFor(capacity, seats))

/** The two actions in the order of a seat's labels. */
export const inOrder = (order: readonly string[] | undefined): readonly ('go' | 'stay')[] => (order?.[0] === 'stay' ? ['stay', 'go'] : ['go', 'stay'])
