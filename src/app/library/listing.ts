import type { TFunction } from 'i18next'
import { cards as games } from '../../catalogue'
import type { MatchCard, SeatCard } from '../../data/card'
import { newestFirst } from '../../data/store'
import { figure, type Language, when } from '../../ui/screens/dashboard/figures'
import { shortLabel } from '../player-name'
import type { Labels } from './labels'
import type { LibrarySearch, State } from './search'

/** What a list needs to name things. */
export interface Naming {
  readonly t: TFunction<'library'>
  readonly language: Language
  readonly label: Labels
}

/** Seats whose names are listed one by one. */
const LISTED = 4

/** A game's title; the id of a game that this version doesn't know. */
export const gameTitle = (id: string, language: Language): string => games.find(card => card.id === id)?.title[language] ?? id

/** How a match is called: the name that it was given, else its game and, where that is known, its time. */
export const nameOf = (card: MatchCard, { t, language }: Naming): string => {
  if (card.name !== undefined && card.name !== '') return card.name
  const game = gameTitle(card.game, language)
  return card.started === null ? game : t('unnamed', { game, date: when(card.started, language) })
}

/** The name that a seat was given, else what its player is called. A model is named in any case: a name given to it must not make it a person or, of a rehearsal, a model. */
function seatName({ player, kind, name }: SeatCard, { label }: Naming): string {
  if (name === undefined || name === '') return label(player)
  return kind === 'llm' ? `${name} (${label(player)})` : name
}

/** Who played: seat by seat at small tables, counted at large ones. Models without the folder of their id and cut in the middle, unless `whole`. */
export function playersOf(card: MatchCard, given: Naming, whole = false): string {
  const naming = whole ? given : { ...given, label: (label: string) => shortLabel(given.label(label)) }
  const names = card.seats.map(seat => seatName(seat, naming))
  if (names.length <= LISTED) return names.join(' + ')
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const players = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => (n === 1 ? name : `${n} × ${name}`))
    .join(' + ')
  return naming.t('seats', { n: figure(names.length, naming.language, 0), players })
}

/** How a match stands, in the three states of the filter. */
export const stateOf = ({ status }: MatchCard): State =>
  status === 'running' ? 'running' : status === 'complete' || status === 'limit' ? 'finished' : 'stopped'

/** The cards that a search finds, in its order. Every word of `q` must stand in the name, the game's title or a player's name or label, whatever the case. */
export function listed(
  cards: readonly MatchCard[],
  { q = '', game, session, state, order = 'newest' }: LibrarySearch,
  naming: Naming,
): readonly MatchCard[] {
  const words = q.toLocaleLowerCase(naming.language).split(/\s+/).filter(Boolean)
  const found = cards.filter(card => {
    if (game !== undefined && card.game !== game) return false
    if (session !== undefined && card.session !== session) return false
    if (state !== undefined && stateOf(card) !== state) return false
    if (words.length === 0) return true
    const text = [
      card.name ?? '',
      gameTitle(card.game, naming.language),
      card.game,
      card.session ?? '',
      ...card.seats.flatMap(seat => [seatName(seat, naming), seat.player]),
    ]
      .join('\n')
      .toLocaleLowerCase(naming.language)
    return words.every(word => text.includes(word))
  })
  if (order === 'newest') return found.sort(newestFirst)
  if (order === 'oldest') return found.sort((a, b) => newestFirst(b, a))
  const key = order === 'name' ? (card: MatchCard) => nameOf(card, naming) : (card: MatchCard) => gameTitle(card.game, naming.language)
  const keyed = found.map(card => ({ card, key: key(card) }))
  const { compare } = new Intl.Collator(naming.language, { numeric: true })
  return keyed.sort((a, b) => compare(a.key, b.key) || newestFirst(a.card, b.card)).map(({ card }) => card)
}

/** Bytes for people: "12.4 MB". */
export function bytes(n: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, n < 1 ? 0 : Math.floor(Math.log10(n) / 3))
  const value = n / 1000 ** step
  return `${figure(value, language, value < 100 && step > 0 ? 1 : 0, 0)} ${units[step]}`
}
