import { Config } from './config'

const of = (given: Partial<Config>): Config => Config.parse(given)

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'two, half: the senior decides alone', seats: 2, config: of({ gold: 3 }) },
  { why: 'two, more than half: the junior can have it all', seats: 2, config: of({ gold: 3, rule: 'majority' }) },
  { why: 'two, more than half, staying in counts', seats: 2, config: of({ gold: 3, rule: 'majority', survival: 2 }) },
  { why: 'three, half: one piece buys the junior', seats: 3, config: of({ gold: 3 }) },
  { why: 'three, half, staying in counts', seats: 3, config: of({ gold: 2, survival: 0.5 }) },
  { why: 'three, more than half', seats: 3, config: of({ gold: 2, rule: 'majority' }) },
  { why: 'three, more than half, staying in counts', seats: 3, config: of({ gold: 2, rule: 'majority', survival: 1 }) },
  { why: 'four, half', seats: 4, config: of({ gold: 2 }) },
  { why: 'four, more than half: a vote too many to buy with one piece', seats: 4, config: of({ gold: 1, rule: 'majority' }) },
  { why: 'four, more than half, staying in counts: the doomed vote for anything', seats: 4, config: of({ gold: 1, rule: 'majority', survival: 1 }) },
  { why: 'five and one piece, staying in counts: one is thrown out', seats: 5, config: of({ gold: 1, survival: 1 }) },
  { why: 'two treasures: the solution is played in both', seats: 2, config: of({ gold: 1, rounds: 2 }) },
  {
    why: 'two treasures, three seats, staying in counts, length untold',
    seats: 3,
    config: of({ gold: 1, rounds: 2, survival: 1, horizonTold: false }),
  },
]

export default small
