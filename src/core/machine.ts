import type { GameDef, Move, Seat, Shape, Step, Turn } from './game'
import { keyOf, derive, RulesLuck, type Nature } from './luck'
import { allSeats } from './seats'

/** What a machine is made from: a resolved game (transforms applied), a parsed config, the number of seats, the seed, and nature's overrides. */
export interface MachineInput<T extends Shape> {
  readonly game: GameDef<T>
  readonly config: T['config']
  readonly seats: number
  readonly seed: string
  readonly nature?: Nature | undefined
}

/** Most steps of a game that declares no `longest`. */
const LONGEST = 10_000

/**
 * The only thing that advances a match: state, turn, application, step counter, step limit.
 * Knows no player, clock or log. `k` counts applications; the turn that is open is step k + 1.
 */
export class Machine<T extends Shape = any> {
  readonly game: GameDef<T>
  readonly config: T['config']
  readonly seats: number
  readonly briefs: readonly T['brief'][]
  /** The most steps this match may take. */
  readonly longest: number
  state: T['state']
  k = 0
  turn: Turn | null
  /** True when the match was stopped because it passed `longest`. */
  limited = false
  private readonly luck: RulesLuck

  constructor(input: MachineInput<T>) {
    const { game, config, seats } = input
    this.game = game
    this.config = config
    this.seats = seats
    this.luck = new RulesLuck(derive(...keyOf(input.seed), 'rules'), input.nature)
    this.luck.begin(0)
    this.briefs = allSeats(seats).map(seat => (game.brief === undefined ? config : game.brief(config, seat, seats)))
    this.longest = game.longest?.(config, seats) ?? LONGEST
    this.state = game.setup(config, seats, this.luck)
    this.turn = game.turn(this.state, config)
  }

  /** Applies the moves of the open turn (joint: in seat order) and opens the next. Throws when the match is over. */
  apply(moves: readonly Move<T['action']>[]): Step<T> {
    if (this.turn === null) throw new Error(`machine: expected an open turn, found a match that ended after step ${this.k}`)
    this.k++
    this.luck.begin(this.k)
    const step = this.game.apply(this.state, moves, this.config, this.luck)
    this.state = step.state
    this.turn = this.game.turn(step.state, this.config)
    if (this.turn !== null && this.k >= this.longest) {
      this.turn = null
      this.limited = true
    }
    return step
  }

  observe(seat: Seat): T['observation'] {
    return this.game.observe(this.state, seat, this.config)
  }

  payoffs(): readonly number[] {
    return this.game.payoffs(this.state, this.config)
  }

  /** Seats plus unseated parties; the sum of payoffs where the game says nothing else. */
  welfare(): number {
    return this.game.welfare?.(this.state, this.config) ?? this.payoffs().reduce((a, b) => a + b, 0)
  }

  get nature(): Nature {
    return this.luck.nature
  }
}
