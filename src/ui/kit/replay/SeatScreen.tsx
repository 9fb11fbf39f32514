import { type Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import type { GameView, SeatFace } from '../../contract'
import { Markdown } from '../../pad/Markdown'
import { showNumber } from '../../pad/texts'
import { CallList } from './CallList'
import { MoveLine, Tries } from './MoveLine'
import { MOST_REPORTS, Reports } from './Reports'
import { SeatBoard } from './SeatBoard'
import type { SeatScene } from './scene'
import { spaceWords } from './space-words'

/** Names that are told when others decide. */
const NAMED = 3

/** A moment through one seat's eyes: its board, what it was asked and could answer, what it answered, and what had been reported to it. `last` is the step before this moment. */
export function SeatScreen(props: {
  readonly scene: SeatScene
  readonly faces: readonly SeatFace[]
  readonly view: GameView<any> | null
  readonly isOfGame: (event: unknown) => boolean
  readonly last: number
  readonly isApplied: boolean
  readonly language: Language
}) {
  const { scene, faces, language } = props
  const { events, wording, seat, brief, labels } = scene
  const shown = events.slice(-MOST_REPORTS)
  const reports = shown.flatMap(({ k, is }, i) => {
    const text = wording.report(is, seat, brief, labels)
    return text === '' ? [] : [{ key: `${events.length - shown.length + i}`, text, isNew: k === props.last }]
  })
  return (
    <div className="replay-scene">
      <div className="replay-board" lang={scene.language} tabIndex={0} role="group" aria-label={replayTexts(language).situation}>
        <SeatBoard scene={scene} faces={faces} view={props.view} isOfGame={props.isOfGame} />
      </div>
      <div className="replay-turn">
        <Asked scene={scene} k={props.last + 1} faces={faces} isApplied={props.isApplied} language={language} />
        <Reports reports={reports} earlier={events.length - shown.length} language={language} />
      </div>
    </div>
  )
}

function Asked({
  scene,
  k,
  faces,
  isApplied,
  language,
}: {
  readonly scene: SeatScene
  readonly k: number
  readonly faces: readonly SeatFace[]
  readonly isApplied: boolean
  readonly language: Language
}) {
  const t = replayTexts(language)
  const { asked, move, tries, wording, brief, seat, labels } = scene
  if (scene.isOver) return <p className="replay-now">{t.over}</p>
  if (asked === null) {
    const names = scene.waitingFor.map(other => faces[other]?.name ?? '')
    return (
      <div>
        <p className="replay-now">{names.length > NAMED ? t.decideMany(showNumber(names.length, language)) : t.decides(names.join(', '))}</p>
        <p className="replay-soft">{t.nothingAsked}</p>
      </div>
    )
  }
  const labelOf = (action: unknown) => wording.label(action, brief, seat, labels)
  const { space } = asked
  return (
    <section className="replay-asked" aria-label={t.question}>
      <div lang={scene.language}>
        <Markdown>{asked.question}</Markdown>
      </div>
      {space.kind === 'choice' ? (
        <ul className="replay-options" aria-label={t.couldAnswer}>
          {space.options.map(option => (
            <li key={option} data-chosen={move?.action === option || undefined}>
              {labelOf(option)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="replay-soft">
          {t.couldAnswer} {spaceWords(space, language, labelOf)}.
        </p>
      )}
      {move === null ? (
        <>
          <p className="replay-soft">{t.silent}</p>
          <Tries tries={tries} language={language} />
          <CallList k={k} seat={seat} language={language} />
        </>
      ) : (
        <>
          <p className="replay-label">{t.answered}</p>
          <MoveLine move={move} label={labelOf(move.action)} tries={tries} language={language} labelOf={labelOf} />
          {!isApplied && <p className="replay-by">{t.unapplied}</p>}
        </>
      )}
    </section>
  )
}
