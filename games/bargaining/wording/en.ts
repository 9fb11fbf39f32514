import type { Labels, Seat, Wording } from '../../../src/core/game'
import type { Bargaining, Brief, Deal, Observation } from '../game'
import { messageOf, sharesOf } from '../offers'
import { exact, factor, isWhole, percent, quoted, worth } from './format'

const n = (x: number) => exact(x, 'en')
const name = (seat: Seat) => `Player ${seat + 1}`
const points = (x: number) => `${n(x)} ${x === 1 ? 'point' : 'points'}`
const act = (id: 'accept' | 'reject', labels?: Labels) => labels?.names?.[id] ?? (id === 'accept' ? 'Accept' : 'Reject')

function turns(brief: Brief): string {
  const grid = isWhole(brief) ? 'whole numbers of points' : `multiples of ${n(brief.step)} points`
  const offer = `An offer names both shares: \`player1\` is Player 1's, \`player2\` is Player 2's. Shares are ${grid}, 0 or more, and add up to exactly ${points(brief.money)}.`
  const yes = 'If it is accepted, the match ends and each player gets the share that it names.'
  if (brief.rounds === 1)
    return `There is one round: Player 1 makes an offer, and Player 2 accepts or rejects it. ${offer} ${yes} If it is rejected, both get 0 points.`
  return `In round 1 Player 1 makes an offer and Player 2 accepts or rejects it. ${offer} ${yes} If it is rejected, the next round begins with the roles exchanged: Player 1 makes the offer in rounds 1, 3, 5 and so on, Player 2 in rounds 2, 4, 6 and so on.`
}

function length(brief: Brief): string {
  if (brief.rounds === 1) return ''
  if (brief.rounds !== null)
    return `There are at most ${n(brief.rounds)} rounds. If the offer of round ${n(brief.rounds)} is rejected, the match ends and both get 0 points.`
  if (brief.horizon === 'hidden')
    return 'There is a last round, but you are not told which one it is. If its offer is rejected, the match ends and both get 0 points.'
  return 'You are not told how many rounds the match may last. If it ends without an agreement, both get 0 points.'
}

const loses = (whose: string, discount: number, whom: string) =>
  discount === 1
    ? `${whose} share loses nothing by delay: a point is worth 1 point to ${whom} in every round.`
    : `${whose} share loses ${percent(1 - discount, 'en')} of its worth with every round that passes: a point is worth 1 point to ${whom} in round 1, ${factor(discount, 'en')} in round 2, ${factor(discount ** 2, 'en')} in round 3, and so on.`

function delay(brief: Brief, seat: Seat): string {
  if (brief.discount === null) return ''
  const other = name(1 - seat)
  const theirs =
    brief.otherDiscount === null
      ? `You are not told whether ${other}'s share loses worth by delay, nor how much. ${other} is not told how much yours loses.`
      : loses(`${other}'s`, brief.otherDiscount, other)
  return `${loses('Your', brief.discount, 'you')} ${theirs}${brief.reminder ? ' From round 2 on, each question says what has been lost so far.' : ''}`
}

const messages = (brief: Brief) =>
  brief.messageChars === null
    ? 'Offers and answers carry no message.'
    : `An offer may carry a message of up to ${n(brief.messageChars)} characters. A message commits nobody to anything.`

/** The cumulated loss, for the seat's own money and, where it may know it, for the other's. Empty in round 1. */
function loss(o: Observation, seat: Seat, brief: Brief): string {
  if (!brief.reminder || brief.discount === null || o.round === 1) return ''
  const one = (whose: string, discount: number, whom: string) =>
    discount === 1
      ? `${whose} share has lost nothing of its worth.`
      : `${whose} share has lost ${percent(1 - discount ** (o.round - 1), 'en', 2)} of its worth since round 1: a point is worth ${factor(discount ** (o.round - 1), 'en')} points to ${whom} now.`
  const other = name(1 - seat)
  return ` ${one('Your', brief.discount, 'you')}${brief.otherDiscount === null ? '' : ` ${one(`${other}'s`, brief.otherDiscount, other)}`}`
}

/** What a deal is worth to the listener, and to the other where the listener may know it. */
function result(deal: Deal, seat: Seat, brief: Brief): string {
  const own = deal.shares[seat === 0 ? 0 : 1]
  const theirs = deal.shares[seat === 0 ? 1 : 0]
  const passed = deal.round - 1
  const mine = `You get ${points(own)}${brief.discount === null || passed === 0 ? '' : `, worth ${worth(own * brief.discount ** passed, brief.step, 'en')} points to you`}.`
  const rest = ` ${name(1 - seat)} gets ${points(theirs)}`
  return `${mine}${rest}${brief.otherDiscount === null || passed === 0 ? '' : `, worth ${worth(theirs * brief.otherDiscount ** passed, brief.step, 'en')} points to that player`}.`
}

const said = (who: string, message: string | null) => (message === null ? '' : `\n\n${who} wrote:\n\n${quoted(message)}`)

/** Neutral English. */
export const en: Wording<Bargaining> = {
  rules: (brief, seat) =>
    [
      `You and one other player divide ${points(brief.money)}. You are **${name(seat)}**, the other is ${name(1 - seat)}.`,
      turns(brief),
      length(brief),
      delay(brief, seat),
      messages(brief),
      brief.discount === null
        ? 'Your result is your share, in points; without an agreement it is 0 points.'
        : 'Your result is what your share is worth to you, in points, in the round of the agreement; without an agreement it is 0 points.',
    ]
      .filter(text => text !== '')
      .join('\n\n'),
  ask(o, turn, brief, labels) {
    const seat = turn.seats[0] ?? 0
    const other = name(1 - seat)
    const round = brief.rounds === null ? `Round ${n(o.round)}.` : `Round ${n(o.round)} of ${n(brief.rounds)}.`
    const kept = loss(o, seat, brief)
    if (turn.id === 'offer') return `${round}${kept} You make the offer: how are the ${points(brief.money)} divided?`
    const own = o.offer?.shares[seat === 0 ? 0 : 1] ?? 0
    const theirs = o.offer?.shares[seat === 0 ? 1 : 0] ?? 0
    const now =
      brief.reminder && brief.discount !== null && o.round > 1
        ? ` Your ${points(own)} would be worth ${worth(own * brief.discount ** (o.round - 1), brief.step, 'en')} points to you.`
        : ''
    const last = brief.rounds === o.round ? ' This is the last round.' : ''
    return `${round}${kept} ${other} offers you ${points(own)} and asks for ${points(theirs)}.${now}${last}${said(other, o.offer?.message ?? null)}\n\nDo you answer “${act('accept', labels)}” or “${act('reject', labels)}”?`
  },
  report(e, seat, brief) {
    const mine = e.by === seat
    const other = name(1 - seat)
    const own = e.shares[seat === 0 ? 0 : 1]
    const theirs = e.shares[seat === 0 ? 1 : 0]
    if (e.kind === 'offer') {
      const who = mine ? 'You' : other
      const split = mine
        ? `you offered ${other} ${points(theirs)} and asked for ${points(own)}`
        : `${other} offered you ${points(own)} and asked for ${points(theirs)}`
      return `Round ${n(e.round)}: ${split}.${said(who, e.message)}`
    }
    const who = `Round ${n(e.round)}: ${mine ? 'you' : other}`
    if (e.accepted) return `${who} accepted. ${result({ round: e.round, shares: e.shares }, seat, brief)}`
    return e.over ? `${who} rejected the offer. It was the last round: there is no agreement, and both get 0 points.` : `${who} rejected the offer.`
  },
  label(action, brief, seat, labels) {
    if (action === 'accept' || action === 'reject') return act(action, labels)
    const shares = sharesOf(action)
    const message = messageOf(action)
    const split = `${n(shares[seat === 0 ? 0 : 1])} for you, ${n(shares[seat === 0 ? 1 : 0])} for ${name(1 - seat)}`
    return message === null || brief.messageChars === null ? split : `${split}: “${message}”`
  },
}
