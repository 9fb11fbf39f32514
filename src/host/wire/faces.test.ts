import { expect, test } from 'vitest'
import { type Crowd, facesOf, isCrowd } from './faces'
import type { Face } from './messages'

const own: Face = { seat: 3, name: 'You', kind: 'human' }

test('a crowd is the faces that it stands for, the own one in its place', () => {
  const crowd: Crowd = {
    of: 6,
    own,
    name: 'Player #',
    runs: [
      { n: 4, kind: 'human' },
      { n: 1, kind: 'scripted' },
      { n: 1, kind: 'llm', isRehearsal: true },
    ],
  }
  expect(facesOf(crowd)).toEqual([
    { seat: 0, name: 'Player 1', kind: 'human' },
    { seat: 1, name: 'Player 2', kind: 'human' },
    { seat: 2, name: 'Player 3', kind: 'human' },
    own,
    { seat: 4, name: 'Player 5', kind: 'scripted' },
    { seat: 5, name: 'Player 6', kind: 'llm', isRehearsal: true },
  ])
})

test('faces of a small table travel as they are', () => {
  expect(facesOf([own])).toEqual([own])
  expect([2, 12, 13, 300].map(isCrowd)).toEqual([false, false, true, true])
})
