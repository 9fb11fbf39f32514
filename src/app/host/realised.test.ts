import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../session/log'
import { matchingsIn, meetings, realisedRows } from './realised'

const matching = (n: number, tables: readonly (readonly string[])[], watching: readonly string[] = []): SessionEvent => ({
  at: n,
  e: 'matching',
  part: 0,
  matching: n,
  tables: tables.map((parties, t) => ({ match: `m${n}${t}`, seats: parties.map(party => ({ party })) })),
  watching,
})

describe('the realised matching', () => {
  const log: readonly SessionEvent[] = [
    { at: 0, e: 'party', party: 'A', members: ['P001', 'P002'] },
    matching(
      0,
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
      ['E'],
    ),
    matching(
      1,
      [
        ['A', 'C'],
        ['B', 'D'],
      ],
      ['E'],
    ),
    matching(
      2,
      [
        ['B', 'A'],
        ['E', 'D'],
      ],
      ['C'],
    ),
  ]

  it('counts pairs that met, and those that met again', () => {
    // By hand: AB CD AC BD ED are five pairs, AB twice.
    expect(meetings(log)).toEqual({ pairs: 5, again: 1 })
    expect(meetings([])).toEqual({ pairs: 0, again: 0 })
  })

  it('counts every pair of a larger table', () => {
    expect(meetings([matching(0, [['A', 'B', 'C', 'D']])])).toEqual({ pairs: 6, again: 0 })
  })

  it('has one row for each place and for each party that watched', () => {
    const rows = realisedRows(log)
    expect(rows).toHaveLength(15)
    expect(rows[0]).toEqual({
      part: 1,
      matching: 1,
      table: 1,
      match: 'm00',
      seat: 0,
      party: 'A',
      participants: 'P001 P002',
      player_kind: 'human',
      player: '',
      instead: 0,
    })
    expect(rows[4]).toMatchObject({ table: 0, seat: -1, party: 'E', participants: 'E', player_kind: 'watching' })
    expect(matchingsIn(log)).toHaveLength(3)
  })

  it('names players that took places of people', () => {
    const [row] = realisedRows([
      {
        at: 0,
        e: 'matching',
        part: 0,
        matching: 0,
        tables: [{ match: 'm', instead: true, seats: [{ player: { kind: 'scripted', strategy: 'tit-for-tat' } }] }],
        watching: [],
      },
    ])
    expect(row).toMatchObject({ party: '', player_kind: 'scripted', player: 'tit-for-tat', instead: 1 })
  })
})
