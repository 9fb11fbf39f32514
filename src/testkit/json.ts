/** Where a value would not survive JSON unchanged, as `path: reason`; null where it does. Negative zero is let pass: its hash is that of zero. */
export function jsonFlaw(value: unknown, path = 'value'): string | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return null
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path}: ${value}`
  if (typeof value !== 'object') return `${path}: ${typeof value}`
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const flaw = i in value ? jsonFlaw(value[i], `${path}[${i}]`) : `${path}[${i}]: a hole`
      if (flaw !== null) return flaw
    }
    return null
  }
  const kind = Object.getPrototypeOf(value) as unknown
  if (kind !== Object.prototype && kind !== null) return `${path}: a ${(value as object).constructor.name}`
  for (const [key, part] of Object.entries(value)) {
    const flaw = jsonFlaw(part, `${path}.${key}`)
    if (flaw !== null) return flaw
  }
  return null
}

/** Freezes a value and everything in it; parts that are frozen already are taken to be so all the way down. Returns the value. */
export function deepFreeze<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}

/** A path into a JSON value. */
export type Path = readonly (string | number)[]

/** Paths to every leaf of a JSON value that satisfies the test. */
export function leaves(value: unknown, test: (leaf: unknown) => boolean, path: Path = []): Path[] {
  if (typeof value === 'object' && value !== null) {
    const entries: (readonly [string | number, unknown])[] = Array.isArray(value) ? value.map((part, i) => [i, part]) : Object.entries(value)
    return entries.flatMap(([key, part]) => leaves(part, test, [...path, key]))
  }
  return test(value) ? [path] : []
}

/** The part of a JSON value at a path; undefined where there is none. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key], value)

/** A copy of a JSON value with one part replaced. */
export function replaced(value: unknown, path: Path, part: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return part
  if (Array.isArray(value)) return value.map((old, i) => (i === key ? replaced(old, rest, part) : old))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replaced(fields[key as string], rest, part) }
}
