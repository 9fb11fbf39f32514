import type { Judged } from '../../measures/published/replicate'
import { figure } from '../../ui/screens/dashboard/figures'
import { ends, type Speaker, value } from './say'

/** The headings over `TestCells`. */
export const TestHeads = ({ speaker: { t } }: { readonly speaker: Speaker }) => (
  <>
    <th scope="col">
      {t('difference')}
      <small>{t('interval90')}</small>
    </th>
    <th scope="col">{t('pSame')}</th>
    <th scope="col">{t('pOther')}</th>
  </>
)

/** The difference with its 90 % interval, and both p-values after Holm's adjustment. */
export function TestCells({ judged: { test, adjusted }, speaker }: { readonly judged: Judged; readonly speaker: Speaker }) {
  const { t, language } = speaker
  const p = (x: number) => (x < 0.001 ? `< ${figure(0.001, language, 3)}` : figure(x, language, 3))
  return (
    <>
      <td>
        {test === null ? (
          t('na')
        ) : (
          <>
            {test.difference > 0 ? '+' : ''}
            {value(test.difference, speaker)}
            <small>{ends([test.lo, test.hi], speaker)}</small>
          </>
        )}
      </td>
      <td>{adjusted === null ? t('na') : p(adjusted.equivalence)}</td>
      <td>{adjusted === null ? t('na') : p(adjusted.difference)}</td>
    </>
  )
}
