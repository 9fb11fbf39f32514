/**
 * A seat's part of the gold when it is divided as evenly as whole pieces allow. Where it doesn't divide evenly, the pieces left over go to as many seats in a row,
 * and the row moves on round the table every round, so that over n rounds everybody gets the same. The parts of a round always add up to the gold. Rounds count from 1.
 */
export function fairShare(seat: number, round: number, gold: number, n: number): number {
  const [even, left] = [Math.floor(gold / n), gold % n]
  return even + ((seat + n - (((round - 1) * left) % n)) % n < left ? 1 : 0)
}
