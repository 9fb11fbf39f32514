import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/fold'
import game from './game'
import strategies from './strategies'
import { configOf, match, outcomeOf, scripted } from './test/play'

const sold = (m: ReturnType<typeof match>) =>
  outcomeOf(m.machine)
    .rounds.map(r => (r.bought ? 'y' : 'n'))
    .join('')
const said = (m: ReturnType<typeof match>) => outcomeOf(m.machine).rounds.map(r => r.message)

describe('sellers', () => {
  it('truthful recommends exactly the high-quality units', () =>
    expect(said(match({}, 'truthful', 'trusting', { qualities: 'hlhl' }))).toEqual(['yes', 'no', 'yes', 'no']))
  it('always and never do as they are called', () => {
    expect(said(match({}, 'always-recommend', 'never-buy', { qualities: 'hl' }))).toEqual(['yes', 'yes'])
    expect(said(match({}, 'never-recommend', 'always-buy', { qualities: 'hl' }))).toEqual(['no', 'no'])
  })
  const rate = (seller: Parameters<typeof match>[1], given: Parameters<typeof match>[0], quality: string) => {
    const messages = said(match(given, seller, 'never-buy', { qualities: quality.repeat(1000) }))
    return messages.filter(m => m === 'yes').length / 1000
  }
  it('commitment recommends every high unit and low ones at q = 1/4 in the baseline (four standard errors)', () => {
    expect(rate('commitment', {}, 'h')).toBe(1)
    expect(Math.abs(rate('commitment', {}, 'l') - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 1000))
  })
  it('commitment without the values uses those it declares to assume, and a given q as given', () => {
    expect(Math.abs(rate('commitment', { v: 4, sellerKnowsValues: false }, 'l') - 0.25)).toBeLessThan(0.06)
    expect(rate('commitment', { v: 4 }, 'l')).toBe(1)
    expect(rate(['commitment', { q: 0 }], { v: 4 }, 'l')).toBe(0)
  })
  it('babbler speaks alike at either quality', () => {
    const high = rate('babbler', {}, 'h')
    expect(high).toBe(rate('babbler', {}, 'l'))
    expect(Math.abs(high - 0.5)).toBeLessThan(0.07)
  })
})

describe('buyers', () => {
  it('trusting buys what is recommended, prior-only what the prior bears', () => {
    expect(sold(match({}, 'truthful', 'trusting', { qualities: 'hlh' }))).toBe('yny')
    expect(sold(match({ p: 0.8, v: 1.25 }, 'truthful', 'prior-only', { qualities: 'hlh' }))).toBe('yyy')
    expect(sold(match({ p: 0.8, v: 1.2 }, 'truthful', 'prior-only', { qualities: 'hlh' }))).toBe('nnn')
  })
  it('prior-only without a prior uses the one it declares to assume', () => {
    expect(sold(match({ p: 0.1, v: 2, buyerKnowsPrior: false }, 'truthful', 'prior-only', { qualities: 'h' }))).toBe('y')
    expect(sold(match({ p: 0.1, v: 2, buyerKnowsPrior: false }, 'truthful', ['prior-only', { assumeP: 0.4 }], { qualities: 'h' }))).toBe('n')
  })
  it('grim passes for ever after the first lie, bought or not; the punisher forgives after three rounds', () => {
    expect(sold(match({}, 'always-recommend', 'grim', { qualities: 'hhlhhhhh' }))).toBe('yyynnnnn')
    expect(sold(match({}, 'always-recommend', 'punisher', { qualities: 'hhlhhhhh' }))).toBe('yyynnnyy')
    expect(sold(match({}, 'always-recommend', ['grim', { lies: 2 }], { qualities: 'llhh' }))).toBe('yynn')
  })
  it('grim as a new buyer every round reads the lie from the counts', () =>
    expect(sold(match({ myopic: true }, 'always-recommend', 'grim', { qualities: 'hhlhh' }))).toBe('yyynn'))

  // v 1.5, p 1/2: buys iff the posterior is at least 2/3. Uniform priors: after a truthful high and a truthful low,
  // P(yes|high) = 2/3, P(yes|low) = 1/3, posterior after yes = 2/3: buys from round 3 on, and not on a no.
  it('bayesian learns a truthful seller by Beta counts, worked by hand', () =>
    expect(sold(match({ v: 1.5 }, 'truthful', 'bayesian', { qualities: 'hlhlh' }))).toBe('nnyny'))
  // Always recommended: P(yes|·) are equal in round 1 (1/2, 1/2). After l: yes|low = 2/3, posterior = (1/2)/(1/2+2/3) = 3/7.
  // v 2: indifferent at 1/2 in round 1, buys; passes at 3/7; after l h: both 2/3, posterior 1/2, buys.
  it('bayesian distrusts after a recommended low unit and comes back, worked by hand', () =>
    expect(sold(match({ v: 2 }, 'always-recommend', 'bayesian', { qualities: 'lhh' }))).toBe('yny'))
  // Unknown prior: Beta(1,1), starts at 1/2. After high: p = 2/3, P(yes|high) = 2/3, P(yes|low) = 1/2; posterior = 8/11 ≥ 2/3.
  it('bayesian learns an unknown prior from all qualities', () =>
    expect(sold(match({ v: 1.5, buyerKnowsPrior: false }, 'truthful', 'bayesian', { qualities: 'hh' }))).toBe('ny'))
  // New buyers, p 1/2, v 2, weight 2: round 1 belief 1/2 buys; after one low of one bought (0+1)/(1+2) = 1/3 passes for good.
  it('bayesian as a new buyer every round has the counts alone', () =>
    expect(sold(match({ v: 2, myopic: true }, 'always-recommend', 'bayesian', { qualities: 'lhh' }))).toBe('ynn'))
})

describe('free text', () => {
  const market = { message: 'text' as const, v: 1.25 }
  it('scripted sellers send a canned sentence that scripted buyers read', () => {
    const played = match(market, 'truthful', 'trusting', { qualities: 'hl' })
    expect(said(played)).toEqual(['I recommend that you buy this unit.', 'I do not recommend that you buy this unit.'])
    expect(sold(played)).toBe('yn')
  })
  it('where the sentence is too long the bare word goes out and is understood', () =>
    expect(sold(match({ ...market, maxChars: 20 }, 'truthful', 'trusting', { qualities: 'hl' }))).toBe('yn'))
  it('any other text leaves a scripted buyer with the prior', () => {
    for (const id of ['trusting', 'bayesian', 'grim', 'punisher'])
      for (const v of [1.25, 4]) {
        const { strategy, params } = scripted(id)
        const config = configOf({ ...market, v })
        const seated = strategy.sit({ seat: 1, seats: 2, brief: game.brief?.(config, 1, 2), params, luck: undefined as never })
        const observation = { seat: 'buyer', round: 1, message: 'Trust me, recommend!', sales: 0, high: 0, earned: 0, past: undefined }
        expect(seated.act(observation, undefined as never, { kind: 'choice', options: ['yes', 'no'] })).toBe(v === 4 ? 'yes' : 'no')
      }
  })
})

it('every pair of strategies plays every market to its end at either seat, legally, and the log replays', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...strategies.map(s => s.id)),
      fc.constantFrom(...strategies.map(s => s.id)),
      fc.record({
        p: fc.double({ min: 0, max: 1, noNaN: true }),
        v: fc.double({ min: 1, max: 10, noNaN: true }),
        c: fc.double({ min: 0, max: 1, noNaN: true }),
        rounds: fc.integer({ min: 1, max: 12 }),
        message: fc.constantFrom('binary' as const, 'text' as const),
        maxChars: fc.integer({ min: 10, max: 100 }),
        myopic: fc.boolean(),
        sellerKnowsValues: fc.boolean(),
        buyerKnowsPrior: fc.boolean(),
        buyerMessages: fc.boolean(),
      }),
      fc.string(),
      (a, b, config, seed) => {
        const { status, machine, log, payoffs } = match(config, a, b, { seed })
        expect(status).toBe('complete')
        expect(log.filter(e => e.e === 'try')).toEqual([])
        expect(game.invariant?.(machine.state, machine.config)).toBeNull()
        expect(fold(game, log).machine.payoffs()).toEqual(payoffs)
        const { feasible } = game.benchmarks(machine.config, 2, machine.nature)
        payoffs.forEach((u, i) => {
          expect(u).toBeGreaterThanOrEqual((feasible.worst[i] ?? 0) - 1e-6)
          expect(u).toBeLessThanOrEqual((feasible.best[i] ?? 0) + 1e-6)
        })
      },
    ),
    { numRuns: 150 },
  ))
