import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Persuasion } from '../game'
import { figure } from '../money'
import { bothOf, earned, isSelling, labelOf, nameOf, numbersOf, quotation, type YesNo } from './say'

const DEALER: YesNo = { yes: 'Recommend it', no: 'Do not recommend it' }
const CUSTOMER: YesNo = { yes: 'Take it', no: 'Leave it' }
const count = (n: number, one: string, many: string) => `${figure(n, 'en')} ${n === 1 ? one : many}`
const state = (quality: 'high' | 'low') => (quality === 'high' ? 'sound' : 'faulty')

function openFor({ rounds, myopic }: Brief, shown: string | null): string {
  if (rounds === null) return `You do not know for how many days you will be open, and neither ${myopic ? 'do the customers' : 'does the customer'}.`
  return `You are open for ${rounds === 1 ? '**1 day**' : `**${shown} days**`}; ${myopic ? 'customers do not know for how many' : 'the customer knows this too'}.`
}

function dealerRules(brief: Brief, labels?: Labels): string {
  const n = numbersOf(brief, 'en')
  const { values } = n
  return [
    `You keep a shop for second-hand cameras. ${brief.myopic ? 'Every day a different customer comes in, once and never again.' : 'One customer comes in every day, always the same one.'}`,
    `${openFor(brief, n.rounds)} Each day you have one camera to sell, at the fixed price of **${n.price}**. A camera is sound with probability **${n.p}** and faulty with probability ${n.low}, whatever the others were. You have tested it and know which; the customer cannot tell. ${brief.buyerKnowsPrior ? 'Customers know how likely a sound camera is.' : 'Customers do not know how likely a sound camera is.'}`,
    values
      ? `To the customer a sound camera is worth **${values.high}** (${values.v} times the price) and a faulty one **${values.low}** (${values.c} times the price). The customer is aware that you know this.`
      : 'You do not know what a sound or a faulty camera is worth to the customer, and the customer is aware of that.',
    `${brief.message === 'text' ? `You say something about the camera, in your own words and at most ${n.maxChars} characters` : `You say one of two things, ${bothOf(DEALER, 'or', labels)}; the customer hears that you recommend the camera or that you do not`}. You may say either about a sound camera and about a faulty one. The customer then takes the camera or leaves it${brief.buyerMessages ? ` and may answer you in at most ${n.maxChars} characters` : ''}. Nothing is taken back.`,
    brief.myopic
      ? 'In the evening the customer finds out whether the camera was sound, taken or not. The next customer sees a board in the window: how many customers came before, how many cameras they took, and how many of the cameras taken were sound. It says nothing else.'
      : 'In the evening the customer finds out whether the camera was sound, taken or not.',
    `Each camera sold brings you **${n.price}**, sound or faulty; a camera left behind brings nothing. What counts for you is the sum of all days.`,
  ].join('\n\n')
}

function customerRules(brief: Brief, labels?: Labels): string {
  const n = numbersOf(brief, 'en')
  const { values } = n
  const days = brief.myopic
    ? 'You walk into a shop for second-hand cameras, **once**. The shop sees a different customer every day; you do not know for how many days.'
    : n.rounds === null
      ? 'You visit a shop for second-hand cameras, always the same one. Neither you nor the dealer knows on how many days.'
      : `You visit a shop for second-hand cameras on ${brief.rounds === 1 ? '**1 day**' : `**${n.rounds} days**`}, always the same shop.`
  return [
    days,
    `Each day the dealer has one camera to sell, at the fixed price of **${n.price}**. A camera is sound or faulty, whatever the others were. ${n.p === null ? 'You do not know how likely a sound one is; the dealer does.' : `It is sound with probability **${n.p}** and faulty with probability ${n.low}, which the dealer knows too.`} The dealer has tested the camera and knows which it is; you cannot tell.`,
    values
      ? `To you a sound camera is worth **${values.high}** (${values.v} times the price) and a faulty one **${values.low}** (${values.c} times the price). ${brief.sellerKnowsValues ? 'The dealer knows this.' : 'The dealer does not know this.'}`
      : 'You do not know what a camera is worth to you.',
    `The dealer ${brief.message === 'text' ? `says something about the camera, in at most ${n.maxChars} characters` : 'either recommends the camera or does not'}. Either may be said about a sound camera and about a faulty one. You then choose ${bothOf(CUSTOMER, 'or', labels)}${brief.buyerMessages ? `, and may answer the dealer in at most ${n.maxChars} characters` : ''}. There are no refunds.`,
    brief.myopic
      ? 'A board in the window tells you how many customers came before you, how many cameras they took, and how many of the cameras taken were sound. In the evening you find out whether yours was sound, taken or not.'
      : 'In the evening you find out whether the camera was sound, taken or not, and the dealer knows whether you took it.',
    `If you take a camera you gain its worth minus the price${values ? `: **${values.gain}** with a sound one, **${values.loss}** with a faulty one` : ''}. If you leave it you gain 0. ${brief.myopic ? 'Your one visit is all that counts for you.' : 'What counts for you is the sum of all days.'}`,
  ].join('\n\n')
}

/** English, a cover story with the same numbers: a dealer in second-hand cameras and the customer. */
export const story: Wording<Persuasion> = {
  rules: (brief, seat, _seats, labels) => (seat === 0 ? dealerRules(brief, labels) : customerRules(brief, labels)),
  ask(observation, turn, brief, labels) {
    const of = brief.rounds === null ? '' : ` of ${figure(brief.rounds, 'en')}`
    if (isSelling(observation, turn)) {
      if (observation.seat !== 'seller') return 'What do you say?'
      const which = brief.message === 'text' ? 'What do you say to the customer?' : `What do you say: ${bothOf(DEALER, 'or', labels)}?`
      return `Day ${figure(observation.round, 'en')}${of}.${brief.myopic ? ' A new customer comes in.' : ''} Today's camera is **${state(observation.quality ?? 'low')}**. ${which}`
    }
    const { message } = observation
    const said =
      message === null
        ? ''
        : brief.message === 'text'
          ? `The dealer says:\n\n${quotation(message)}\n\n`
          : `The dealer **${message === 'yes' ? 'recommends' : 'does not recommend'}** the camera. `
    const before =
      observation.seat === 'myopic'
        ? `The board says: ${count(observation.before, 'customer', 'customers')} before you, ${count(observation.sales, 'camera', 'cameras')} taken, ${figure(observation.high, 'en')} of these sound.`
        : observation.seat === 'buyer'
          ? `Day ${figure(observation.round, 'en')}${of}.`
          : ''
    return `${before} ${said}It costs ${figure(brief.price, 'en')}. What do you do: ${bothOf(CUSTOMER, 'or', labels)}?`
  },
  report({ round, quality, message, bought, reply }, seat, brief, labels) {
    const text = brief.message === 'text'
    const gain = earned(bought, quality, seat, brief)
    const got = gain === null ? '' : ` You gained ${figure(gain, 'en')}.`
    if (seat === 0) {
      const said = text ? `You said:\n\n${quotation(message)}\n\n` : `You said **${nameOf(message, DEALER, labels)}**. `
      const answered = reply === null || reply === '' ? '' : `\n\nThe customer answered:\n\n${quotation(reply)}`
      return `Day ${figure(round, 'en')}: the camera was ${state(quality)}. ${said}The customer ${bought ? 'took it' : 'left it'}.${got}${answered}`
    }
    const said = text
      ? `the dealer said:\n\n${quotation(message)}\n\n`
      : `the dealer ${message === 'yes' ? 'recommended' : 'did not recommend'} the camera. `
    const replied = reply === null || reply === '' ? '' : `\n\nYou answered:\n\n${quotation(reply)}`
    return `Day ${figure(round, 'en')}: ${said}You chose **${nameOf(bought ? 'yes' : 'no', CUSTOMER, labels)}**. The camera turned out to be ${state(quality)}.${got}${replied}`
  },
  label: (action, brief, seat, labels) => labelOf(action, brief, seat, { seller: DEALER, buyer: CUSTOMER }, '“', '”', labels),
}
