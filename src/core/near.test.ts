import { expect, it } from 'vitest'
import { nearest } from './near'

const many = new Map(Array.from({ length: 30 }, (_, i) => [`g${i}`, i === 17 ? '17 · Stag Hunt (ShSh)' : `${i} · Other`]))

it('names what is most like the question first, by its id or by its words, and says how many more there are', () => {
  expect(nearest('stag hunt', many)).toMatch(/^g17, .* or 18 more$/)
  expect(nearest('', many)).toMatch(/^g0, g1, .* or 18 more$/)
})

it('names all where there are few', () => {
  expect(
    nearest(
      'x',
      new Map([
        ['a', ''],
        ['b', ''],
      ]),
    ),
  ).toBe('a, b')
})
