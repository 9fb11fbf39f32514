/** How deep what a device says may be nested. Actions need five. */
const DEEPEST = 16

/** Whether a parsed value is fit to be walked: nested at most 16 deep, every number finite (JSON's 1e999 isn't), and no member called `__proto__`. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (depth === DEEPEST) return false
  if (Array.isArray(value)) return value.every(item => isPlain(item, depth + 1))
  return Object.entries(value).every(([key, item]) => key !== '__proto__' && isPlain(item, depth + 1))
}
