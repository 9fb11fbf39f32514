import { describe, expect, it } from 'vitest'
import { luckOf } from '../../core/luck'
import { Problem } from '../../core/problem'
import type { MatchingInput } from './input'
import { parseMatrix } from './matrix'
import { nextMatching } from './next-matching'

const said = (text: string): string => {
  try {
    parseMatrix(text)
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
  throw new Error('the matrix was taken')
}

describe('an uploaded matrix', () => {
  const matrix = [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [3, 1],
      [2, 4],
    ],
  ]

  it('is read from a table a line with empty lines between matchings, however it is separated', () => {
    expect(parseMatrix('1 2\n3 4\n\n3 1\n2 4\n')).toEqual(matrix)
    expect(parseMatrix('\n1,2\r\n3;4\r\n\r\n\r\n3\t1\r\n2, 4')).toEqual(matrix)
  })

  it('is read from columns in any order', () => {
    const rows = matrix.flatMap((tables, m) => tables.flatMap((table, t) => table.map((party, s) => `${s + 1},${party},${m + 1},${t + 1}`)))
    expect(parseMatrix(`\uFEFFseat,party,matching,table\n${rows.reverse().join('\n')}\n`)).toEqual(matrix)
  })

  it('is refused with the line and what to do', () => {
    expect(said('')).toBe('matrix, line 1: expected a line for each table, found an empty text; write the numbers of those who sit together.')
    expect(said('1 2\n3 x')).toBe('matrix, line 2: expected the number of a party, found "x"; write a whole number from 1.')
    expect(said('1 2\n2 3')).toBe('matrix, matching 1: expected every party at one table, found party 2 twice; seat it once.')
    expect(said('matching,table,party\n1,1,1')).toContain('expected the columns matching, table, seat, party, found no seat')
    expect(said('matching,table,seat,party\n1,1,1,1\n1,1,1,2')).toContain('line 3: expected every seat once')
    expect(said('matching,table,seat,party\n1,1,1,1\n3,1,1,2')).toContain('matchings numbered from 1 without a gap')
    expect(said('matching,table,seat,party\n1,1,1,0')).toContain('expected the number of a party, found "0"')
  })

  const parties = ['P001', 'P002', 'P003', 'P004']
  const input: MatchingInput = {
    kind: 'matrix',
    parties,
    people: 2,
    matching: 1,
    matchings: 2,
    history: [],
    satOut: [],
    roles: 'drawn',
    fill: false,
    matrix,
    luck: luckOf('m'),
    roster: parties,
  }

  it('seats as it says, in seat order', () =>
    expect(nextMatching(input)).toEqual({
      tables: [
        ['P003', 'P001'],
        ['P002', 'P004'],
      ],
      watching: [],
    }))

  it('lets the others of a table watch, or has the place filled, where somebody is missing', () => {
    const left = { ...input, parties: ['P001', 'P002', 'P004', 'P005'], numbered: [...parties, 'P005'] }
    expect(nextMatching(left)).toEqual({ tables: [['P002', 'P004']], watching: ['P001', 'P005'] })
    expect(nextMatching({ ...left, fill: true })).toEqual({
      tables: [
        [null, 'P001'],
        ['P002', 'P004'],
      ],
      watching: ['P005'],
    })
  })

  it('refuses a matching that it doesn’t hold', () =>
    expect(nextMatching({ ...input, matching: 2 })).toMatchObject({ reason: { code: 'matrix-short' } }))
})
