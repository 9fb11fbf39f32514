import { expect, test } from 'vitest'
import { eyesOf, momentAt, momentOf, placeOf } from './moment'

test('a moment survives its address', () => {
  for (const [place, eyes] of [
    [0, 'all'],
    [7, 0],
    [199, 499],
  ] as const) {
    const moment = momentOf(Object.fromEntries(Object.entries(momentAt(place, eyes)).map(([key, value]) => [key, String(value)])))
    expect([placeOf(moment), eyesOf(moment, 500, 'all')]).toEqual([place, eyes])
  }
})

test('whatever doesn’t fit an address is left out', () => {
  expect(momentOf({ step: '-1', eyes: 'everybody' })).toEqual({})
  expect(momentOf({ step: 1.5, eyes: '0' })).toEqual({})
  expect(momentOf({ step: '99999999999', eyes: {} })).toEqual({})
  expect(eyesOf({ eyes: 3 }, 2, 1)).toBe(1)
  expect(placeOf({})).toBe(0)
})
