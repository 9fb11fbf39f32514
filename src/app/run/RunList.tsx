import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figure, type Language } from '../../ui/screens/dashboard/figures'
import { failuresIn } from '../counts'
import { isOver, type RunFrame, type RunMatch } from './frame'

/** About how tall a row is, in px, before it is measured. */
const WIDE = 56
const NARROW = 76

/** The matches of a run in their order, however many; only those in sight are drawn. The page itself scrolls. */
export function RunList({ frame, language }: { readonly frame: RunFrame; readonly language: Language }) {
  const { t } = useTranslation('run')
  const { matches } = frame
  const box = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const look = () => setTop(box.current === null ? 0 : Math.round(box.current.getBoundingClientRect().top + window.scrollY))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  // Nothing that this hook returns is handed to memoised parts.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: matches.length,
    estimateSize: () => (window.innerWidth <= 600 ? NARROW : WIDE),
    overscan: 10,
    scrollMargin: top,
  })
  return (
    <section aria-labelledby="run-list">
      <h2 id="run-list">{t('list')}</h2>
      <ol ref={box} className="run-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const match = matches[item.index]
          return (
            match !== undefined && (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-posinset={item.index + 1}
                aria-setsize={matches.length}
                style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
              >
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
