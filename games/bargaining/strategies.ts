import type { Strategy } from '../../src/core/strategy'
import { boulware, conceder, titForTatConcession } from './strategies/concession'
import { equalSplit, threshold, tough } from './strategies/fixed'
import { subgamePerfect } from './strategies/subgame-perfect'

/** The scripted players of this game, each from its own brief alone. */
const strategies: readonly Strategy[] = [subgamePerfect, equalSplit, conceder, boulware, tough, threshold, titForTatConcession]

export default strategies
