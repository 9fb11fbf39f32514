import type { SessionEvent } from '../../session/log'
import type { Store } from '../store'
import type { ExportEntry } from './entry'

/** A hosted session whose files come along with its matches; its log is loaded when its turn comes. Never its secret. */
export interface SessionEntry {
  readonly id: string
  load(): Promise<readonly SessionEvent[]> | readonly SessionEvent[]
}

/** An entry for a session that is at hand. */
export const sessionEntryOf = (id: string, log: readonly SessionEvent[]): SessionEntry => ({ id, load: () => log })

/** Entries for the hosted sessions to which these matches belong, as far as the store has them. */
export async function sessionEntriesOf(
  { sessions }: Pick<Store, 'sessions'>,
  matches: readonly Pick<ExportEntry, 'meta'>[],
): Promise<readonly SessionEntry[]> {
  const ids = new Set(matches.flatMap(({ meta }) => meta.session ?? []))
  const entries: SessionEntry[] = []
  for (const id of ids) {
    if ((await sessions.record(id)) === null) continue
    entries.push({
      id,
      async load() {
        const log = await sessions.events(id)
        if (log === null) throw new Error(`export: expected the log of session ${id} in the store, found none`)
        return log
      },
    })
  }
  return entries
}
