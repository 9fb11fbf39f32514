import { isAdded } from '../../../core/pass'
import type { GameView, SeatFace, SeatProps } from '../../contract'
import { Board } from '../../pad/Board'
import { Guard } from '../../pad/Guard'
import type { SeatScene } from './scene'

const nothing = () => undefined

/** The situation as a seat saw it: the game's own board, else the generic one. `isOfGame` keeps events that a transform added away from the game's board. */
export function SeatBoard(props: {
  readonly scene: SeatScene
  readonly faces: readonly SeatFace[]
  readonly view: GameView<any> | null
  readonly isOfGame: (event: unknown) => boolean
}) {
  const { scene, faces, view } = props
  const { seat, asked, labels, language } = scene
  const seatProps: SeatProps<any> = {
    seat,
    seats: faces,
    brief: scene.brief,
    observation: scene.observation,
    events: scene.events.filter(({ is }) => props.isOfGame(is)),
    ask: asked === null || isAdded(asked.turn) ? null : asked,
    wording: scene.wording,
    language,
    onAct: nothing,
    ...(labels === undefined ? {} : { labels }),
  }
  const generic = <Board {...seatProps} />
  return view?.Board ? (
    <Guard language={language} instead={generic} reset={scene}>
      <view.Board {...seatProps} />
    </Guard>
  ) : (
    generic
  )
}
