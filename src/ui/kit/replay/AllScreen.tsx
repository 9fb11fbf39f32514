import type { Seat } from '../../../core/game'
import type { LogOf } from '../../../core/log'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import type { GameView, SeatFace } from '../../contract'
import { SeatMark } from '../../pad/SeatMark'
import { showNumber } from '../../pad/texts'
import { MoveLine } from './MoveLine'
import type { HeardEvent, Playback } from './playback'
import { MOST_REPORTS, Reports } from './Reports'
import { heardAt, sceneOf, wordingAt } from './scene'
import { SeatBoard } from './SeatBoard'

/** Tables up to this size show every seat's board side by side. */
const BOARDS = 2
/** Moves and payoffs that are listed one by one. */
const LISTED = 12

/** A moment with everything in sight, as nobody saw it then: every board of a small table, every move of the step, payoffs so far, all that was reported. */
export function AllScreen(props: {
  readonly playback: Playback
  readonly place: number
  readonly faces: readonly SeatFace[]
  readonly view: GameView<any> | null
  readonly isOfGame: (event: unknown) => boolean
  readonly language: Language
}) {
  const { playback, place, faces, language } = props
  const t = replayTexts(language)
  const payoffs = playback.machineAt(place).payoffs()
  return (
    <div className="replay-all">
      <Moves playback={playback} place={place} faces={faces} language={language} />
      <section>
        <h3 className="replay-label">{t.payoffs}</h3>
        {faces.length <= LISTED ? (
          <ul className="replay-payoffs">
            {faces.map(face => (
              <li key={face.seat}>
                <Who face={face} of={faces.length} language={language} />
                <strong>{showNumber(payoffs[face.seat] ?? 0, language, 2)}</strong>
              </li>
            ))}
          </ul>
        ) : (
          <p>{spread(payoffs, language)}</p>
        )}
      </section>
      {faces.length <= BOARDS && (
        <div className="replay-boards">
          {faces.map(face => (
            <section key={face.seat} aria-label={face.name} tabIndex={0}>
              <h3 className="replay-board-head">
                <Who face={face} of={faces.length} language={language} />
              </h3>
              <SeatBoard scene={sceneOf(playback, place, face.seat)} faces={faces} view={props.view} isOfGame={props.isOfGame} />
            </section>
          ))}
        </div>
      )}
      <AllReports playback={playback} place={place} faces={faces} language={language} />
    </div>
  )
}

/** A seat's mark with its name. */
const Who = ({ face, of, language }: { readonly face: SeatFace; readonly of: number; readonly language: Language }) => (
  <span className="replay-who">
    <SeatMark seat={face.seat} seats={of} kind={face.kind} language={language} size={16} label={false} />
    {face.name}
  </span>
)

function Moves({
  playback,
  place,
  faces,
  language,
}: {
  readonly playback: Playback
  readonly place: number
  readonly faces: readonly SeatFace[]
  readonly language: Language
}) {
  const t = replayTexts(language)
  const step = playback.steps[place]
  if (playback.turnAt(place) === null) return <p className="replay-now">{t.over}</p>
  const moves = step?.moves ?? playback.pending
  const tries = step?.tries ?? playback.pendingTries
  const people = (seat: Seat) => Number(faces[seat]?.kind === 'human')
  const shown: readonly LogOf<'move'>[] = moves.length > LISTED ? [...moves].sort((a, b) => people(b.seat) - people(a.seat)).slice(0, LISTED) : moves
  return (
    <section>
      <h3 className="replay-label">{t.moves(showNumber(place + 1, language))}</h3>
      {moves.length === 0 && <p>{t.noMove}</p>}
      <ul className="replay-moves">
        {shown.map(move => {
          const face = faces[move.seat]
          const labelOf = (action: unknown) =>
            wordingAt(playback, move.seat).label(action, playback.final.briefs[move.seat], move.seat, playback.spec.seats[move.seat]?.labels)
          return (
            <li key={move.seat}>
              {face && <Who face={face} of={faces.length} language={language} />}
              <MoveLine
                move={move}
                label={labelOf(move.action)}
                labelOf={labelOf}
                tries={tries.filter(one => one.seat === move.seat)}
                language={language}
              />
            </li>
          )
        })}
      </ul>
      {moves.length > shown.length && <p className="replay-soft">{t.moreMoves(showNumber(moves.length - shown.length, language))}</p>}
      {step === undefined && moves.length > 0 && <p className="replay-by">{t.unapplied}</p>}
    </section>
  )
}

/** Every report, each in the words of one who got it: the first of its audience, or who moved. */
function AllReports({
  playback,
  place,
  faces,
  language,
}: {
  readonly playback: Playback
  readonly place: number
  readonly faces: readonly SeatFace[]
  readonly language: Language
}) {
  const t = replayTexts(language)
  const until = heardAt(playback, place)
  const from = Math.max(0, until - MOST_REPORTS)
  const reports = playback.heard.slice(from, until).flatMap((heard, i) => {
    const reader = readerOf(heard, playback)
    const text = wordingAt(playback, reader).report(heard.event.is, reader, playback.final.briefs[reader], playback.spec.seats[reader]?.labels)
    if (text === '') return []
    const who = <span className="replay-soft">{t.readBy(faces[reader]?.name ?? '')}</span>
    return [{ key: `${from + i}`, text, isNew: heard.k === place, who }]
  })
  return <Reports reports={reports} earlier={from} language={language} />
}

const readerOf = ({ k, event }: HeardEvent, { steps }: Playback): Seat => event.to?.[0] ?? steps[k - 1]?.moves[0]?.seat ?? 0

function spread(payoffs: readonly number[], language: Language): string {
  const sorted = [...payoffs].sort((a, b) => a - b)
  const n = (x: number | undefined) => showNumber(x ?? 0, language, 2)
  return replayTexts(language).spread(n(sorted[0]), n(sorted[Math.floor(sorted.length / 2)]), n(sorted.at(-1)))
}
