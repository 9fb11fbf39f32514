import { useMemo, useState } from 'react'
import type { Seat, Turn } from '../../../core/game'
import type { LogOf } from '../../../core/log'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { resultTexts } from '../../../wording/result'
import type { SeatFace } from '../../contract'
import { timeWords } from '../../kit/replay/MoveLine'
import { type Playback, type PlayedStep } from '../../kit/replay/playback'
import { wordingAt } from '../../kit/replay/scene'
import { nameOf } from '../../pad/naming'
import { SeatMark } from '../../pad/SeatMark'
import { points } from './numbers'
import { type Column, Rows } from './Rows'

interface Decision {
  readonly k: number
  readonly turn: Turn | null
  readonly move: LogOf<'move'>
}

/** Seats that can be chosen in the filter. */
const CHOOSABLE = 24

/** Every decision of the match, those of a turn that never closed last. */
export function decisionsOf({ steps, pending, final }: Pick<Playback, 'steps' | 'pending' | 'final'>): readonly Decision[] {
  const done = steps.flatMap(({ k, turn, moves }: PlayedStep) => moves.map(move => ({ k, turn, move })))
  return [...done, ...pending.map(move => ({ k: final.k + 1, turn: final.turn, move }))]
}

/** The log as a table: who decided what at which step, by whose hand, at which try, in which time. A step leads to its moment in the replay. */
export function DecisionLog(props: {
  readonly playback: Playback
  readonly faces: readonly SeatFace[]
  readonly language: Language
  onStep(k: number, seat: Seat): void
}) {
  const { playback, faces, language } = props
  const t = resultTexts(language)
  const all = useMemo(() => decisionsOf(playback), [playback])
  const [filter, setFilter] = useState<'all' | 'fallback' | Seat>('all')
  const rows = useMemo(
    () => (filter === 'all' ? all : all.filter(({ move }) => (filter === 'fallback' ? move.by === 'fallback' : move.seat === filter))),
    [all, filter],
  )
  const fallbacks = useMemo(() => all.filter(({ move }) => move.by === 'fallback').length, [all])
  if (all.length === 0) return <p>{t.logEmpty}</p>
  const columns = (['step', 'turn', 'seat', 'action', 'by', 'tries', 'time'] as const).map(
    (id): Column => ({ id, head: t.logColumns[id], isNumber: id === 'step' || id === 'tries' || id === 'time' }),
  )
  return (
    <>
      <label className="log-filter">
        <span>{t.logFilter}</span>
        <select value={filter} onChange={({ target: { value } }) => setFilter(value === 'all' || value === 'fallback' ? value : Number(value))}>
          <option value="all">{t.logAll(points(all.length, language))}</option>
          {fallbacks > 0 && <option value="fallback">{t.logFallbacks(points(fallbacks, language))}</option>}
          {faces.length > 1 &&
            faces.slice(0, CHOOSABLE).map(face => (
              <option key={face.seat} value={face.seat}>
                {t.logSeat(face.name)}
              </option>
            ))}
        </select>
      </label>
      <Rows
        key={String(filter)}
        label={t.log}
        name="log"
        columns={columns}
        count={rows.length}
        rowHeight={45}
        language={language}
        cells={i => cellsOf(rows[i] as Decision, props)}
      />
    </>
  )
}

function cellsOf({ k, turn, move }: Decision, { playback, faces, language, onStep }: Parameters<typeof DecisionLog>[0]) {
  const t = resultTexts(language)
  const face = faces[move.seat]
  const label = wordingAt(playback, move.seat).label(move.action, playback.final.briefs[move.seat], move.seat, playback.spec.seats[move.seat]?.labels)
  return [
    <button key="step" type="button" className="log-step" aria-label={t.logJump(points(k, language))} onClick={() => onStep(k, move.seat)}>
      {points(k, language)}
    </button>,
    turn === null ? '–' : nameOf(turn.id.replace(':', ' '), {}),
    <span key="who" className="rows-who">
      {face && <SeatMark seat={face.seat} seats={faces.length} kind={face.kind} language={language} size={16} label={false} />}
      <span>{face?.name}</span>
    </span>,
    <span key="action" className="log-action">
      {label}
      {k > playback.steps.length && <small> ({t.logOpen})</small>}
    </span>,
    <span key="by" className={move.by === 'player' ? undefined : 'log-by'}>
      {replayTexts(language).by[move.by]}
    </span>,
    points(move.tries, language),
    move.ms === undefined ? '–' : timeWords(move.ms, language),
  ]
}
