import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Game } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './pad.css'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of the pirate game: the crew in order of rank with the plan as bars, a pad that divides among many on a phone, plans against backward induction. */
const view: GameView<Game> = { Face, Board, Pad, Result }

export default view
