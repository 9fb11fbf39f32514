import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { Config } from './config'
import game, { type Dish } from './game'
import strategies from './strategies'

/** Orders by round of a table of strategies: c cheap, x costly. */
function orders(table: readonly (readonly [id: string, params?: unknown])[], over: Partial<Config> = {}, seed = 's'): readonly string[] {
  const machine = new Machine({ game, config: Config.parse({ rounds: 4, ...over }), seats: table.length, seed })
  const seated = table.map(([id, params], seat) => {
    const strategy = strategies.find(each => each.id === id)!
    return strategy.sit({
      seat,
      seats: table.length,
      brief: machine.briefs[seat],
      params: strategy.params?.parse(params ?? {}),
      luck: luckOf(`${seed}/${seat}`),
    })
  })
  const rounds: string[] = []
  while (machine.turn !== null) {
    const { turn } = machine
    const round = allSeats(table.length).map(seat => {
      const observation = machine.observe(seat)
      return seated[seat]!.act(observation, turn, game.actions(observation as never, turn, machine.briefs[seat] as never)) as Dish
    })
    rounds.push(round.map(dish => (dish === 'cheap' ? 'c' : 'x')).join(''))
    machine.apply(round.map((action, seat) => ({ seat, action })))
  }
  return rounds
}
const share = (rounds: readonly string[], seat: number) => rounds.filter(letters => letters[seat] === 'x').length / rounds.length

describe('the diner’s dilemma: strategies', () => {
  it('the best reply is costly at the published table, cheap where it is dominated and in a tie', () => {
    expect(orders([['best-reply'], ['always-cheap'], ['always-cheap']])[0]).toBe('xcc')
    // Δu = 2, Δc = 8: dominated for two, a tie for four.
    const dear = { cheapCost: 2, cheapUtility: 5, costlyCost: 10, costlyUtility: 7 }
    expect(orders([['best-reply'], ['always-costly']], dear)[0]).toBe('cx')
    expect(orders([['best-reply'], ['always-costly'], ['always-costly'], ['always-costly']], dear)[0]).toBe('cxxx')
  })

  it('the conditional cooperator stays cheap at its threshold, turns below it, and doesn’t count itself', () => {
    const own = (others: readonly string[], threshold: number) => orders([['conditional', { threshold }], ...others.map(id => [id] as const)])[1]![0]
    expect(own(['always-cheap', 'always-costly'], 0.5)).toBe('c')
    expect(own(['always-cheap', 'always-costly'], 0.6)).toBe('x')
    expect(orders([['conditional'], ['conditional'], ['conditional']]).join()).toBe('ccc,ccc,ccc,ccc')
    expect(
      orders([
        ['conditional', { first: 'costly' }],
        ['conditional', { first: 'costly' }],
      ]).join(),
    ).toBe('xx,xx,xx,xx')
  })

  it('the matcher orders cheap as often as the others did', () => {
    const rounds = orders([['matching'], ['always-cheap'], ['always-costly'], ['always-costly'], ['always-costly']], { rounds: 800 })
    // 3 of 4 costly; standard deviation 0.015.
    expect(Math.abs(share(rounds, 0) - 0.75)).toBeLessThan(0.07)
  })

  it('reinforcement finds the dominant dish', () => {
    const late = (over: Partial<Config>) => {
      const means = allSeats(30).map(i => share(orders([['reinforcement'], ['always-cheap']], { rounds: 300, ...over }, `seed ${i}`).slice(200), 0))
      return means.reduce((a, b) => a + b, 0) / means.length
    }
    expect(late({ costlyUtility: 30 })).toBeGreaterThan(0.8)
    expect(late({ costlyUtility: 10 })).toBeLessThan(0.2)
  })
})
