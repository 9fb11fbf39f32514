import { type CatalogueEntry, loadGame, resolveGame } from '../catalogue'
import type { GameDef } from '../core/game'
import type { LogEvent } from '../core/log'
import { Problem } from '../core/problem'
import type { MatchSpec } from '../core/spec'
import type { Strategy } from '../core/strategy'
import { matchId } from '../data/card-of'
import { journalOf } from '../data/journal'
import { type MatchMeta, metaOf } from '../data/meta'
import type { DataProblem } from '../data/problem'
import { HumanDesk } from '../players/human/desk'
import type { Player } from '../players/player'
import { scriptedPlayer } from '../players/scripted/player'
import { runMatch } from '../run/async'
import { systemClock } from '../run/clock'
import type { MatchHandle } from '../run/handle'
import { findStrategy } from '../run/spec'
import type { GameView } from '../ui/contract'
import { inBatches } from './batches'
import { takeLease } from './lease'
import { firstPace } from './pace'
import { randomName } from './random'
import { storage } from './storage'
import { loadView } from './views'

/** A match that this tab runs, with all that its screen needs. `game` is under its transforms. `failed` resolves with the fault that stopped it, if one does. */
export interface Session {
  readonly id: string
  readonly handle: MatchHandle
  readonly desk: HumanDesk
  readonly entry: CatalogueEntry
  readonly game: GameDef
  readonly view: GameView<any> | null
  /** The preset that the set-up started from, if any. */
  readonly preset: string | undefined
  readonly failed: Promise<Error>
  /** Why the match is kept in memory only, or null. */
  readonly unsaved: DataProblem | null
}

const running = new Map<string, Session>()

/** The match that this tab runs or ran under an id, else null. */
export const sessionOf = (id: string): Session | null => running.get(id) ?? null

/** Starts a match and keeps it under its id. Throws a Problem where the spec doesn't fit what is here. */
export async function startMatch(spec: MatchSpec, meta: MatchMeta = {}): Promise<Session> {
  return open(matchId(spec, randomName(20)), spec, meta, undefined, false)
}

/**
 * Continues a match of the library from its stored log, or hands back the one that already runs here. Throws a Problem where it is open in
 * another tab (unless `steal`), unknown, or over.
 */
export async function resumeMatch(id: string, steal: boolean): Promise<Session> {
  const here = running.get(id)
  if (here !== undefined && here.handle.getFrame('audience').status === 'running') return here
  const { store } = await storage()
  const [card, past] = await Promise.all([store.card(id), store.events(id)])
  const start = past?.[0]
  if (past === null || start?.e !== 'start') {
    throw new Problem({ expected: 'a match that is stored in this browser', found: id, where: 'match', todo: 'open it from the library' })
  }
  if (past.at(-1)?.e === 'end')
    throw new Problem({
      expected: 'a match that is still running',
      found: 'one that is over',
      where: 'match',
      todo: 'open its result from the library',
    })
  return open(id, start.spec, metaOf(card ?? {}), past, steal)
}

async function open(id: string, spec: MatchSpec, meta: MatchMeta, past: readonly LogEvent[] | undefined, steal: boolean): Promise<Session> {
  const [entry, game, view, { store, warning }] = await Promise.all([
    loadGame(spec.game.id),
    resolveGame(spec.game),
    loadView(spec.game.id),
    storage(),
  ])
  const desk = new HumanDesk()
  const players = spec.seats.map(({ player }): Player => {
    if (player.kind === 'human' && player.at === 'here') return desk.player
    if (player.kind === 'scripted') return scriptedPlayer(findStrategy(entry.strategies, player.strategy), player.params)
    throw new Problem({ expected: 'a person at this device or a strategy', found: player.kind, where: 'seat', todo: 'choose another kind of player' })
  })
  const lease = await takeLease(id, steal)
  if (lease === null)
    throw new Problem({
      expected: 'a match that no other tab runs',
      found: 'one that is open in another tab',
      where: 'match',
      todo: 'go on there, or take it over',
    })
  const journal = journalOf({
    store,
    id,
    resolved: { game, tags: entry.card.tags },
    meta: { ...meta, deterministic: drawNoLuck(spec, entry.strategies) },
    ...(past === undefined ? {} : { past }),
  })
  // People's decisions are on disk before they have an effect; where only strategies play, the seed can play them again.
  const sink = players.includes(desk.player) ? journal : inBatches(journal)
  const handle = runMatch({ id, game, spec, players, clock: systemClock, sink, lease, ...(past === undefined ? {} : { past }) })
  if (!players.includes(desk.player)) handle.setPace(firstPace(game, spec))
  const failed = new Promise<Error>(resolve => {
    handle.done.then(
      () => lease.release(),
      (error: unknown) => {
        lease.release()
        resolve(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
  const session: Session = { id, handle, desk, entry, game, view, preset: meta.preset, failed, unsaved: warning }
  running.set(id, session)
  return session
}

/** Whether every player is a strategy that draws no luck. */
function drawNoLuck(spec: MatchSpec, strategies: readonly Strategy[]): boolean {
  return spec.seats.every(({ player }) => player.kind === 'scripted' && !findStrategy(strategies, player.strategy).about.stochastic)
}
