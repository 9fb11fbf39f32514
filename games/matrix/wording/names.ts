import type { Labels } from '../../../src/core/game'

export type Language = 'en' | 'de'

/** Names of the presets' action ids; an id that isn't listed is its own name. */
const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  stag: { en: 'Stag', de: 'Hirsch' },
  hare: { en: 'Hare', de: 'Hase' },
  swerve: { en: 'Swerve', de: 'Ausweichen' },
  straight: { en: 'Straight', de: 'Geradeaus' },
  dove: { en: 'Dove', de: 'Taube' },
  hawk: { en: 'Hawk', de: 'Falke' },
  opera: { en: 'Opera', de: 'Oper' },
  football: { en: 'Football', de: 'Fußball' },
  heads: { en: 'Heads', de: 'Kopf' },
  tails: { en: 'Tails', de: 'Zahl' },
  rock: { en: 'Rock', de: 'Stein' },
  paper: { en: 'Paper', de: 'Papier' },
  scissors: { en: 'Scissors', de: 'Schere' },
  volunteer: { en: 'Volunteer', de: 'Melden' },
  wait: { en: 'Wait', de: 'Warten' },
  red: { en: 'Red', de: 'Rot' },
  green: { en: 'Green', de: 'Grün' },
  blue: { en: 'Blue', de: 'Blau' },
}

const plain = (id: string, language: Language, labels: Labels | undefined) => labels?.names?.[id] ?? NAMES[id]?.[language] ?? id

/** The name of an action for one seat: its label, else the preset's name, else the id; with the id where two actions would share a name (law 17). */
export function nameOf(id: string, all: readonly string[], language: Language, labels?: Labels): string {
  const name = plain(id, language, labels)
  return all.some(other => other !== id && plain(other, language, labels) === name) ? `${name} (${id})` : name
}

/** Indices of `all` in the order of a seat's labels: listed actions first, in that order, then the rest as they stand. */
export function orderOf(all: readonly string[], labels?: Labels): readonly number[] {
  const indices = all.map((_, i) => i)
  const order = labels?.order
  if (!order) return indices
  const place = (i: number) => {
    const at = order.indexOf(all[i]!)
    return at < 0 ? order.length : at
  }
  return indices.sort((i, j) => place(i) - place(j) || i - j)
}
