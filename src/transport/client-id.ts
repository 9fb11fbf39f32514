const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A name for one connection that nobody can guess: 23 letters and digits, which every broker of MQTT 3.1.1 takes (section 3.1.3.1), 115 bits. */
export function clientIdOf(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(23))) id += DIGITS[byte & 31]
  return id
}
