import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Game } from '../game'
import { en as plain } from './en'

const points = (x: number) => pointsText(x, 'en')

/** The same game as heirs who write down their claims on a chest of coins. */
export const en: Wording<Game> = {
  rules: ({ rounds, gold }, _seat, seats) =>
    [
      `A notary opens ${rounds === null ? 'one chest after another (nobody says how many there are)' : rounds === 1 ? '1 chest' : `${rounds} chests, one after another`}. Each holds coins worth **${points(gold)}**, a point a coin, and belongs to ${seats} heirs, of whom you are one.`,
      `For every chest each heir hands in a sealed slip with a claim: a whole number of coins, no fewer than 0 and no more than ${exactly(gold, 'en')}. Nobody sees the other slips.`,
      `The notary adds up the slips. If the chest covers them (a sum of ${exactly(gold, 'en')} is still covered), each heir takes home what the slip says, and coins that nobody claimed go to the crown. If the slips ask for more, the crown takes the whole chest and the heirs go away with nothing.`,
      'Afterwards the notary reads out what the slips added up to and whether the chest covered it. Whose slip said what stays sealed.',
      'In the end you keep all the coins that you took home.',
    ].join('\n\n'),

  ask({ round, bids, paid, total, last }, _turn, { rounds, gold }) {
    const now = rounds === null ? `Chest number ${round} stands open.` : `Chest number ${round} of ${rounds} stands open.`
    const which = `How many coins do you write on your slip, 0 to ${exactly(gold, 'en')}?`
    const bid = bids.at(-1)
    if (bid === undefined || last === null) return `${now} ${which}`
    return `${now} Last time your slip said ${exactly(bid, 'en')} and you took home ${points(paid)}, which makes ${pointsText(total, 'en', 2)} so far. ${which}`
  },

  report: ({ round, sum, exceeded }, _seat, { gold }) =>
    `Chest ${round}: the slips came to ${exactly(sum, 'en')} coins. ${
      exceeded
        ? `That is more than the ${exactly(gold, 'en')} in it, so the crown took them all.`
        : `The ${exactly(gold, 'en')} in it covered that, so each heir took home the claim.`
    }`,

  label: plain.label,
}
