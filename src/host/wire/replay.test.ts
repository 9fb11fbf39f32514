import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { At } from './sealed'
import { Window } from './replay'

/** The law as one would write it with all the memory in the world: per epoch the set of what came; the two highest epochs, and their `size` highest numbers, are known. */
function model(size: number) {
  const came = new Map<number, Set<number>>()
  return ({ epoch, seq }: At): boolean => {
    const later = [...came.keys()].filter(known => known > epoch).length
    if (later >= 2) return false
    const seen = came.get(epoch) ?? new Set()
    came.set(epoch, seen)
    if (seen.has(seq) || seq <= Math.max(-1, ...seen) - size) return false
    seen.add(seq)
    return true
  }
}

/** A sender's messages over a few epochs, as a bad network delivers them: some lost, some twice, all delayed by some number of others. */
const delivered = fc
  .tuple(
    fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 300,
    }),
    fc.integer({ min: 0, max: 2 ** 47 }),
  )
  .map(([steps, start]) => {
    let at = { epoch: 1, seq: start }
    const due: { at: At; when: number }[] = []
    for (const [i, [isRestart, skip, delay, copies]] of steps.entries()) {
      at = isRestart && i % 25 === 24 ? { epoch: at.epoch + 1, seq: at.seq } : { epoch: at.epoch, seq: at.seq + (skip > 36 ? skip : 1) }
      for (let copy = 0; copy < copies; copy++) due.push({ at, when: i + delay * (copy + 1) })
    }
    return due.sort((a, b) => a.when - b.when).map(message => message.at)
  })

describe('a window', () => {
  it('agrees with a set of everything that came, for messages lost, doubled, reordered and delayed', () => {
    let old = 0
    fc.assert(
      fc.property(delivered, fc.constantFrom(64, 128, 256), (messages, size) => {
        const [window, isNew] = [new Window(size), model(size)]
        for (const at of messages) {
          const expected = isNew(at)
          if (!expected) old++
          expect(window.take(at)).toBe(expected)
        }
      }),
      { numRuns: 400 },
    )
    expect(old).toBeGreaterThan(1000)
  })

  it('agrees with it for any numbers at all', () => {
    const at = fc.record({
      epoch: fc.integer({ min: 0, max: 5 }),
      seq: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 2 ** 48 - 1 })),
    })
    fc.assert(
      fc.property(fc.array(at, { maxLength: 200 }), messages => {
        const [window, isNew] = [new Window(64), model(64)]
        for (const message of messages) expect(window.take(message)).toBe(isNew(message))
      }),
      { numRuns: 1000 },
    )
  })

  it('takes each of a burst once, in whatever order, if nothing is further behind than its size', () => {
    const window = new Window(64)
    const burst = Array.from({ length: 64 }, (_, i) => ({ epoch: 1, seq: 1000 + ((i * 29) % 64) }))
    expect(burst.map(at => window.take(at))).toEqual(burst.map(() => true))
    expect(burst.map(at => window.take(at))).toEqual(burst.map(() => false))
    expect(window.take({ epoch: 1, seq: 999 })).toBe(false)
  })

  it('starts afresh with an epoch, still knows the one before, and nothing of older ones', () => {
    const window = new Window()
    expect([1, 2, 1, 3, 1, 2].map(epoch => window.take({ epoch, seq: 7 }))).toEqual([true, true, false, true, false, false])
    expect(window.take({ epoch: 2, seq: 8 })).toBe(true)
    expect(window.take({ epoch: 1, seq: 8 })).toBe(false)
  })

  it('needs the same memory after a million messages as after one', () => {
    const window = new Window(64)
    for (let seq = 0; seq < 1_000_000; seq++) window.take({ epoch: seq >> 10, seq })
    expect(JSON.stringify(window).length).toBeLessThan(64 * 2 * 20)
  })
})
