import type { Seat } from './game'

const known: (readonly Seat[])[] = []

/** The seats 0..n−1, ascending, as one shared frozen array per n: turns of large tables cost nothing to build. */
export function allSeats(n: number): readonly Seat[] {
  return (known[n] ??= Object.freeze(Array.from({ length: n }, (_, i) => i)))
}
