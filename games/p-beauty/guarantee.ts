import type { Seat } from '../../src/core/game'
import type { Config } from './config'
import { fractionOf } from './nearest'

/**
 * Whether a seat that plays x can never be beaten, whatever the n − 1 others do, when the nearest wins.
 * It is beaten by a y ≠ x if the target lies on y's side of (x + y)/2. Over the others' free choices the target is extreme where the n − 2
 * remaining seats sit at an end of the range, and linear in y: the ends of y's range decide. `losesTies`: a tie with another number is a defeat.
 */
function unbeatable(x: number, config: Config, n: number, losesTies: boolean): boolean {
  const { r, q } = fractionOf(config.p) ?? { r: config.p, q: 1 }
  const { min, max } = config
  const whole = config.numbers === 'integer'
  const step = whole ? 1 : 0
  const slope = 2 * r - n * q
  const safe = (sign: 1 | -1, others: number, near: number, far: number): boolean => {
    const atNear = sign * (slope * near + 2 * r * (n - 2) * others)
    const atFar = sign * (slope * far + 2 * r * (n - 2) * others)
    if (!losesTies) return atNear <= 0 && atFar <= 0
    return atFar < 0 && (whole ? atNear < 0 : atNear <= 0)
  }
  const above = x >= max || safe(1, max, 2 * x + step, x + max)
  const below = x <= min || safe(-1, min, 2 * x - step, x + min)
  return above && below
}

/** Whether some number guarantees the seat that it is never beaten in a round; the only candidates are the ends and where the conditions bind. */
export function hasUnbeatable(config: Config, n: number, seat: Seat): boolean {
  const { r, q } = fractionOf(config.p) ?? { r: config.p, q: 1 }
  const { min, max } = config
  const slope = 2 * r - n * q
  const losesTies = config.ties === 'first' && seat > 0
  const bind = slope === 0 ? [] : [min, max].flatMap(end => [(-r * (n - 2) * end) / slope, (-2 * r * (n - 2) * end) / slope - end])
  const grid = config.numbers === 'integer' ? bind.flatMap(x => [Math.floor(x) - 1, Math.floor(x), Math.ceil(x), Math.ceil(x) + 1]) : bind
  return [min, max, ...grid].some(x => x >= min && x <= max && unbeatable(x, config, n, losesTies))
}

/** The largest share of a round's prize that one seat can get at all: 1 where it can be nearest alone, else 1/(fewest that share with it). Ties paid in full: 1. First number: as if the seat won every tie, an upper bound for all but seat 0. */
export function largestShare(config: Config, n: number): number {
  if (config.ties === 'all') return 1
  const { r, q } = fractionOf(config.p) ?? { r: config.p, q: 1 }
  const { min, max } = config
  const zero = Math.min(max, Math.max(min, 0))
  const step = config.numbers === 'integer' ? 1 : (max - min) / 1000
  const pairs = [
    [min, max],
    [min, zero],
    [zero, max],
    [min, min + step],
    [max - step, max],
  ] as const
  let fewest = n
  for (const [low, high] of pairs) {
    for (let above = 0; above < n && fewest > 1; above++) {
      const others = above * high + (n - 1 - above) * low
      const still = n * q > r ? Math.min(max, Math.max(min, (r * others) / (n * q - r))) : min
      const own = config.numbers === 'integer' ? [min, max, Math.floor(still), Math.ceil(still)] : [min, max, still]
      for (const y of own) {
        const goal = r * (y + others)
        const mine = Math.abs(n * q * y - goal)
        const sharing = (number: number, howMany: number): number => {
          const distance = Math.abs(n * q * number - goal)
          if (howMany === 0 || distance > mine) return 0
          if (distance < mine) return Infinity
          return number === y || config.ties !== 'first' ? howMany : 0
        }
        fewest = Math.min(fewest, 1 + sharing(low, n - 1 - above) + sharing(high, above))
      }
    }
  }
  return 1 / fewest
}
