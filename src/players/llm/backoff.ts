import type { Luck } from '../../core/luck'

/** Most requests that one question may cost where each failed in a way that asking again may mend. */
export const MOST_ATTEMPTS = 5

const FIRST_MS = 1000
const LONGEST_MS = 60_000

/**
 * How long to wait, in ms, after the `failures`-th failure in a row (from 1): uniform between 0 and a ceiling that doubles from 1 s to 60 s.
 * Spread over the whole range, so that requests that failed together don't come back together
 * (Brooker, "Exponential backoff and jitter", AWS Architecture Blog 2015: full jitter).
 */
export const backoffMs = (failures: number, luck: Luck): number => luck.unit() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1))
