import { figure } from '../../ui/screens/dashboard/figures'
import type { Compared } from './compare'
import { ends, interval, printedText, type Speaker, value, verdictText } from './say'
import { TestCells, TestHeads } from './TestCells'

/** Markets of an experiment with their published effects, the own ones beside them, and the verdict. */
export function EffectTable({ compared, speaker }: { readonly compared: Extract<Compared, { kind: 'effect' }>; readonly speaker: Speaker }) {
  const { t, language } = speaker
  const { experiment, rows } = compared
  const n = (x: number) => figure(x, language, 0)
  return (
    <div className="rep-scroll" role="region" aria-label={t('market')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('market')}</th>
            <th scope="col" data-left>
              {t('verdict')}
            </th>
            <th scope="col">{t('yours')}</th>
            <th scope="col">{t('published')}</th>
            <TestHeads speaker={speaker} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ own, published, judged }) => (
            <tr key={published.who}>
              <th scope="row">
                {published.title?.[language] ?? published.who}
                <small>
                  {published.who} · {t('matches', { n: `${n(own.matches)} + ${n(own.reference)}` })}
                  {own.tainted > 0 && `, ${t('tainted', { n: n(own.tainted) })}`}
                </small>
              </th>
              <td className="rep-verdict" data-verdict={judged.verdict}>
                {verdictText(judged.verdict, experiment.margin, speaker)}
              </td>
              <td>
                {own.estimate === null ? (
                  t('na')
                ) : (
                  <>
                    {value(own.estimate.mean, speaker)}
                    <small>{ends(interval(own.estimate, 0.95), speaker)}</small>
                  </>
                )}
              </td>
              <td>
                {printedText(published.printed, speaker)}
                {published.estimate !== null && <small>{ends(interval(published.estimate, 0.95), speaker)}</small>}
              </td>
              <TestCells judged={judged} speaker={speaker} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
