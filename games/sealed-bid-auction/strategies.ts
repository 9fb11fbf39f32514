import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import { biddingOf, drawBid, sharesAt } from './bidding'
import type { Brief, Observation } from './game'
import { countOf, levelsOf } from './values'
import { vickreyBids } from './vickrey'

const games = ['sealed-bid-auction'] as const

/** A whole bid inside the space. */
const allowed = (bid: number, value: number, brief: Brief): number =>
  Math.min(brief.bidCap === 'value' ? value : brief.valuationMax, Math.max(0, Math.round(bid)))

const truthful: Strategy = {
  id: 'truthful',
  games,
  title: { en: 'Own value', de: 'Eigener Wert' },
  about: {
    rule: 'Bids its value: weakly dominant at the second price, no gain at the first.',
    origin: 'Vickrey (1961), Journal of Finance 16(1), 8–37',
    memory: 0,
    stochastic: false,
  },
  sit: ({ brief }) => ({ act: ({ value }: Observation) => allowed(value ?? 0, value ?? 0, brief as Brief) }),
}

const equilibrium: Strategy = {
  id: 'equilibrium',
  games,
  title: { en: 'Equilibrium', de: 'Gleichgewicht' },
  about: {
    rule: 'Bids as in the symmetric equilibrium of the set-up: at the second price its value, at the first price drawn from the computed shares for its value.',
    origin: 'Vickrey (1961), Journal of Finance 16(1), 8–37; discrete values: Riley (1989), Journal of Economic Perspectives 3(3), 41–50',
    memory: 0,
    stochastic: true,
  },
  sit({ seats, brief, luck }) {
    const told: Brief = brief
    if (told.price === 'second') return { act: ({ value }: Observation) => allowed(value ?? 0, value ?? 0, told) }
    const bidding = biddingOf(told, seats)
    return { act: ({ value }: Observation) => allowed(drawBid(sharesAt(bidding, value ?? 0), luck), value ?? 0, told) }
  },
}

const expectedRival: Strategy = {
  id: 'expected-rival',
  games,
  title: { en: 'Expected highest rival', de: 'Erwarteter stärkster Gegner' },
  about: {
    rule: 'Bids what the highest of the other values is on average, given that it is below its own: the first-price equilibrium where values are continuous.',
    origin: 'Vickrey (1961), Journal of Finance 16(1), 8–37; Riley & Samuelson (1981), American Economic Review 71(3), 381–392',
    memory: 0,
    stochastic: false,
  },
  sit({ seats, brief }) {
    const told: Brief = brief
    const levels = levelsOf(told)
    const bids = vickreyBids(levels, { levels: countOf(told), seats, distinct: told.draw === 'distinct' }, told.reserve)
    const at = (value: number) => bids[Math.min(bids.length - 1, Math.max(0, Math.floor((value - told.valuationMin) / told.step)))]!
    return { act: ({ value }: Observation) => allowed(at(value ?? 0), value ?? 0, told) }
  },
}

const shareParams = z.object({
  share: z
    .number()
    .min(0)
    .max(2)
    .default(0.9)
    .meta({
      title: 'Share of the value',
      description: '1 bids the value; with n bidders and values spread evenly from 0, (n − 1)/n is the first-price equilibrium.',
      de: {
        title: 'Anteil am Wert',
        description: '1 bietet den Wert; bei n Bietern und gleichmäßig ab 0 verteilten Werten ist (n − 1)/n das Erstpreis-Gleichgewicht.',
      },
    }),
})

const fixedShare: Strategy = {
  id: 'fixed-share',
  games,
  title: { en: 'Fixed share of the value', de: 'Fester Anteil am Wert' },
  about: {
    rule: 'Bids a fixed share of its value, rounded to whole points.',
    origin: 'Linear bid functions as fitted by Cox, Smith & Walker (1988), Journal of Risk and Uncertainty 1, 61–99',
    memory: 0,
    stochastic: false,
  },
  params: shareParams,
  sit({ brief, params }) {
    const { share } = shareParams.parse(params ?? {})
    return { act: ({ value }: Observation) => allowed(share * (value ?? 0), value ?? 0, brief as Brief) }
  },
}

const zero: Strategy = {
  id: 'zero',
  games,
  title: { en: 'Always zero', de: 'Immer null' },
  about: {
    rule: 'Bids 0. It hardly ever wins, and GAMA-Bench scores it highest.',
    origin: 'A reference strategy of this arena',
    memory: 0,
    stochastic: false,
  },
  sit: () => ({ act: () => 0 }),
}

const justBelow: Strategy = {
  id: 'just-below',
  games,
  title: { en: 'One below the value', de: 'Eins unter dem Wert' },
  about: {
    rule: 'Bids one point less than its value.',
    origin: 'A frequent pattern in the logs of GAMA-Bench (Huang et al. 2024, arXiv:2403.11807)',
    memory: 0,
    stochastic: false,
  },
  sit: ({ brief }) => ({ act: ({ value }: Observation) => allowed((value ?? 0) - 1, value ?? 0, brief as Brief) }),
}

const randomBelow: Strategy = {
  id: 'random-below',
  games,
  title: { en: 'Random up to the value', de: 'Zufällig bis zum Wert' },
  about: {
    rule: 'Draws its bid uniformly from 0 to its value.',
    origin: 'Zero intelligence with a budget constraint: Gode & Sunder (1993), Journal of Political Economy 101(1), 119–137',
    memory: 0,
    stochastic: true,
  },
  sit: ({ brief, luck }) => ({
    act({ value }: Observation) {
      const most = allowed(value ?? 0, value ?? 0, brief as Brief)
      return luck.int(0, most)
    },
  }),
}

const learningParams = z.object({
  start: z
    .number()
    .min(0)
    .max(1)
    .default(0.8)
    .meta({
      title: 'First share',
      description: 'The share of the value bid in the first round.',
      de: { title: 'Erster Anteil', description: 'Der Anteil am Wert, der in Runde 1 geboten wird.' },
    }),
  pace: z
    .number()
    .min(0)
    .max(1)
    .default(0.05)
    .meta({
      title: 'Pace',
      description: 'By how much the share changes after a win, or after a round that a higher bid could have won at a gain.',
      de: {
        title: 'Schritt',
        description: 'Um wie viel sich der Anteil ändert: nach einem Sieg oder wenn ein höheres Gebot mit Gewinn gewonnen hätte.',
      },
    }),
})

const directionLearner: Strategy = {
  id: 'direction-learner',
  games,
  title: { en: 'Learning direction', de: 'Richtungslernen' },
  about: {
    rule: 'Bids a share of its value; lowers the share after winning, raises it after losing at a price below its value, else keeps it.',
    origin:
      'Selten & Buchta (1999), in Budescu, Erev & Zwick (eds.), Games and Human Behavior; Neugebauer & Selten (2006), Games and Economic Behavior 54(1), 183–204',
    memory: 1,
    stochastic: false,
  },
  params: learningParams,
  sit({ brief, params }) {
    const { start, pace } = learningParams.parse(params ?? {})
    const told: Brief = brief
    let share = start
    return {
      act({ value, values, last, you }: Observation) {
        if (last !== null) {
          if (you.won) share = Math.max(0, share - pace)
          else if ((last.price ?? told.reserve) < (values.at(-1) ?? 0)) share = Math.min(1, share + pace)
        }
        return allowed(share * (value ?? 0), value ?? 0, told)
      },
    }
  },
}

const beatLast: Strategy = {
  id: 'beat-last',
  games,
  title: { en: 'One above the last winning bid', de: 'Eins über dem letzten Höchstgebot' },
  about: {
    rule: 'Bids one point more than the highest bid of the round before where that is below its value, else its value less one; in the first round half its value.',
    origin: 'Best reply to the last round: Cournot (1838), Recherches sur les principes mathématiques de la théorie des richesses, chapter VII',
    memory: 1,
    stochastic: false,
  },
  sit({ brief }) {
    const told: Brief = brief
    return {
      act({ value, last }: Observation) {
        const own = value ?? 0
        return allowed(last === null ? own / 2 : Math.min(last.high + 1, own - 1), own, told)
      },
    }
  },
}

/** The scripted players of the auction. `random` and `sequence` serve every game. */
export default [
  equilibrium,
  truthful,
  expectedRival,
  fixedShare,
  directionLearner,
  beatLast,
  justBelow,
  randomBelow,
  zero,
] satisfies readonly Strategy[]
