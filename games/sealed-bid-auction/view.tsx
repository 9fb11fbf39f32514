import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the auction: the own value large, past rounds on one line of points, the bid with what it would earn, bids against values with the equilibrium. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
