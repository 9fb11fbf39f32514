import type { Strategy } from '../../src/core/strategy'
import { boulware, conceder, titForTatConcession } from './strategies/concession'
import { firm, outsideIfLoss, splitTheDifference } from './strategies/fixed'
import { subgamePerfect } from './strategies/subgame-perfect'
import { zeroIntelligence } from './strategies/zero-intelligence'

/** The scripted players of this game, each from its own brief alone. */
const strategies: readonly Strategy[] = [
  subgamePerfect,
  splitTheDifference,
  conceder,
  boulware,
  titForTatConcession,
  firm,
  outsideIfLoss,
  zeroIntelligence,
]

export default strategies
