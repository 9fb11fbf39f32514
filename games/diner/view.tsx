import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the diner's dilemma: the menu, the bill and its past, a preview of whose share a dish adds to, orders and payoffs against theory. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
