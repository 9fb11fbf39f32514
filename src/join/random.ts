/** n bytes of the browser's own randomness; there on plain http too. */
export const randomBytes = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n))
