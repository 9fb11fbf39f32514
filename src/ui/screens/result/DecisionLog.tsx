import { useMemo, useState } from 'react'
import type { Seat, Turn } from '../../../core/game'
import type { LogOf } from '../../../core/log'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { resultTexts } from '../../../wording/result'
import type { SeatFace } from '../../contract'
import { timeWords } from '../../kit/replay/time-words'
import { type Playback, type PlayedStep } from '../../kit/replay/playback'
import { wordingAt } from '../../kit/replay/scene'
import { type Spoken, useSpoken } from '../../kit/replay/spoken'
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

interface Props {
  readonly playback: Playback
  readonly faces: readonly SeatFace[]
  readonly language: Language
  onStep(k: number, seat: Seat): void
  /** Leads to what a model was asked for a decision and what it said. */
  onCalls(k: number, seat: Seat): void
}

/** The log as a table: who decided what at which step, by whose hand, at which try, in which time. A step leads to its moment in the replay, the calls of a model to what passed. */
export function DecisionLog(props: Props) {
  const { playback, faces, language } = props
  const spoken = useSpoken()
  const t = resultTexts(language)
  const all = useMemo(() => decisionsOf(playback), [playback])
  const [filter, setFilter] = useState<'all' | 'fallback' | 'failed' | Seat>('all')
  const isFailed = useMemo(() => failedAt(playback), [playback])
  const rows = useMemo(
    () =>
      all.filter(one => {
        if (filter === 'all') return true
        if (filter === 'fallback') return one.move.by === 'fallback'
        return filter === 'failed' ? isFailed(one) : one.move.seat === filter
      }),
    [all, filter, isFailed],
  )
  const fallbacks = useMemo(() => all.filter(({ move }) => move.by === 'fallback').length, [all])
  const failed = useMemo(() => all.filter(isFailed).length, [all, isFailed])
  if (all.length === 0) return <p>{t.logEmpty}</p>
  const shown = (['step', 'turn', 'seat', 'action', 'by', 'tries', 'time', 'calls'] as const).filter(id => id !== 'calls' || spoken.any)
  const columns = shown.map(
    (id): Column => ({ id, head: t.logColumns[id], isNumber: id === 'step' || id === 'tries' || id === 'time' || id === 'calls' }),
  )
  return (
    <>
      <label className="log-filter">
        <span>{t.logFilter}</span>
        <select
          value={filter}
          onChange={({ target: { value } }) => setFilter(value === 'all' || value === 'fallback' || value === 'failed' ? value : Number(value))}
        >
          <option value="all">{t.logAll(points(all.length, language))}</option>
          {fallbacks > 0 && <option value="fallback">{t.logFallbacks(points(fallbacks, language))}</option>}
          {failed > 0 && <option value="failed">{t.logFailed(points(failed, language))}</option>}
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
        cells={i => cellsOf(rows[i] as Decision, props, spoken)}
      />
    </>
  )
}

/** Whether a decision came after an attempt that failed. */
function failedAt({ steps, pendingTries, final }: Playback): (decision: Decision) => boolean {
  const failed = new Set(steps.flatMap(({ k, tries }) => tries.map(({ seat }) => `${k}/${seat}`)))
  for (const { seat } of pendingTries) failed.add(`${final.k + 1}/${seat}`)
  return ({ k, move }) => move.tries > 1 || failed.has(`${k}/${move.seat}`)
}

function cellsOf({ k, turn, move }: Decision, { playback, faces, language, onStep, onCalls }: Props, spoken: Spoken) {
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
    ...(spoken.any
      ? [<Calls key="calls" n={spoken.callsAt(move.k, move.seat).length} {...{ k, language }} onOpen={() => onCalls(k, move.seat)} />]
      : []),
  ]
}

/** How many calls a decision took; a press shows them. */
function Calls({ n, k, language, onOpen }: { readonly n: number; readonly k: number; readonly language: Language; onOpen(): void }) {
  if (n === 0) return <>–</>
  return (
    <button type="button" className="log-step" aria-label={resultTexts(language).logCalls(n, points(k, language))} onClick={onOpen}>
      {points(n, language)}
    </button>
  )
}
