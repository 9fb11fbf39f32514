import { z } from 'zod'
import type { ActionSpec } from '../../core/action-space'
import type { Clock } from '../../core/clock'
import { defineGame, type GameDef, type Wording } from '../../core/game'
import { allSeats } from '../../core/seats'
import type { MatchSpec, SeatSpec } from '../../core/spec'
import type { Strategy } from '../../core/strategy'
import { makeSpec } from '../../run/spec'

interface State {
  readonly round: number
  readonly own: readonly { readonly secret: number }[]
  readonly totals: readonly number[]
}
export interface DiceGame {
  config: { rounds: number }
  brief: { rounds: number }
  state: State
  action: number
  observation: { round: number; mine: number; total: number }
  event: { round: number; sum: number; die: number }
}

const space: ActionSpec = { kind: 'int', min: 0, max: 3 }

const en: Wording<DiceGame> = {
  rules: brief => `You add numbers for ${brief.rounds} rounds.`,
  ask: observation => `Round ${observation.round}: your number?`,
  report: event => `Round ${event.round}: the sum was ${event.sum}, the die ${event.die}.`,
  label: action => String(action),
}

/** A two-seat game for tests of the engine: numbers add up, a die is drawn every round, each seat holds a private number. */
export const dice: GameDef<DiceGame> = defineGame<DiceGame>({
  id: 'dice',
  version: 1,
  config: z.object({ rounds: z.int().min(1).max(50).default(3) }),
  presets: {},
  seats: () => ({ min: 2, max: 4, default: 2 }),
  setup: (_config, seats, luck) => ({
    round: 1,
    own: allSeats(seats).map(seat => ({ secret: luck.draw(`secret ${seat}`, l => l.int(0, 9)) })),
    totals: allSeats(seats).map(() => 0),
  }),
  turn: (state, config) => (state.round > config.rounds ? null : { id: 'add', n: state.round, seats: allSeats(state.totals.length), gate: 'joint' }),
  observe: (state, seat) => ({ round: state.round, mine: state.own[seat]!.secret, total: state.totals[seat]! }),
  actions: () => space,
  apply(state, moves, _config, luck) {
    const die = luck.draw('die', l => l.int(1, 6))
    const totals = state.totals.map((x, seat) => x + (moves.find(m => m.seat === seat)?.action ?? 0) * die)
    const sum = moves.reduce((a, m) => a + m.action, 0)
    return { state: { ...state, round: state.round + 1, totals }, events: [{ is: { round: state.round, sum, die } }] }
  },
  payoffs: state => state.totals,
  benchmarks: () => ({ feasible: { worst: [0, 0], best: [0, 0] }, baseline: [0, 0], ideal: [0, 0], welfare: { none: 0, best: 0 }, equilibria: [] }),
  wording: { en },
  outcome: state => ({ totals: state.totals }),
  longest: config => config.rounds,
})

/** Plays what it has heard: 1 first, then the last die modulo 4. It remembers by hearing, so resumption must make it hear again. */
export const echo: Strategy = {
  id: 'echo',
  games: ['dice'],
  title: { en: 'Echo', de: 'Echo' },
  about: { rule: 'last die mod 4', origin: 'test', memory: 1, stochastic: false },
  sit() {
    let last = 1
    return { act: () => last % 4, hear: event => (last = event.die) }
  },
}

/** Draws from its own stream: resumption must not repeat or skip a draw. */
export const gambler: Strategy = {
  id: 'gambler',
  games: ['dice'],
  title: { en: 'Gambler', de: 'Spieler' },
  about: { rule: 'random', origin: 'test', memory: 0, stochastic: true },
  sit: ({ luck }) => ({ act: () => luck.int(0, 3) }),
}

export const seatOf = (strategy: string): SeatSpec => ({ player: { kind: 'scripted', strategy }, wording: 'en' })

export const specFor = (game: GameDef, seats: readonly SeatSpec[], more: Partial<Parameters<typeof makeSpec>[0]> = {}): MatchSpec =>
  makeSpec({ game, seats, seed: 'test', ...more })

/** A clock that stands still until it is told to go on. */
export class HandClock implements Clock {
  private time = 1_700_000_000_000
  private readonly waiting = new Set<{ at: number; go: () => void }>()

  now(): number {
    return this.time
  }

  wait(ms: number, stop?: AbortSignal): Promise<void> {
    if (ms <= 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const entry = { at: this.time + ms, go: resolve }
      this.waiting.add(entry)
      stop?.addEventListener('abort', () => {
        this.waiting.delete(entry)
        reject(stop.reason as Error)
      })
    })
  }

  /** Moves time on and lets everything that was due happen. */
  async pass(ms: number): Promise<void> {
    this.time += ms
    for (const entry of [...this.waiting]) {
      if (entry.at > this.time) continue
      this.waiting.delete(entry)
      entry.go()
    }
    await settle()
  }
}

/** Lets every promise that can resolve do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 200; i++) await Promise.resolve()
}
