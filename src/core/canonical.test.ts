import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, hashOf, stateHash } from './canonical'

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units and prints numbers as RFC 8785 asks', () => {
    // RFC 8785, section 3.2.2 and 3.2.3.
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    expect(canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    )
  })

  it('is JSON of the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })

  it('refuses what JSON cannot hold', () => {
    expect(() => canonical({ x: Number.NaN })).toThrow(/expected a finite number/)
    expect(() => canonical([undefined])).toThrow(/expected a JSON value/)
  })

  it('hashes as SHA-256 does', () => {
    // SHA-256 of the two characters {}.
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })

  it('lets a state hash forgive the last bits of a fraction, not of an integer', () => {
    expect(stateHash({ x: 0.1 + 0.2 })).toBe(stateHash({ x: 0.3 }))
    expect(stateHash({ x: 9007199254740991 })).not.toBe(stateHash({ x: 9007199254740990 }))
  })
})
