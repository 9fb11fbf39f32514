import type { Labels, Seat, Wording } from '../../../src/core/game'
import type { Brief, Negotiation } from '../game'
import { type Answer, gainOf, messageOf, priceOf } from '../prices'
import { amount, quoted } from './format'

const n = (x: number) => amount(x, 'en')
const crowns = (x: number) => `${n(x)} ${x === 1 ? 'crown' : 'crowns'}`
const role = (seat: Seat) => (seat === 0 ? 'the owner' : 'the fisher')
const Role = (seat: Seat) => (seat === 0 ? 'The owner' : 'The fisher')

/** How an answer is called, for the seat that gives it. */
function act(id: Answer, seat: Seat, labels?: Labels): string {
  const own = { accept: 'Shake hands', reject: 'Decline', outside: seat === 0 ? 'Sell to the dealer' : 'Buy from the dealer' } as const
  return labels?.names?.[id] ?? own[id]
}

function values({ own, other }: Brief, seat: Seat): string {
  const mine =
    seat === 0
      ? `Your boat is worth ${crowns(own)} to you. If the fisher buys it, you gain the price minus ${n(own)}: with less than ${n(own)} you lose.`
      : `The boat is worth ${crowns(own)} to you. If you buy it from the owner, you gain ${n(own)} minus the price: with more than ${n(own)} you lose.`
  const rival = role(1 - seat)
  const theirs =
    other === null
      ? `What the boat is worth to ${rival} you are not told, and ${rival} is not told what it is worth to you.`
      : `To ${rival} it is worth ${crowns(other)}, and ${rival} gains ${seat === 0 ? `${n(other)} minus the price` : `the price minus ${n(other)}`}. You both know both figures.`
  return `${mine} ${theirs}`
}

function days(brief: Brief, seat: Seat, labels?: Labels): string {
  const grid = brief.step === 1 ? 'whole crowns' : `multiples of ${crowns(brief.step)}`
  const price = `Prices are in ${grid}, from 0 to ${n(brief.most)}.`
  const order =
    brief.rounds === 1
      ? `You meet for one day: the owner names a price, and the fisher answers. ${price}`
      : `On days 1, 3, 5 and so on the owner names a price and the fisher answers; on days 2, 4, 6 and so on the fisher names a price and the owner answers. ${price}`
  const refused = brief.rounds === 1 ? 'you part without a bargain, and both gain 0 crowns.' : 'you meet again the next day.'
  const dealer =
    seat === 0
      ? `the dealer at the harbour would buy your boat for ${crowns(brief.own)}, exactly what it is worth to you.`
      : `the dealer at the harbour would sell you such a boat for ${crowns(brief.own)}, exactly what it is worth to you.`
  return [
    order,
    'An answer is one of three:',
    `* **${act('accept', seat, labels)}**: the boat changes hands at the price that was named, and the matter is closed.\n* **${act('reject', seat, labels)}**: ${refused}\n* **${act('outside', seat, labels)}**: ${dealer} The matter is closed without a bargain between you two, and both gain 0 crowns. When ${role(1 - seat)} answers, the dealer stands ready in the same way, at what a boat is worth to ${role(1 - seat)}.`,
  ].join('\n\n')
}

function length(brief: Brief): string {
  if (brief.rounds === 1) return ''
  const part = 'you part without a bargain and both gain 0 crowns'
  if (brief.rounds !== null) return `You can meet on at most ${n(brief.rounds)} days. If the price of day ${n(brief.rounds)} is declined, ${part}.`
  if (brief.horizon === 'hidden') return `There is a last day, but you are not told which one it is. If its price is declined, ${part}.`
  return `You are not told for how many days you may meet. If the meetings end without a bargain, both gain 0 crowns.`
}

const letters = (brief: Brief) =>
  brief.messageChars === null
    ? 'You can say nothing to each other but prices and answers.'
    : `A price may come with a note of up to ${n(brief.messageChars)} characters. A note commits nobody to anything.`

/** What a trade gave the listener, and the other where the listener may know it. */
function result(price: number, seat: Seat, { own, other }: Brief): string {
  const theirs = other === null ? '' : ` ${Role(1 - seat)} gains ${crowns(gainOf(price, other, 1 - seat))}.`
  return `The boat changes hands for ${crowns(price)}: you gain ${crowns(gainOf(price, own, seat))}.${theirs}`
}

const said = (who: string, message: string | null) => (message === null ? '' : `\n\n${who} wrote:\n\n${quoted(message)}`)

/** English, told as the owner of a boat and a fisher who may buy it; days are rounds, a crown is a point, the dealer at the harbour is the third party. */
export const story: Wording<Negotiation> = {
  rules: (brief, seat, _seats, labels) =>
    [
      seat === 0 ? 'You are **the owner** of a boat, and a fisher may buy it.' : 'You are **the fisher**, and you may buy a boat from its owner.',
      values(brief, seat),
      days(brief, seat, labels),
      length(brief),
      letters(brief),
      'Your result is what you gain, one point a crown.',
    ]
      .filter(text => text !== '')
      .join('\n\n'),
  ask(o, turn, brief, labels) {
    const seat = turn.seats[0] ?? 0
    const day = brief.rounds === null ? `Day ${n(o.round)}.` : `Day ${n(o.round)} of ${n(brief.rounds)}.`
    const worth = `The boat is worth ${crowns(brief.own)} to you.`
    const last = brief.rounds === o.round && o.round > 1 ? ' This is the last day.' : ''
    if (turn.id === 'offer') return `${day}${last} ${worth} Which price do you name?`
    const other = Role(1 - seat)
    const price = o.offer?.price ?? 0
    const named = seat === 0 ? `${other} offers ${crowns(price)}.` : `${other} asks ${crowns(price)}.`
    return `${day}${last} ${named} ${worth}${said(other, o.offer?.message ?? null)}\n\nDo you answer “${act('accept', seat, labels)}”, “${act('reject', seat, labels)}” or “${act('outside', seat, labels)}”?`
  },
  report(e, seat, brief) {
    const mine = e.by === seat
    const day = `Day ${n(e.round)}: ${mine ? 'you' : role(1 - seat)}`
    if (e.kind === 'offer') {
      const price = e.by === 0 ? `asked ${crowns(e.price)}` : `offered ${crowns(e.price)}`
      return `${day} ${price}.${said(mine ? 'You' : Role(1 - seat), e.message)}`
    }
    if (e.answer === 'accept') return `${day} shook hands on it. ${result(e.price, seat, brief)}`
    if (e.answer === 'outside') {
      const whose = mine ? `, for ${crowns(brief.own)}` : ''
      return `${day} ${e.by === 0 ? 'sold to' : 'bought from'} the dealer${whose}. The matter is closed without a bargain between you two, and both gain 0 crowns.`
    }
    const refused = `${day} declined the price of ${crowns(e.price)}.`
    return e.over ? `${refused} It was the last day: you part without a bargain, and both gain 0 crowns.` : refused
  },
  label(action, brief, seat, labels) {
    if (typeof action === 'string') return act(action, seat, labels)
    const message = messageOf(action)
    const price = `a price of ${crowns(priceOf(action))}`
    return message === null || brief.messageChars === null ? price : `${price}: “${message}”`
  },
}
