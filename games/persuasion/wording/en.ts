import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Persuasion } from '../game'
import { figure } from '../money'
import { bothOf, earned, isSelling, labelOf, nameOf, numbersOf, quotation, type YesNo } from './say'

const SELLER: YesNo = { yes: 'Recommend', no: 'Do not recommend' }
const BUYER: YesNo = { yes: 'Buy', no: 'Pass' }
const count = (n: number, one: string, many: string) => `${figure(n, 'en')} ${n === 1 ? one : many}`

function sellerLength({ rounds, myopic }: Brief, shown: string | null): string {
  if (rounds === null) return `You are not told how many rounds there are, and neither ${myopic ? 'are the buyers' : 'is the buyer'}.`
  return `There ${rounds === 1 ? 'is **1 round**' : `are **${shown} rounds**`}; ${myopic ? 'buyers are not told how many' : 'the buyer knows this too'}.`
}

function sellerRules(brief: Brief, labels?: Labels): string {
  const n = numbersOf(brief, 'en')
  const { values } = n
  const text = brief.message === 'text'
  return [
    `You are the **seller**. The other player is the **buyer**.${brief.myopic ? ' Every round brings a new buyer, who takes part in that round only.' : ' The buyer is the same in all rounds.'}`,
    `${sellerLength(brief, n.rounds)} In each round you offer one unit of a product at the price of **${n.price}**. The unit is of high quality with probability **${n.p}** and of low quality with probability ${n.low}, independently of all other rounds. You are told its quality; the buyer is not. ${brief.buyerKnowsPrior ? 'The buyer is told these probabilities.' : 'The buyer is not told these probabilities.'}`,
    values
      ? `A high-quality unit is worth **${values.high}** to the buyer (${values.v} times the price), a low-quality unit **${values.low}** (${values.c} times the price). The buyer is told that you know this.`
      : 'You are not told what a high-quality or a low-quality unit is worth to the buyer. The buyer is told that you do not know it.',
    `You then send the buyer ${text ? `a message of your own words, at most ${n.maxChars} characters long` : `one of two messages, ${bothOf(SELLER, 'or', labels)}; the buyer reads that you recommend the unit or that you do not`}. Any message is allowed at either quality. The buyer then buys the unit or passes${brief.buyerMessages ? ` and may send you a text of at most ${n.maxChars} characters with the decision` : ''}. A sale is final.`,
    brief.myopic
      ? 'After the decision the buyer learns the quality, bought or not, and you learn whether the unit was bought. Before deciding, a new buyer is told how many buyers came before, how many units these bought and how many of the units bought were of high quality, and nothing else about earlier rounds.'
      : 'After the decision the buyer learns the quality, bought or not, and you learn whether the unit was bought.',
    `You earn **${n.price}** for each unit sold, whatever its quality, and nothing for a unit that is not. Your payoff is the sum over all rounds.`,
  ].join('\n\n')
}

function buyerRules(brief: Brief, labels?: Labels): string {
  const n = numbersOf(brief, 'en')
  const { values } = n
  const text = brief.message === 'text'
  const length = brief.myopic
    ? 'The seller offers a unit in each of several rounds, each time to a new buyer. You take part in **one round** only; you are not told how many rounds there are.'
    : n.rounds === null
      ? 'You are not told how many rounds there are, and neither is the seller, who is the same in all of them.'
      : `There ${brief.rounds === 1 ? 'is **1 round**' : `are **${n.rounds} rounds**`}, all with the same seller.`
  return [
    'You are the **buyer**. The other player is the **seller**.',
    `${length} In each round the seller offers one unit of a product at the price of **${n.price}**. The unit is of high or of low quality, independently of all other rounds. ${n.p === null ? 'You are not told how likely high quality is; the seller knows it.' : `It is of high quality with probability **${n.p}** and of low quality with probability ${n.low}; the seller knows these probabilities too.`} The seller is told the quality of each unit before speaking; you are not.`,
    values
      ? `A high-quality unit is worth **${values.high}** to you (${values.v} times the price), a low-quality unit **${values.low}** (${values.c} times the price). ${brief.sellerKnowsValues ? 'The seller knows these values.' : 'The seller is not told these values.'}`
      : 'You are not told what a unit is worth to you.',
    `The seller sends you ${text ? `a message in words, at most ${n.maxChars} characters long` : 'a message: a recommendation of the unit, or none'}. Any message is allowed at either quality. Then you choose ${bothOf(BUYER, 'or', labels)}${brief.buyerMessages ? `, and you may send the seller a text of at most ${n.maxChars} characters with your decision` : ''}. A purchase is final: the price is not refunded.`,
    brief.myopic
      ? 'Before deciding you are told how many buyers came before you, how many units they bought and how many of the units bought were of high quality. After deciding you learn the quality of your unit, bought or not.'
      : 'After your decision you learn the quality of the unit, bought or not, and the seller learns whether you bought.',
    `If you buy, you earn the worth of the unit minus the price${values ? `: **${values.gain}** for high quality, **${values.loss}** for low quality` : ''}. If you pass, you earn 0. ${brief.myopic ? 'Your payoff is that of your one round.' : 'Your payoff is the sum over all rounds.'}`,
  ].join('\n\n')
}

/** English, neutral. */
export const en: Wording<Persuasion> = {
  rules: (brief, seat, _seats, labels) => (seat === 0 ? sellerRules(brief, labels) : buyerRules(brief, labels)),
  ask(observation, turn, brief, labels) {
    if (isSelling(observation, turn)) {
      if (observation.seat !== 'seller') return 'Which message do you send?'
      const of = brief.rounds === null ? '' : ` of ${figure(brief.rounds, 'en')}`
      const which = brief.message === 'text' ? 'What do you write to the buyer?' : `Which message do you send: ${bothOf(SELLER, 'or', labels)}?`
      return `Round ${figure(observation.round, 'en')}${of}.${brief.myopic ? ' A new buyer has arrived.' : ''} The unit is of **${observation.quality ?? 'low'} quality**. ${which}`
    }
    const { message } = observation
    const said =
      message === null
        ? ''
        : brief.message === 'text'
          ? `The seller writes:\n\n${quotation(message)}\n\n`
          : `The seller **${message === 'yes' ? 'recommends' : 'does not recommend'}** the unit. `
    const before =
      observation.seat === 'myopic'
        ? `Before you came ${count(observation.before, 'buyer', 'buyers')}, who bought ${count(observation.sales, 'unit', 'units')}, ${figure(observation.high, 'en')} of them of high quality.`
        : observation.seat === 'buyer'
          ? `Round ${figure(observation.round, 'en')}${brief.rounds === null ? '' : ` of ${figure(brief.rounds, 'en')}`}.`
          : ''
    return `${before} ${said}The price is ${figure(brief.price, 'en')}. What do you choose: ${bothOf(BUYER, 'or', labels)}?`
  },
  report({ round, quality, message, bought, reply }, seat, brief, labels) {
    const text = brief.message === 'text'
    const gain = earned(bought, quality, seat, brief)
    const got = gain === null ? '' : ` You earned ${figure(gain, 'en')}.`
    if (seat === 0) {
      const said = text ? `You wrote:\n\n${quotation(message)}\n\n` : `You sent **${nameOf(message, SELLER, labels)}**. `
      const answered = reply === null || reply === '' ? '' : `\n\nThe buyer wrote:\n\n${quotation(reply)}`
      return `Round ${figure(round, 'en')}: the unit was of ${quality} quality. ${said}The buyer ${bought ? 'bought it' : 'passed'}.${got}${answered}`
    }
    const said = text
      ? `the seller wrote:\n\n${quotation(message)}\n\n`
      : `the seller ${message === 'yes' ? 'recommended' : 'did not recommend'} the unit. `
    const replied = reply === null || reply === '' ? '' : `\n\nYou wrote:\n\n${quotation(reply)}`
    return `Round ${figure(round, 'en')}: ${said}You chose **${nameOf(bought ? 'yes' : 'no', BUYER, labels)}**. The unit was of ${quality} quality.${got}${replied}`
  },
  label: (action, brief, seat, labels) => labelOf(action, brief, seat, { seller: SELLER, buyer: BUYER }, '“', '”', labels),
}
