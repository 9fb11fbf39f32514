import { loadGame, resolveGame } from '../catalogue'
import { startOf } from '../core/fold'
import type { LogEvent } from '../core/log'
import { Problem } from '../core/problem'
import type { MatchSpec } from '../core/spec'
import { matchId } from '../data/card-of'
import { journalOf } from '../data/journal'
import { type MatchMeta, metaOf } from '../data/meta'
import type { Store } from '../data/store'
import { HumanDesk } from '../players/human/desk'
import type { Player } from '../players/player'
import { runMatch } from '../run/async'
import { systemClock } from '../run/clock'
import { inBatches } from './batches'
import { bothLeases, LETTING_GO, takeLease } from './lease'
import { type LimitsInput, limitsIn } from './limits'
import { firstPace } from './pace'
import { drawNoLuck, hasModels, hasPeople, playersOf } from './players-of'
import { randomName } from './random'
import type { Opening, Session } from './session-types'
import { placesIn, treatmentOf } from './setup/cell'
import { storage } from './storage'
import { loadView } from './views'
import { MatchWatch } from './watch'

const running = new Map<string, Session>()

/** The match that this tab runs or ran under an id, else null. */
export const sessionOf = (id: string): Session | null => running.get(id) ?? null

/** Starts a match of its own and keeps it under its id. Its budget is kept with it. Throws a Problem where the spec doesn't fit what is here. */
export async function startMatch(spec: MatchSpec, meta: MatchMeta = {}, { budget = {} }: { readonly budget?: LimitsInput } = {}): Promise<Session> {
  const id = matchId(spec, randomName(20))
  if (!hasModels(spec)) return openMatch({ id, spec, meta, models: null })
  const { alone } = await import('./model-desk')
  return alone(id, spec, limitsIn(budget), models => openMatch({ id, spec, meta, models }))
}

/**
 * Continues a match of the library from its stored log, or hands back the one that already runs here. Throws a Problem where it is open in
 * another tab (unless `steal`), unknown, over, or part of a run that isn't: such a match goes on with its run.
 */
export async function resumeMatch(id: string, steal: boolean): Promise<Session> {
  const here = running.get(id)
  if (here !== undefined && here.handle.getFrame('audience').status === 'running') return here
  const { store } = await storage()
  const [card, past] = await Promise.all([store.card(id), goingOn(store, id)])
  const whole = card?.session === undefined ? null : await store.run(card.session)
  if (whole !== null && whole.matches > 1 && (whole.status === 'running' || whole.status === 'paused'))
    throw new Problem({ expected: 'a match of its own', found: 'one of a run that is not over', where: 'match', todo: 'go on with the run' })
  const { spec } = startOf(past)
  const opening = { id, spec, meta: metaOf(card ?? {}), isResumed: true, steal }
  if (!hasModels(spec)) return openMatch({ ...opening, models: null })
  const { again } = await import('./model-desk')
  return again(opening, models => openMatch({ ...opening, models }))
}

/** Seats the players and lets the match run. Throws a Problem where somebody can't sit here, or another tab runs it. */
export async function openMatch(opening: Opening): Promise<Session> {
  const { id, spec, meta, models } = opening
  const [entry, game, view, { store, warning }] = await Promise.all([
    loadGame(spec.game.id),
    resolveGame(spec.game),
    loadView(spec.game.id),
    storage(),
  ])
  const desk = new HumanDesk()
  const watch = new MatchWatch(spec, systemClock.now)
  const own = await takeLease(id, opening.steal ?? false)
  if (own === null)
    throw new Problem({
      expected: 'a match that no other tab runs',
      found: 'one that is open in another tab',
      where: 'match',
      todo: 'go on there, or take it over',
    })
  const lease = opening.run === undefined ? own : bothLeases(own, opening.run)
  let past: readonly LogEvent[] | undefined
  let players: readonly Player[]
  try {
    // Only who holds the match may ask how far it is; a tab from which it was taken needs a moment to let go.
    if (opening.steal === true) await systemClock.wait(LETTING_GO)
    past = opening.isResumed === true ? await goingOn(store, id) : undefined
    players = await playersOf(spec, { entry, desk, store, watch, model: models === null ? null : await models.seat(id) })
  } catch (error) {
    own.release()
    throw error
  }
  const treatment = treatmentOf(placesIn(entry.game, spec.config as Record<string, unknown>))
  const journal = journalOf({
    store,
    id,
    resolved: { game, tags: entry.card.tags },
    meta: { ...(treatment === undefined ? {} : { treatment }), ...meta, deterministic: drawNoLuck(spec, entry.strategies) },
    ...(past === undefined ? {} : { past }),
  })
  // Its page died when all was played and only the card was not settled yet.
  if (past?.at(-1)?.e === 'end') await journal([])
  // People's decisions are on disk before they have an effect. What strategies did the seed can play again, what models answered their calls hold.
  const isWatched = !hasPeople(spec)
  // What waits to be written when the match is taken over stays unwritten: the other tab writes the log now.
  const whileHeld: typeof journal = events => (lease.held() ? journal(events) : Promise.resolve())
  const handle = runMatch({
    id,
    game,
    spec,
    players,
    clock: systemClock,
    sink: isWatched ? inBatches(whileHeld, models !== null) : whileHeld,
    lease,
    standIn: desk.player,
    ...(past === undefined ? {} : { past }),
  })
  watch.follow(handle)
  if (isWatched) handle.setPace(opening.pace ?? (models === null ? firstPace(game, spec) : 0))
  const failed = new Promise<Error>(resolve => {
    handle.done.then(
      () => lease.release(),
      (error: unknown) => {
        lease.release()
        resolve(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
  const session: Session = { id, handle, desk, watch, models, entry, game, view, meta, failed, unsaved: warning }
  running.set(id, session)
  return session
}

/** Lets go of a match that is over and that its run needs no more; its screen reads it from the store. */
export const forgetMatch = (id: string): void => void running.delete(id)

/** The log of a stored match that isn't over, or whose card doesn't say so yet. Throws a Problem where there is none. */
async function goingOn(store: Store, id: string): Promise<readonly LogEvent[]> {
  const past = await store.events(id)
  if (past?.[0]?.e !== 'start') {
    throw new Problem({ expected: 'a match that is stored in this browser', found: id, where: 'match', todo: 'open it from the library' })
  }
  if (past.at(-1)?.e === 'end' && (await store.card(id))?.status !== 'running')
    throw new Problem({
      expected: 'a match that is still running',
      found: 'one that is over',
      where: 'match',
      todo: 'open its result from the library',
    })
  return past
}
