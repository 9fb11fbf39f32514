/** A bin holds the values from ≤ v < to; the last also holds its upper end. Counts per group, in the groups' order. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
}

/** The width of bins: the narrowest of 1, 2, 5 × 10^i (with whole numbers at least 1) that needs at most `most` of them. */
export function binWidth(min: number, max: number, most: number, whole: boolean): number {
  const span = Math.max(max - min + (whole ? 1 : 0), 1e-9)
  let power = 10 ** Math.floor(Math.log10(span / most) - 1)
  if (whole) power = Math.max(1, power)
  for (let width = power; ; power *= 10) {
    for (const lead of [1, 2, 5]) {
      width = lead * power
      if (span / width <= most + 1e-9) return width
    }
  }
}

/** Bins of one width from `min` on that cover min..max. Whole numbers fall in the middle of theirs: a bin of width 1 goes from v − ½ to v + ½. Values outside are left out. */
export function binsOf(groups: readonly (readonly number[])[], min: number, max: number, width: number, whole: boolean): readonly Bin[] {
  const start = whole ? min - 0.5 : Math.floor(min / width + 1e-9) * width
  const end = whole ? max + 0.5 : max
  const howMany = Math.max(1, Math.ceil((end - start) / width - 1e-9))
  const counts = Array.from({ length: howMany }, () => Array<number>(groups.length).fill(0))
  groups.forEach((values, g) => {
    for (const value of values) {
      if (value < min || value > max) continue
      const at = Math.min(howMany - 1, Math.floor((value - start) / width + 1e-9))
      counts[at]![g]!++
    }
  })
  return counts.map((each, i) => ({ from: start + i * width, to: start + (i + 1) * width, counts: each }))
}
