import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { figure, type Language } from '../../ui/screens/dashboard/figures'
import { failuresIn } from '../counts'
import { usePageList } from '../use-page-list'
import { isOver, type RunFrame, type RunMatch } from './frame'

/** About how tall a row is, in px, before it is measured. */
const WIDE = 56
const NARROW = 76

/** The matches of a run in their order, however many; only those in sight are drawn. The page itself scrolls. */
export function RunList({ frame, language }: { readonly frame: RunFrame; readonly language: Language }) {
  const { t } = useTranslation('run')
  const { matches } = frame
  const { box, height, rows } = usePageList<HTMLOListElement>({ count: matches.length, wide: WIDE, narrow: NARROW })
  return (
    <section aria-labelledby="run-list">
      <h2 id="run-list">{t('list')}</h2>
      <ol ref={box} className="run-list" style={{ height }}>
        {rows.map(({ index, key, rowProps }) => {
          const match = matches[index]
          return (
            match !== undefined && (
              <li key={key} {...rowProps}>
                <Row match={match} isHere={frame.state === 'playing' || frame.state === 'paused'} language={language} />
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}

const Row = memo(function Row({ match, isHere, language }: { readonly match: RunMatch; readonly isHere: boolean; readonly language: Language }) {
  const { t } = useTranslation('run')
  const { counts, id, state } = match
  const place = match.index + 1
  const n = (x: number) => figure(x, language, 0)
  const failed = failuresIn(counts.failures)
  const facts = [
    ...(counts.k === 0 ? [] : [t('matchFacts.steps', { count: counts.k, n: n(counts.k) })]),
    ...(failed === 0 ? [] : [t('failuresShort', { count: failed, n: n(failed) })]),
    ...(counts.fallbacks === 0 ? [] : [t('fallbacksShort', { count: counts.fallbacks, n: n(counts.fallbacks) })]),
    ...(match.fault === undefined ? [] : [match.fault]),
  ]
  return (
    <div className="run-row" data-state={state}>
      <strong>{t('match', { n: place })}</strong>
      <span className="run-row-state">{t(`matchStates.${state}`)}</span>
      <span className="run-row-facts">{facts.join(' · ')}</span>
      <span className="run-row-do">
        {id !== null && state === 'running' && isHere && (
          <Link to="/match/$id" params={{ id }} className="button" data-quiet aria-label={t('watchLabel', { n: place })}>
            {t('watch')}
          </Link>
        )}
        {id !== null && isOver(match) && (
          <Link to="/match/$id/result" params={{ id }} className="button" data-quiet aria-label={t('resultLabel', { n: place })}>
            {t('result')}
          </Link>
        )}
      </span>
    </div>
  )
})
