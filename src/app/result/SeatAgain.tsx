import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SeatFace } from '../../ui/contract'
import type { Language } from '../../wording/objection'
import { resultTexts } from '../../wording/result'
import { toLink } from '../setup/link'
import { withRecording } from './again'
import type { Loaded } from './load'

/** Seats any seat of a finished match again as a recording: opens the table with it, everybody else as they were. */
export function SeatAgain({ match, faces, language }: { readonly match: Loaded; readonly faces: readonly SeatFace[]; readonly language: Language }) {
  const t = resultTexts(language).recording
  const { id, spec, entry } = match
  const [seat, setSeat] = useState(() =>
    Math.max(
      0,
      spec.seats.findIndex(({ player }) => player.kind === 'llm' || player.kind === 'human'),
    ),
  )
  return (
    <div className="result-recording">
      {faces.length > 1 && (
        <label>
          <span>{t.which}</span>
          <select value={seat} onChange={event => setSeat(Number(event.currentTarget.value))}>
            {faces.map(face => (
              <option key={face.seat} value={face.seat}>
                {t.seat(face.seat + 1, face.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Link to="/game/$id" params={{ id: entry.card.id }} search={() => ({ s: toLink(withRecording(id, spec, seat)) })} className="button">
        {t.go}
      </Link>
      <p>{t.hint}</p>
    </div>
  )
}
