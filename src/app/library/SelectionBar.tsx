import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import type { Store } from '../../data/store'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { useExport } from './use-export'

/** What can be done with the selected matches, or with all that are shown. It stays in sight while the list scrolls. */
export function SelectionBar(props: {
  readonly store: Store | null
  readonly shown: readonly MatchCard[]
  readonly chosen: readonly MatchCard[]
  /** How many matches are shown, in words. */
  readonly count: string
  onAll(isAll: boolean): void
  onRemove(cards: readonly MatchCard[]): void
  onTable(): void
}) {
  const { store, shown, chosen } = props
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const run = useExport()
  const n = (x: number) => figure(x, language, 0)
  const isSome = chosen.length > 0
  const isAll = isSome && chosen.length >= shown.length
  return (
    <div className="lib-bar">
      <label className="lib-all">
        <input
          type="checkbox"
          checked={isAll}
          ref={input => {
            if (input !== null) input.indeterminate = isSome && !isAll
          }}
          aria-label={t('selectAll', { n: n(shown.length) })}
          disabled={shown.length === 0}
          onChange={event => props.onAll(event.currentTarget.checked)}
        />
        <span aria-live="polite">{isSome ? t('selected', { count: chosen.length, n: n(chosen.length) }) : props.count}</span>
      </label>
      <div className="lib-bar-do">
        {run.fault !== null && <span role="alert">{t('exportFailed', { why: run.fault })}</span>}
        {run.share !== null ? (
          <>
            <span role="status">{t('exporting', { share: n(Math.floor(100 * run.share)) })}</span>
            <button type="button" className="button" onClick={run.stop}>
              {t('stop')}
            </button>
          </>
        ) : (
          <>
            {isSome && (
              <>
                <button type="button" className="button" onClick={() => props.onRemove(chosen)}>
                  {t('delete')}
                </button>
                <button type="button" className="button" onClick={props.onTable}>
                  {t('tables.make')}
                </button>
              </>
            )}
            <button
              type="button"
              className="button"
              data-first
              disabled={store === null || shown.length === 0}
              onClick={() => store !== null && void run.start(store, () => (isSome ? chosen : shown))}
            >
              {isSome ? t('exportSelected') : t('exportAll')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
