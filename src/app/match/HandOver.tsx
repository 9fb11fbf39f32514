import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seat } from '../../core/game'
import type { SeatFace } from '../../ui/contract'
import { SeatMark } from '../../ui/pad/SeatMark'
import { useSettings } from '../settings'

/** Between two private views: nobody's information is on the page, and only the next person opens theirs. The button must be aimed at, so Enter held down doesn't open it. */
export function HandOver({ to, faces, onTake }: { readonly to: Seat; readonly faces: readonly SeatFace[]; onTake(seat: Seat): void }) {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const box = useRef<HTMLElement>(null)
  const face = faces[to]
  const name = face?.name ?? ''
  useEffect(() => box.current?.focus({ preventScroll: true }), [to])
  return (
    <section ref={box} className="hand-over" tabIndex={-1} aria-labelledby="hand-over-title">
      {face && <SeatMark seat={to} seats={faces.length} kind={face.kind} language={language} size={72} label={false} />}
      <h2 id="hand-over-title">{t('match.pass', { name })}</h2>
      <p>{t('match.passHint', { name })}</p>
      <button type="button" className="button" data-first onClick={() => onTake(to)}>
        {t('match.passButton', { name })}
      </button>
    </section>
  )
}
