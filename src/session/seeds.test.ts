import { expect, it } from 'vitest'
import { seedOf, streamOf } from './seeds'

it('every purpose and every key has a seed of its own, which hides the session’s', () => {
  const seeds = [
    seedOf('s', 'match', 0, 0, 0),
    seedOf('s', 'match', 0, 0, 1),
    seedOf('s', 'match', 0, 1, 0),
    seedOf('s', 'match', 0),
    seedOf('s', 'matching', 0),
    seedOf('s', 'telling', 0),
    seedOf('t', 'matching', 0),
    seedOf('s', 'matching', '0'),
  ]
  expect(new Set(seeds).size).toBe(seeds.length)
  for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{32}$/)
  expect(seedOf('s', 'match', 0, 0, 0)).toBe(seeds[0])
})

it('the same names give the same luck', () => {
  const draws = (part: number) =>
    Array.from(
      { length: 5 },
      (
        (luck = streamOf('s', 'matching', part)) =>
        () =>
          luck.u32()
      )(),
    )
  expect(draws(0)).toEqual(draws(0))
  expect(draws(0)).not.toEqual(draws(1))
})
