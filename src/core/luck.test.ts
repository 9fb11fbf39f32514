import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyedLuck, keyOf, luckOf, RulesLuck } from './luck'
import { threefry } from './threefry'

const blockOf = (k: [number, number], c: [number, number]) => {
  const out = { a: 0, b: 0 }
  threefry(k[0], k[1], c[0], c[1], out)
  return [out.a, out.b]
}

describe('Threefry-2x32-20', () => {
  // Known-answer vectors of Random123 (kat_vectors, "threefry2x32 20").
  it('gives the known answers of Random123', () => {
    expect(blockOf([0, 0], [0, 0])).toEqual([0x6b200159, 0x99ba4efe])
    expect(blockOf([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual([0x1cb996fc, 0xbb002be7])
    expect(blockOf([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([0xc4923a9c, 0x483df7a0])
  })
})

describe('luck', () => {
  it('is the same for the same seed and another for another', () => {
    const draws = (seed: string) => Array.from({ length: 5 }, (_, i, luck = luckOf(seed)) => luck.fork(i).u32())
    expect(draws('a')).toEqual(draws('a'))
    expect(draws('a')).not.toEqual(draws('b'))
  })

  it('gives a fork that does not depend on the draws before it', () => {
    const one = luckOf('s')
    const two = luckOf('s')
    two.u32()
    two.unit()
    expect(one.fork('x').u32()).toBe(two.fork('x').u32())
  })

  it('tells apart keys that look alike', () => {
    const keys: (string | number)[] = ['', '\0', '\0\0', 'a', 'a\0', 'ab', 'ba', 0, 1, '0', '1', 4294967296, -1]
    expect(new Set(keys.map(key => luckOf('s').fork(key).unit())).size).toBe(keys.length)
  })

  it('draws integers in range, without bias that a chi-squared test of 60,000 throws would see', () => {
    const luck = luckOf('dice')
    const counts = [0, 0, 0, 0, 0, 0]
    for (let i = 0; i < 60_000; i++) counts[luck.int(0, 5)]! += 1
    const chi2 = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)
    expect(chi2).toBeLessThan(20.5) // 5 degrees of freedom, p = 0.001
  })

  it('has units in [0, 1) with the mean and variance of the uniform law', () => {
    const luck = luckOf('unit')
    const xs = Array.from({ length: 50_000 }, () => luck.unit())
    const mean = xs.reduce((a, b) => a + b, 0) / xs.length
    const variance = xs.reduce((a, b) => a + (b - mean) ** 2, 0) / xs.length
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...xs)).toBeLessThan(1)
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.006) // 4.6 standard errors
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002)
  })

  it('shuffles into every order equally often', () => {
    const luck = luckOf('cards')
    const counts = new Map<string, number>()
    for (let i = 0; i < 12_000; i++) {
      const order = luck.shuffle(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const n of counts.values()) expect(Math.abs(n - 2000)).toBeLessThan(220)
  })

  it('shuffles without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (xs, seed) => {
        expect([...luckOf(seed).shuffle(xs)].sort()).toEqual([...xs].sort())
      }),
    )
  })

  it('has uncorrelated streams at neighbouring numeric keys', () => {
    const root = luckOf('r')
    const a = Array.from({ length: 4000 }, (_, i) => root.fork(i).unit() - 0.5)
    const lag = a.slice(1).reduce((sum, x, i) => sum + x * (a[i] as number), 0) / (a.length - 1)
    expect(Math.abs(lag)).toBeLessThan(0.006) // variance 1/12, so 1/12/√4000 = 0.0013 per standard error
  })
})

describe('luck of the rules', () => {
  it('draws the same at a step whatever was drawn at the steps before', () => {
    const one = new RulesLuck(keyOf('m'), undefined)
    const two = new RulesLuck(keyOf('m'), undefined)
    one.begin(1)
    one.draw('x', luck => luck.unit())
    one.begin(2)
    two.begin(2)
    expect(one.draw('y', luck => luck.unit())).toBe(two.draw('y', luck => luck.unit()))
  })

  it('numbers its blocks (step, draw), so that a fast path can compute them inline', () => {
    const [k0, k1] = keyOf('m')
    const luck = new RulesLuck([k0, k1], undefined)
    luck.begin(7)
    luck.u32()
    expect(luck.u32()).toBe(blockOf([k0, k1], [7, 1])[0])
    expect(new KeyedLuck(k0, k1).u32()).toBe(blockOf([k0, k1], [0, 0])[0])
  })

  it('takes recorded nature instead of drawing, and records what it gave', () => {
    const luck = new RulesLuck(keyOf('m'), { 3: { quality: 'high' } })
    luck.begin(3)
    expect(luck.draw('quality', () => 'low')).toBe('high')
    expect(luck.nature).toEqual({ 3: { quality: 'high' } })
  })

  it('refuses the same name twice in a step', () => {
    const luck = new RulesLuck(keyOf('m'), undefined)
    luck.begin(1)
    luck.draw('x', () => 1)
    expect(() => luck.draw('x', () => 2)).toThrow(/expected a new name at step 1/)
  })
})
