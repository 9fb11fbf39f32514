import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the El Farol bar: the bar filling up to its capacity round by round, two buttons, attendance against capacity and equilibrium. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
