import { textsOf } from '../calls'
import type { FinishedInput } from './entry'

/** Texts fetched at once: a few megabytes of prompts. */
const CHUNK = 500

type Fetch = NonNullable<FinishedInput['texts']>

/** texts.jsonl: every text that a call of the export mentions, once, in order of hash. Only the hashes are held; the texts are fetched when they are written. */
export class TextFile {
  private readonly from = new Map<string, Fetch>()

  /** How many texts there are. */
  get count(): number {
    return this.from.size
  }

  /** Notes the texts of a match. */
  mention({ id, calls = [], texts }: FinishedInput): void {
    for (const call of calls) {
      for (const hash of textsOf(call)) {
        if (this.from.has(hash)) continue
        if (texts === undefined) throw missing(hash, id)
        this.from.set(hash, texts)
      }
    }
  }

  /** Writes the lines. Throws where a text is not there. */
  async write(line: (text: string) => void, breathe?: () => Promise<void>): Promise<void> {
    const sorted = [...this.from].sort(([a], [b]) => (a < b ? -1 : 1))
    for (let at = 0; at < sorted.length; at += CHUNK) {
      const chunk = sorted.slice(at, at + CHUNK)
      const found = new Map<string, string>()
      for (const fetch of new Set(chunk.map(([, source]) => source))) {
        const hashes = chunk.flatMap(([hash, source]) => (source === fetch ? [hash] : []))
        for (const [hash, text] of await fetch(hashes)) found.set(hash, text)
      }
      for (const [hash] of chunk) {
        const text = found.get(hash)
        if (text === undefined) throw missing(hash)
        line(`${JSON.stringify({ hash, text })}\n`)
      }
      await breathe?.()
    }
  }
}

const missing = (hash: string, match?: string) =>
  new Error(
    `export: expected text ${hash.slice(0, 12)}${match === undefined ? '' : ` of match ${match}`} beside the calls, found none; please report this`,
  )
