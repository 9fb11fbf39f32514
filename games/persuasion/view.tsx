import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Persuasion } from './game'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'
import './view.css'

const Result = lazy(() => import('./result'))

/** The screens of persuasion: signal and track record, two large buttons or a composer, recommendations against true quality. */
const view: GameView<Persuasion> = { Face, Board, Pad, Result }

export default view
