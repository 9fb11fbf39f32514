import type { Seat } from '../../src/core/game'
import type { Config } from './config'
import { type Scale, scaleOf } from './nearest'

/** One number of a round: how many chose it and the first two of them (Infinity where there are fewer). */
interface Chosen {
  readonly number: number
  count: number
  first: Seat
  second: Seat
}

/** What a round paid a seat, and the most that any number would have paid it against the others' numbers; lotteries over ties at their mean, points. */
export interface Stage {
  readonly paid: number
  readonly best: number
}

/** Every seat of a round, by seat. A seat's own number counts among those it could have chosen, so that best ≥ paid for imported numbers outside the range too. */
export function stagesOf(guesses: readonly number[], config: Config): readonly Stage[] {
  const round = new Played(guesses, config)
  const known = new Map<number, Stage>()
  return guesses.map((guess, seat) => {
    const there = known.get(guess)
    if (there !== undefined) return there
    const stage = round.stage(seat)
    // Only the rule of the first number tells apart two seats that chose the same.
    if (config.payment === 'distance' || config.ties !== 'first') known.set(guess, stage)
    return stage
  })
}

/** A round as its deviations need it: the distinct numbers in order, so that a payoff is found by looking around the target only. */
class Played {
  private readonly chosen: readonly Chosen[]
  private readonly sum: number
  private readonly unit: number
  private readonly scale: Scale
  private readonly candidates = new Map<number, readonly number[]>()

  constructor(
    private readonly guesses: readonly number[],
    private readonly config: Config,
  ) {
    const found = new Map<number, Chosen>()
    let sum = 0
    for (let seat = 0; seat < guesses.length; seat++) {
      const number = guesses[seat] as number
      sum += number
      const there = found.get(number)
      if (there === undefined) found.set(number, { number, count: 1, first: seat, second: Infinity })
      else if (there.count++ === 1) there.second = seat
    }
    this.chosen = [...found.values()].sort((a, b) => a.number - b.number)
    this.sum = sum
    this.scale = scaleOf(config)
    this.unit = guesses.length * this.scale.q
  }

  stage(seat: Seat): Stage {
    const own = this.guesses[seat] as number
    const rest = this.sum - own
    const paid = this.pay(seat, own, rest)
    let best = paid
    for (const x of this.options(own, rest)) {
      best = Math.max(best, this.pay(seat, x, rest))
      if (best === this.config.prize) break
    }
    return { paid, best }
  }

  /** Numbers among which a best one is: proof in notes.md. */
  private options(own: number, rest: number): readonly number[] {
    const known = this.candidates.get(own)
    if (known !== undefined) return known
    const found = this.allowed(this.config.payment === 'distance' ? this.stillest(rest) : this.edges(own, rest))
    this.candidates.set(own, found)
    return found
  }

  /** Payment by distance: the number that is its own target, within the range; where none moves the distance, any. */
  private stillest(rest: number): readonly number[] {
    const { r } = this.scale
    const { min, max } = this.config
    const still = this.unit === r ? min : (r * rest) / (this.unit - r)
    return [Math.min(max, Math.max(min, still))]
  }

  /** Nearest wins: the ends of the sets of numbers that no other number beats. */
  private edges(own: number, rest: number): readonly number[] {
    const { unit, scale, config } = this
    const slope = unit - 2 * scale.r
    /** The number that ties with another one from the far side of the target. */
    const mirror = (other: number) => (2 * scale.r * rest - unit * other) / slope
    if (slope > 0) {
      const still = (scale.r * rest) / (unit - scale.r)
      const at = this.place(still)
      const high = this.chosen[this.step(at, 1, own)]?.number
      const low = high === still ? high : this.chosen[this.step(at - 1, -1, own)]?.number
      const from = Math.max(config.min, low ?? -Infinity, high === undefined ? -Infinity : mirror(high))
      const to = Math.min(config.max, high ?? Infinity, low === undefined ? Infinity : mirror(low))
      return [from, to]
    }
    const others = this.chosen.filter(one => this.countOf(one, own) > 0).map(one => one.number)
    return [config.min, ...others, ...(slope === 0 ? [] : others.map(mirror)), config.max].sort((a, b) => a - b)
  }

  /** The allowed numbers at and right beside some ends; where numbers are real, the middles between them too. */
  private allowed(ends: readonly number[]): readonly number[] {
    const { min, max, numbers } = this.config
    const near =
      numbers === 'integer'
        ? ends.flatMap(x => [Math.floor(x), Math.ceil(x), Math.floor(x) + 1, Math.ceil(x) - 1])
        : [...ends, ...ends.slice(1).map((x, i) => (x + (ends[i] as number)) / 2)]
    return [...new Set(near.filter(x => x >= min && x <= max))]
  }

  /** What seat is paid for x, the others choosing as they did; in units of prize. */
  private pay(seat: Seat, x: number, rest: number): number {
    const { config, unit, scale } = this
    const goal = scale.r * (rest + x)
    const miss = Math.abs(unit * x - goal)
    if (config.payment === 'distance') return config.prize - (config.cost * miss) / unit
    const own = this.guesses[seat] as number
    const at = this.place(goal / unit)
    const missAt = (i: number) => Math.abs(unit * (this.chosen[i]?.number ?? Infinity) - goal)
    const [above, below] = [this.step(at, 1, own), this.step(at - 1, -1, own)]
    const limit = Math.min(miss, missAt(above), missAt(below)) + scale.slack * this.guesses.length
    if (miss > limit) return 0
    if (config.ties === 'all') return config.prize
    const tied: Chosen[] = []
    for (let i = above; missAt(i) <= limit; i = this.step(i + 1, 1, own)) tied.push(this.chosen[i] as Chosen)
    for (let i = below; missAt(i) <= limit; i = this.step(i - 1, -1, own)) tied.push(this.chosen[i] as Chosen)
    return config.prize / (config.ties === 'first' ? this.sharersOfFirst(seat, x, tied) : tied.reduce((n, one) => n + this.countOf(one, own), 1))
  }

  /** With how many a seat that chose x shares when of all equally near numbers the first in seat order wins; Infinity where that is another one. */
  private sharersOfFirst(seat: Seat, x: number, tied: readonly Chosen[]): number {
    const own = this.guesses[seat] as number
    const firstOf = (one: Chosen) => (one.first === seat ? one.second : one.first)
    const mine = tied.find(one => one.number === x)
    const since = mine === undefined ? seat : Math.min(seat, firstOf(mine))
    if (tied.some(one => one !== mine && firstOf(one) < since)) return Infinity
    return 1 + (mine === undefined ? 0 : this.countOf(mine, own))
  }

  /** How many others chose a number. */
  private readonly countOf = ({ number, count }: Chosen, own: number): number => (number === own ? count - 1 : count)

  /** The next index from i on, upwards or downwards, of a number that somebody else chose. */
  private step(i: number, by: 1 | -1, own: number): number {
    const here = this.chosen[i]
    return here !== undefined && here.number === own && here.count === 1 ? i + by : i
  }

  /** The index of the first number ≥ x. */
  private place(x: number): number {
    let [low, high] = [0, this.chosen.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.chosen[middle] as Chosen).number < x) low = middle + 1
      else high = middle
    }
    return low
  }
}
