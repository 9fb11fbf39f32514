import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Matrix } from './types'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of matrix games: the table of payoffs with the cell just played, the history under it, and the analysis of a finished match. */
const view: GameView<Matrix> = { Face, Board, Pad, Result }

export default view
