import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of divide the dollar: the own bid and the others' stacked against what there is, number box and slider, sums and mean bids against the fair share. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
