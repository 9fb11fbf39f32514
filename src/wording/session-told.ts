import type { Seat } from '../core/game'
import type { PlayerSpec, SeatSpec } from '../core/spec'
import type { Dropout, PartyId, Telling } from '../session/plan'
import { type Language, languageOf } from './objection'
import { kindOfPlayer, percent, toldAll, toldTo } from './told'

/**
 * What decides what the seats of one table are told in a session. `seats` in seat order, people by their party (`at.participant`); `parties`: how many parties play in this matching;
 * `members`: how many people are a party; `dropout`: what happens to the seats of people who are gone.
 */
export interface SessionTelling {
  readonly seats: readonly SeatSpec[]
  readonly telling: Telling
  readonly parties: number
  readonly dropout?: Dropout
  members(party: PartyId): number
  titleOf(strategy: string, language: Language): string
}

/** Sentences of one language. `one`: of one counterpart; `all`: of `others` of them. */
interface Sentences {
  likely(percent: string, what: string, else_: string): string
  likelyAll(percent: string, others: string, what: string, else_: string): string
  exactly(n: number, of: string, isTeam: boolean, what: string, else_: string): string
  exactlyAll(n: number, of: string, isTeam: boolean, what: string, else_: string): string
  everyone(of: string, isTeam: boolean, what: string): string
  everyoneAll(of: string, isTeam: boolean, what: string): string
  takes(who: string, returns: boolean): string
  readonly people: readonly [one: string, many: string]
  readonly teams: readonly [one: string, many: string]
}

const en: Sentences = {
  likely: (chance, what, otherwise) => `With probability ${chance} % your counterpart is ${what}, otherwise ${otherwise}.`,
  likelyAll: (chance, others, what, otherwise) =>
    `With probability ${chance} % all ${others} other players are ${what}, otherwise they are ${otherwise}.`,
  exactly: (n, of, isTeam, what, otherwise) =>
    `Exactly ${n} of the ${of} ${isTeam ? 'teams' : 'players'} that play now ${n === 1 ? 'has' : 'have'} ${what} as counterpart; the others have ${otherwise}.`,
  exactlyAll: (n, of, isTeam, what, otherwise) =>
    `Exactly ${n} of the ${of} ${isTeam ? 'teams' : 'players'} that play now ${n === 1 ? 'has' : 'have'} only ${what} as counterparts; the others have only ${otherwise}.`,
  everyone: (of, isTeam, what) => `All ${of} ${isTeam ? 'teams' : 'players'} that play now have ${what} as counterpart.`,
  everyoneAll: (of, isTeam, what) => `All ${of} ${isTeam ? 'teams' : 'players'} that play now have only ${what} as counterparts.`,
  takes: (who, returns) => `If a player is gone for too long, ${who} takes the seat${returns ? ' until the player is back' : ''}.`,
  people: ['a person', 'people'],
  teams: ['a team of people', 'teams of people'],
}

const de: Sentences = {
  likely: (chance, what, otherwise) => `Mit Wahrscheinlichkeit ${chance} % ist dein Gegenüber ${what}, sonst ${otherwise}.`,
  likelyAll: (chance, others, what, otherwise) =>
    `Mit Wahrscheinlichkeit ${chance} % sind alle ${others} anderen Spieler ${what}, sonst sind sie ${otherwise}.`,
  exactly: (n, of, isTeam, what, otherwise) =>
    `Bei genau ${n} der ${of} ${isTeam ? 'Teams' : 'Spieler'}, die jetzt spielen, ist das Gegenüber ${what}, bei den übrigen ${otherwise}.`,
  exactlyAll: (n, of, isTeam, what, otherwise) =>
    `Bei genau ${n} der ${of} ${isTeam ? 'Teams' : 'Spieler'}, die jetzt spielen, sind alle anderen am Tisch ${what}, bei den übrigen ${otherwise}.`,
  everyone: (of, isTeam, what) => `Bei allen ${of} ${isTeam ? 'Teams' : 'Spielern'}, die jetzt spielen, ist das Gegenüber ${what}.`,
  everyoneAll: (of, isTeam, what) => `Bei allen ${of} ${isTeam ? 'Teams' : 'Spielern'}, die jetzt spielen, sind alle anderen am Tisch ${what}.`,
  takes: (who, returns) => `Ist ein Spieler zu lange weg, übernimmt ${who} seinen Platz${returns ? ', bis er zurück ist' : ''}.`,
  people: ['ein Mensch', 'Menschen'],
  teams: ['ein Team aus Menschen', 'Teams aus Menschen'],
}

/**
 * What each seat of a table is told about its counterparts, in the language of its wording; '' where nothing is said. Pure, and never anything but what is so:
 * `disclosed` names who sits there; `probabilistic` the chance that was drawn with, the same sentence whatever came out; `balanced` how many of those that play have players as counterparts, of the parties that
 * really play; `none` says nothing. Players that stand in for people know who sits there. Wherever something is said, it is also said that somebody else may take the seat of a person who is gone.
 */
export function sessionTold(at: SessionTelling): readonly string[] {
  const { seats, telling } = at
  if (telling.mode === 'none' || seats.length < 2) return seats.map(() => '')
  const disclosed = {
    seats,
    disclosure: 'disclosed',
    mayHandOver: false,
    titleOf: (id: string, language: Language) => at.titleOf(id, language),
    members: (player: PlayerSpec) => membersAt(player, at),
  } as const
  const told =
    telling.mode === 'disclosed'
      ? toldAll(disclosed)
      : seats.map(({ player }, seat) => (player.kind === 'human' ? drawnTo(seat, telling, at) : toldTo(seat, disclosed)))
  return told.map((sentence, seat) => [sentence, takenBy(seat, at)].filter(text => text !== '').join(' '))
}

function drawnTo(seat: Seat, telling: Extract<Telling, { instead: PlayerSpec }>, at: SessionTelling): string {
  const { player, wording } = at.seats[seat] as SeatSpec
  const language = languageOf(wording)
  const say = language === 'de' ? de : en
  const isTeam = membersAt(player, at) > 1
  const [one, many] = kindOfPlayer(telling.instead, language, at.titleOf)
  const [person, people] = isTeam ? say.teams : say.people
  const others = at.seats.length - 1
  if (telling.mode === 'probabilistic') {
    const chance = percent(telling.chance, language)
    return others === 1 ? say.likely(chance, one, person) : say.likelyAll(chance, number(others, language), many, people)
  }
  const of = number(at.parties, language)
  if (telling.parties >= at.parties) return others === 1 ? say.everyone(of, isTeam, one) : say.everyoneAll(of, isTeam, many)
  return others === 1 ? say.exactly(telling.parties, of, isTeam, one, person) : say.exactlyAll(telling.parties, of, isTeam, many, people)
}

/** Who takes the seats of people that are gone, where the plan has somebody do it and there is another person at the table. */
function takenBy(seat: Seat, { seats, dropout, titleOf }: SessionTelling): string {
  if (dropout?.player === undefined || (dropout.policy !== 'strategy' && dropout.policy !== 'model')) return ''
  const language = languageOf(seats[seat]?.wording ?? 'en')
  return (language === 'de' ? de : en).takes(kindOfPlayer(dropout.player, language, titleOf)[0], dropout.returns)
}

const membersAt = (player: PlayerSpec, { members }: SessionTelling): number =>
  player.kind === 'human' && player.at !== 'here' ? members(player.at.participant) : 1

const number = (n: number, language: Language): string => n.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB')
