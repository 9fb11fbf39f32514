import type { Labels, Seat, Wording } from '../../../src/core/game'
import type { Bargaining, Brief, Deal, Observation } from '../game'
import { messageOf, sharesOf } from '../offers'
import { exact, factor, isWhole, percent, quoted, worth } from './format'

const n = (x: number) => exact(x, 'en')
const name = (seat: Seat) => (seat === 0 ? 'the first partner' : 'the second partner')
const Name = (seat: Seat) => (seat === 0 ? 'The first partner' : 'The second partner')
const crowns = (x: number) => `${n(x)} ${x === 1 ? 'crown' : 'crowns'}`
const act = (id: 'accept' | 'reject', labels?: Labels) => labels?.names?.[id] ?? (id === 'accept' ? 'Sign' : 'Refuse')

function meetings(brief: Brief): string {
  const grid = isWhole(brief) ? 'whole crowns' : `multiples of ${n(brief.step)} crowns`
  const paper = `A proposal names both parts: \`player1\` is the first partner's, \`player2\` is the second partner's. Parts are ${grid}, 0 or more, and add up to exactly ${crowns(brief.money)}.`
  const yes = 'If it is signed, the matter is closed and each partner gets the part that it names.'
  if (brief.rounds === 1)
    return `You meet for one day. The first partner puts a proposal on the table, and the second partner signs it or refuses. ${paper} ${yes} If it is refused, the money goes back to the buyer and both of you get 0 crowns.`
  return `On day 1 the first partner puts a proposal on the table, and the second partner signs it or refuses. ${paper} ${yes} If it is refused, you meet again the next day and the other partner proposes: the first partner on days 1, 3, 5 and so on, the second partner on days 2, 4, 6 and so on.`
}

function length(brief: Brief): string {
  if (brief.rounds === 1) return ''
  const back = 'the money goes back to the buyer and both of you get 0 crowns'
  if (brief.rounds !== null) return `You can meet on at most ${n(brief.rounds)} days. If the proposal of day ${n(brief.rounds)} is refused, ${back}.`
  if (brief.horizon === 'hidden') return `There is a last day, but you are not told which one it is. If its proposal is refused, ${back}.`
  return `You are not told for how many days you may meet. If the meetings end without a signature, ${back}.`
}

const melts = (whose: string, discount: number, whom: string) =>
  discount === 1
    ? `Prices in ${whose} country are steady: a crown is worth 1 crown to ${whom} on every day.`
    : `Prices in ${whose} country rise, so that ${whose} money loses ${percent(1 - discount, 'en')} of its worth with every day that passes: a crown is worth 1 crown to ${whom} on day 1, ${factor(discount, 'en')} on day 2, ${factor(discount ** 2, 'en')} on day 3, and so on.`

function prices(brief: Brief, seat: Seat): string {
  if (brief.discount === null) return ''
  const other = name(1 - seat)
  const theirs =
    brief.otherDiscount === null
      ? `You are not told whether prices rise where ${other} lives, nor how fast. ${Name(1 - seat)} is not told how fast they rise where you live.`
      : melts(`${other}'s`, brief.otherDiscount, other)
  return `${melts('your', brief.discount, 'you')} ${theirs}${brief.reminder ? ' From day 2 on, each question says what has been lost so far.' : ''}`
}

const letters = (brief: Brief) =>
  brief.messageChars === null
    ? 'You can say nothing to each other but proposals and answers.'
    : `A proposal may carry a note of up to ${n(brief.messageChars)} characters. A note commits nobody to anything.`

/** The cumulated loss, for the seat's own money and, where it may know it, for the other's. Empty on day 1. */
function loss(o: Observation, seat: Seat, brief: Brief): string {
  if (!brief.reminder || brief.discount === null || o.round === 1) return ''
  const one = (whose: string, discount: number, whom: string) =>
    discount === 1
      ? `${whose} money has lost nothing of its worth.`
      : `${whose} money has lost ${percent(1 - discount ** (o.round - 1), 'en', 2)} of its worth since day 1: a crown is worth ${factor(discount ** (o.round - 1), 'en')} crowns to ${whom} today.`
  const other = 1 - seat
  return ` ${one('Your', brief.discount, 'you')}${brief.otherDiscount === null ? '' : ` ${one(`${Name(other)}'s`, brief.otherDiscount, name(other))}`}`
}

/** What a deal is worth to the listener, and to the other where the listener may know it. */
function result(deal: Deal, seat: Seat, brief: Brief): string {
  const own = deal.shares[seat === 0 ? 0 : 1]
  const theirs = deal.shares[seat === 0 ? 1 : 0]
  const passed = deal.round - 1
  const mine = `You get ${crowns(own)}${brief.discount === null || passed === 0 ? '' : `, worth ${worth(own * brief.discount ** passed, brief.step, 'en')} crowns to you`}.`
  const rest = ` ${Name(1 - seat)} gets ${crowns(theirs)}`
  return `${mine}${rest}${brief.otherDiscount === null || passed === 0 ? '' : `, worth ${worth(theirs * brief.otherDiscount ** passed, brief.step, 'en')} crowns to that partner`}.`
}

const said = (who: string, message: string | null) => (message === null ? '' : `\n\n${who} wrote:\n\n${quoted(message)}`)

/** English, told as two partners from two countries who share the price of what they sold; meetings are rounds, a crown is a point. */
export const story: Wording<Bargaining> = {
  rules: (brief, seat) =>
    [
      `You and a partner from another country have sold a painting, and ${crowns(brief.money)} lie with a notary until you agree how to divide them. You are **${name(seat)}**, the other is ${name(1 - seat)}.`,
      meetings(brief),
      length(brief),
      prices(brief, seat),
      letters(brief),
      brief.discount === null
        ? 'Your result is your part, one point a crown; without a signature it is 0 points.'
        : 'Your result is what your part is worth to you on the day of the signature, one point a crown; without a signature it is 0 points.',
    ]
      .filter(text => text !== '')
      .join('\n\n'),
  ask(o, turn, brief, labels) {
    const seat = turn.seats[0] ?? 0
    const day = brief.rounds === null ? `Day ${n(o.round)}.` : `Day ${n(o.round)} of ${n(brief.rounds)}.`
    const kept = loss(o, seat, brief)
    if (turn.id === 'offer') return `${day}${kept} You make the proposal: how are the ${crowns(brief.money)} divided?`
    const own = o.offer?.shares[seat === 0 ? 0 : 1] ?? 0
    const theirs = o.offer?.shares[seat === 0 ? 1 : 0] ?? 0
    const now =
      brief.reminder && brief.discount !== null && o.round > 1
        ? ` Your ${crowns(own)} would be worth ${worth(own * brief.discount ** (o.round - 1), brief.step, 'en')} crowns to you.`
        : ''
    const last = brief.rounds === o.round ? ' This is the last day.' : ''
    return `${day}${kept} ${Name(1 - seat)} proposes ${crowns(own)} for you and asks for ${crowns(theirs)}.${now}${last}${said(Name(1 - seat), o.offer?.message ?? null)}\n\nDo you answer “${act('accept', labels)}” or “${act('reject', labels)}”?`
  },
  report(e, seat, brief) {
    const mine = e.by === seat
    const own = e.shares[seat === 0 ? 0 : 1]
    const theirs = e.shares[seat === 0 ? 1 : 0]
    const day = `Day ${n(e.round)}:`
    if (e.kind === 'offer') {
      const who = mine ? 'you' : name(1 - seat)
      return `${day} ${who} proposed ${crowns(own)} for you and ${crowns(theirs)} for ${name(1 - seat)}.${said(mine ? 'You' : Name(1 - seat), e.message)}`
    }
    const who = `${day} ${mine ? 'you' : name(1 - seat)}`
    if (e.accepted) return `${who} signed. ${result({ round: e.round, shares: e.shares }, seat, brief)}`
    return e.over ? `${who} refused. It was the last day: the money goes back to the buyer and both of you get 0 crowns.` : `${who} refused.`
  },
  label(action, brief, seat, labels) {
    if (action === 'accept' || action === 'reject') return act(action, labels)
    const shares = sharesOf(action)
    const message = messageOf(action)
    const split = `${crowns(shares[seat === 0 ? 0 : 1])} for you, ${crowns(shares[seat === 0 ? 1 : 0])} for ${name(1 - seat)}`
    return message === null || brief.messageChars === null ? split : `${split}: “${message}”`
  },
}
