const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A random name of `length` unmistakable letters and digits, for seeds and match ids. Works in pages without a secure context. */
export const randomName = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), byte => LETTERS[byte % LETTERS.length]).join('')
