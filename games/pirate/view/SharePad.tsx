import { useEffect, useId, useRef, useState } from 'react'
import { exactly } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { toNumber } from '../../../src/ui/pad/draft'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import { useSending } from '../../../src/ui/pad/sending'
import type { Game } from '../game'
import { planOf } from '../plan'
import { screenTexts } from '../wording/screen'
import { Fill } from './Fill'

/** Up to so many others each have a row of their own; of more, those with a share. */
const mostRows = 12

/** What was typed for each of the others, by seat; what is left is the proposer's. */
type Typed = Readonly<Record<number, string>>

const amount = (typed: string | undefined): number => (typed === undefined || typed.trim() === '' ? 0 : toNumber(typed))

/** Divides the gold: one gives to the others, by steps or by number, and keeps the rest. Nothing is suggested; it sends once, and only a plan that adds up. */
export function SharePad(props: SeatProps<Game> & { readonly ask: NonNullable<SeatProps<Game>['ask']> }) {
  const { seat, seats, brief, ask, observation, language, onAct } = props
  const t = screenTexts(language)
  const id = useId()
  const [typed, setTyped] = useState<Typed>({})
  const [sent, setSent] = useState(false)
  const { isShut, say } = useSending(sent, t.sent)
  const latch = useRef(false)
  const { proposer } = observation
  const refused = ask.objection !== undefined
  useEffect(() => {
    latch.current = false
    setSent(false)
    if (!refused) setTyped({})
  }, [ask, refused])

  const others = Array.from({ length: brief.crew - proposer - 1 }, (_, i) => proposer + 1 + i)
  const shares = others.map(other => amount(typed[other]))
  const wrong = others.find((_, i) => !(Number.isInteger(shares[i]) && (shares[i] as number) >= 0))
  const rest = brief.gold - shares.reduce((sum, share) => sum + (Number.isFinite(share) ? share : 0), 0)
  const complaint =
    wrong !== undefined
      ? t.notWhole(typed[wrong] ?? '')
      : rest < 0
        ? t.tooMuch(exactly(-rest, language), exactly(brief.gold, language))
        : isShut
          ? say
          : (ask.objection ?? '')
  const put = (other: number, text: string) => setTyped(before => ({ ...before, [other]: text }))
  const step = (other: number, by: number) => put(other, String(Math.max(0, (Number.isFinite(amount(typed[other])) ? amount(typed[other]) : 0) + by)))
  const rows = others.length <= mostRows ? others : others.filter(other => typed[other] !== undefined && typed[other] !== '0')
  const send = () => {
    if (wrong !== undefined || rest < 0 || latch.current || isShut) return
    latch.current = true
    setSent(true)
    onAct(planOf([rest, ...shares], proposer))
  }

  return (
    <form
      className="pi-pad"
      noValidate
      aria-busy={isShut}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <fieldset disabled={isShut} aria-describedby={`${id}-say`}>
        <div className="pi-give" data-own>
          <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={18} label={false} />
          <output className="pi-keep">{t.keep(exactly(rest, language))}</output>
          <Bar part={rest / brief.gold} />
        </div>
        {others.length > mostRows && (
          <Fill
            from={proposer + 2}
            to={brief.crew}
            t={t}
            onFill={(each, ranks) => setTyped(before => ({ ...before, ...Object.fromEntries(ranks.map(rank => [rank - 1, each])) }))}
          />
        )}
        <ul className="pi-gives" data-many={rows.length > mostRows || undefined}>
          {rows.map(other => (
            <li key={other} className="pi-give">
              <SeatMark seat={other} seats={seats.length} kind={seats[other]?.kind ?? 'human'} language={language} size={18} label={false} />
              <label htmlFor={`${id}-${other}`} className="pi-giving">
                <span className="unseen">{t.shareOf(String(other + 1))}</span>
                <span aria-hidden="true">
                  <b>{other + 1}</b> {seats[other]?.name ?? ''}
                </span>
              </label>
              <span className="pi-stepper">
                <button type="button" aria-label={t.less(String(other + 1))} disabled={amount(typed[other]) <= 0} onClick={() => step(other, -1)}>
                  −
                </button>
                <input
                  id={`${id}-${other}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  placeholder="0"
                  value={typed[other] ?? ''}
                  aria-invalid={other === wrong || undefined}
                  onChange={event => put(other, event.target.value)}
                />
                <button type="button" aria-label={t.more(String(other + 1))} onClick={() => step(other, 1)}>
                  +
                </button>
              </span>
              <Bar part={amount(typed[other]) / brief.gold} />
            </li>
          ))}
        </ul>
        {others.length > mostRows && <p className="pi-note">{t.onlyPaid(String(others.length - rows.length))}</p>}
        <div className="pi-sends">
          <button type="submit" className="pad-send" aria-disabled={wrong !== undefined || rest < 0 || undefined}>
            {isShut ? say : t.send}
          </button>
          <button type="button" className="pi-clear" onClick={() => setTyped({})}>
            {t.clear}
          </button>
        </div>
      </fieldset>
      <p id={`${id}-say`} className="pi-say" role="status">
        {complaint}
      </p>
    </form>
  )
}

const Bar = ({ part }: { readonly part: number }) => (
  <span className="pi-track" aria-hidden="true">
    <i style={{ width: `${Math.min(100, Math.max(0, (Number.isFinite(part) ? part : 0) * 100))}%` }} data-some={part > 0 || undefined} />
  </span>
)
