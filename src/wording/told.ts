import type { Seat } from '../core/game'
import type { Disclosure, PlayerSpec, SeatSpec } from '../core/spec'
import { type Language, languageOf } from './objection'

/** What decides what is said: who sits where and might have, the mode, and whether a person may take the seat of one that fails. */
export interface Telling {
  readonly seats: readonly SeatSpec[]
  readonly disclosure: Exclude<Disclosure, 'balanced'>
  readonly mayHandOver: boolean
  /** A strategy's title in a language. */
  titleOf(strategy: string, language: Language): string
  /** How many people decide together at a seat of people; absent: one at each. */
  members?(player: PlayerSpec): number
}

/** Most counterparts that are told seat by seat; more are counted. */
const BY_SEAT = 5
/** Most kinds that are counted with their names; more are counted by kind alone. */
const BY_NAME = 6

/** A phrase of its own for every kind: "a language model (`x`)" for one, "language models (`x`)" for more. `which` is the name in brackets, '' for none. */
interface Phrases {
  kinds: Readonly<Record<Kind, readonly [one: string, many: string]>>
  your: string
  you(n: string): string
  player(n: string): string
  is(who: string, what: string): string
  likely(percent: string, who: string, what: string, else_: string): string
  drawn(percent: string, what: string, else_: string): string
  others(n: string, list: string): string
  handOver: string
  of(members: number): string
}

type Kind = 'human' | 'team' | 'llm' | 'rehearsal' | 'scripted' | 'recorded' | 'table' | 'imported'

const en: Phrases = {
  kinds: {
    human: ['a person', 'people'],
    team: ['a team', 'teams'],
    llm: ['a language model', 'language models'],
    rehearsal: ['a rehearsal, not a model', 'rehearsals, not models'],
    scripted: ['a strategy', 'strategies'],
    recorded: ['a recording from an earlier match', 'recordings from earlier matches'],
    table: ['a table of recorded answers', 'tables of recorded answers'],
    imported: ['a recording from elsewhere', 'recordings from elsewhere'],
  },
  your: 'Your counterpart',
  you: n => `You are player ${n}.`,
  player: n => `Player ${n}`,
  is: (who, what) => `${who} is ${what}.`,
  likely: (percent, who, what, otherwise) => `With probability ${percent} % ${lower(who)} is ${what}, otherwise ${otherwise}.`,
  drawn: (percent, what, otherwise) => `drawn one by one: with probability ${percent} % ${what}, otherwise ${otherwise}`,
  others: (n, list) => `The ${n} other players: ${list}.`,
  handOver: 'A person may take the seat of a player that gives no valid answer.',
  of: members => ` of ${members} people`,
}

const de: Phrases = {
  kinds: {
    human: ['ein Mensch', 'Menschen'],
    team: ['ein Team', 'Teams'],
    llm: ['ein Sprachmodell', 'Sprachmodelle'],
    rehearsal: ['eine Probe, kein Modell', 'Proben, keine Modelle'],
    scripted: ['eine Strategie', 'Strategien'],
    recorded: ['eine Aufzeichnung aus einer früheren Partie', 'Aufzeichnungen aus früheren Partien'],
    table: ['eine Tabelle aufgezeichneter Antworten', 'Tabellen aufgezeichneter Antworten'],
    imported: ['eine Aufzeichnung von anderswo', 'Aufzeichnungen von anderswo'],
  },
  your: 'Dein Gegenüber',
  you: n => `Du bist Spieler ${n}.`,
  player: n => `Spieler ${n}`,
  is: (who, what) => `${who} ist ${what}.`,
  likely: (percent, who, what, otherwise) => `Mit Wahrscheinlichkeit ${percent} % ist ${lower(who)} ${what}, sonst ${otherwise}.`,
  drawn: (percent, what, otherwise) => `einzeln ausgelost: mit Wahrscheinlichkeit ${percent} % ${what}, sonst ${otherwise}`,
  others: (n, list) => `Die ${n} anderen Spieler: ${list}.`,
  handOver: 'Wenn ein Spieler keine gültige Antwort gibt, kann ein Mensch seinen Platz übernehmen.',
  of: members => ` aus ${members} Menschen`,
}

/** "Your counterpart" inside a sentence; German nouns keep their capital. */
const lower = (who: string): string =>
  who
    .replace(/^Your/, 'your')
    .replace(/^Player/, 'player')
    .replace(/^Dein /, 'dein ')

/**
 * What a seat is told about its counterparts, in the language of its wording; '' where nothing is said. Pure, and never anything but what the specs hold:
 * `disclosed` names who sits there, `probabilistic` who was drawn for with which chance (and who sits there where nobody was drawn), `none` says nothing.
 */
export function toldTo(seat: Seat, telling: Telling): string {
  const { seats, disclosure } = telling
  const others = seats.flatMap((_, other) => (other === seat ? [] : [other]))
  if (disclosure === 'none' || others.length === 0) return ''
  const language = languageOf(seats[seat]?.wording ?? 'en')
  const phrases = language === 'de' ? de : en
  const places = others.map(other => ({ other, place: placeOf(seats[other] as SeatSpec, disclosure) }))
  const said = others.length > BY_SEAT ? counted(places, telling, language, phrases) : bySeat(seat, places, telling, language, phrases)
  const mayChange = telling.mayHandOver && places.some(({ place }) => place.some(({ player }) => player.kind !== 'human'))
  return mayChange ? `${said} ${phrases.handOver}` : said
}

/** What every seat is told. Seats of large tables that are alike are told the same, and asked for once. */
export function toldAll(telling: Telling): readonly string[] {
  const { seats } = telling
  if (seats.length - 1 <= BY_SEAT) return seats.map((_, seat) => toldTo(seat, telling))
  const known = new Map<string, string>()
  return seats.map(({ player, lottery, wording }, seat) => {
    const key = JSON.stringify([player, lottery, languageOf(wording)])
    const told = known.get(key) ?? toldTo(seat, telling)
    known.set(key, told)
    return told
  })
}

type Place = readonly { readonly player: PlayerSpec; readonly chance: number }[]
type Placed = readonly { readonly other: Seat; readonly place: Place }[]

/** Who may sit there as far as it is told: one where it is sure. */
function placeOf({ player, lottery }: SeatSpec, disclosure: Telling['disclosure']): Place {
  const open = disclosure === 'probabilistic' ? lottery?.filter(({ chance }) => chance > 0) : undefined
  return open === undefined || open.length < 2 ? [{ player, chance: 1 }] : open
}

function bySeat(seat: Seat, places: Placed, telling: Telling, language: Language, phrases: Phrases): string {
  const only = places.length === 1
  const told = places
    .map(({ other, place }) => {
      const who = only ? phrases.your : phrases.player(String(other + 1))
      const [first, second] = drawnFirst(place)
      const what = one(first.player, telling, language, phrases)
      if (second === undefined) return phrases.is(who, what)
      return phrases.likely(percent(first.chance, language), who, what, one(second.player, telling, language, phrases))
    })
    .join(' ')
  return only ? told : `${phrases.you(String(seat + 1))} ${told}`
}

function counted(places: Placed, telling: Telling, language: Language, phrases: Phrases): string {
  const number = (n: number) => n.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB')
  const list = (named: boolean) => {
    const lines = new Map<string, { readonly place: Place; n: number }>()
    for (const { place } of places) {
      const key = place
        .map(({ player, chance }) => `${chance} ${named ? one(player, telling, language, phrases) : kindOf(player, telling)}`)
        .join('|')
      const line = lines.get(key)
      if (line === undefined) lines.set(key, { place, n: 1 })
      else line.n++
    }
    return [...lines.values()]
  }
  const all = list(true)
  const isNamed = all.length <= BY_NAME
  const told = (isNamed ? all : list(false)).map(({ place, n }) => {
    const [first, second] = drawnFirst(place)
    const say = (player: PlayerSpec, times: number) => {
      const [single, many] = phrases.kinds[kindOf(player, telling)]
      return `${times === 1 ? single : many}${isNamed ? bracket(player, telling, language, phrases) : ''}`
    }
    if (second === undefined) return n === 1 ? say(first.player, 1) : `${number(n)} ${say(first.player, n)}`
    return `${number(n)} ${phrases.drawn(percent(first.chance, language), say(first.player, 1), say(second.player, 1))}`
  })
  return phrases.others(number(places.length), told.join('; '))
}

/** The alternative before the one that it replaces, so that the sentence names the chance that was set. */
function drawnFirst(place: Place): readonly [Place[number], Place[number] | undefined] {
  const [first, second] = place
  return second === undefined ? [first as Place[number], undefined] : [second, first]
}

const kindOf = (player: PlayerSpec, { members }: Pick<Telling, 'members'>): Kind => {
  if (player.kind === 'human') return (members?.(player) ?? 1) > 1 ? 'team' : 'human'
  return player.kind === 'llm' && player.provider === 'rehearsal' ? 'rehearsal' : player.kind
}

const one = (player: PlayerSpec, telling: Namer, language: Language, phrases: Phrases): string =>
  `${phrases.kinds[kindOf(player, telling)][0]}${bracket(player, telling, language, phrases)}`

type Namer = Pick<Telling, 'titleOf' | 'members'>

/** Which model or strategy, or how many in a team; a model's id as code, so that nothing in it is read as markup. */
function bracket(player: PlayerSpec, telling: Namer, language: Language, phrases: Phrases): string {
  if (player.kind === 'scripted') return ` (${telling.titleOf(player.strategy, language)})`
  const kind = kindOf(player, telling)
  if (kind === 'team') return phrases.of(telling.members?.(player) ?? 1)
  return kind === 'llm' && player.kind === 'llm' ? ` (\`${player.model.replaceAll('`', '')}\`)` : ''
}

/** Who a player is, in the words in which seats are told: "a language model (`x`)", and of more than one "language models (`x`)". */
export function kindOfPlayer(player: PlayerSpec, language: Language, titleOf: Telling['titleOf']): readonly [one: string, many: string] {
  const phrases = language === 'de' ? de : en
  const which = bracket(player, { titleOf }, language, phrases)
  const [single, many] = phrases.kinds[kindOf(player, {})]
  return [`${single}${which}`, `${many}${which}`]
}

/** A chance in percent, exact to the tenth: chances are set in steps of 0.001. */
export const percent = (chance: number, language: Language): string =>
  (Math.round(chance * 1000) / 10).toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 })
