import { randomInt } from 'node:crypto'
import { Shelf } from './shelf'

/** Letters of codes: no vowels, so that no word comes out, and none that looks like another. */
const LETTERS = 'BCDFGHJKMNPRSTVWXZ'
const LENGTH = 6

/** How long a code lives after its last renewal: a day of classes. */
const MS = 12 * 60 * 60 * 1000
/** Codes that live at once. */
const MOST = 5000
/** Longest link, in characters. */
const LONGEST = 2048

/** A link into a session as it is kept: path, query and fragment of this site, so that it holds under every name of the server. */
export type SiteLink = string

/** Reads a link to this site's join.html with a session's key in its fragment, with or without a host before it. Null: it is none, and nobody is sent there. */
export function siteLinkOf(text: unknown): SiteLink | null {
  if (typeof text !== 'string' || text.length > LONGEST || !URL.canParse(text, 'http://here')) return null
  const { protocol, pathname, search, hash } = new URL(text, 'http://here')
  if (!/^https?:$/.test(protocol) || !/^\/([\w.-]+\/)*join\.html$/.test(pathname)) return null
  if (!/^#(.*&)?k=[\w-]{43}(&|$)/.test(hash)) return null
  return `${pathname}${search}${hash}`
}

/** A code as people type it, in any case; null where it can't be one. */
export function codeOf(text: string): string | null {
  const code = text.toUpperCase()
  return code.length === LENGTH && [...code].every(letter => LETTERS.includes(letter)) ? code : null
}

/**
 * Six-letter codes that lead to links. Laws: a link has one code at a time; a code never changes its link while it lives; codes are drawn, so that nobody can guess the next.
 * All is in memory: after a restart a host's renewal brings its code back.
 */
export class CodeBook {
  readonly #links: Shelf<SiteLink>
  readonly #codes: Shelf<string>

  constructor(
    now: () => number = Date.now,
    private readonly draw: (below: number) => number = randomInt,
    most = MOST,
  ) {
    this.#links = new Shelf(MS, most, now)
    this.#codes = new Shelf(MS, most, now)
  }

  linkOf(code: string): SiteLink | null {
    return this.#links.get(code)
  }

  /** The link's code: the one it has, for longer, or a new one. */
  codeFor(link: SiteLink): string {
    const had = this.#codes.get(link)
    const code = had !== null && this.#links.get(had) === link ? had : this.#free()
    this.#put(code, link)
    return code
  }

  /** Lets a code live on, or live again. False where it leads elsewhere. */
  renew(code: string, link: SiteLink): boolean {
    const now = this.#links.get(code)
    if (now !== null && now !== link) return false
    this.#put(code, link)
    return true
  }

  #put(code: string, link: SiteLink): void {
    this.#links.put(code, link)
    this.#codes.put(link, code)
  }

  #free(): string {
    for (;;) {
      const code = Array.from({ length: LENGTH }, () => LETTERS[this.draw(LETTERS.length)]).join('')
      if (this.#links.get(code) === null) return code
    }
  }
}
