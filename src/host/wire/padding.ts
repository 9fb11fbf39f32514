const LENGTH = 4

/** The size that content of a length is sealed in, in bytes: a multiple of 256 up to 4 KiB, then of 1 KiB, so that sizes on the wire tell little. */
export function bucket(length: number): number {
  const all = LENGTH + length
  const step = all <= 4096 ? 256 : 1024
  return Math.ceil(all / step) * step
}

/** Content with its length before it (4 bytes, big-endian) and zeros after it, up to its bucket. */
export function padded(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(bucket(bytes.length))
  new DataView(all.buffer).setUint32(0, bytes.length)
  all.set(bytes, LENGTH)
  return all
}

/** The content of padded bytes, or null where they aren't exactly what `padded` makes. */
export function unpadded(all: Uint8Array): Uint8Array | null {
  if (all.length < LENGTH) return null
  const length = new DataView(all.buffer, all.byteOffset).getUint32(0)
  if (bucket(length) !== all.length) return null
  return all.subarray(LENGTH + length).every(byte => byte === 0) ? all.slice(LENGTH, LENGTH + length) : null
}
