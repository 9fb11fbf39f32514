/**
 * The Mersenne Twister MT19937 seeded and read as CPython's `random` module does for a small whole number: `init_by_array([seed])`, bounded draws from the top bits,
 * rejected until they fit. Written from the published algorithm: Matsumoto & Nishimura (1998), ACM Transactions on Modeling and Computer Simulation 8(1), 3–30.
 */
export class PythonRandom {
  private readonly mt = new Uint32Array(624)
  private at = 624

  /** `seed`: a whole number from 0 to 2³²−1. */
  constructor(seed: number) {
    const { mt } = this
    mt[0] = 19650218
    for (let i = 1; i < 624; i++) mt[i] = Math.imul(1812433253, mt[i - 1]! ^ (mt[i - 1]! >>> 30)) + i
    let i = 1
    for (let k = 0; k < 624; k++) {
      mt[i] = (mt[i]! ^ Math.imul(mt[i - 1]! ^ (mt[i - 1]! >>> 30), 1664525)) + seed
      i = this.wrap(i)
    }
    for (let k = 0; k < 623; k++) {
      mt[i] = (mt[i]! ^ Math.imul(mt[i - 1]! ^ (mt[i - 1]! >>> 30), 1566083941)) - i
      i = this.wrap(i)
    }
    mt[0] = 0x80000000
  }

  private wrap(i: number): number {
    if (i < 623) return i + 1
    this.mt[0] = this.mt[623]!
    return 1
  }

  /** The next 32-bit word. */
  word(): number {
    if (this.at === 624) this.twist()
    let y = this.mt[this.at++]!
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    y ^= y >>> 18
    return y >>> 0
  }

  private twist(): void {
    const { mt } = this
    for (let i = 0; i < 624; i++) {
      const y = (mt[i]! & 0x80000000) | (mt[(i + 1) % 624]! & 0x7fffffff)
      mt[i] = mt[(i + 397) % 624]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.at = 0
  }

  /** Uniform on 0..n−1, for n from 1 to 2³¹: the top bits of words from `next`, rejected until one is below n. */
  below(n: number, next: () => number = () => this.word()): number {
    const shift = Math.clz32(n)
    let r = next() >>> shift
    while (r >= n) r = next() >>> shift
    return r
  }

  /** `count` of the numbers 0..size−1 without repetition, in the order and with the words of Python's `random.sample`: from a pool that fills its gaps where that is small, else by rejection. */
  sample(size: number, count: number): number[] {
    const most = 21 + (count > 5 ? 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 0)
    if (size > most) {
      const taken = new Set<number>()
      while (taken.size < count) taken.add(this.below(size))
      return [...taken]
    }
    const pool = Array.from({ length: size }, (_, i) => i)
    return Array.from({ length: count }, (_, i) => {
      const j = this.below(size - i)
      const drawn = pool[j]!
      pool[j] = pool[size - i - 1]!
      return drawn
    })
  }
}
