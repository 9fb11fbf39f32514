import { fold } from '../../../core/fold'
import type { GameDef, GameEvent, Turn } from '../../../core/game'
import type { EndStatus, LogEvent, LogOf } from '../../../core/log'
import { Machine } from '../../../core/machine'
import type { MatchSpec } from '../../../core/spec'

/** One application as it is replayed: its turn, moves in the order they were applied, failed attempts before them, and how many events had been heard when the turn opened. */
export interface PlayedStep {
  readonly k: number
  readonly turn: Turn
  readonly moves: readonly LogOf<'move'>[]
  readonly tries: readonly LogOf<'try'>[]
  readonly heardBefore: number
}

/** An event with its audience, and the step at which it happened. */
export interface HeardEvent {
  readonly k: number
  readonly event: GameEvent<unknown>
}

/** Payoffs of every seat after step k (0: at the set-up), in points. */
export interface PayoffsAt {
  readonly k: number
  readonly payoffs: readonly number[]
}

/** Every how many steps the state is kept: a jump plays at most so many steps again. */
const EVERY = 32
/** Most numbers kept of the payoffs' course; beyond, only every so many steps are. */
const MOST_PAYOFFS = 200_000

const NO_TRIES: readonly LogOf<'try'>[] = []

/**
 * A match that can be looked at after any number of its steps. The log is folded once; after that a jump costs at most `EVERY` applications.
 * Place p, from 0 to `steps.length`, is the moment when p steps have been applied and the turn of step p + 1 is open.
 * Throws where the log can't be played by these rules.
 */
export class Playback {
  readonly game: GameDef
  readonly spec: MatchSpec
  readonly steps: readonly PlayedStep[]
  readonly heard: readonly HeardEvent[]
  readonly status: EndStatus | 'running'
  /** Moves and failed attempts of the turn that was open when the log ended: made, never applied. */
  readonly pending: readonly LogOf<'move'>[]
  readonly pendingTries: readonly LogOf<'try'>[]
  /** The match where its log leaves off, with all of its nature. Never moved. */
  readonly final: Machine
  readonly course: readonly PayoffsAt[]
  private readonly kept: { readonly k: number; readonly state: unknown; readonly turn: Turn | null }[] = []
  private cursor: Machine | null = null

  constructor(game: GameDef, log: readonly LogEvent[]) {
    const tries = triesBy(log)
    const steps: PlayedStep[] = []
    const course: PayoffsAt[] = []
    let heardBefore = 0
    let every = 1
    const folded = fold(game, log, at => {
      const { k, machine } = at
      if (k === 1) every = Math.max(1, Math.ceil((machine.seats * log.length) / (2 * MOST_PAYOFFS)))
      steps.push({ k, turn: at.turn, moves: at.logged, tries: tries.get(k) ?? NO_TRIES, heardBefore })
      heardBefore += at.step.events?.length ?? 0
      if (k % EVERY === 0) this.kept.push({ k, state: machine.state, turn: machine.turn })
      if (k % every === 0) course.push({ k, payoffs: machine.payoffs() })
    })
    this.game = game
    this.spec = folded.spec
    this.steps = steps
    this.heard = folded.heard
    this.status = folded.status
    this.pending = folded.pending
    this.pendingTries = tries.get(folded.machine.k + 1) ?? NO_TRIES
    this.final = folded.machine
    const start: PayoffsAt = { k: 0, payoffs: this.fresh().payoffs() }
    const end: PayoffsAt = { k: folded.machine.k, payoffs: folded.machine.payoffs() }
    this.course = [start, ...course.filter(({ k }) => k !== end.k), ...(end.k === 0 ? [] : [end])]
  }

  /** The machine at a place, good until the next call. */
  machineAt(place: number): Machine {
    const snapshot = this.kept[Math.floor(place / EVERY) - 1]
    let machine = this.cursor
    // Nature's draws can't be drawn twice by one machine, so going back takes a new one.
    if (machine === null || machine.k > place) machine = this.cursor = this.fresh()
    if (snapshot !== undefined && snapshot.k > machine.k) {
      machine.state = snapshot.state
      machine.turn = snapshot.turn
      machine.k = snapshot.k
    }
    while (machine.k < place) machine.apply((this.steps[machine.k] as PlayedStep).moves)
    return machine
  }

  /** The turn that is open at a place; null after the end. */
  turnAt(place: number): Turn | null {
    return this.steps[place]?.turn ?? this.final.turn
  }

  private fresh(): Machine {
    const { config, seats, seed, nature } = { ...this.spec, seats: this.spec.seats.length }
    return new Machine({ game: this.game, config, seats, seed, nature })
  }
}

function triesBy(log: readonly LogEvent[]): ReadonlyMap<number, readonly LogOf<'try'>[]> {
  const tries = new Map<number, LogOf<'try'>[]>()
  for (const entry of log) {
    if (entry.e !== 'try') continue
    const there = tries.get(entry.k)
    if (there === undefined) tries.set(entry.k, [entry])
    else there.push(entry)
  }
  return tries
}
