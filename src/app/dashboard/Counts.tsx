import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import { figure } from '../../ui/screens/dashboard/figures'
import { useShelf } from '../library/cards'
import { useExport } from '../library/use-export'
import { useSettings } from '../settings'
import type { Selection } from './select'

/** What is counted, what was folded or left out, and the one export of all of it. */
export function Counts({
  selection,
  unfinished,
  finished,
}: {
  readonly selection: Selection
  readonly unfinished: number
  readonly finished: readonly MatchCard[]
}) {
  const { t } = useTranslation('dashboard')
  const language = useSettings(s => s.language)
  const { store } = useShelf()
  const run = useExport()
  const n = (x: number) => figure(x, language, 0)
  const start = () => {
    if (store === null) return
    const wanted = new Set(selection.found.map(match => match.id))
    void run.start(
      store,
      finished.filter(card => wanted.has(card.id)),
    )
  }
  const { counted, units, folded, left } = selection
  return (
    <div className="dash-counts">
      <p>
        <strong>{t('count', { count: counted.length, n: n(counted.length), units: t('units', { count: units, n: n(units) }) })}</strong>{' '}
        {folded > 0 && `${t('folded', { count: folded, n: n(folded) })} `}
        {left > 0 && `${t('left', { count: left, n: n(left) })} `}
        {unfinished > 0 && `${t('unfinished', { count: unfinished, n: n(unfinished) })} `}
        <span className="soft">{t('unitsHint')}</span>
        {run.fault !== null && <span role="alert"> {t('exportFailed', { why: run.fault })}</span>}
      </p>
      <p className="dash-export">
        {run.share === null ? (
          <button type="button" className="button" data-first disabled={selection.found.length === 0} onClick={start}>
            {t('export')}
          </button>
        ) : (
          <>
            <span role="status">{t('exporting', { share: figure(Math.floor(100 * run.share), language, 0) })}</span>
            <button type="button" className="button" onClick={run.stop}>
              {t('stop')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
