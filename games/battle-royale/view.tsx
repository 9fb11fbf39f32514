import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the sequential duel: who is in with their hit rates, a button for every target, and shots and points against the equilibrium. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
