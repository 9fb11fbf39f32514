const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BEYOND = 0x100

/** Stands in a history for a choice that was on nobody's list (imported data only). */
export const VOID = '?'

/**
 * One character per action, by which histories are written (one string per seat, one character per round): the ids themselves
 * where each is a single character, else 0–9, a–z, A–Z and, from the 63rd action on, the characters from U+0100.
 */
export function marksOf(actions: readonly string[]): readonly string[] {
  if (actions.every(id => id.length === 1 && id !== VOID)) return actions
  return actions.map((_, i) => DIGITS[i] ?? String.fromCharCode(BEYOND + i - DIGITS.length))
}

/** Action indices of a history string, −1 for a void choice. */
export function readMarks(moves: string, actions: readonly string[]): number[] {
  const marks = marksOf(actions)
  return [...moves].map(mark => marks.indexOf(mark))
}
