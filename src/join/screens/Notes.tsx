import { useState } from 'react'
import type { View } from '../../host/wire/messages'
import type { JoinTexts } from '../../wording/join.en'

/** Messages older than this, in milliseconds, aren't shown again after a reload. */
const OLD = 600_000

/** Messages from the host, newest first, each until it is dismissed. They are read out politely. */
export function Notes({ view, t }: { readonly view: View; readonly t: JoinTexts }) {
  const [since] = useState(view.now - OLD)
  const [done, setDone] = useState<readonly string[]>([])
  const notes = view.notes.filter(note => note.at >= since && !done.includes(note.id)).toReversed()
  return (
    <div className="notes" aria-live="polite">
      {notes.slice(0, 3).map(note => (
        <section key={note.id} className="note" aria-label={t.notes.from}>
          <p className="note-from">{t.notes.from}</p>
          <p className="note-text">{note.text}</p>
          <button type="button" className="second" onClick={() => setDone([...done, note.id])}>
            {t.notes.dismiss}
          </button>
        </section>
      ))}
    </div>
  )
}
