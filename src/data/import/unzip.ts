import { Inflate, inflateSync } from 'fflate'
import { BadData } from '../problem'
import { crc32 } from './crc32'

/** What an import may cost at most, so that a small file can't fill the memory. Sizes in bytes; `entry` is for the files that are kept. */
export interface Limits {
  readonly file: number
  readonly entry: number
  readonly total: number
  readonly entries: number
}

/** An entry of a zip: its name and its size as the directory states it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** True where bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/**
 * The files of a zip, every checksum checked (fflate checks none), no output larger than what was declared and allowed.
 * Throws `BadData`: truncated, damaged, too-big. Reads zips without encryption, of one part, below 4 GiB. Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
  file: string | undefined,
  limits: Limits,
  breathe?: () => Promise<void>,
): Promise<Map<string, Uint8Array>> {
  const out = new Map<string, Uint8Array>()
  for (const entry of directory(bytes, file, limits)) {
    if (!wanted.has(entry.name)) await skim(bytes, entry, file, breathe)
    else if (entry.size > limits.entry) throw tooBig(file, entry.name, limits.entry, entry.size)
    else out.set(entry.name, contents(bytes, entry, file))
    await breathe?.()
  }
  return out
}

function directory(bytes: Uint8Array, file: string | undefined, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view, file)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.entries) throw new BadData({ code: 'too-big', where: { file }, values: { limit: limits.entries, found: count } })
  const entries: Entry[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new BadData({ code: 'damaged', where: { file } })
    const nameLength = view.getUint16(at + 28, true)
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    total += entry.size
    if (total > limits.total) throw tooBig(file, undefined, limits.total, total)
    if (entry.size > entry.packed * MOST_RATIO + 64) throw new BadData({ code: 'damaged', where: { file, entry: printable(entry.name) } })
    entries.push(entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView, file: string | undefined): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw new BadData({ code: 'truncated', where: { file }, values: { bytes: view.byteLength } })
}

/** The packed bytes of an entry and what to throw when they are not what the directory says. */
function packed(bytes: Uint8Array, entry: Entry, file: string | undefined): { data: Uint8Array; damaged: BadData } {
  const damaged = new BadData({ code: 'damaged', where: { file, entry: printable(entry.name) } })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw damaged
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const data = bytes.subarray(from, from + entry.packed)
  if (data.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) throw damaged
  return { data, damaged }
}

function contents(bytes: Uint8Array, entry: Entry, file: string | undefined): Uint8Array {
  const { data, damaged } = packed(bytes, entry, file)
  let out: Uint8Array
  try {
    out = entry.method === 0 ? data : inflateSync(data, { out: new Uint8Array(entry.size) })
  } catch {
    throw damaged
  }
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged
  return out
}

/** Checks an entry that is not kept, in pieces. */
async function skim(bytes: Uint8Array, entry: Entry, file: string | undefined, breathe?: () => Promise<void>): Promise<void> {
  const { data, damaged } = packed(bytes, entry, file)
  let size = 0
  let crc = 0
  const seen = (piece: Uint8Array) => {
    size += piece.length
    if (size > entry.size) throw damaged
    crc = crc32(piece, crc)
  }
  if (entry.method === 0) seen(data)
  else {
    const inflate = new Inflate(seen)
    for (let at = 0; at < data.length; at += PIECE) {
      try {
        inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length)
      } catch {
        throw damaged
      }
      await breathe?.()
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged
}

const PIECE = 1 << 20
/** Deflate never packs tighter than 1,032 to 1 (RFC 1951: 258 bytes in two bits). */
const MOST_RATIO = 1032

const tooBig = (file: string | undefined, entry: string | undefined, limit: number, found: number) =>
  new BadData({ code: 'too-big', where: { file, entry }, values: { limit: megabytes(limit), found: megabytes(found) } })

/** A size as people read it. */
export const megabytes = (bytes: number): string => `${Math.max(0.1, Math.round(bytes / 104_857.6) / 10)} MB`

const printable = (name: string) => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60)
