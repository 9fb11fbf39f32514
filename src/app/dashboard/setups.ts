import type { SetupKind } from './holdings'

/** A parameter's name and the words for its values, as a game's form shows them. */
export interface ParameterNames {
  title(key: string): string
  value(key: string, value: unknown): string
}

/** A set-up for a list: key, its name, its game, and how many cards have it. */
export interface SetupName {
  readonly key: string
  readonly name: string
  readonly game: string
  readonly matches: number
}

/** What a name may be built of. `preset` gives the title of a preset, `names` the parameters of a game; both fall back to the ids. */
export interface Namer {
  preset(game: string, id: string): string
  names(game: string): ParameterNames
  readonly defaults: string
  transform(id: string): string
}

/**
 * Distinct set-ups under short names that tell them apart: preset and variations first, then only those parameters in which set-ups of the same game and preset differ.
 * "Prisoner's dilemma, noise 0.05". Games in alphabetical order of their ids, most matches first.
 */
export function setupNames(kinds: readonly SetupKind[], namer: Namer): readonly SetupName[] {
  const peerKey = ({ game, preset }: SetupKind) => `${game}/${preset ?? ''}`
  const peers = new Map<string, SetupKind[]>()
  for (const kind of kinds) {
    const group = peers.get(peerKey(kind))
    if (group === undefined) peers.set(peerKey(kind), [kind])
    else group.push(kind)
  }
  const differing = new Map([...peers].map(([key, group]) => [key, differences(group)]))
  return kinds
    .map(kind => {
      const names = namer.names(kind.game)
      const parts = (differing.get(peerKey(kind)) ?? []).map(key => `${names.title(key)} ${names.value(key, kind.config[key])}`)
      const base = kind.preset === undefined ? (parts.length === 0 ? namer.defaults : '') : namer.preset(kind.game, kind.preset)
      const name = [base, ...kind.transforms.map(id => namer.transform(id)), ...parts].filter(part => part !== '').join(', ')
      return { key: kind.key, game: kind.game, matches: kind.matches, name }
    })
    .sort((a, b) => (a.game < b.game ? -1 : a.game > b.game ? 1 : b.matches - a.matches || (a.name < b.name ? -1 : 1)))
}

/** The parameters in which set-ups differ. */
function differences(kinds: readonly SetupKind[]): readonly string[] {
  if (kinds.length < 2) return []
  const keys = [...new Set(kinds.flatMap(kind => Object.keys(kind.config)))]
  return keys.filter(key => new Set(kinds.map(kind => JSON.stringify(kind.config[key]) ?? '')).size > 1)
}

/** Names of parameters where their game is not loaded. */
export const plainNames: ParameterNames = { title: key => key, value: (_, value) => short(value) }

/** A value in a name: numbers and words as they are, anything longer as JSON cut at 24 characters. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}
