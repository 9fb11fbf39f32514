import type { SeatFace } from '../../contract'
import { resultTexts } from '../../../wording/result'
import { assumesIn, conceptIn } from '../../../wording/theory'
import { SeatMark } from '../../pad/SeatMark'
import { isPoint, percent, points } from './numbers'
import { cover, type Reference, type Span } from './references'
import './theory.css'
import { NAMED, type Told } from './sentences'
import { isMeasured } from './why'

/** Every declared equilibrium and reference line: its concept, what it takes for granted, and payoffs and measures if everybody played it, beside those of this match. */
export function Theory({ told, faces }: { readonly told: Told; readonly faces: readonly SeatFace[] }) {
  const { references, match, language } = told
  const t = resultTexts(language)
  if (!isMeasured(match.status) || references.length === 0)
    return (
      <section className="theory" aria-labelledby="theory">
        <h2 id="theory">{t.equilibria}</h2>
        <p>{isMeasured(match.status) ? t.equilibriaNone : t.equilibriaUnfinished}</p>
      </section>
    )
  return (
    <section className="theory" aria-labelledby="theory">
      <h2 id="theory">{t.equilibria}</h2>
      <p className="theory-hint">{t.equilibriaHint}</p>
      <ul className="theory-list">
        {references.map((reference, i) => (
          <Item key={i} reference={reference} told={told} faces={faces} />
        ))}
      </ul>
    </section>
  )
}

function Item({ reference, told, faces }: { readonly reference: Reference; readonly told: Told; readonly faces: readonly SeatFace[] }) {
  const { language } = told
  const t = resultTexts(language)
  const { standing } = reference
  const assumes = assumesIn(language, reference.assumes)
  const span = (one: Span | null, write: (x: number) => string) =>
    one === null ? t.na : isPoint(one) || write(one.lo) === write(one.hi) ? write(one.lo) : t.to(write(one.lo), write(one.hi))
  const share = (x: number) => percent(x, language)
  const number = (x: number) => points(x, language)
  const fairness = reference.fairness === null ? null : { lo: reference.fairness, hi: reference.fairness }
  return (
    <li className="theory-item" data-line={standing === 'line' || undefined}>
      <div>
        <h3>{conceptIn(language, reference.concept)}</h3>
        <p className="theory-standing">
          {standing === 'epsilon' ? t.standing.epsilon(number(reference.epsilon)) : standing === 'line' ? t.referenceOnly : t.standing.exact}
        </p>
        <p className="theory-assumes" lang={assumes.isEnglish ? 'en' : language}>
          {assumes.text}
        </p>
      </div>
      <dl className="theory-numbers">
        {seatSpans(reference, faces, t.everySeat).map(({ key, face, name, payoff, gain }) => (
          <div key={key}>
            <dt>
              {face && <SeatMark seat={face.seat} seats={faces.length} kind={face.kind} language={language} size={16} label={false} />}
              {name}
            </dt>
            <dd>
              {span(payoff, number)} <span className="theory-soft">({span(gain, share)})</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.names.efficiency}</dt>
          <dd>
            {span(reference.efficiency, share)}
            {reference.isOuter && reference.efficiency !== null && <small>{t.outer}</small>}
          </dd>
        </div>
        <div>
          <dt>{t.names.fairness}</dt>
          <dd>{span(fairness, share)}</dd>
        </div>
      </dl>
    </li>
  )
}

/** Payoff and self-gain of each seat of a small table; one line that covers all of a large one. */
function seatSpans(reference: Reference, faces: readonly SeatFace[], every: string) {
  if (faces.length > NAMED) return [{ key: 'all', face: null, name: every, payoff: cover(reference.payoffs), gain: cover(reference.selfGain) }]
  return faces.map(face => ({
    key: String(face.seat),
    face,
    name: face.name,
    payoff: reference.payoffs[face.seat] ?? null,
    gain: reference.selfGain[face.seat] ?? null,
  }))
}
