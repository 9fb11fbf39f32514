import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the public goods game: contributions as bars, the past beside the mean, a preview of what a gift pays, contributions and payoffs against theory. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
