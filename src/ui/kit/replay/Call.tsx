import type { ReactNode } from 'react'
import type { CallRecord } from '../../../core/call'
import type { FailureKind } from '../../../core/log'
import { callTexts } from '../../../wording/calls'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { showNumber } from '../../pad/texts'
import { timeWords } from './time-words'

/** The hashes of all texts that a call shows. */
export const hashesOf = ({ messages, raw, reasoning, schema }: CallRecord): readonly string[] =>
  [...messages.map(message => message.text), raw, reasoning, schema].filter(hash => hash !== null)

/** One request: how it went in a line, and behind it the prompt, the reasoning, the raw reply and what was read from it, as they passed. `text` gives a text by its hash; `k` is the step of its decision, `refused` why the referee didn't take the answer. */
export function Call(props: {
  readonly call: CallRecord
  readonly k: number
  readonly refused: FailureKind | null
  readonly isOpen: boolean
  readonly language: Language
  text(hash: string): string | undefined
}) {
  const { call, k, refused, language } = props
  const t = callTexts(language)
  const textOf = (hash: string) => {
    const text = props.text(hash)
    return text === undefined ? <em>{t.gone}</em> : text === '' ? <em>{t.empty}</em> : text
  }
  const read = readOf(call, call.raw === null ? undefined : props.text(call.raw))
  const tag = t.tags[call.tag] + (call.index > 0 ? ` ${showNumber(call.index + 1, language)}` : '')
  return (
    <details className="call" data-status={call.status} open={props.isOpen}>
      <summary>
        <strong>{tag}</strong>{' '}
        <span className="calls-soft">
          {[
            t.attempt(showNumber(call.attempt, language)),
            ...(call.k === k ? [] : [t.asked(showNumber(call.k, language))]),
            ...factsOf(call, refused, language),
          ].join(' · ')}
        </span>
      </summary>
      {call.error !== null && <Passage title={t.error}>{call.error}</Passage>}
      <details className="call-prompt">
        <summary>{t.prompt(call.messages.length, showNumber(call.messages.length, language))}</summary>
        {call.messages.map((message, i) => (
          <Passage key={i} title={t.roles[message.role]}>
            {textOf(message.text)}
          </Passage>
        ))}
        {call.schema !== null && <Passage title={t.schema}>{textOf(call.schema)}</Passage>}
        <Passage title={t.settings}>{settingsOf(call)}</Passage>
      </details>
      {call.reasoning !== null && <Passage title={t.reasoning}>{textOf(call.reasoning)}</Passage>}
      {call.raw !== null && <Passage title={t.reply}>{textOf(call.raw)}</Passage>}
      {read !== null && <Passage title={t.answer}>{read}</Passage>}
      {call.warnings.length > 0 && <Passage title={t.warnings}>{call.warnings.join('\n')}</Passage>}
    </details>
  )
}

/** A text exactly as it passed: never rendered as Markdown or HTML. */
function Passage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="call-passage">
      <p>{title}</p>
      <pre tabIndex={0} role="group" aria-label={title}>
        {children}
      </pre>
    </section>
  )
}

/** What was read from a reply, where it isn't the reply itself, word for word. */
function readOf({ answer }: CallRecord, raw: string | undefined): string | null {
  if (answer === null || answer === undefined) return null
  const read = JSON.stringify(answer)
  return read === raw?.trim() ? null : read
}

function factsOf(call: CallRecord, refused: FailureKind | null, language: Language): readonly string[] {
  const t = callTexts(language)
  const n = (x: number | null) => (x === null ? t.na : showNumber(x, language))
  const { sent, first, done, tokens, cost, price, read, http } = call
  return [
    t.status[call.status] + (http !== null && http >= 400 ? ` (HTTP ${http})` : ''),
    ...(refused === null || call.status !== 'ok' ? [] : [t.refused(replayTexts(language).failures[refused])]),
    ...(read === null ? [] : [t.read[read]]),
    call.provider === 'rehearsal' ? t.rehearsal : t.model(call.requested, call.reported),
    ...(sent === null || done === null ? [] : [timeWords(done - sent, language)]),
    ...(sent === null || first === null ? [] : [t.firstToken(timeWords(first - sent, language))]),
    ...(tokens.in === null && tokens.out === null ? [] : [t.tokens(n(tokens.in), n(tokens.out))]),
    ...(cost === null ? [] : [`${showNumber(cost, language, 6)} ${price?.currency ?? ''}`.trim()]),
  ]
}

/** With what it was asked, one fact a line; the names are those of calls.csv. */
function settingsOf(call: CallRecord): string {
  const facts: readonly (readonly [string, unknown])[] = [
    ['provider', call.provider],
    ['host', call.host],
    ['model_requested', call.requested],
    ['model_reported', call.reported],
    ['prompt_template', call.template],
    ['structured', call.structured],
    ['settings', call.settings],
    ['price', call.price],
    ['finish', call.finish],
    ['call_id', call.id],
    ['app_version', call.app],
  ]
  return facts
    .flatMap(([name, value]) => (value === null ? [] : [`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`]))
    .join('\n')
}
