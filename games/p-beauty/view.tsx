import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the guessing game: the number line with its past, number box and slider, guesses against target and equilibria. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
