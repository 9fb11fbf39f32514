import type { Account } from '../account'
import { figure, percent, type Language } from '../money'
import { resultTexts } from '../wording/result'

/** One rate on a track from 0 to 100 %: a dot where the match is, a dashed line where the reference is. */
function Rate({
  name,
  rate,
  of,
  reference,
  language,
}: {
  readonly name: string
  readonly rate: number | null
  readonly of: readonly [part: number, whole: number]
  readonly reference?: number
  readonly language: Language
}) {
  const t = resultTexts(language)
  return (
    <div className="persuasion-rate">
      <dt>{name}</dt>
      <dd>
        <span className="persuasion-track" aria-hidden="true">
          {reference !== undefined && (
            <span className="persuasion-reference" data-end={reference > 0.9 || undefined} style={{ left: `${reference * 100}%` }}>
              <span>{t.commitment}</span>
            </span>
          )}
          {rate !== null && <span className="persuasion-dot" style={{ left: `${rate * 100}%` }} />}
        </span>
        <span className="persuasion-value">
          {rate === null ? t.none : `${percent(rate, language, 0)} (${t.rateOf(figure(of[0], language), figure(of[1], language))})`}
        </span>
      </dd>
    </div>
  )
}

/** How often units of either quality were recommended and how honest that was, with the commitment rate q beside the lies. */
export function Rates({ account, q, language }: { readonly account: Account; readonly q: number; readonly language: Language }) {
  const t = resultTexts(language)
  const { yes, no } = account.cells
  const high = yes.high + no.high
  const low = yes.low + no.low
  return (
    <section className="persuasion-rates">
      <h3>{t.rates}</h3>
      <dl>
        <Rate name={t.recommendsHigh} rate={account.recommendsHigh} of={[yes.high, high]} language={language} />
        <Rate name={t.recommendsLow} rate={account.recommendsLow} of={[yes.low, low]} reference={q} language={language} />
        <Rate name={t.honesty} rate={account.honesty} of={[yes.high + no.low, high + low]} language={language} />
      </dl>
      <p className="persuasion-note">{t.ratesNote(percent(q, language, 1))}</p>
    </section>
  )
}
