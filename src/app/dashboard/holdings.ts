import type { MatchCard } from '../../data/card'
import type { DataProblem } from '../../data/problem'
import type { Entry } from './entry'
import { setupKey } from './entry'

/** A value that can be filtered by, and how many matches have it. */
export type Facet = readonly [value: string, matches: number]

/** A distinct set-up: what its name is made of. `config` is that of any of its matches. */
export interface SetupKind {
  readonly key: string
  readonly game: string
  readonly preset: string | undefined
  readonly transforms: readonly string[]
  readonly config: Readonly<Record<string, unknown>>
  readonly matches: number
}

/** What a library holds, as far as the dashboard's filters need it. `version` grows with every reading. */
export interface Holdings {
  readonly version: number
  readonly finished: number
  readonly unfinished: number
  readonly games: readonly Facet[]
  /** By game. */
  readonly facets: Readonly<Record<string, GameFacets>>
  readonly setups: readonly SetupKind[]
  /** What is wrong with the storage that was read, null where all is well. */
  readonly warning: DataProblem | null
}

/** What the matches of one game can be filtered by. */
export interface GameFacets {
  readonly players: readonly Facet[]
  readonly sessions: readonly Facet[]
  readonly treatments: readonly Facet[]
}

/** Sums up a library. `entries` are those of the finished cards. */
export function holdingsOf(version: number, cards: readonly MatchCard[], entries: readonly Entry[], warning: DataProblem | null): Holdings {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.game)
    if (group === undefined) groups.set(entry.game, [entry])
    else group.push(entry)
  }
  return {
    version,
    finished: entries.length,
    unfinished: cards.length - entries.length,
    games: [...groups].map(([game, group]): Facet => [game, group.length]),
    facets: Object.fromEntries(
      [...groups].map(([game, group]): [string, GameFacets] => [
        game,
        {
          players: counted(group, entry => new Set(entry.players)),
          sessions: counted(group, entry => (entry.session === undefined ? [] : [entry.session])),
          treatments: counted(group, entry => (entry.treatment === undefined ? [] : [entry.treatment])),
        },
      ]),
    ),
    setups: setupKinds(cards, entries),
    warning,
  }
}

/** Facets of several games as one. */
export function merged(all: readonly (readonly Facet[])[]): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const facets of all) for (const [value, n] of facets) counts.set(value, (counts.get(value) ?? 0) + n)
  return [...counts]
}

/** Distinct set-ups of finished matches, most matches first. */
function setupKinds(
  cards: readonly Pick<MatchCard, 'id' | 'game' | 'transforms' | 'config' | 'preset'>[],
  entries: readonly Pick<Entry, 'id'>[],
): readonly SetupKind[] {
  const finished = new Set(entries.map(entry => entry.id))
  const kinds = new Map<string, SetupKind & { matches: number }>()
  for (const card of cards) {
    if (!finished.has(card.id)) continue
    const key = setupKey(card)
    const known = kinds.get(key)
    if (known !== undefined) known.matches++
    else
      kinds.set(key, {
        key,
        game: card.game,
        preset: card.preset,
        transforms: card.transforms,
        config: (card.config ?? {}) as SetupKind['config'],
        matches: 1,
      })
  }
  return [...kinds.values()].sort((a, b) => b.matches - a.matches || (a.key < b.key ? -1 : 1))
}

function counted(entries: readonly Entry[], valuesOf: (entry: Entry) => Iterable<string>): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}
