import type { Labels } from '../../core/game'
import { howToAnswer } from '../../wording/llm/form'
import { promptTexts } from '../../wording/llm/prompt-texts'
import type { Language } from '../../wording/objection'
import type { Message } from './caller'
import type { Remembered } from './memory'
import { membersOf, type Passage, type Question } from './question'

/** A reply that was not taken, and why. */
export interface Rejected {
  readonly raw: string
  readonly objection: string
}

/** Everything that a prompt is made of. */
export interface PromptInput {
  readonly language: Language
  readonly rules: string
  readonly labels: Labels | undefined
  readonly past: Remembered
  readonly question: Question
  readonly rejected?: Rejected
}

/** Characters of a rejected reply that are shown again. */
const SHOWN_AGAIN = 2000

/**
 * The messages to a model. System: the rules, who it is, how to answer. User: what it remembers, what happened since its last turn, the question. After a reply that was
 * not taken, that reply follows, shortened, then the objection and the form again. Pure: equal input gives equal bytes.
 *
 * Every line that somebody at the table may have written stands behind ">", so that no message can pass for a heading or for the engine's own words, and the system text
 * says what ">" means. In the game's own question others' words are quoted by the game; line ends that its quotation may not know become blanks.
 */
export function promptOf({ language, rules, labels, past, question, rejected }: PromptInput): readonly Message[] {
  const t = promptTexts(language)
  const form = howToAnswer(membersOf(question), labels, language)
  const about = question.about.length === 0 ? [] : [section(t.you, question.about.join('\n\n'))]
  const messages: Message[] = [
    { role: 'system', text: [section(t.rules, rules), ...about, section(t.answering, `${form}\n\n${t.quoted}`)].join('\n\n') },
    {
      role: 'user',
      text: [
        ...pastOf(past, t),
        ...question.shown.map(passage => (passage.own ? section(passage.heading, plainLines(passage.text)) : quotation(passage))),
        section(t.now, [question.situation, ...question.asked].map(plainLines).join('\n\n')),
      ].join('\n\n'),
    },
  ]
  if (rejected === undefined) return messages
  return [
    ...messages,
    { role: 'assistant', text: shortened(rejected.raw, t.cut, t.empty) },
    { role: 'user', text: section(t.again, `${oneLine(rejected.objection)}\n\n${form}`) },
  ]
}

function pastOf({ earlier, notes, since }: Remembered, t: ReturnType<typeof promptTexts>): readonly string[] {
  const passages: readonly (Passage | null)[] = [
    notes === null ? null : { heading: t.notes, text: notes },
    earlier.length === 0 ? null : { heading: t.earlier, text: earlier.join('\n\n') },
    since.length === 0 ? null : { heading: t.since, text: since.join('\n\n') },
  ]
  return passages.filter(passage => passage !== null).map(quotation)
}

const section = (heading: string, text: string) => `# ${heading}\n\n${text}`

const quotation = ({ heading, text }: Passage) =>
  section(
    heading,
    plainLines(text)
      .split('\n')
      .map(line => (line === '' ? '>' : `> ${line}`))
      .join('\n'),
  )

/** Line ends other than \n: a text that holds them must not begin a line where its quotation saw none. */
const ODD_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const plainLines = (text: string) => text.replace(ODD_ENDS, end => (end === '\r\n' ? '\n' : ' '))
const oneLine = (text: string) => text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ')

function shortened(raw: string, cut: (left: number) => string, empty: string): string {
  if (raw.trim() === '') return empty
  if (raw.length <= SHOWN_AGAIN) return raw
  const whole = /[\uD800-\uDBFF]/.test(raw[SHOWN_AGAIN - 1] as string) ? SHOWN_AGAIN - 1 : SHOWN_AGAIN
  return `${raw.slice(0, whole)}\n${cut(raw.length - whole)}`
}
