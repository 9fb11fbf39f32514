import type { Look } from './types'

const palette = 8

/** The fill of a look: its seat's colour, above eight seats or without a seat its kind's; `index` (of a series) where it has neither. Always drawn with an ink outline, never as text. */
export function fillOf(look: Look | undefined, index = 0): string {
  const seat = look?.seat
  if (seat !== undefined && seat < palette && (look?.seats ?? 0) <= palette) return `var(--seat-${seat})`
  if (look?.kind !== undefined) return `var(--kind-${look.kind === 'imported' ? 'recorded' : look.kind})`
  return `var(--seat-${index % palette})`
}

/** Recordings are drawn with dashes wherever they are drawn. */
export const isDashed = (look: Look | undefined): boolean => look?.kind === 'recorded' || look?.kind === 'imported'
