import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64url, fromBase64url, fromUtf8, joined, utf8 } from './bytes'

it('writes base64url as Node does, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(base64url(bytes))).toEqual(bytes)
    }),
    { numRuns: 300 },
  )
  const large = new Uint8Array(200_000).map((_, i) => i * 7)
  expect(Buffer.compare(fromBase64url(base64url(large)) ?? Buffer.of(), large)).toBe(0)
})

it('reads any text without throwing, and only the one text that the bytes are written as', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'AQgw-_=+/ \n9é') })), text => {
      const bytes = fromBase64url(text)
      if (bytes) expect(base64url(bytes)).toBe(text)
    }),
    { numRuns: 2000 },
  )
  for (const text of ['A', 'AB', 'AA==', 'A A', 'A+', 'A/', 'AA\n', 'ÄÄ', 'AAA=']) expect(fromBase64url(text), text).toBeNull()
  expect(fromBase64url('')).toEqual(new Uint8Array())
})

it('reads UTF-8 strictly and keeps a byte order mark', () => {
  for (const text of ['', 'plain', 'Größe 🂡', '\uFEFFmark']) expect(fromUtf8(utf8(text))).toBe(text)
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) expect(fromUtf8(Uint8Array.from(bytes))).toBeNull()
})

it('joins byte strings in order', () => {
  expect(joined(Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3))).toEqual(Uint8Array.of(1, 2, 3))
})
