/** Numbers that one page load may use: 24 bits of lane, 24 of number. */
const SIZE = 2 ** 24

/** The number of the n-th message of a page load. Each load draws a lane of its own (24 random bits), so that two tabs of one device, or one that was loaded again, never use the same numbers. */
export const numberIn = (lane: number, n: number): number => lane * SIZE + n

/** The lane of a number: a window remembers the numbers of one lane, so that tabs don't push each other's out. */
export const laneOf = (seq: number): number => Math.floor(seq / SIZE)
