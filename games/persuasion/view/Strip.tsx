import { useEffect, useRef } from 'react'
import type { Round } from '../history'
import { figure, type Language } from '../money'
import { screenTexts } from '../wording/screen'
import { MessageSign, SaleSign, UnitSign } from './signs'

/** Rounds drawn at most: a table of a thousand columns helps nobody. */
const SHOWN = 60

/**
 * The finished rounds as a strip of signs, oldest left: quality, recommendation (binary messages only), purchase. A real table, so that
 * it reads aloud; scrolls sideways by itself to the newest round.
 */
export function Strip({ rounds, binary, language }: { readonly rounds: readonly Round[]; readonly binary: boolean; readonly language: Language }) {
  const t = screenTexts(language)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = scroller.current
    if (box) box.scrollLeft = box.scrollWidth
  }, [rounds.length])
  const shown = rounds.slice(-SHOWN)
  return (
    <div className="persuasion-strip">
      {rounds.length > SHOWN && <p className="persuasion-note">{t.lastRounds(figure(SHOWN, language), figure(rounds.length, language))}</p>}
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="persuasion-scroll" tabIndex={0} role="region" aria-label={t.record}>
        <table>
          <thead>
            <tr>
              <th scope="row">{t.round}</th>
              {shown.map(r => (
                <th key={r.round} scope="col">
                  {r.round}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.quality}</th>
              {shown.map(r => (
                <td key={r.round}>
                  <UnitSign quality={r.quality} />
                  <span className="unseen">{r.quality === 'high' ? t.high : t.low}</span>
                </td>
              ))}
            </tr>
            {binary && (
              <tr>
                <th scope="row">{t.said}</th>
                {shown.map(r => (
                  <td key={r.round}>
                    <MessageSign recommends={r.message === 'yes'} />
                    <span className="unseen">{r.message === 'yes' ? t.yes : t.no}</span>
                  </td>
                ))}
              </tr>
            )}
            <tr>
              <th scope="row">{t.bought}</th>
              {shown.map(r => (
                <td key={r.round}>
                  <SaleSign bought={r.bought} />
                  <span className="unseen">{r.bought ? t.yes : t.no}</span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Recommendations against true quality, in counts. */
export function Tally({ rounds, language, caption }: { readonly rounds: readonly Round[]; readonly language: Language; readonly caption: string }) {
  const t = screenTexts(language)
  const count = (message: string, quality: string) => rounds.filter(r => r.message === message && r.quality === quality).length
  const rows = [
    ['yes', t.recommended],
    ['no', t.notRecommended],
  ] as const
  return (
    <div className="persuasion-scroll">
      <table className="persuasion-tally">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <UnitSign quality="high" size={16} /> {t.highQuality}
            </th>
            <th scope="col">
              <UnitSign quality="low" size={16} /> {t.lowQuality}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([message, name]) => (
            <tr key={message}>
              <th scope="row">
                <MessageSign recommends={message === 'yes'} size={16} /> {name}
              </th>
              <td>{figure(count(message, 'high'), language)}</td>
              <td>{figure(count(message, 'low'), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
