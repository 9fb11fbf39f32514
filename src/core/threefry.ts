/** Two 32-bit words; the block function writes its result here, so that a draw allocates nothing. */
export interface Block {
  a: number
  b: number
}

/**
 * Threefry-2x32 with 20 rounds: the bijection of counter (c0, c1) under key (k0, k1). Writes two unsigned 32-bit words to `out`.
 * Source: Salmon et al., SC'11, section 3.3; checked against Random123's known-answer vectors.
 */
export function threefry(k0: number, k1: number, c0: number, c1: number, out: Block): void {
  const k2 = 0x1bd11bda ^ k0 ^ k1
  let x = (c0 + k0) | 0
  let y = (c1 + k1) | 0
  let t = 0
  for (let group = 1; group <= 5; group++) {
    if (group & 1) {
      x = (x + y) | 0
      y = ((y << 13) | (y >>> 19)) ^ x
      x = (x + y) | 0
      y = ((y << 15) | (y >>> 17)) ^ x
      x = (x + y) | 0
      y = ((y << 26) | (y >>> 6)) ^ x
      x = (x + y) | 0
      y = ((y << 6) | (y >>> 26)) ^ x
    } else {
      x = (x + y) | 0
      y = ((y << 17) | (y >>> 15)) ^ x
      x = (x + y) | 0
      y = ((y << 29) | (y >>> 3)) ^ x
      x = (x + y) | 0
      y = ((y << 16) | (y >>> 16)) ^ x
      x = (x + y) | 0
      y = ((y << 24) | (y >>> 8)) ^ x
    }
    t = group % 3
    x = (x + (t === 0 ? k0 : t === 1 ? k1 : k2)) | 0
    y = (y + (t === 0 ? k1 : t === 1 ? k2 : k0) + group) | 0
  }
  out.a = x >>> 0
  out.b = y >>> 0
}
