import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PacketMeter } from './packet-meter'

/** A packet of so many bytes after its header, as MQTT writes it. */
const packet = (length: number): number[] => {
  const header = [0x30]
  let left = length
  do {
    const digit = left % 128
    left = Math.floor(left / 128)
    header.push(left > 0 ? digit | 128 : digit)
  } while (left > 0)
  return [...header, ...Array.from({ length }, () => 0xff)]
}

test('packets up to the limit pass in whatever pieces they come, and the first longer one is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }),
      (lengths, cuts) => {
        const most = 500
        const meter = new PacketMeter(most)
        const bytes = lengths.flatMap(packet)
        let passed = true
        for (let at = 0, i = 0; at < bytes.length && passed; i++) {
          const size = cuts[i % cuts.length] ?? 1
          passed = meter.takes(Uint8Array.from(bytes.slice(at, at + size)))
          at += size
        }
        expect(passed).toBe(lengths.every(length => length <= most))
      },
    ),
  )
})

test('a length that never ends is refused', () => {
  expect(new PacketMeter(2 ** 31).takes(Uint8Array.of(0x30, 0x80, 0x80, 0x80, 0x80))).toBe(false)
})
