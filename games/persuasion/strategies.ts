import type { Strategy } from '../../src/core/strategy'
import { buyers } from './strategies/buyers'
import { sellers } from './strategies/sellers'

/** The scripted players of this game: five sellers, seven buyers. Each is complete at both seats, and says what it does at the other. */
const strategies: readonly Strategy[] = [...sellers, ...buyers]

export default strategies
