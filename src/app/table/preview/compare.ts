import type { Message } from '../../../players/llm/caller'

/** A stretch of a message; `same`: a person in that seat reads these very words. */
export interface Stretch {
  readonly text: string
  readonly same: boolean
}

/** What anybody in the seat is given to read: the rules, the question, and every report so far. */
export interface Read {
  readonly rules: string
  readonly question: string
  readonly reports: readonly string[]
}

/** How a request compares with what a person reads: its messages in stretches, and how much of the person's texts stands in it word for word. `reports`: how many of them do. */
export interface Compared {
  readonly messages: readonly { readonly role: Message['role']; readonly stretches: readonly Stretch[] }[]
  readonly rules: boolean
  readonly question: boolean
  readonly reports: number
}

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Looks for each of the person's texts in a request, as it is or as a quotation (each line behind ">"), every place counting once: the same report twice must stand there twice.
 */
export function compare(messages: readonly Message[], read: Read): Compared {
  const spans: Span[][] = messages.map(() => [])
  const take = (text: string): boolean => {
    if (text.trim() === '') return true
    for (const form of [text, quoted(text)]) {
      for (const [i, message] of messages.entries()) {
        const span = freeSpan(message.text, form, spans[i] as Span[])
        if (span === null) continue
        spans[i]?.push(span)
        return true
      }
    }
    return false
  }
  const rules = take(read.rules)
  const question = take(read.question)
  // The latest first: a short memory holds those, and equal ones stand where the latest do.
  const reports = read.reports.toReversed().filter(take).length
  return { messages: messages.map(({ role, text }, i) => ({ role, stretches: stretched(text, spans[i] as Span[]) })), rules, question, reports }
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** The last place of a text in another that isn't taken yet. */
function freeSpan(text: string, wanted: string, taken: readonly Span[]): Span | null {
  for (let from = text.lastIndexOf(wanted); from >= 0; from = from === 0 ? -1 : text.lastIndexOf(wanted, from - 1)) {
    const to = from + wanted.length
    if (taken.every(span => to <= span.from || from >= span.to)) return { from, to }
  }
  return null
}

function stretched(text: string, spans: readonly Span[]): readonly Stretch[] {
  const out: Stretch[] = []
  let at = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > at) out.push({ text: text.slice(at, from), same: false })
    out.push({ text: text.slice(from, to), same: true })
    at = to
  }
  if (at < text.length) out.push({ text: text.slice(at), same: false })
  return out
}
