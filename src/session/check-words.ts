import type { GameDef, Wording } from '../core/game'
import { luckOf } from '../core/luck'
import { configOf } from './check-part'
import { mostParties } from './most-parties'
import type { PartPlan, SessionPlan } from './plan'
import { type PlanProblem, refused } from './problem'

/** Words that say of somebody that they are human, in English and German, with their inflections and as ends of compounds. */
const WORDS =
  /(?<![\p{L}\p{N}])(participants?|[\p{L}]*persons?|people|students?|humans?|[\p{L}]*teilnehm[\p{L}]*|[\p{L}]*personen|[\p{L}]*student(?:en|in|innen|ische[nrms]?)?|studierende[nr]?|mensch(?:en|lich[\p{L}]*)?)(?![\p{L}\p{N}])/iu

/** The first word of a text that says of somebody that they are human, or null. */
export const forbiddenWord = (text: string): string | null => WORDS.exec(text)?.[1] ?? null

/** Seats whose texts are read, at most, besides the last: more differ by their number alone. */
const SEATS = 12

/**
 * Where nothing is said about the counterparts, no text that a seat reads may say that they are human: title, the part's name, labels that stand as names, the rules and the first question in every wording that is used.
 * The text at the end comes after all play; the consent text is about the reader, and is only pointed out.
 */
export function checkWords(part: PartPlan, where: string, plan: SessionPlan, game: GameDef): readonly PlanProblem[] {
  if (part.telling.mode !== 'none') return []
  const { join, title } = plan
  const texts = [
    { at: 'title', what: 'title', text: title },
    { at: `${where}.name`, what: 'name', text: part.name },
    ...(join.names === 'labels' ? join.labels.map((text, i) => ({ at: `join.labels.${i}`, what: 'label', text })) : []),
    ...textsOf(part, where, plan, game),
  ]
  const consent = join.consent === undefined ? null : forbiddenWord(join.consent.text)
  return [
    ...texts.flatMap(({ at, what, text }) => {
      const word = forbiddenWord(text)
      return word === null ? [] : [refused('forbidden-word', at, { word, what })]
    }),
    ...(consent === null ? [] : [{ code: 'consent-word', level: 'warning', where: 'join.consent.text', values: { word: consent } } as const]),
  ]
}

/** The keys of the wordings that participants may read: each language in the part's phrasing, else plain. */
function wordingsOf({ wording }: GameDef, phrasing: string): readonly string[] {
  const keys = (['en', 'de'] as const).map(
    language => [phrasing === '' ? language : `${language}.${phrasing}`, language, 'en'].find(key => Object.hasOwn(wording, key)) ?? 'en',
  )
  return [...new Set(keys)]
}

function textsOf(
  part: PartPlan,
  where: string,
  plan: SessionPlan,
  game: GameDef,
): readonly { readonly at: string; readonly what: string; readonly text: string }[] {
  const config = configOf(game, part, where)
  if ('problem' in config) return []
  const { min, max } = game.seats(config.value)
  const wanted = (part.people === 'all' ? mostParties(plan) : part.people) + part.others.length
  const seats = Math.min(Math.max(wanted, min), max)
  const state = game.setup(config.value, seats, luckOf('words'))
  const turn = game.turn(state, config.value)
  const read = [...new Set([...Array.from({ length: Math.min(seats, SEATS) }, (_, seat) => seat), seats - 1])]
  return wordingsOf(game, part.phrasing).flatMap(key => {
    const words = game.wording[key] as Wording<any>
    return read.flatMap(seat => {
      const brief = game.brief === undefined ? config.value : game.brief(config.value, seat, seats)
      const rules = words.rules(brief, seat, seats)
      const question = turn?.seats.includes(seat) === true ? words.ask(game.observe(state, seat, config.value), turn, brief) : ''
      return [
        { at: `${where}.game`, what: `rules (${key})`, text: rules },
        { at: `${where}.game`, what: `question (${key})`, text: question },
      ]
    })
  })
}
