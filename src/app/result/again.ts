import type { CatalogueEntry } from '../../catalogue'
import type { Seat } from '../../core/game'
import type { MatchSpec } from '../../core/spec'
import { VERSION } from '../../core/version'
import type { MatchMeta } from '../../data/meta'
import { hasModels } from '../players-of'
import { randomName } from '../random'
import { startMatch } from '../session'
import { fromSpec } from '../setup/from-spec'
import type { Setup } from '../setup/setup'
import { underSeed } from '../setup/under-seed'
import { storage } from '../storage'

/** A finished match, as far as playing it again needs it. */
interface Finished {
  readonly id: string
  readonly spec: MatchSpec
  readonly meta: MatchMeta
  readonly entry: CatalogueEntry
}

/** Whether every seat can be taken here: by a strategy, a model, a recording, or a person at this device. */
export const canPlayHere = (spec: MatchSpec): boolean =>
  spec.seats.every(({ player }) => player.kind !== 'imported' && (player.kind !== 'human' || player.at === 'here'))

/**
 * Starts the same set-up again, under a new seed or the old one, and says the id of the match. Recorded chance stays only with the old seed.
 * Where models play, the budget that the match or its run had holds again.
 */
export async function playAgain({ id, spec, meta, entry }: Finished, isSameSeed: boolean): Promise<string> {
  const { nature, ...rest } = spec
  const next = isSameSeed ? { ...rest, ...(nature === undefined ? {} : { nature }) } : underSeed(rest, entry, randomName(8))
  const budget = hasModels(spec) ? await budgetOf(id, meta) : {}
  const session = await startMatch({ ...next, engine: VERSION }, meta.preset === undefined ? {} : { preset: meta.preset }, { budget })
  return session.id
}

async function budgetOf(id: string, { session }: MatchMeta) {
  const { store } = await storage()
  const run = (session === undefined ? null : await store.run(session)) ?? (await store.run(id))
  return run?.budget ?? {}
}

/** The set-up in which one seat of a finished match is played by its recording, and all others by whoever sat there. The seed is the old one, so that chance is too. */
export function withRecording(id: string, spec: MatchSpec, seat: Seat): Setup {
  const seats = spec.seats.map((one, i) => {
    if (i !== seat) return one
    const { lottery: _, name: __, told: ___, ...rest } = one
    return { ...rest, player: { kind: 'recorded' as const, match: id, seat } }
  })
  return fromSpec({ ...spec, seats }, spec.seed)
}
