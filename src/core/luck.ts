import { threefry, type Block } from './threefry'

/**
 * Deterministic, forkable luck. A fork depends on its key only, never on how many draws came before it.
 * Rules draw luck only as `luck.draw(name, make)`, so that the fold can collect the match's nature and an imported match can override it.
 */
export interface Luck {
  /** Uniform on the integers 0..2³²−1. */
  u32(): number
  /** Uniform on [0, 1) with 53 bits. */
  unit(): number
  /** Uniform on the integers lo..hi, both included, without bias. Needs hi − lo < 2³². */
  int(lo: number, hi: number): number
  pick<V>(values: readonly V[]): V
  /** A shuffled copy (Fisher–Yates). */
  shuffle<V>(values: readonly V[]): V[]
  fork(key: string | number): Luck
  /** The value of nature's draw `name` at this step: the recorded one where there is one, else `make(luck)`, which is then recorded. */
  draw<V>(name: string, make: (luck: Luck) => V): V
}

/** The recorded chance draws of a match: by step (0 is the set-up, k the k-th application), then by name. */
export type Nature = Readonly<Record<number, Readonly<Record<string, unknown>>>>

const TWO32 = 4294967296
const block: Block = { a: 0, b: 0 }

/**
 * Counter-based luck: draw j of step k is Threefry-2x32-20 block (k, j) under a 64-bit key, so a fast path can compute any draw inline.
 * Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (Random123).
 */
export class KeyedLuck implements Luck {
  protected j = 0
  protected k = 0

  constructor(
    private readonly k0: number,
    private readonly k1: number,
  ) {}

  u32(): number {
    threefry(this.k0, this.k1, this.k, this.j++, block)
    return block.a
  }

  unit(): number {
    threefry(this.k0, this.k1, this.k, this.j++, block)
    return ((block.a >>> 5) * 67108864 + (block.b >>> 6)) / 9007199254740992
  }

  int(lo: number, hi: number): number {
    const range = hi - lo + 1
    const unbiased = TWO32 - (TWO32 % range)
    let x = this.u32()
    while (x >= unbiased) x = this.u32()
    return lo + (x % range)
  }

  pick<V>(values: readonly V[]): V {
    if (values.length === 0) throw new RangeError('pick: expected at least one value, found none')
    return values[this.int(0, values.length - 1)] as V
  }

  shuffle<V>(values: readonly V[]): V[] {
    const out = [...values]
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const x = out[i] as V
      out[i] = out[j] as V
      out[j] = x
    }
    return out
  }

  fork(key: string | number): Luck {
    const [a, b] = derive(this.k0, this.k1, key)
    return new KeyedLuck(a, b)
  }

  draw<V>(_name: string, make: (luck: Luck) => V): V {
    return make(this)
  }
}

/** The luck of a match's rules: one key, one counter plane per step, and a record of nature's draws. Owned and moved on by the machine. */
export class RulesLuck extends KeyedLuck {
  private drawn: Record<string, unknown> | undefined
  private readonly kept: Record<number, Record<string, unknown>> = {}

  constructor(
    key: readonly [number, number],
    private readonly given: Nature | undefined,
  ) {
    super(key[0], key[1])
  }

  /** Starts step k: its draws are numbered from 0 again. */
  begin(k: number): void {
    this.k = k
    this.j = 0
    this.drawn = undefined
  }

  /** Every draw so far, by step and name. */
  get nature(): Nature {
    return this.kept
  }

  override draw<V>(name: string, make: (luck: Luck) => V): V {
    if (this.drawn === undefined) this.drawn = this.kept[this.k] ??= {}
    if (Object.hasOwn(this.drawn, name))
      throw new Error(`luck.draw: expected a new name at step ${this.k}, found '${name}' twice; name each draw of a step differently`)
    const given = this.given?.[this.k]
    const value = given !== undefined && Object.hasOwn(given, name) ? (given[name] as V) : make(this)
    this.drawn[name] = value
    return value
  }
}

/** A 64-bit key from a parent key and a name: a Threefry chain over the name's UTF-16 units, closed with its length and kind. */
export function derive(k0: number, k1: number, key: string | number): readonly [number, number] {
  const out: Block = { a: k0, b: k1 ^ 0x5f4b4559 }
  if (typeof key === 'number') {
    threefry(out.a, out.b, key >>> 0, Math.floor(key / TWO32) >>> 0, out)
    threefry(out.a, out.b, 0, 1, out)
    return [out.a, out.b]
  }
  for (let i = 0; i < key.length; i += 4) {
    const lo = unitAt(key, i) | (unitAt(key, i + 1) << 16)
    const hi = unitAt(key, i + 2) | (unitAt(key, i + 3) << 16)
    threefry(out.a, out.b, lo, hi, out)
  }
  threefry(out.a, out.b, key.length, 2, out)
  return [out.a, out.b]
}

const unitAt = (text: string, i: number) => (i < text.length ? text.charCodeAt(i) : 0)

/** The key that stands behind a seed; any string is a seed. */
export const keyOf = (seed: string): readonly [number, number] => derive(0x70617263, 0x6c65795f, seed)

/** The luck that a seed names. Equal seeds give equal luck on every machine. */
export function luckOf(seed: string): Luck {
  const [a, b] = keyOf(seed)
  return new KeyedLuck(a, b)
}
