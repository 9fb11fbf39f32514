import type { Store } from '../../data/store'
import { figure } from '../../ui/screens/dashboard/figures'
import { useExport } from '../library/use-export'
import type { Summary } from './analyse'
import { analyst } from './desk'
import type { Speaker } from './say'
import type { Filters } from './search'
import type { Answered } from './use-answer'

/** What is counted, what was folded or left out, and the one export of everything that passes the filters. */
export function Counts(props: {
  readonly store: Store
  readonly filters: Filters
  readonly summary: Answered<Summary>
  readonly unfinished: number
  readonly speaker: Speaker
}) {
  const { store, filters, summary, unfinished, speaker } = props
  const { t, language } = speaker
  const run = useExport()
  const n = (x: number) => figure(x, language, 0)
  const start = () =>
    run.start(store, async () => {
      const ids = new Set(await (await analyst()).ids(filters))
      return (await store.cards()).filter(card => ids.has(card.id))
    })
  const { counted, units, folded, left } = summary.value ?? { counted: 0, units: 0, folded: 0, left: 0 }
  return (
    <div className="dash-counts">
      <p aria-live="polite" data-stale={summary.stale || undefined}>
        {summary.value === null ? (
          <span className="soft">{t('computing')} </span>
        ) : (
          <>
            <strong>{t('count', { count: counted, n: n(counted), units: t('units', { count: units, n: n(units) }) })}</strong>{' '}
            {folded > 0 && `${t('folded', { count: folded, n: n(folded) })} `}
            {left > 0 && `${t('left', { count: left, n: n(left) })} `}
            {unfinished > 0 && `${t('unfinished', { count: unfinished, n: n(unfinished) })} `}
          </>
        )}
        <span className="soft">{t('unitsHint')}</span>
        {run.fault !== null && <span role="alert"> {t('exportFailed', { why: run.fault })}</span>}
      </p>
      <p className="dash-export">
        {run.share === null ? (
          <button type="button" className="button" data-first disabled={counted === 0} onClick={() => void start()}>
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
