import type { Labels, Seat, Wording } from '../../../src/core/game'
import type { Brief, Negotiation } from '../game'
import { type Answer, gainOf, messageOf, priceOf } from '../prices'
import { amount, quoted } from './format'

const n = (x: number) => amount(x, 'en')
const points = (x: number) => `${n(x)} ${x === 1 ? 'point' : 'points'}`
const role = (seat: Seat) => (seat === 0 ? 'the seller' : 'the buyer')
const Role = (seat: Seat) => (seat === 0 ? 'The seller' : 'The buyer')

/** How an answer is called, for the seat that gives it. */
function act(id: Answer, seat: Seat, labels?: Labels): string {
  const own = { accept: 'Accept', reject: 'Reject', outside: seat === 0 ? 'Sell to the third party' : 'Buy from the third party' } as const
  return labels?.names?.[id] ?? own[id]
}

function values({ own, other }: Brief, seat: Seat): string {
  const mine =
    seat === 0
      ? `The good is worth ${points(own)} to you. If you sell it to the buyer, your result is the price minus ${n(own)}: a price below ${n(own)} leaves you a loss.`
      : `The good is worth ${points(own)} to you. If you buy it from the seller, your result is ${n(own)} minus the price: a price above ${n(own)} leaves you a loss.`
  const rival = role(1 - seat)
  const theirs =
    other === null
      ? `You are not told what the good is worth to ${rival}, and ${rival} is not told what it is worth to you.`
      : `To ${rival} it is worth ${points(other)}, and the result of ${rival} is ${seat === 0 ? `${n(other)} minus the price` : `the price minus ${n(other)}`}. Both of you know both values.`
  return `${mine} ${theirs}`
}

function turns(brief: Brief, seat: Seat, labels?: Labels): string {
  const grid = brief.step === 1 ? 'a whole number of points' : `a multiple of ${points(brief.step)}`
  const price = `A price is ${grid}, from 0 to ${n(brief.most)}.`
  const order =
    brief.rounds === 1
      ? `There is one round: the seller names a price, and the buyer answers. ${price}`
      : `In rounds 1, 3, 5 and so on the seller names a price and the buyer answers; in rounds 2, 4, 6 and so on the buyer names a price and the seller answers. ${price}`
  const refused = brief.rounds === 1 ? 'there is no trade, and both get 0 points.' : 'the next round begins.'
  const outside =
    seat === 0
      ? `a third party stands ready to buy the good from you at ${points(brief.own)}, exactly what it is worth to you.`
      : `a third party stands ready to sell you such a good at ${points(brief.own)}, exactly what it is worth to you.`
  return [
    order,
    'An answer is one of three:',
    `* **${act('accept', seat, labels)}**: the good is traded at the price that was named, and the match ends.\n* **${act('reject', seat, labels)}**: ${refused}\n* **${act('outside', seat, labels)}**: ${outside} The match ends without a trade between you two, and both get 0 points. When ${role(1 - seat)} answers, a third party stands ready in the same way, at what the good is worth to ${role(1 - seat)}.`,
  ].join('\n\n')
}

function length(brief: Brief): string {
  if (brief.rounds === 1) return ''
  if (brief.rounds !== null)
    return `There are at most ${n(brief.rounds)} rounds. If the price of round ${n(brief.rounds)} is rejected, the match ends without a trade and both get 0 points.`
  if (brief.horizon === 'hidden')
    return 'There is a last round, but you are not told which one it is. If its price is rejected, the match ends without a trade and both get 0 points.'
  return 'You are not told how many rounds the match may last. If it ends without a trade, both get 0 points.'
}

const messages = (brief: Brief) =>
  brief.messageChars === null
    ? 'Prices and answers carry no message.'
    : `A price may carry a message of up to ${n(brief.messageChars)} characters. A message commits nobody to anything.`

/** What a trade gave the listener, and the other where the listener may know it. */
function result(price: number, seat: Seat, { own, other }: Brief): string {
  const theirs = other === null ? '' : ` ${Role(1 - seat)} gets ${points(gainOf(price, other, 1 - seat))}.`
  return `The good is traded at ${points(price)}: you get ${points(gainOf(price, own, seat))}.${theirs}`
}

const said = (who: string, message: string | null) => (message === null ? '' : `\n\n${who} wrote:\n\n${quoted(message)}`)

/** Neutral English. */
export const en: Wording<Negotiation> = {
  rules: (brief, seat, _seats, labels) =>
    [
      seat === 0
        ? 'One good may be traded. You are **the seller**, the other player is the buyer.'
        : 'One good may be traded. You are **the buyer**, the other player is the seller.',
      values(brief, seat),
      turns(brief, seat, labels),
      length(brief),
      messages(brief),
      'Your result is counted in points.',
    ]
      .filter(text => text !== '')
      .join('\n\n'),
  ask(o, turn, brief, labels) {
    const seat = turn.seats[0] ?? 0
    const round = brief.rounds === null ? `Round ${n(o.round)}.` : `Round ${n(o.round)} of ${n(brief.rounds)}.`
    const worth = `The good is worth ${points(brief.own)} to you.`
    const last = brief.rounds === o.round && o.round > 1 ? ' This is the last round.' : ''
    if (turn.id === 'offer') return `${round}${last} ${worth} Which price do you name?`
    const other = Role(1 - seat)
    const price = o.offer?.price ?? 0
    const named = seat === 0 ? `${other} offers ${points(price)}.` : `${other} asks ${points(price)}.`
    return `${round}${last} ${named} ${worth}${said(other, o.offer?.message ?? null)}\n\nDo you answer “${act('accept', seat, labels)}”, “${act('reject', seat, labels)}” or “${act('outside', seat, labels)}”?`
  },
  report(e, seat, brief) {
    const mine = e.by === seat
    const round = `Round ${n(e.round)}: ${mine ? 'you' : role(1 - seat)}`
    if (e.kind === 'offer') {
      const price = e.by === 0 ? `asked ${points(e.price)}` : `offered ${points(e.price)}`
      return `${round} ${price}.${said(mine ? 'You' : Role(1 - seat), e.message)}`
    }
    if (e.answer === 'accept') return `${round} accepted. ${result(e.price, seat, brief)}`
    if (e.answer === 'outside') {
      const whose = mine ? `, at ${points(brief.own)}` : ''
      return `${round} ${e.by === 0 ? 'sold to' : 'bought from'} the third party${whose}. The match ends without a trade between you two, and both get 0 points.`
    }
    const refused = `${round} rejected the price of ${points(e.price)}.`
    return e.over ? `${refused} It was the last round: there is no trade, and both get 0 points.` : refused
  },
  label(action, brief, seat, labels) {
    if (typeof action === 'string') return act(action, seat, labels)
    const message = messageOf(action)
    const price = `a price of ${points(priceOf(action))}`
    return message === null || brief.messageChars === null ? price : `${price}: “${message}”`
  },
}
