import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ActionSpec } from '../../core/action-space'
import type { Labels } from '../../core/game'
import { ChoiceButtons } from './ChoiceButtons'
import { Field } from './Field'
import { casesOf } from '../../core/cases'
import { type Draft, emptyDraft, readDraft } from './draft'
import { nameOf } from './naming'
import './pad.css'
import { useSending } from './sending'
import { type Language, padTexts } from './texts'

/** What the pad needs. Actions come out as ids and values of `space`, already checked strictly. */
export interface ActionPadProps {
  readonly space: ActionSpec
  readonly language: Language
  readonly labels?: Labels | undefined
  /** Names of ids where the seat's labels give none: options, parts, field keys, cases of a `oneOf`. */
  readonly names?: Readonly<Record<string, string>> | undefined
  /** The label of a single number or text box; its default is "Your number" or "Your message". */
  readonly label?: string | undefined
  /** Why the last answer was not taken. */
  readonly objection?: string | undefined
  /** One answer per attempt: after sending, the pad stays shut until this value changes (hand it the `ask` object). */
  readonly attempt?: unknown
  /** The consequence of an answer, shown before it is sent; called with legal actions only. */
  readonly preview?: ((action: never) => ReactNode) | undefined
  /** Text of the sending button. */
  readonly sendLabel?: string | undefined
  /** Whether the first input takes the focus when the question appears. Default: where there is a mouse; on touch the keypad would cover the question. */
  readonly takeFocus?: boolean
  onAct(action: never): void
}

const hasMouse = (): boolean =>
  typeof window !== 'undefined' && typeof window.matchMedia === 'function' && window.matchMedia('(hover: hover)').matches

/**
 * The way to answer any action space, without a UI kit: buttons, number box and slider, composer, linked shares, check boxes, groups, segments.
 * It checks before it sends, says in one sentence what is wrong, keeps what was typed, and never sends twice for one attempt.
 */
export function ActionPad(props: ActionPadProps) {
  const { space, language } = props
  const t = padTexts(language)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(space))
  const [fault, setFault] = useState<{ say: string; at: string } | null>(null)
  const [sent, setSent] = useState(false)
  const { isShut, say } = useSending(sent, t.sent)
  const latch = useRef(false)
  const shape = JSON.stringify(space)

  const takeFocus = props.takeFocus ?? hasMouse()
  const refused = props.objection !== undefined
  useEffect(() => {
    latch.current = false
    setSent(false)
    setFault(null)
    if (!refused) setDraft(emptyDraft(JSON.parse(shape) as ActionSpec))
  }, [props.attempt, refused, shape])
  useEffect(() => {
    if (takeFocus && !isShut) form.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [takeFocus, props.attempt, shape, isShut])

  const act = props.onAct as (action: unknown) => void
  const preview = props.preview as ((action: unknown) => ReactNode) | undefined
  const send = (action: unknown) => {
    if (latch.current || isShut) return
    latch.current = true
    setSent(true)
    setFault(null)
    act(action)
  }
  const submit = () => {
    const read = readDraft(space, draft, language)
    if ('say' in read) {
      setFault(read)
      form.current?.querySelector<HTMLElement>('[aria-invalid], [data-faulty] input, [data-first]')?.focus()
    } else send(read.action)
  }
  const complaint = fault?.say ?? (isShut ? undefined : props.objection)
  const naming = { labels: props.labels, names: props.names }
  const describedBy = `${id}-say`
  const { bare, open } = space.kind === 'oneOf' ? { bare: casesOf(space).bare, open: casesOf(space).open.length > 0 } : { bare: [], open: true }
  const label = props.label ?? (space.kind === 'text' ? t.yourMessage : space.kind === 'int' || space.kind === 'real' ? t.yourNumber : t.choose)

  return (
    <form
      ref={form}
      className="pad"
      noValidate
      aria-busy={isShut}
      onSubmit={e => {
        e.preventDefault()
        if (space.kind !== 'choice') submit()
      }}
    >
      {space.kind === 'choice' ? (
        <ChoiceButtons
          options={space.options}
          naming={naming}
          language={language}
          disabled={isShut}
          describedBy={describedBy}
          preview={preview}
          onPick={send}
        />
      ) : (
        <fieldset className="pad-body" disabled={isShut}>
          <Field
            space={space}
            draft={draft}
            label={label}
            naming={naming}
            language={language}
            at=""
            faultAt={fault?.at ?? null}
            describedBy={describedBy}
            first
            onChange={next => {
              setDraft(next)
              setFault(null)
            }}
          />
          {preview && <Preview space={space} draft={draft} language={language} show={preview} />}
          <div className="pad-sends">
            {open && (
              <button type="submit" className="pad-send">
                {isShut ? say : (props.sendLabel ?? (space.kind === 'text' && space.optional === true && draft === '' ? t.silent : t.send))}
              </button>
            )}
            {bare.map(({ id: which, action }) => (
              <button key={which} type="button" className="pad-send" data-second={open || undefined} onClick={() => send(action)}>
                {nameOf(which, naming)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <p id={describedBy} className="pad-say" role="status" data-fault={complaint !== undefined || undefined}>
        {complaint ?? (isShut ? say : '')}
      </p>
    </form>
  )
}

function Preview(props: { space: ActionSpec; draft: Draft; language: Language; show: (action: unknown) => ReactNode }) {
  const read = readDraft(props.space, props.draft, props.language)
  return (
    <p className="pad-preview" aria-live="polite">
      {'action' in read ? props.show(read.action) : '\u00a0'}
    </p>
  )
}
