import type { CatalogueEntry } from '../../catalogue'
import type { MatchSpec } from '../../core/spec'
import { VERSION } from '../../core/version'
import type { MatchMeta } from '../../data/meta'
import { randomName } from '../random'
import { startMatch } from '../session'
import { underSeed } from '../setup/under-seed'

/** Whether every seat can be taken here: by a strategy, a model, a recording, or a person at this device. */
export const canPlayHere = (spec: MatchSpec): boolean =>
  spec.seats.every(({ player }) => player.kind !== 'imported' && (player.kind !== 'human' || player.at === 'here'))

/** Starts the same set-up again, under a new seed or the old one, and says the id of the match. Recorded chance stays only with the old seed. */
export async function playAgain(spec: MatchSpec, entry: CatalogueEntry, { preset }: MatchMeta, isSameSeed: boolean): Promise<string> {
  const { nature, ...rest } = spec
  const next = isSameSeed ? { ...rest, ...(nature === undefined ? {} : { nature }) } : underSeed(rest, entry, randomName(8))
  const session = await startMatch({ ...next, engine: VERSION }, preset === undefined ? {} : { preset })
  return session.id
}
