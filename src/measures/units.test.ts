import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitsOf } from './units'

/** Brute force: grow a component from one match until nothing is added. */
function component(matches: readonly { id: string; participants: readonly string[] }[], start: number): Set<string> {
  const people = new Set(matches[start]?.participants)
  const inside = new Set<string>()
  for (let before = -1; before !== inside.size; ) {
    before = inside.size
    for (const { id, participants } of matches) {
      if (!participants.some(p => people.has(p))) continue
      inside.add(id)
      participants.forEach(p => people.add(p))
    }
  }
  return inside
}

test('two matches are in one unit exactly when a chain of shared participants joins them', () => {
  const participant = fc.constantFrom(...'abcdefghij')
  const match = fc.uniqueArray(participant, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(match, { minLength: 1, maxLength: 12 }), lists => {
      const matches = lists.map((participants, i) => ({ id: `m${i}`, participants }))
      const units = unitsOf(matches)
      matches.forEach(({ id }, i) => {
        const same = new Set(matches.filter(other => units.get(other.id) === units.get(id)).map(other => other.id))
        expect(same).toEqual(component(matches, i))
      })
    }),
  )
})

test('names do not depend on the order of matches', () => {
  const matches = [
    { id: 'x', participants: ['c', 'b'] },
    { id: 'y', participants: ['d'] },
    { id: 'z', participants: ['b', 'a'] },
  ]
  expect(unitsOf(matches)).toEqual(
    new Map([
      ['x', 'p:a'],
      ['y', 'p:d'],
      ['z', 'p:a'],
    ]),
  )
  expect(new Map([...unitsOf(matches.toReversed())].sort())).toEqual(unitsOf(matches))
})

test('without people the repetition is the unit, and the match where no repetition is named', () => {
  const units = unitsOf([
    { id: 'x', participants: [], repetition: '1' },
    { id: 'y', participants: [], repetition: '1' },
    { id: 'z', participants: [] },
  ])
  expect([...units.values()]).toEqual(['r:1', 'r:1', 'r:z'])
})
