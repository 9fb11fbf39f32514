import { sha256 } from '@noble/hashes/sha2.js'

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The name of a session or device: the first 16 bytes of SHA-256 of its public bytes in base 32 (RFC 4648, small letters, no padding), 26 letters and digits.
 * Public bytes are 32 of a host (its Ed25519 key) and 64 of a device (Ed25519, then X25519). Nobody finds other keys with the same name.
 */
export function nameOf(publicBytes: Uint8Array): string {
  let name = ''
  let bits = 0
  let held = 0
  for (const byte of sha256(publicBytes).subarray(0, 16)) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) name += DIGITS[(held >>> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return name + DIGITS[(held << (5 - bits)) & 31]
}
