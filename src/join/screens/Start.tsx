import { type FormEvent, useId, useRef, useState } from 'react'
import type { Refusal } from '../../host/wire/messages'
import { Markdown } from '../../ui/pad/Markdown'
import type { JoinTexts } from '../../wording/join.en'
import type { JoinClient } from '../client/client'
import type { JoinState } from '../client/state'
import type { Language } from '../texts'
import { Speak } from './Speak'

/**
 * Before anything is sent or kept: what this is, the consent text where there is one, the label where labels were handed out, and one press that begins. A page that is only loaded, by a
 * preview of the link, does none of this. `label`: the one in the link, which then isn't asked for. `refused`: why an earlier try got no place.
 */
export function Start(props: {
  readonly client: JoinClient
  readonly state: JoinState
  readonly t: JoinTexts
  readonly language: Language
  readonly label: string | null
  readonly refused: Refusal | null
  onSpeak(language: Language): void
}) {
  const { client, t, refused } = props
  const { notice } = props.state
  const id = useId()
  const [label, setLabel] = useState(props.label ?? '')
  const [seatCode, setSeatCode] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [fault, setFault] = useState<'label' | 'agree' | null>(null)
  const form = useRef<HTMLFormElement>(null)
  if (notice === null)
    return (
      <section className="plain">
        <header className="top">
          <p className="over-title">{t.parley}</p>
          <Speak language={props.language} t={t} onSpeak={props.onSpeak} />
        </header>
        {props.state.link === 'online' ? (
          <>
            <h1>{t.start.notYet}</h1>
            <p role="status">{t.start.notYetHint}</p>
          </>
        ) : (
          <h1 role="status">{t.connecting}</h1>
        )}
      </section>
    )
  const code = seatCode.replace(/\s/g, '').toUpperCase()
  const start = (event: FormEvent) => {
    event.preventDefault()
    const wrong = notice.labels && label.trim() === '' && code === '' ? 'label' : notice.consent !== null && !agreed ? 'agree' : null
    setFault(wrong)
    if (wrong !== null) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
    else client.start({ ...(label.trim() === '' ? {} : { label: label.trim() }), ...(code === '' ? {} : { seatCode: code }), agreed })
  }
  const isClosed = { over: t.start.over, locked: t.start.locked, running: t.start.running, paused: t.start.running, open: null }[notice.stage]
  return (
    <form ref={form} className="start" noValidate onSubmit={start}>
      <header className="top">
        <p className="over-title">{t.parley}</p>
        <Speak language={props.language} t={t} onSpeak={props.onSpeak} />
      </header>
      <h1>{notice.title}</h1>
      <p className="lead">{t.start.lead}</p>
      {refused !== null && (
        <p className="say" role="alert">
          <strong>{t.refused[refused][0]}</strong> {t.refused[refused][1]}
        </p>
      )}
      {refused === null && isClosed !== null && <p className="say">{isClosed}</p>}
      {notice.labels && (props.label === null || refused !== null) && (
        <div className="field">
          <label htmlFor={`${id}-label`}>{t.start.label}</label>
          <input
            id={`${id}-label`}
            name="label"
            className="box"
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            value={label}
            aria-invalid={fault === 'label' || undefined}
            aria-describedby={`${id}-label-hint`}
            onChange={event => {
              setLabel(event.target.value)
              setFault(null)
            }}
          />
          <p id={`${id}-label-hint`} className={fault === 'label' ? 'say' : 'hint'}>
            {fault === 'label' ? t.start.labelEmpty : t.start.labelHint}
          </p>
        </div>
      )}
      {notice.consent !== null && (
        <section className="consent" aria-labelledby={`${id}-consent`}>
          <h2 id={`${id}-consent`}>{t.start.consent}</h2>
          <Markdown>{notice.consent.text}</Markdown>
          <label className="tick">
            <input
              type="checkbox"
              name="agree"
              checked={agreed}
              aria-describedby={`${id}-agree`}
              aria-invalid={fault === 'agree' || undefined}
              onChange={event => {
                setAgreed(event.target.checked)
                setFault(null)
              }}
            />
            <span>{t.start.agree}</span>
          </label>
          <p id={`${id}-agree`} className="say" hidden={fault !== 'agree'} role="alert">
            {fault === 'agree' ? t.start.agreeFirst : ''}
          </p>
        </section>
      )}
      <details className="more" open={refused === 'moved' || refused === 'code' || undefined}>
        <summary>{t.start.moved}</summary>
        <div className="field">
          <label htmlFor={`${id}-code`}>{t.start.movedLabel}</label>
          <input
            id={`${id}-code`}
            name="seat-code"
            className="box letters"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={8}
            value={seatCode}
            aria-describedby={`${id}-code-hint`}
            onChange={event => setSeatCode(event.target.value)}
          />
          <p id={`${id}-code-hint`} className="hint">
            {t.start.movedHint}
          </p>
        </div>
      </details>
      <div className="foot-action">
        <button type="submit" className="first">
          {t.start.start}
        </button>
        <p className="hint">{t.start.keeps}</p>
      </div>
    </form>
  )
}
