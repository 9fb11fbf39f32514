import type { Account, Said } from '../account'
import { figure, percent, type Language } from '../money'
import { resultTexts } from '../wording/result'
import { screenTexts } from '../wording/screen'
import { MessageSign, UnitSign } from './signs'

/** Recommendations against true quality: counts, shares of each column, and how many units of each row were bought. */
export function CrossTable({ account, language }: { readonly account: Account; readonly language: Language }) {
  const t = resultTexts(language)
  const s = screenTexts(language)
  const names: Readonly<Record<Said, string>> = { yes: s.recommended, no: s.notRecommended, words: t.words }
  const { cells } = account
  const rows = (['yes', 'no', 'words'] as const).filter(said => said !== 'words' || cells.words.high + cells.words.low > 0)
  const cell = (part: number, whole: number) => (
    <td>
      {figure(part, language)} {whole > 0 && <small>{percent(part / whole, language, 0)}</small>}
    </td>
  )
  return (
    <div className="persuasion-scroll">
      <table className="persuasion-tally">
        <caption>{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.message}</th>
            <th scope="col">
              <UnitSign quality="high" size={16} /> {s.highQuality}
            </th>
            <th scope="col">
              <UnitSign quality="low" size={16} /> {s.lowQuality}
            </th>
            <th scope="col">{t.bought}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(said => (
            <tr key={said}>
              <th scope="row">
                {said !== 'words' && <MessageSign recommends={said === 'yes'} size={16} />} {names[said]}
              </th>
              {cell(cells[said].high, account.high)}
              {cell(cells[said].low, account.low)}
              <td>{t.rateOf(figure(cells[said].bought, language), figure(cells[said].high + cells[said].low, language))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
