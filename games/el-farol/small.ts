import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'two seats, room for one', seats: 2, config: config({ capacity: 0.5 }) },
  { why: 'three seats, room for one, told only when going', seats: 3, config: config({ capacity: 0.4 }) },
  { why: 'five seats, room for three: exactly 3/5 ≤ 0.6', seats: 5, config: config({}) },
  { why: 'staying pays little: the mixed chance is high', seats: 4, config: config({ capacity: 0.5, home: 1 }) },
  { why: 'two rounds: turns can be taken', seats: 3, config: config({ capacity: 0.4, rounds: 2, information: 'explicit' }) },
  { why: 'no room at all: everybody stays', seats: 3, config: config({ capacity: 0 }) },
  { why: 'room for all: everybody goes', seats: 3, config: config({ capacity: 1 }) },
  { why: 'home is best of all', seats: 3, config: config({ capacity: 0.4, home: 12 }) },
  { why: 'home is worst of all: a dilemma', seats: 3, config: config({ capacity: 0.7, crowded: 6, home: 5, rounds: 2 }) },
  { why: 'home is worst of all, little room', seats: 3, config: config({ capacity: 0.4, crowded: 6, home: 5, rounds: 2 }) },
  { why: 'a crowd is liked: all or nobody', seats: 3, config: config({ capacity: 0.4, uncrowded: 0, crowded: 10 }) },
  { why: 'everything pays the same: any attendance', seats: 3, config: config({ capacity: 0.4, uncrowded: 5, crowded: 5 }) },
]

export default small
