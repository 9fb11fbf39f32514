import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ prize: 6, ...over })

/**
 * Set-ups that brute force can exhaust (laws 11 and 24), and why these. Their shots are sure or hopeless, because law 11 looks at one realised luck at a time and the benchmarks
 * are expectations over it; solve.test.ts does the same with chances in between.
 */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'a duel of sure shots: the first wins', seats: 2, config: config({ rates: [100, 100], shots: 2 }) },
  { why: 'a duel in which the first cannot hit', seats: 2, config: config({ rates: [0, 100], shots: 3 }) },
  { why: 'three sure shots and one shot each: the first misses on purpose', seats: 3, config: config({ rates: [100, 100, 100], shots: 3 }) },
  { why: 'three sure shots without deliberate misses', seats: 3, config: config({ rates: [100, 100, 100], shots: 5, missing: false }) },
  { why: 'one who hits among three: it takes the prize if the shots suffice', seats: 3, config: config({ rates: [0, 0, 100], shots: 6 }) },
  { why: 'three seats out of order: the rates decide who is first', seats: 3, config: config({ rates: [100, 0, 100], shots: 4 }) },
  { why: 'four sure shots, too few to settle it', seats: 4, config: config({ rates: [100, 100, 100, 100], shots: 3 }) },
  { why: 'two battles of one shot', seats: 3, config: config({ rates: [100, 100, 100], shots: 1, rounds: 2 }) },
  {
    why: 'an untold number of shots: a reference line, played by nobody',
    seats: 2,
    config: config({ rates: [100, 100], shots: 2, shotsTold: false }),
  },
]

export default small
