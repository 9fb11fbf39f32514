/** The place nearest to what was asked for, from 0 to `last`; 0 for what is no number. */
export const clamp = (place: number, last: number): number => (Number.isFinite(place) ? Math.min(last, Math.max(0, Math.round(place))) : 0)

/** Where a key leads from a place; null for keys that lead nowhere. */
export function keyPlace(key: string, place: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(place + 1, last)
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(place - 1, last)
    case 'PageUp':
      return clamp(place + 10, last)
    case 'PageDown':
      return clamp(place - 10, last)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
