/** Where a JSON object or list stands in a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What follows inside a container: a value, a name, a colon, a comma; `…OrEnd` where the container may close instead. */
type Expecting = 'value' | 'valueOrEnd' | 'nameOrEnd' | 'name' | 'colon' | 'commaOrEnd'

interface Open {
  readonly start: number
  readonly object: boolean
  expecting: Expecting
}

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const OPENING = /[{[]/g

/** A whole number of lexical steps over the text at most: where a container fails, all that were open in it fail with it, and none of them is tried again. */
export class JsonScan {
  /** Ends by start for all containers that were met: −1 for one that is not well formed. */
  private readonly known = new Map<number, number>()

  constructor(private readonly text: string) {}

  /** The end of the well-formed object or list that starts at an opening bracket, or −1. */
  endOf(start: number): number {
    if (!this.known.has(start)) this.run(start)
    return this.known.get(start) as number
  }

  /** The next opening bracket at or after a place, or −1. */
  opening(from: number): number {
    OPENING.lastIndex = from
    return OPENING.exec(this.text)?.index ?? -1
  }

  private run(start: number): void {
    const { text, known } = this
    const open: Open[] = []
    let at = start
    do {
      const inside = open.at(-1)
      const next = this.step(at, inside, open)
      if (next < 0) break
      at = next
    } while (open.length > 0 && at < text.length)
    for (const container of open) known.set(container.start, -1)
  }

  /** Reads one token; the place behind it, or −1 where the text is not JSON. */
  private step(from: number, inside: Open | undefined, open: Open[]): number {
    const { text } = this
    let at = from
    while (isBlank(text.charCodeAt(at))) at++
    const sign = text[at]
    if (inside === undefined || inside.expecting === 'value' || inside.expecting === 'valueOrEnd') {
      if (sign === '{' || sign === '[') {
        if (inside !== undefined) inside.expecting = 'commaOrEnd'
        open.push({ start: at, object: sign === '{', expecting: sign === '{' ? 'nameOrEnd' : 'valueOrEnd' })
        return at + 1
      }
      if (inside?.expecting === 'valueOrEnd' && sign === ']') return this.close(at, inside, open)
      if (inside !== undefined) inside.expecting = 'commaOrEnd'
      return sign === '"' ? stringEnd(text, at) : literalEnd(text, at)
    }
    switch (inside.expecting) {
      case 'nameOrEnd':
      case 'name':
        if (sign === '}' && inside.expecting === 'nameOrEnd') return this.close(at, inside, open)
        inside.expecting = 'colon'
        return sign === '"' ? stringEnd(text, at) : -1
      case 'colon':
        inside.expecting = 'value'
        return sign === ':' ? at + 1 : -1
      case 'commaOrEnd':
        if (sign === (inside.object ? '}' : ']')) return this.close(at, inside, open)
        inside.expecting = inside.object ? 'name' : 'value'
        return sign === ',' ? at + 1 : -1
    }
  }

  private close(at: number, inside: Open, open: Open[]): number {
    open.pop()
    this.known.set(inside.start, at + 1)
    return at + 1
  }
}

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

function literalEnd(text: string, at: number): number {
  LITERAL.lastIndex = at
  return LITERAL.test(text) ? LITERAL.lastIndex : -1
}

/** The place behind the string that starts at a quotation mark, or −1. Bad escapes are left to `JSON.parse`, which refuses the whole. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code === 0x5c) at++
    else if (code < 0x20) return -1
  }
  return -1
}
