import { useEffect, useId, useRef, useState } from 'react'
import type { ActionSpec } from '../../../src/core/action-space'
import type { SeatProps } from '../../../src/ui/contract'
import { Field } from '../../../src/ui/pad/Field'
import { readDraft, toNumber } from '../../../src/ui/pad/draft'
import { useSending } from '../../../src/ui/pad/sending'
import { padTexts } from '../../../src/ui/pad/texts'
import type { Brief, Negotiation } from '../game'
import { type Action, gainOf } from '../prices'
import { amount } from '../wording/format'
import { type Screen, screen } from '../wording/screen'
import { drawnTo, sliderStep } from './scale'
import { Warning } from './Warning'

type Props = SeatProps<Negotiation> & { readonly ask: NonNullable<SeatProps<Negotiation>['ask']> }

/** On touch the keypad would cover the question. */
const hasMouse = (): boolean => typeof window.matchMedia === 'function' && window.matchMedia('(hover: hover)').matches

/**
 * The form for a price: a box that takes every legal price and a slider over the prices near the values, with what it would give before it is sent. It starts empty,
 * because a suggestion would move answers, keeps what was typed, and never sends twice for one question.
 */
export function OfferForm({ seat, seats, brief, observation: o, ask, language, onAct }: Props) {
  const t = screen(language)
  const pad = padTexts(language)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const [price, setPrice] = useState('')
  const [message, setMessage] = useState('')
  const [fault, setFault] = useState<{ readonly say: string; readonly at: string } | null>(null)
  const [sent, setSent] = useState(false)
  const { isShut, say } = useSending(sent, pad.sent)
  const latch = useRef(false)
  useEffect(() => {
    latch.current = false
    setSent(false)
    if (hasMouse()) box.current?.focus({ preventScroll: true })
  }, [ask])

  const to = drawnTo(brief, o.past)
  const typed = toNumber(price)
  const onSlider = !Number.isNaN(typed) && typed >= 0 && typed <= to
  const read = readDraft(ask.space, brief.messageChars === null ? { price } : { price, message }, language)
  const alone = readDraft(priceSpace(ask.space), price, language)
  const change = (value: string) => {
    setPrice(value)
    setFault(null)
  }
  const submit = () => {
    if ('say' in read) {
      setFault(read)
      const faulty = read.at === '.message' ? form.current?.querySelector('textarea') : box.current
      faulty?.focus()
    } else if (!latch.current && !isShut) {
      latch.current = true
      setSent(true)
      onAct(read.action as Action)
    }
  }
  const complaint = fault?.say ?? (isShut ? undefined : ask.objection)
  const messageSpace = messageSpaceOf(ask.space)
  return (
    <form
      ref={form}
      className="pad nego-offer"
      noValidate
      aria-busy={isShut}
      onSubmit={e => {
        e.preventDefault()
        submit()
      }}
    >
      <fieldset className="pad-body" disabled={isShut}>
        <div className="pad-number">
          <div className="nego-label">
            <label htmlFor={id}>{t.price}</label>
            <span className="nego-worth-line">
              {t.worthYou}: <strong>{amount(brief.own, language)}</strong>
            </span>
          </div>
          <div className="pad-number-row">
            <input
              ref={box}
              id={id}
              className="pad-box"
              type="text"
              inputMode={Number.isInteger(brief.step) ? 'numeric' : 'decimal'}
              enterKeyHint="send"
              autoComplete="off"
              data-first
              value={price}
              aria-invalid={fault?.at === '.price' || undefined}
              aria-describedby={`${id}-range ${id}-say`}
              onChange={e => change(e.target.value)}
            />
            <input
              className="pad-slider"
              type="range"
              min={0}
              max={to}
              step={sliderStep(to, brief.step)}
              value={onSlider ? typed : to / 2}
              data-unset={onSlider ? undefined : true}
              aria-label={t.slider}
              aria-valuetext={onSlider ? price : '–'}
              onChange={e => change(e.target.value)}
            />
          </div>
          <p id={`${id}-range`} className="pad-hint">
            {sentence(
              pad.range('0', amount(brief.most, language), Number.isInteger(brief.step), brief.step === 1 ? undefined : amount(brief.step, language)),
            )}
          </p>
        </div>
        <Consequence
          t={t}
          seat={seat}
          brief={brief}
          language={language}
          other={seats[1 - seat]?.name ?? `${2 - seat}`}
          price={'action' in alone ? (alone.action as number) : null}
        />
        {messageSpace !== null && (
          <Field
            space={messageSpace}
            draft={message}
            label={t.message}
            naming={{}}
            language={language}
            at=".message"
            faultAt={fault?.at ?? null}
            describedBy={`${id}-say`}
            first={false}
            onChange={draft => setMessage(String(draft))}
          />
        )}
        <div className="pad-sends">
          <button type="submit" className="pad-send">
            {isShut ? say : t.send}
          </button>
        </div>
      </fieldset>
      <p id={`${id}-say`} className="pad-say" role="status" data-fault={complaint !== undefined || undefined}>
        {complaint ?? (isShut ? say : '')}
      </p>
    </form>
  )
}

/** What the price would give if it were accepted, as soon as it is a legal price. Its room is reserved. */
function Consequence(props: {
  readonly t: Screen
  readonly seat: number
  readonly brief: Brief
  readonly language: 'en' | 'de'
  readonly other: string
  readonly price: number | null
}) {
  const { t, seat, brief, language, price } = props
  if (price === null) return <p className="pad-preview nego-consequence">{t.before}</p>
  const gain = gainOf(price, brief.own, seat)
  const theirs = brief.other === null ? null : gainOf(price, brief.other, 1 - seat)
  const size = (x: number) => amount(Math.abs(x), language)
  return (
    <div className="nego-consequence">
      <p className="pad-preview" aria-live="polite">
        {t.ifAccepted(size(gain), gain)} {theirs !== null && t.forOther(props.other, size(theirs), theirs)}
      </p>
      {gain < 0 && <Warning says={t.losing[seat === 0 ? 0 : 1]} />}
    </div>
  )
}

const partOf = (space: ActionSpec, key: string): ActionSpec | null => (space.kind === 'fields' ? (space.fields[key] ?? null) : null)
const priceSpace = (space: ActionSpec): ActionSpec => partOf(space, 'price') ?? space
const messageSpaceOf = (space: ActionSpec): ActionSpec | null => partOf(space, 'message')
const sentence = (s: string): string => `${s.charAt(0).toUpperCase()}${s.slice(1)}.`
