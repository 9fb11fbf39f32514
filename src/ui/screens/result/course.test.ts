import { describe, expect, it } from 'vitest'
import bargaining from '../../../../games/bargaining/game'
import beauty from '../../../../games/p-beauty/game'
import matrix from '../../../../games/matrix/game'
import { Playback } from '../../kit/replay/playback'
import { logOf } from '../../test/played'
import { choicesOf, linesOf, numbersOf, payoffRows } from './course'
import { decisionsOf } from './DecisionLog'

const names = { most: 'highest', median: 'median', least: 'lowest' }
const faces = (n: number) =>
  Array.from({ length: n }, (_, seat) => ({ seat, name: `P${seat}`, kind: seat === 3 ? ('human' as const) : ('scripted' as const) }))
const dilemma = new Playback(
  matrix,
  logOf(matrix, {
    config: { rounds: 3 },
    actions: [
      ['C', 'D'],
      ['C', 'D'],
      ['D', 'D'],
    ],
  }),
)

describe('the course of a match', () => {
  it('has one line per seat of a small table, from the set-up on', () => {
    const lines = linesOf(payoffRows(dilemma.course), faces(2), names)
    // R3 S0 T5 P1: (C, D) twice, then (D, D).
    expect(lines.map(line => line.points.map(p => p.y))).toEqual([
      [0, 0, 0, 1],
      [0, 5, 10, 11],
    ])
  })
  it('has highest, median and lowest of a large table, and the person’s own line', () => {
    const rows = [{ x: 1, values: Array.from({ length: 11 }, (_, i) => i) }]
    expect(linesOf(rows, faces(11), names).map(line => [line.id, line.points[0]?.y])).toEqual([
      ['seat3', 3],
      ['most', 10],
      ['median', 5],
      ['least', 0],
    ])
  })
  it('counts choices by seat, most frequent first, and only where all actions are choices', () => {
    expect(choicesOf(dilemma)).toEqual({
      actions: ['D', 'C'],
      counts: [
        [1, 3],
        [2, 0],
      ],
      total: 6,
    })
    const haggle = new Playback(bargaining, logOf(bargaining, { actions: [[{ player1: 50, player2: 50 }], ['accept']] }))
    expect(choicesOf(haggle)).toBeNull()
    expect(numbersOf(haggle)).toBeNull()
  })
  it('has the numbers chosen, step by step', () => {
    const guesses = new Playback(
      beauty,
      logOf(beauty, {
        config: { rounds: 2 },
        actions: [
          [1, 2, 3, 4],
          [5, 6, 7, 8],
        ],
      }),
    )
    expect(numbersOf(guesses)).toEqual([
      { x: 1, values: [1, 2, 3, 4] },
      { x: 2, values: [5, 6, 7, 8] },
    ])
  })
  it('lists every decision, those of a turn that never closed last', () => {
    const log = logOf(matrix, { config: { rounds: 3 }, actions: [['C', 'D']], open: ['D'] })
    expect(decisionsOf(new Playback(matrix, log)).map(({ k, move }) => [k, move.seat, move.action])).toEqual([
      [1, 0, 'C'],
      [1, 1, 'D'],
      [2, 0, 'D'],
    ])
  })
})
