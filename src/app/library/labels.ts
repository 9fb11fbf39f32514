import type { CatalogueEntry } from '../../catalogue'
import { REHEARSAL } from '../../measures/rows'

/** A player's or pairing's label (`playerLabel`, `pairingOf`) as people read it. */
export type Labels = (label: string) => string

/** The words for players that have no title of their own. */
export interface LabelWords {
  readonly person: string
  /** What a rehearsal is called: it never passes for a model. */
  readonly standIn: string
  recording(match: string, seat: number): string
  table(id: string): string
}

/** Hex digits by which recordings and tables are told apart. */
const SHORT = 6

/**
 * Reads labels in a language: a strategy by its title, with those parameters that differ from its defaults ("Level-k (k 2)"), people, rehearsals, recordings and tables in
 * words, models with their protocols before their place, anything else as it is. Strategies of games that are not among `games` keep their ids. The exact label stands in exports and on the command line.
 */
export function labelsOf(games: Iterable<CatalogueEntry>, language: 'en' | 'de', words: LabelWords): Labels {
  const strategies = new Map([...games].flatMap(game => game.strategies.map(strategy => [strategy.id, strategy] as const)))
  const known = new Map<string, string>()
  const one = (label: string): string => {
    if (label === 'human') return words.person
    if (label === REHEARSAL) return words.standIn
    const [, match, seat] = /^recorded:(.+)\/(\d+)$/.exec(label) ?? []
    if (match !== undefined) return words.recording(match.slice(0, SHORT), Number(seat) + 1)
    const [, model, place, asked] = /^(.+) @ (\S+)(?: \((.+)\))?$/.exec(label) ?? []
    if (model !== undefined && place !== undefined) return `${model}${asked === undefined ? '' : ` (${askedWords(asked)})`} @ ${place}`
    if (label.startsWith('table:')) return words.table(label.slice('table:'.length, 'table:'.length + SHORT))
    const [, id = label, json] = /^([\w-]+):(\{.*\})$/s.exec(label) ?? []
    const strategy = strategies.get(id)
    const params = json === undefined ? {} : parsed(json)
    if (params === null) return label
    const defaults = (strategy?.params?.safeParse({}).data ?? {}) as Readonly<Record<string, unknown>>
    const told = Object.entries(params).filter(
      ([key, value]) => value !== null && value !== '' && JSON.stringify(value) !== JSON.stringify(defaults[key]),
    )
    const changed = told.map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    return `${strategy?.title[language] ?? id}${changed.length === 0 ? '' : ` (${changed.join(', ')})`}`
  }
  return label => {
    const before = known.get(label)
    if (before !== undefined) return before
    const name = members(label)
      .map(part => {
        const [, times = '', member = part] = /^(\d+ × )(.+)$/s.exec(part) ?? []
        return times + one(member)
      })
      .join(' + ')
    known.set(label, name)
    return name
  }
}

/** Protocols with the values of their parameters: `persona:{"persona":"fair"} + cot` is "persona fair + cot". Long texts are cut. */
function askedWords(asked: string): string {
  return members(asked)
    .map(one => {
      const [, id = one, json] = /^([\w-]+):(\{.*\})$/s.exec(one) ?? []
      const params = json === undefined ? null : parsed(json)
      const values = Object.values(params ?? {}).filter(value => value !== null && value !== '')
      return [id, ...values.map(value => (typeof value === 'string' ? value : JSON.stringify(value)))].join(' ')
    })
    .join(' + ')
}

/** The members of a pairing: split at every " + " that stands outside brackets. */
function members(label: string): readonly string[] {
  if (!label.includes(' + ')) return [label]
  const out: string[] = []
  let [depth, from] = [0, 0]
  for (let i = 0; i < label.length; i++) {
    const c = label[i] as string
    if ('({['.includes(c)) depth++
    else if (')}]'.includes(c)) depth--
    else if (depth === 0 && label.startsWith(' + ', i)) {
      out.push(label.slice(from, i))
      from = i + 3
    }
  }
  return [...out, label.slice(from)]
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(json) as Record<string, unknown>
  } catch {
    return null
  }
}
