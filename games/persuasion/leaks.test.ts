import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/core/game'
import type { Machine } from '../../src/core/machine'
import type { Config } from './config'
import game, { type State } from './game'
import { configOf, walk } from './test/play'

const variants = Object.entries(game.wording)

/** Everything that a seat is told at this point: rules, question, space, observation, in every wording. */
function told(machine: Machine, seat: number): string {
  const brief = game.brief?.(machine.config, seat, 2)
  if (brief === undefined) throw new Error('no brief')
  const observation = machine.observe(seat)
  const turn: Turn | null = machine.turn
  const mine = turn?.seats.includes(seat) === true ? turn : null
  return JSON.stringify({
    brief,
    observation,
    space: mine && game.actions(observation, mine, brief),
    texts: variants.map(([variant, w]) => [variant, w.rules(brief, seat, 2), mine && w.ask(observation, mine, brief)]),
  })
}

/** Plays given rounds, then the seller's message of the round that is open, and collects the reports of a seat. */
function reports(machine: Machine, rounds: readonly (readonly [string, string])[], seat: number): string[] {
  const brief = game.brief?.(machine.config, seat, 2)
  if (brief === undefined) throw new Error('no brief')
  const heard: string[] = []
  for (const round of rounds)
    for (const [mover, action] of round.entries())
      for (const event of machine.apply([{ seat: mover, action }]).events ?? [])
        if (!event.to || event.to.includes(seat)) heard.push(...variants.map(([, w]) => w.report(event.is, seat, brief)))
  return heard
}

const open = (given: Partial<Config>, qualities: string, rounds: readonly (readonly [string, string])[], message: string): Machine => {
  const machine = walk({ ...given, rounds: qualities.length }, qualities, rounds)
  machine.apply([{ seat: 0, action: message }])
  return machine
}

describe('the buyer', () => {
  it('is told the same whatever this round’s quality is, before and after the message', () =>
    fc.assert(
      fc.property(fc.boolean(), fc.constantFrom('yes', 'no'), fc.constantFrom<'binary' | 'text'>('binary', 'text'), (myopic, said, message) => {
        const [high, low] = ['hh', 'hl'].map(q => walk({ myopic, message, rounds: 2 }, q, [['yes', 'yes']]))
        if (!high || !low) throw new Error('two machines')
        expect(told(high, 1)).toBe(told(low, 1))
        expect(high.payoffs()).toEqual(low.payoffs())
        for (const machine of [high, low]) machine.apply([{ seat: 0, action: said }])
        expect(told(high, 1)).toBe(told(low, 1))
        expect(JSON.stringify(game.audience?.(high.state, high.config))).toBe(JSON.stringify(game.audience?.(low.state, low.config)))
      }),
    ))
  it('who is new is told the same after histories with equal counts', () => {
    // Two buyers before, one unit bought, of high quality; all else differs: order, messages, the other unit's quality.
    const a = open(
      { myopic: true },
      'hlh',
      [
        ['yes', 'yes'],
        ['no', 'no'],
      ],
      'yes',
    )
    const b = open(
      { myopic: true },
      'hhl',
      [
        ['yes', 'no'],
        ['no', 'yes'],
      ],
      'yes',
    )
    expect(told(a, 1)).toBe(told(b, 1))
    expect(a.turn?.fresh).toEqual([1])
  })
  it('who is new is told the counts', () => {
    const a = open(
      { myopic: true },
      'hlh',
      [
        ['yes', 'yes'],
        ['yes', 'yes'],
      ],
      'yes',
    )
    expect(told(a, 1)).toContain('Before you came 2 buyers, who bought 2 units, 1 of them of high quality.')
    expect(told(a, 1)).not.toBe(
      told(
        open(
          { myopic: true },
          'hhh',
          [
            ['yes', 'yes'],
            ['yes', 'yes'],
          ],
          'yes',
        ),
        1,
      ),
    )
  })
  it('who is new is not told the number of rounds', () =>
    expect(told(open({ myopic: true }, 'hl', [], 'yes'), 1)).toBe(told(open({ myopic: true }, 'hllllll', [], 'yes'), 1)))
  it('who is not told the prior reads the same under any prior', () => {
    const [a, b] = [0.2, 0.9].map(p => open({ p, buyerKnowsPrior: false }, 'hl', [['yes', 'yes']], 'yes'))
    expect(a && told(a, 1)).toBe(b && told(b, 1))
    expect(a && told(a, 1)).toContain('You are not told how likely high quality is')
  })
})

describe('the seller', () => {
  it('who is not told the values reads the same under any values, reports included', () => {
    const [a, b] = [
      { v: 1.2, c: 0 },
      { v: 4, c: 0.5 },
    ].map(values => walk({ ...values, sellerKnowsValues: false, rounds: 3 }, 'hlh', []))
    if (!a || !b) throw new Error('two machines')
    const rounds = [
      ['yes', 'yes'],
      ['yes', 'yes'],
    ] as const
    expect(reports(a, rounds, 0)).toEqual(reports(b, rounds, 0))
    expect(told(a, 0)).toBe(told(b, 0))
    expect(told(a, 0)).toContain('You are not told what a high-quality or a low-quality unit is worth to the buyer')
  })
})

describe('observe', () => {
  it('reads nothing of the other seat’s own part', () => {
    for (const myopic of [false, true])
      for (const machine of [walk({ myopic, rounds: 3 }, 'hlh', [['yes', 'yes']]), open({ myopic }, 'hlh', [['yes', 'no']], 'yes')])
        for (const seat of [0, 1]) {
          const state = machine.state as State
          const own = new Proxy(state.own, {
            get(target, key) {
              if (key !== String(seat)) throw new Error(`seat ${seat} reads own[${String(key)}]`)
              return Reflect.get(target, key)
            },
          })
          expect(() => game.observe({ ...state, own }, seat, machine.config)).not.toThrow()
        }
  })
})

describe('the rules text', () => {
  const markets: Partial<Config>[] = [
    {},
    { message: 'text' },
    { myopic: true, buyerMessages: true },
    { sellerKnowsValues: false },
    { buyerKnowsPrior: false, myopic: true },
    { rounds: 1, c: 0.5 },
  ]
  it.each(markets)('changes with every number and switch of the brief, in every wording (%o)', given => {
    for (const seat of [0, 1]) {
      const brief = game.brief?.(configOf(given), seat, 2)
      if (brief === undefined) throw new Error('no brief')
      for (const [variant, w] of variants) {
        const before = w.rules(brief, seat, 2)
        expect(before).not.toMatch(/null|undefined|NaN/)
        for (const [key, value] of Object.entries(brief)) {
          // A switch that only says what the other side is told says nothing new to the side that lacks it.
          const other = typeof value === 'number' ? value + 0.125 : typeof value === 'boolean' ? !value : undefined
          const silent = (seat === 0 && key === 'sellerKnowsValues') || (seat === 1 && key === 'buyerKnowsPrior')
          if (other !== undefined && !silent) expect(w.rules({ ...brief, [key]: other }, seat, 2), `${variant} seat ${seat} ${key}`).not.toBe(before)
        }
      }
    }
  })
  it('uses this seat’s names and order of the answers', () => {
    const brief = game.brief?.(configOf(), 1, 2)
    if (brief === undefined) throw new Error('no brief')
    const labels = { names: { yes: 'Option J', no: 'Option F' }, order: ['no', 'yes'] }
    for (const [, w] of variants) {
      expect(w.rules(brief, 1, 2, labels)).toMatch(/\*\*Option F\*\* (or|oder) \*\*Option J\*\*/)
      expect(w.label('yes', brief, 1, labels)).toBe('Option J')
      expect(w.report({ round: 1, quality: 'high', message: 'yes', bought: true, reply: null }, 1, brief, labels)).toContain('**Option J**')
    }
  })
  it('gives distinct actions distinct labels', () => {
    for (const [, w] of variants) {
      const brief = game.brief?.(configOf({ message: 'text', buyerMessages: true }), 1, 2)
      if (brief === undefined) throw new Error('no brief')
      const actions = ['yes', 'no', { decision: 'yes', message: 'a' }, { decision: 'no', message: 'a' }, { decision: 'no', message: 'b' }]
      expect(new Set(actions.map(a => w.label(a, brief, 1))).size).toBe(actions.length)
    }
  })
  it('keeps the lines of a text inside its quotation', () => {
    const machine = open({ message: 'text' }, 'h', [], 'buy it\n\n# now')
    for (const [, w] of variants) {
      const asked = w.ask(machine.observe(1), machine.turn as Turn, game.brief?.(machine.config, 1, 2) as never)
      expect(asked).toContain('> buy it\n> \n> # now')
    }
  })
})
