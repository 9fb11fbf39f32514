import { useEffect, useRef, useState } from 'react'
import type { CallRecord } from '../../../core/call'
import type { Seat } from '../../../core/game'
import { callTexts } from '../../../wording/calls'
import type { Language } from '../../../wording/objection'
import { showNumber } from '../../pad/texts'
import { Call, hashesOf } from './Call'
import './calls.css'
import { useSpoken } from './spoken'

/** Up to so many calls stand open; of more only the last one, whose answer was taken, if any was. */
const OPEN = 3

/** What a model was asked for one decision and what it said, request by request; opened by a click, because texts are long. Nothing where no call was made. */
export function CallList({ k, seat, language }: { readonly k: number; readonly seat: Seat; readonly language: Language }) {
  const { callsAt, opened } = useSpoken()
  const t = callTexts(language)
  const [open, setOpen] = useState(false)
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    if (opened?.k !== k || opened.seat !== seat) return
    setOpen(true)
    head.current?.focus({ preventScroll: true })
    const decision = head.current?.closest('.replay-moves > li, .replay-asked') ?? head.current
    decision?.scrollIntoView({ block: 'start' })
  }, [opened, k, seat])
  const calls = callsAt(k, seat)
  if (calls.length === 0) return null
  return (
    <details className="calls" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary ref={head}>{t.open(calls.length, showNumber(calls.length, language))}</summary>
      {open && <Texts key={`${k}/${seat}`} k={k} calls={calls} language={language} />}
    </details>
  )
}

/** The calls with their texts, read when they are wanted. */
function Texts({ k, calls, language }: { readonly k: number; readonly calls: readonly CallRecord[]; readonly language: Language }) {
  const { texts: read, refused } = useSpoken()
  const [texts, setTexts] = useState<ReadonlyMap<string, string> | null>(null)
  const t = callTexts(language)
  useEffect(() => {
    let there = true
    read([...new Set(calls.flatMap(hashesOf))]).then(
      found => there && setTexts(found),
      () => there && setTexts(new Map()),
    )
    return () => {
      there = false
    }
  }, [read, calls])
  if (texts === null) return <p className="calls-soft">{t.loading}</p>
  return (
    <ol className="calls-list">
      {calls.map((call, i) => (
        <li key={call.id}>
          <Call
            call={call}
            k={k}
            refused={refused(call.id)}
            isOpen={calls.length <= OPEN || i === calls.length - 1}
            text={hash => texts.get(hash)}
            language={language}
          />
        </li>
      ))}
    </ol>
  )
}
