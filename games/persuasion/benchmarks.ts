import type { Benchmarks, Equilibrium } from '../../src/core/game'
import type { Nature } from '../../src/core/luck'
import type { Config } from './config'
import { choiceAt, commitmentRate, worthAt, worths } from './economics'

/** Units of the match: `high` and `low` ones drawn, and `open` ones whose round was never reached, so that nature has not spoken. */
interface Units {
  readonly high: number
  readonly low: number
  readonly open: number
}

/** Counts the qualities that nature drew, in the order of their steps; a transform may have shifted the step numbers. */
function unitsIn(nature: Nature, rounds: number): Units {
  let high = 0
  let drawn = 0
  for (const k of Object.keys(nature)) {
    const quality = nature[Number(k)]?.['quality']
    if (quality === undefined) continue
    drawn += 1
    if (quality === 'high') high += 1
  }
  return { high, low: drawn - high, open: Math.max(0, rounds - drawn) }
}

/** What the buyer's payoffs are made of: units that count as high and as low (the open ones in expectation), and the gain or loss on each. */
interface Market {
  readonly high: number
  readonly low: number
  readonly gain: number
  readonly loss: number
}

const buyerEarns = (market: Market, high: number, low: number): number => high * market.gain - low * market.loss + 0

/**
 * The seller's ideal: every high-quality unit sold, and as many low-quality ones as leave the buyer no worse than never buying.
 * Whole units where all qualities are drawn.
 */
function mostSales({ high, low, gain, loss }: Market, open: number): number {
  if (loss <= 0) return high + low
  const bearable = (high * gain) / loss
  return high + Math.min(low, open > 0 ? bearable : Math.floor(bearable + 1e-9))
}

/** Who plays babbling; at indifference prior-only buys, one of the many replies. An unknown prior leaves the buyer's reply open, so nobody is named there. */
const BABBLE: NonNullable<Equilibrium['play']> = [{ strategy: 'babbler' }, { strategy: 'prior-only' }]

function babbling(config: Config, market: Market): Equilibrium {
  const { p, price } = config
  const worth = worthAt(p, config)
  const all = [(market.high + market.low) * price, buyerEarns(market, market.high, market.low)] as const
  const common = 'Messages are ignored; own money, risk-neutral; payoffs at the realised qualities, whatever the messages.'
  if (!config.buyerKnowsPrior)
    return {
      concept: 'babbling',
      payoffs: [
        [0, all[0]],
        [Math.min(0, all[1]), Math.max(0, all[1])],
      ],
      assumes: `${common} The buyer is not told the prior, so the ends are a buyer who believes that a unit is worth its price on average (always buys) and one who does not (never buys).`,
      exact: true,
    }
  const worthSaid = `On the prior a unit is worth ${Number(worth.toFixed(4))} times its price`
  const choice = choiceAt(p, config)
  if (choice === 'either')
    return {
      concept: 'babbling',
      payoffs: [
        [0, (market.high + market.low) * price],
        [buyerEarns(market, 0, market.low), buyerEarns(market, market.high, 0)],
      ],
      assumes: `${common} ${worthSaid}: the buyer is indifferent and may buy any number of units. In expectation over qualities every such buyer earns 0; the range is what luck with the qualities can make of it.`,
      exact: true,
      play: BABBLE,
    }
  const told = !config.myopic && config.sellerKnowsValues && config.horizonTold
  const unique = told
    ? ' Where all this is common knowledge, a last round that both know leaves this outcome alone among perfect Bayesian equilibria (backward induction).'
    : ''
  const [seller, buyer] = choice === 'buy' ? all : [0, 0]
  return {
    concept: 'babbling',
    payoffs: [
      [seller, seller],
      [buyer, buyer],
    ],
    assumes: `${common} ${worthSaid}, so the buyer ${choice === 'buy' ? 'always buys' : 'never buys'}. It is an equilibrium in expectation over qualities; knowing them in advance the buyer would do otherwise.${unique}`,
    exact: true,
    play: BABBLE,
  }
}

function commitment(config: Config, market: Market): Equilibrium {
  const q = commitmentRate(config)
  const seller = config.price * (market.high + q * market.low)
  const buyer = buyerEarns(market, market.high, q * market.low)
  const informed = config.sellerKnowsValues && config.buyerKnowsPrior
  return {
    concept: 'commitment',
    payoffs: [
      [seller, seller],
      [buyer, buyer],
    ],
    assumes: `A reference, not an equilibrium of cheap talk: the seller is bound to a policy that the buyer knows, recommends every high-quality unit and a low-quality one with probability q = ${Number(q.toFixed(4))}, and the buyer follows. Own money, risk-neutral; payoffs in expectation over recommendations at the realised qualities.${informed ? '' : ' As if prior and values were known to both.'} Without the bond the seller would gain the ε by always recommending.`,
    exact: q < 1 && market.low > 0 ? (1 - q) * market.low * config.price : true,
  }
}

function honesty(config: Config, market: Market): Equilibrium {
  const seller = config.price * market.high
  const buyer = buyerEarns(market, market.high, 0)
  const open = config.myopic
    ? ''
    : ' One of many: if neither side is sure which round is the last, patient players can support any split that leaves each at least what it can secure alone (folk theorem).'
  return {
    concept: 'honesty under a grim threat',
    payoffs: [
      [seller, seller],
      [buyer, buyer],
    ],
    assumes: `The seller recommends exactly the high-quality units; the buyer buys what is recommended and, once a low-quality unit was recommended, never again. Own money, risk-neutral; payoffs at the realised qualities. The one profitable deviation is a lie with no sale left to lose, which gains one price.${open}`,
    exact: config.p < 1 ? config.price : true,
    play: [{ strategy: 'truthful' }, { strategy: 'grim', params: { lies: 1 } }],
  }
}

/**
 * Reference points at the realised qualities. Units of rounds that were never reached count in expectation (p high), except in
 * `feasible`, which takes them at their worst and best. Baseline: nobody trades, 0 each. Welfare is the worth of the units sold,
 * since the price is a transfer and the seller has no cost: with c > 0 even a low-quality unit is worth selling.
 * The seat of a myopic buyer stands for all successive buyers: its numbers are sums over them.
 */
export function benchmarks(config: Config, nature: Nature): Benchmarks {
  const units = unitsIn(nature, config.rounds)
  const { high: worthHigh, low: worthLow, gain, loss } = worths(config)
  const market: Market = { high: units.high + config.p * units.open, low: units.low + (1 - config.p) * units.open, gain, loss }
  const couldBeLow = units.low + (config.p < 1 ? units.open : 0)
  const couldBeHigh = units.high + (config.p > 0 ? units.open : 0)
  return {
    feasible: {
      worst: [0, buyerEarns(market, 0, couldBeLow)],
      best: [config.price * (units.high + units.low + units.open), buyerEarns(market, couldBeHigh, 0)],
    },
    baseline: [0, 0],
    ideal: [config.price * mostSales(market, units.open), buyerEarns(market, market.high, 0)],
    welfare: { none: 0, best: market.high * worthHigh + market.low * worthLow },
    equilibria: [babbling(config, market), commitment(config, market), honesty(config, market)],
  }
}
