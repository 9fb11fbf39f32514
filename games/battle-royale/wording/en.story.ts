import { exactly, joined, pointsText } from '../../../src/core/figures'
import type { Labels, Seat, Wording } from '../../../src/core/game'
import { MISS } from '../aim'
import type { Brief, Ended, Game, Shot } from '../game'
import { lined, numberIn, percent } from './parts'

const child = (seat: Seat): string => `child ${seat + 1}`
const orYou = (reader: Seat) => (seat: Seat) => (seat === reader ? 'you' : child(seat))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const throws = (x: number): string => `${exactly(x, 'en')} ${x === 1 ? 'snowball' : 'snowballs'}`
const wide = (labels?: Labels): string => labels?.names?.[MISS] ?? 'Throw wide on purpose'

const fights = ({ rounds }: Brief): string =>
  rounds === null
    ? 'There are several snowball fights; how many, nobody tells you. All children are back for the start of each.'
    : rounds === 1
      ? 'There is 1 snowball fight.'
      : `There are ${exactly(rounds, 'en')} snowball fights. All children are back for the start of each.`

const ends = (brief: Brief): string =>
  brief.shots === null
    ? 'A fight is over when a single child still stands in the yard, or when the snow runs out; how many snowballs there are, nobody tells you.'
    : `A fight is over when a single child still stands in the yard, or when the snow runs out: there is enough for ${throws(brief.shots)}${brief.missing ? ', those thrown wide included' : ''}.`

const standing = (left: number): string => (left === 1 ? '1 child still stands' : `${exactly(left, 'en')} children still stand`)

function throwText({ shot, shooter, target, came, left }: Shot, reader: Seat): string {
  const by = capital(orYou(reader)(shooter))
  const self = target === shooter
  const at = target === null ? 'a stranger to the fight' : self ? (shooter === reader ? 'yourself' : 'itself') : orYou(reader)(target)
  const head = `Snowball ${exactly(shot, 'en')}:`
  const tail = `${capital(standing(left))} in the yard.`
  if (came === 'deliberate') return `${head} ${by} threw wide on purpose. ${tail}`
  if (came === 'wasted') return `${head} ${by} threw at ${at}${target === null ? '' : ', who had gone in already'}. ${tail}`
  if (came === 'missed') return `${head} ${by} threw at ${at} and missed. ${tail}`
  const goes = target === null ? '' : `${capital(orYou(reader)(target))} ${target === reader ? 'go' : 'goes'} in`
  return `${head} ${by} threw at ${at} and hit. ${goes}; ${standing(left)} in the yard.`
}

function endText({ battle, survivors, each }: Ended, reader: Seat): string {
  const called = orYou(reader)
  const points = pointsText(each, 'en', 2)
  if (survivors.length === 1) {
    const seat = survivors[0] as Seat
    return `Fight ${exactly(battle, 'en')} is over. ${capital(called(seat))} alone still ${seat === reader ? 'stand' : 'stands'} in the yard and ${seat === reader ? 'get' : 'gets'} ${points}.`
  }
  return `Fight ${exactly(battle, 'en')} is over: the snow has run out. Still in the yard are ${joined(survivors.map(called), 'en')}, who get ${points} each.`
}

/** The same game as a snowball fight in a school yard. */
export const en: Wording<Game> = {
  rules: (brief, seat, seats, labels) =>
    [
      `${seats} children are in a school yard; you are child ${seat + 1}. ${fights(brief)}`,
      `They throw one after the other, the worst thrower first and the best last, and then from the start again, leaving out whoever has gone in. This is the order, and how often each of them hits: ${lined(brief, null, child, 'en')}.`,
      `When it is your turn you throw at another child in the yard${brief.missing ? `, or at nobody: **${wide(labels)}**` : ''}. How likely a snowball is to hit depends only on who throws it. A child that is hit goes in and takes no further part in the fight. You may throw as often as your turn comes${brief.missing ? '' : ', and may not let it pass'}.`,
      `${ends(brief)} A child that stands there alone in the end gets ${pointsText(brief.prize, 'en')}; if several do, they share them equally. Whoever has gone in gets nothing.`,
      'The children in the yard see every throw. Once you have gone in you see no more of that fight until it is over; then all children learn who still stands.',
    ].join('\n\n'),

  ask({ you, battle, shot, alive, total }, _turn, brief, labels) {
    const where =
      brief.rounds === 1
        ? ''
        : `Fight ${exactly(battle, 'en')}${brief.rounds === null ? '' : ` of ${exactly(brief.rounds, 'en')}`}; so far you have ${pointsText(total, 'en', 2)}. `
    const now = `You throw snowball ${exactly(shot ?? 1, 'en')}${brief.shots === null ? '' : ` of ${exactly(brief.shots, 'en')}`}.`
    const which = brief.missing ? `At whom do you throw? At nobody is possible too: **${wide(labels)}**.` : 'At whom do you throw?'
    return `${where}${now} In the yard, in the order of throwing: ${lined(brief, alive, orYou(you), 'en')}. You hit with ${percent(brief.rates[you] as number, 'en')}. ${which}`
  },

  report: (event, seat) => (event.kind === 'end' ? endText(event, seat) : throwText(event, seat)),

  label(action, _brief, _seat, labels) {
    const given = labels?.names?.[action]
    if (given !== undefined) return given
    const number = numberIn(action)
    return action === MISS ? wide() : number === null ? action : `Throw at child ${number}`
  },
}
