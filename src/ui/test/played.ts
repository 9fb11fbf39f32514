import type { GameDef } from '../../core/game'
import type { EndStatus, LogEvent, LogOf } from '../../core/log'
import type { Nature } from '../../core/luck'
import { Machine } from '../../core/machine'
import type { MatchSpec, SeatSpec } from '../../core/spec'

/** A match given by what was done at each turn: one action per seat of the turn, in seat order; null leaves the turn open with the moves before it. */
export interface Played {
  readonly config?: Readonly<Record<string, unknown>>
  readonly seats?: readonly SeatSpec[]
  readonly seed?: string
  readonly nature?: Nature
  readonly actions: readonly (readonly unknown[])[]
  /** Moves of the turn that stays open, and how the match then ended. */
  readonly open?: readonly unknown[]
  readonly status?: EndStatus
  /** Failed attempts, by step. */
  readonly tries?: Readonly<Record<number, readonly Omit<LogOf<'try'>, 'e' | 'k'>[]>>
  readonly by?: LogOf<'move'>['by']
}

const human = { player: { kind: 'human', at: 'here' }, wording: 'en' } as const satisfies SeatSpec

/** The log of such a match, as a driver would write it. */
export function logOf(game: GameDef, played: Played): LogEvent[] {
  const config = game.config.parse(played.config ?? {})
  const seats =
    played.seats ?? Array.from({ length: game.seats(config).default }, (_, i) => ({ ...human, name: ['Ada', 'Bo', 'Cy', 'Di'][i] ?? `P${i}` }))
  const { seed = 'test', nature } = played
  const spec: MatchSpec = {
    game: { id: game.id, version: game.version, with: [] },
    config,
    seats,
    seed,
    referee: { retries: 3, onFailure: 'fallback' },
    ...(nature === undefined ? {} : { nature }),
    engine: 'test',
  }
  const machine = new Machine({ game, config, seats: seats.length, seed, nature })
  const log: LogEvent[] = [{ e: 'start', schema: 2, spec }]
  const movesOf = (actions: readonly unknown[]) => {
    const turn = machine.turn
    if (turn === null) throw new Error('the match is over')
    const k = machine.k + 1
    log.push({ e: 'open', k, turn })
    for (const one of played.tries?.[k] ?? []) log.push({ e: 'try', k, ...one })
    const moves = actions.map((action, i) => ({ seat: turn.seats[i] as number, action }))
    for (const move of moves) log.push({ e: 'move', k, ...move, by: played.by ?? 'player', tries: 1 + (played.tries?.[k]?.length ?? 0), ms: 1200 })
    return { k, moves }
  }
  for (const actions of played.actions) {
    const { k, moves } = movesOf(actions)
    log.push({ e: 'shut', k, why: 'all' })
    machine.apply(moves)
  }
  if (played.open !== undefined) movesOf(played.open)
  const status = played.status ?? (machine.turn === null ? 'complete' : 'aborted')
  log.push({ e: 'end', status, payoffs: machine.payoffs(), steps: machine.k })
  return log
}
