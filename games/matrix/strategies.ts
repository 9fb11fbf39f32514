import type { Strategy } from '../../src/core/strategy'
import { chancy } from './strategies/chancy'
import { counting } from './strategies/counting'
import { general } from './strategies/general'
import { grudges } from './strategies/grudges'
import { hybrids } from './strategies/hybrids'
import { learning } from './strategies/learning'
import { memoryOnes } from './strategies/memory-one'
import { openings } from './strategies/openings'
import { reactive } from './strategies/reactive'
import { thinkers } from './strategies/thinkers'

/**
 * The players that know matrix games: those of any size first, then the literature of the repeated prisoner's dilemma, which reads the first action as C
 * and any other as D (strategies/duel.ts). Ids are the names of the Axelrod library in kebab-case.
 */
const strategies: readonly Strategy[] = [
  ...general,
  ...learning,
  ...reactive,
  ...grudges,
  ...openings,
  ...counting,
  ...thinkers,
  ...hybrids,
  ...memoryOnes,
  ...chancy,
]

export default strategies
