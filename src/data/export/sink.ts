import { Zip, ZipDeflate } from 'fflate'

/** Where an export's files go, in pieces. Files are opened in the order in which they shall stand. */
export interface Sink<V> {
  open(file: string): void
  write(file: string, text: string): void
  close(): V
}

/** Texts are compressed in pieces of about this many UTF-16 units, so that equal texts give equal bytes however they were handed over. */
const PIECE = 1 << 18
/** On logs and tables level 4 takes half the time of the usual 6 and 5 % more room. */
const LEVEL = 4
/** A local time without zone: fflate writes local clock fields, so this is the same bytes in every time zone. */
const ALWAYS = '1980-01-01T00:00:00'

/** A zip without its 64-bit extension holds files below 4 GiB; UTF-8 takes up to three bytes for a UTF-16 unit. */
const MOST = Math.floor(2 ** 32 / 3)

/** A zip in memory: fixed time, fixed order, fixed compression, so that equal texts give equal bytes. */
export function zipSink(): Sink<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    out.push(data)
  })
  const encoder = new TextEncoder()
  const files = new Map<string, { deflate: ZipDeflate; text: string; length: number }>()
  const flush = (file: { deflate: ZipDeflate; text: string }, all: boolean) => {
    let at = 0
    for (; file.text.length - at >= PIECE; at += PIECE) at += pushed(file.deflate, file.text, at)
    file.text = file.text.slice(at)
    if (all) file.deflate.push(encoder.encode(file.text), true)
  }
  /** Pushes one piece; returns −1 where a surrogate pair would have been cut, which then goes into the next one. */
  const pushed = (deflate: ZipDeflate, text: string, at: number): number => {
    const last = text.charCodeAt(at + PIECE - 1)
    const less = last >= 0xd800 && last < 0xdc00 ? 1 : 0
    deflate.push(encoder.encode(text.slice(at, at + PIECE - less)))
    return -less
  }
  return {
    open(name) {
      const deflate = new ZipDeflate(name, { level: LEVEL })
      deflate.mtime = ALWAYS
      zip.add(deflate)
      files.set(name, { deflate, text: '', length: 0 })
    },
    write(name, text) {
      const file = files.get(name)
      if (file === undefined) throw new Error(`zip: expected file ${name} to be open`)
      file.text += text
      file.length += text.length
      if (file.length > MOST) throw new Error(`zip: expected at most ${MOST} characters in ${name}, found more; export fewer matches at a time`)
      if (file.text.length >= PIECE) flush(file, false)
    },
    close() {
      for (const file of files.values()) flush(file, true)
      zip.end()
      return joined(out)
    },
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
