import type { Equilibrium } from '../../../src/core/game'
import { figure, type Language } from '../money'
import { resultTexts } from '../wording/result'

/** What each seat gets in the reference plays at the realised qualities, as ranges where the theory gives ranges, above what this match paid. */
export function References(props: {
  readonly equilibria: readonly Equilibrium[]
  readonly payoffs: readonly number[]
  readonly myopic: boolean
  readonly language: Language
}) {
  const { language } = props
  const t = resultTexts(language)
  const range = ([lo, hi]: readonly [number, number]) =>
    hi - lo < 1e-6 ? figure(lo, language, 2) : `${figure(lo, language, 2)} ${t.to} ${figure(hi, language, 2)}`
  return (
    <div className="persuasion-scroll">
      <table className="persuasion-tally">
        <caption>{t.references}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.seller}</th>
            <th scope="col">{props.myopic ? t.buyers : t.buyer}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t.realised}</th>
            {props.payoffs.map((u, seat) => (
              <td key={seat}>{figure(u, language, 2)}</td>
            ))}
          </tr>
          {props.equilibria.map(e => (
            <tr key={e.concept}>
              <th scope="row">{t.concepts[e.concept] ?? e.concept}</th>
              {e.payoffs.map((interval, seat) => (
                <td key={seat}>{range(interval)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="persuasion-note">{t.referencesNote}</p>
    </div>
  )
}
