import { complain } from '../core/action-space'
import { stateHash } from '../core/canonical'
import type { GameDef, GameEvent, Move, Seat, Turn } from '../core/game'
import type { EndStatus, LogEvent } from '../core/log'
import { Machine } from '../core/machine'
import { passAddedTurns } from '../core/pass'
import { allSeats } from '../core/seats'
import type { MatchSpec } from '../core/spec'
import type { SeatedStrategy, Strategy } from '../core/strategy'
import { fallbackAction } from './fallback'
import { seatLuck } from './lucks'

/** Who plays a seat in the sync driver: a strategy and its parsed parameters. */
export interface ScriptedSeat {
  readonly strategy: Strategy
  readonly params: unknown
}

/** What a scripted match comes to. `log` is empty where none was asked for. */
export interface SyncResult {
  readonly status: EndStatus
  readonly machine: Machine
  readonly payoffs: readonly number[]
  readonly log: readonly LogEvent[]
}

/** `at` gives UTC ms for the start and end events; without it they carry no time. `log: 'none'` writes nothing. */
export interface SyncOptions {
  readonly log: 'full' | 'none'
  readonly at?: () => number
}

/**
 * Plays a match of strategies to its end without promises. `game` is the resolved game of the spec.
 * The referee's law holds here too: an action outside its space is asked for again `retries` times, then the declared consequence follows, all of it logged.
 * The last state is hashed into the log.
 */
export function playSync(game: GameDef, spec: MatchSpec, scripted: readonly ScriptedSeat[], options: SyncOptions): SyncResult {
  const match = new SyncMatch(game, spec, scripted, options)
  return match.play()
}

class SyncMatch {
  private readonly machine: Machine
  private readonly log: LogEvent[] = []
  private readonly logging: boolean
  private readonly seated: SeatedStrategy[]
  private readonly listeners: readonly Seat[]
  private lastMover = -1
  private aborted = false

  constructor(
    private readonly game: GameDef,
    private readonly spec: MatchSpec,
    private readonly scripted: readonly ScriptedSeat[],
    private readonly options: SyncOptions,
  ) {
    this.machine = new Machine({ game, config: spec.config, seats: spec.seats.length, seed: spec.seed, nature: spec.nature })
    this.logging = options.log === 'full'
    this.seated = allSeats(spec.seats.length).map(seat => this.sit(seat))
    this.listeners = allSeats(spec.seats.length).filter(seat => this.seated[seat]?.hear !== undefined)
  }

  play(): SyncResult {
    const { machine } = this
    this.write({ e: 'start', schema: 2, spec: this.spec })
    for (let turn = machine.turn; turn !== null && !this.aborted; turn = machine.turn) {
      if (this.logging) this.log.push({ e: 'open', k: machine.k + 1, turn })
      if (turn.fresh !== undefined) for (const seat of turn.fresh) this.seated[seat] = this.sit(seat, machine.k + 1)
      const moves = turn.gate === 'joint' ? this.joint(turn) : this.each(turn)
      if (!this.aborted) this.shut(turn, moves)
    }
    const status: EndStatus = this.aborted ? 'aborted' : machine.limited ? 'limit' : 'complete'
    const payoffs = machine.payoffs()
    this.write({ e: 'end', status, payoffs, steps: machine.k })
    return { status, machine, payoffs, log: this.log }
  }

  private sit(seat: Seat, freshAt?: number): SeatedStrategy {
    const { strategy, params } = this.scripted[seat] as ScriptedSeat
    const luck = seatLuck(this.spec.seed, seat, freshAt)
    const seated = strategy.sit({ seat, seats: this.spec.seats.length, brief: this.machine.briefs[seat], params, luck })
    return this.spec.game.with.length > 0 && !strategy.games.includes('*') ? passAddedTurns(seated) : seated
  }

  private joint(turn: Turn): Move<unknown>[] {
    const { seats } = turn
    const moves = new Array<Move<unknown>>(seats.length)
    for (let i = 0; i < seats.length; i++) moves[i] = this.ask(turn, seats[i] as Seat)
    return moves
  }

  /** Nobody is faster than anybody among strategies: seats speak in rotation. */
  private each(turn: Turn): Move<unknown>[] {
    const seat = turn.seats.find(s => s > this.lastMover) ?? (turn.seats[0] as Seat)
    this.lastMover = seat
    return [this.ask(turn, seat)]
  }

  private ask(turn: Turn, seat: Seat): Move<unknown> {
    const { machine, game } = this
    const observation = game.observe(machine.state, seat, machine.config)
    const brief = machine.briefs[seat]
    const space = game.actions(observation, turn, brief)
    const seated = this.seated[seat] as SeatedStrategy
    const k = machine.k + 1
    let action = seated.act(observation, turn, space)
    let tries = 1
    let by: 'player' | 'fallback' = 'player'
    while (complain(space, action) !== null) {
      if (this.logging) this.log.push({ e: 'try', k, seat, failure: 'illegal', raw: JSON.stringify(action) ?? 'undefined' })
      if (tries > this.spec.referee.retries) {
        if (this.spec.referee.onFailure === 'abort') this.aborted = true
        else {
          action = fallbackAction(game, { observation, turn, brief, space, seed: this.spec.seed, seat, k })
          by = 'fallback'
        }
        break
      }
      tries++
      action = seated.act(observation, turn, space)
    }
    if (this.logging && !this.aborted) this.log.push({ e: 'move', k, seat, action, by, tries })
    return { seat, action }
  }

  private shut(turn: Turn, moves: Move<unknown>[]): void {
    const { machine } = this
    const { events } = machine.apply(moves)
    if (this.logging) {
      const why = turn.gate === 'joint' ? 'all' : 'each'
      const { k } = machine
      this.log.push(machine.turn === null ? { e: 'shut', k, why, hash: stateHash(machine.state) } : { e: 'shut', k, why })
    }
    if (events !== undefined && this.listeners.length > 0) for (const event of events) this.tell(event)
  }

  private tell(event: GameEvent<unknown>): void {
    for (const seat of this.listeners) {
      if (event.to === undefined || event.to.includes(seat)) this.seated[seat]?.hear?.(event.is)
    }
  }

  private write(event: LogEvent): void {
    if (!this.logging) return
    this.log.push(this.options.at === undefined ? event : { at: this.options.at(), ...event })
  }
}
