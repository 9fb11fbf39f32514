import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { cells, CRLF, plain } from './csv'
import { iso } from './iso'

describe('a cell', () => {
  test('keeps every text through an independent reader, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), { minLength: 1 }), rows => {
        const text = rows.map(row => cells(row) + CRLF).join('')
        const read = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)
        expect(read).toEqual(rows.map(row => row.map(x => (/^[=+\-@\t\r\n]/.test(x) ? `'${x}` : x))))
      }),
    )
  })

  test('quotes as RFC 4180 says', () => {
    expect(cells(['a', 'b,c', 'say "hi"', 'two\nlines', '', null, true, false, 1.5, -2])).toBe('a,"b,c","say ""hi""","two\nlines",,,1,0,1.5,-2')
  })

  test('disarms formulas, also those that go on for several lines', () => {
    expect(cells(['=1+1', '+1', '-1', '@x', '\t=1', '=cmd\n2'])).toBe(`"'=1+1","'+1","'-1","'@x","'\t=1","'=cmd\n2"`)
  })

  test('leaves numbers alone and calls what is not finite missing', () => {
    expect(cells([-5, 1e21, Number.NaN, Infinity])).toBe('-5,1e+21,,')
  })

  test('shows JSON values as JSON and plain ones as they are', () => {
    expect([plain('C'), plain(-3), plain(null), plain({ a: [1] })]).toEqual(['C', -3, null, '{"a":[1]}'])
  })
})

describe('a time', () => {
  test('is read back to the same instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('0001-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59Z') }), ms => Date.parse(iso(ms)) === ms),
    )
  })

  test('has the form of ISO 8601 in UTC', () => {
    expect(iso(951_782_400_007)).toBe('2000-02-29T00:00:00.007Z')
    expect(iso(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(iso(null)).toBe('')
  })
})
