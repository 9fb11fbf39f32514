import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsIn, matrixIn, matrixText, SAMPLE } from './lists'

describe('lists that a researcher brings', () => {
  it('takes labels one a line, once each, without blanks and without a heading', () => {
    expect(labelsIn('label\r\n S-1 \n\nS-2;x\nS-1\n"Q,""1""",y\n')).toEqual(['S-1', 'S-2', 'Q,"1"'])
    expect(labelsIn('')).toEqual([])
  })

  it('reads back every table of matchings that it writes', () => {
    const parties = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 })
    const matrix = fc.array(fc.array(parties, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(matrix, one => {
        expect(matrixIn(matrixText(one))).toEqual(one)
      }),
    )
    expect(matrixIn(matrixText(SAMPLE))).toEqual(SAMPLE)
  })

  it('takes columns in any order, semicolons, and other columns too', () => {
    expect(matrixIn('\uFEFFparty;note;Table;matching\n2;x;1;1\n"1";y;1;1\n')).toEqual([[[2, 1]]])
  })

  it('says which line is wrong, and with what', () => {
    expect(() => matrixIn('matching,table\n1,1')).toThrow('a column party')
    expect(() => matrixIn('matching,table,party\n1,1,1\n1,1,zwei')).toThrow('line 3: expected a whole number from 1 as party, found "zwei"')
    expect(() => matrixIn('matching,table,party\n2,1,1')).toThrow('tables of matching 1')
  })
})
