import { exactly, joined, pointsText } from '../../../src/core/figures'
import type { Labels, Seat, Wording } from '../../../src/core/game'
import { MISS } from '../aim'
import type { Brief, Ended, Game, Shot } from '../game'
import { lined, numberIn, percent } from './parts'

const player = (seat: Seat): string => `player ${seat + 1}`
const orYou = (reader: Seat) => (seat: Seat) => (seat === reader ? 'you' : player(seat))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const shots = (x: number): string => `${exactly(x, 'en')} ${x === 1 ? 'shot' : 'shots'}`
const missName = (labels?: Labels): string => labels?.names?.[MISS] ?? 'Miss on purpose'

/** How often a battle is fought, and what the seats know of it. */
const battles = ({ rounds }: Brief): string =>
  rounds === null
    ? 'You play several battles; how many, you are not told. Everybody is back in at the start of each.'
    : rounds === 1
      ? 'You play 1 battle.'
      : `You play ${exactly(rounds, 'en')} battles. Everybody is back in at the start of each.`

const ends = (brief: Brief): string =>
  brief.shots === null
    ? 'A battle is over when only one player is left, or after a number of shots that you are not told.'
    : `A battle is over when only one player is left, or after ${shots(brief.shots)}${brief.missing ? ', deliberate misses included' : ''}.`

function shotText({ shot, shooter, target, came, left }: Shot, reader: Seat): string {
  const by = capital(orYou(reader)(shooter))
  const self = target === shooter
  const at = target === null ? 'nobody at this table' : self ? (shooter === reader ? 'yourself' : 'itself') : orYou(reader)(target)
  const is = target === reader ? 'are' : 'is'
  const head = `Shot ${exactly(shot, 'en')}:`
  if (came === 'deliberate') return `${head} ${by} missed on purpose. ${capital(still(left))}.`
  if (came === 'wasted') return `${head} ${by} shot at ${at}${target === null ? '' : ', who was out already'}. ${capital(still(left))}.`
  if (came === 'missed') return `${head} ${by} shot at ${at} and missed. ${capital(still(left))}.`
  const out = target === null ? '' : `${capital(orYou(reader)(target))} ${is} out`
  return `${head} ${by} shot at ${at} and hit. ${out}; ${still(left)}.`
}

const still = (left: number): string => (left === 1 ? '1 player is left' : `${exactly(left, 'en')} players are left`)

function endText({ battle, survivors, each }: Ended, reader: Seat): string {
  const called = orYou(reader)
  const points = pointsText(each, 'en', 2)
  if (survivors.length === 1) {
    const seat = survivors[0] as Seat
    return `Battle ${exactly(battle, 'en')} is over. ${capital(called(seat))} ${seat === reader ? 'are the last one in and get' : 'is the last one in and gets'} ${points}.`
  }
  return `Battle ${exactly(battle, 'en')} is over: that was the last shot. Still in are ${joined(survivors.map(called), 'en')}, who get ${points} each.`
}

/** Neutral English. */
export const en: Wording<Game> = {
  rules: (brief, seat, seats, labels) =>
    [
      `There are ${seats} players; you are player ${seat + 1}. ${battles(brief)}`,
      `You shoot in turn, from the lowest hit rate to the highest and then from the start again; whoever is out is passed over. The order, with hit rates: ${lined(brief, null, player, 'en')}.`,
      `On your turn you shoot at one of the others who are still in${brief.missing ? `, or at nobody: **${missName(labels)}**` : ''}. A shot hits with the hit rate of whoever fires it; whoever is hit is out of the battle. There is no limit to your shots${brief.missing ? '' : ', and you may not pass'}.`,
      `${ends(brief)} The last one in gets ${pointsText(brief.prize, 'en')}; if several are still in, they share them equally. Whoever is out gets nothing.`,
      'All who are in are told of every shot. Once you are out you are told nothing more until the battle is over; then everybody is told who is left.',
    ].join('\n\n'),

  ask({ you, battle, shot, alive, total }, _turn, brief, labels) {
    const where =
      brief.rounds === 1
        ? ''
        : `Battle ${exactly(battle, 'en')}${brief.rounds === null ? '' : ` of ${exactly(brief.rounds, 'en')}`}; you have ${pointsText(total, 'en', 2)}. `
    const now = `Shot ${exactly(shot ?? 1, 'en')}${brief.shots === null ? '' : ` of ${exactly(brief.shots, 'en')}`} is yours.`
    const which = brief.missing ? `At whom do you shoot? At nobody is possible too: **${missName(labels)}**.` : 'At whom do you shoot?'
    return `${where}${now} Still in, in shooting order: ${lined(brief, alive, orYou(you), 'en')}. You hit with ${percent(brief.rates[you] as number, 'en')}. ${which}`
  },

  report: (event, seat) => (event.kind === 'end' ? endText(event, seat) : shotText(event, seat)),

  label(action, _brief, _seat, labels) {
    const given = labels?.names?.[action]
    if (given !== undefined) return given
    const number = numberIn(action)
    return action === MISS ? missName() : number === null ? action : `Shoot at player ${number}`
  },
}
