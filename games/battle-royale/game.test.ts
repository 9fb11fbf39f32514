import { describe, expect, it } from 'vitest'
import { atVersion } from '../../src/core/earlier'
import { cellsOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import type { Nature } from '../../src/core/luck'
import { Config, ratesOf, seatRange } from './config'
import { orderOf } from './order'
import game, { type Ended, type Game, type Shot } from './game'
import type { Outcome } from './history'

const hits = (...drawn: readonly (boolean | null)[]): Nature =>
  Object.fromEntries(drawn.flatMap((hit, i) => (hit === null ? [] : [[i + 1, { hit }]])))

/** Plays the actions in turn with the given hits, and returns the machine and what was heard, by whom. */
function play(config: Partial<Config>, seats: number, actions: readonly string[], nature?: Nature) {
  const machine = new Machine<Game>({ game, config: Config.parse(config), seats, seed: 'test', nature })
  const shooters: number[] = []
  const heard: { is: Shot | Ended; to: readonly number[] | undefined }[] = []
  for (const action of actions) {
    const seat = machine.turn!.seats[0]!
    shooters.push(seat)
    for (const { is, to } of machine.apply([{ seat, action }]).events ?? []) heard.push({ is, to })
  }
  return { machine, shooters, heard, battles: (game.outcome!(machine.state, machine.config) as Outcome).battles }
}

describe('a battle, worked by hand', () => {
  it('goes round from the lowest rate, leaves out who is out, and ends with one left', () => {
    const { machine, shooters, battles } = play(
      { baseHitRate: 40, interval: 20, prize: 30 },
      3,
      ['miss', 'player-3', 'player-2', 'player-1', 'player-2'],
      hits(null, true, false, false, true),
    )
    expect(shooters).toEqual([0, 1, 0, 1, 0])
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([30, 0, 0])
    expect(battles).toHaveLength(1)
    expect(battles[0]!.survivors).toEqual([0])
    expect(battles[0]!.shots.map(({ shooter, target, came, left }) => [shooter, target, came, left])).toEqual([
      [0, null, 'deliberate', 3],
      [1, 2, 'hit', 2],
      [0, 1, 'missed', 2],
      [1, 0, 'missed', 2],
      [0, 1, 'hit', 1],
    ])
  })

  it('ends at the cap, where those who are in share the prize equally', () => {
    const { machine, battles } = play({ baseHitRate: 50, interval: 10, shots: 3, prize: 90 }, 4, ['player-4', 'miss', 'miss'], hits(true))
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([30, 30, 30, 0])
    expect(battles[0]!.survivors).toEqual([0, 1, 2])
  })

  it('single rates decide the order, wherever they sit; equal rates go by seat', () => {
    expect(play({ rates: [90, 10, 50, 10] }, 4, ['miss', 'miss', 'miss', 'miss', 'miss']).shooters).toEqual([1, 3, 2, 0, 1])
    expect(orderOf([90, 10, 50, 10])).toEqual([1, 3, 2, 0])
  })

  it('several battles begin anew with everybody in, and points add up', () => {
    const { machine, shooters, battles } = play({ rates: [100, 100, 100], shots: 2, rounds: 2, prize: 12 }, 3, [
      'player-3',
      'player-1',
      'player-2',
      'miss',
    ])
    expect(shooters).toEqual([0, 1, 0, 2])
    expect(battles.map(({ survivors }) => survivors)).toEqual([[1], [0, 2]])
    expect(machine.payoffs()).toEqual([6, 12, 6])
  })

  it('draws hits with the shooter’s rate', () => {
    const shots = Array.from({ length: 4000 }, (_, i) => {
      const machine = new Machine<Game>({ game, config: Config.parse({ rates: [30, 80], shots: 1 }), seats: 2, seed: `luck/${i}` })
      machine.apply([{ seat: 0, action: 'player-2' }])
      return machine.payoffs()[1] === 0 ? 1 : 0
    })
    const share = shots.reduce<number>((a, b) => a + b, 0) / shots.length
    expect(Math.abs(share - 0.3)).toBeLessThan(4.5 * Math.sqrt((0.3 * 0.7) / shots.length))
  })
})

describe('imported shots that the rules don’t know', () => {
  it('at somebody who is out or at nobody: a miss that draws no luck', () => {
    const { machine, battles, shooters } = play({ rates: [100, 100, 100] }, 3, ['player-2', 'player-2', 'player-99', 'what?', 'player-3'])
    expect(shooters).toEqual([0, 2, 0, 2, 0])
    expect(battles[0]!.shots.map(({ came, target }) => [came, target])).toEqual([
      ['hit', 1],
      ['wasted', 1],
      ['wasted', null],
      ['wasted', null],
      ['hit', 2],
    ])
    expect(Object.keys(machine.nature)).toEqual(['1', '5'])
  })

  it('at oneself: it can hit, and the turn passes on', () => {
    const { machine, battles, shooters } = play({ rates: [100, 100, 100] }, 3, ['player-1', 'player-3'])
    expect(shooters).toEqual([0, 1])
    expect(battles[0]!.survivors).toEqual([1])
    expect(machine.turn).toBeNull()
  })
})

describe('who is told what', () => {
  it('all who are in hear a shot, the one it hits included; the eliminated hear only how it ends', () => {
    const { heard } = play({ rates: [100, 100, 100, 100], shots: 3 }, 4, ['player-4', 'player-1', 'miss'])
    expect(heard.map(({ is, to }) => [is.kind, to ?? 'all'])).toEqual([
      ['shot', 'all'],
      ['shot', [0, 1, 2]],
      ['shot', [1, 2]],
      ['end', 'all'],
    ])
  })

  it('who is out sees that, by whom and when, and nothing that happens after', () => {
    const { machine } = play({ rates: [100, 100, 100], shots: 9 }, 3, ['player-3'])
    const before = machine.observe(2)
    expect(before).toMatchObject({ out: { shot: 1, by: 0 }, alive: null, shooter: null, shot: null, last: null })
    machine.apply([{ seat: 1, action: 'miss' }])
    expect(machine.observe(2)).toEqual(before)
    expect(machine.observe(0)).toMatchObject({ out: null, alive: [0, 1], shooter: 0, shot: 3 })
    machine.apply([{ seat: 0, action: 'player-2' }])
    expect(machine.observe(2)).toMatchObject({ over: true, alive: [0] })
  })

  it('an untold number of shots is in no brief, rule, question or observation', () => {
    const machine = new Machine<Game>({ game, config: Config.parse({ shots: 7777, shotsTold: false }), seats: 4, seed: 'x' })
    const observation = machine.observe(0)
    const texts = Object.values(game.wording).flatMap(words => [
      words.rules(machine.briefs[0]!, 0, 4),
      words.ask(observation, machine.turn!, machine.briefs[0]!),
    ])
    expect(`${JSON.stringify([machine.briefs, observation])}${texts.join(' ')}`).not.toContain('7777')
    expect(machine.briefs[0]!.shots).toBeNull()
  })

  it('a question names those who are in, in shooting order, and the own rate', () => {
    const { machine } = play({ rates: [60, 20, 40] }, 3, ['miss'])
    expect(game.wording.en.ask(machine.observe(2), machine.turn!, machine.briefs[2]!)).toBe(
      'Shot 2 of 20 is yours. Still in, in shooting order: player 2 (20 %), you (40 %) and player 1 (60 %). You hit with 40 %. At whom do you shoot? At nobody is possible too: **Miss on purpose**.',
    )
  })

  it('without deliberate misses there is no such option', () => {
    const { machine } = play({ missing: false }, 3, [])
    expect(game.actions(machine.observe(0), machine.turn!, machine.briefs[0]!)).toEqual({ kind: 'choice', options: ['player-2', 'player-3'] })
    expect(game.fallback!(machine.observe(0), machine.turn!, machine.briefs[0]!, null as never)).toBeUndefined()
    expect(game.fallback!(machine.observe(0), machine.turn!, { ...machine.briefs[0]!, missing: true }, null as never)).toBe('miss')
  })
})

describe('the parameters', () => {
  it('a rate above 100 % is refused in one sentence, and the step bounds the table', () => {
    const refused = Config.safeParse({ baseHitRate: 99, interval: 5 })
    expect(refused.error?.issues.map(({ message }) => message)).toEqual([
      'Nobody can hit more often than always: lowest hit rate plus step must be at most 100 %.',
    ])
    expect(Config.safeParse({ rates: [50, 101] }).success).toBe(false)
    expect(seatRange(Config.parse({}))).toEqual({ min: 2, max: 14, default: 4 })
    expect(seatRange(Config.parse({ baseHitRate: 10, interval: 10 })).max).toBe(10)
    expect(seatRange(Config.parse({ baseHitRate: 51, interval: 1 })).max).toBe(50)
    expect(seatRange(Config.parse({ interval: 0 })).max).toBe(100)
    expect(seatRange(Config.parse({ rates: [1, 2, 3] }))).toEqual({ min: 3, max: 3, default: 3 })
    expect(seatRange(Config.parse({ baseHitRate: 98, interval: 2 })).default).toBe(2)
  })

  it('the published defaults give 35 to 80 % at ten seats', () => {
    expect(ratesOf(Config.parse(game.presets['gama-bench']!.config), 10)).toEqual([35, 40, 45, 50, 55, 60, 65, 70, 75, 80])
    expect(game.presets['gama-bench']!.seats).toBe(10)
    expect(ratesOf(Config.parse({ baseHitRate: 0.1, interval: 0.1 }), 4)).toEqual([0.1, 0.2, 0.3, 0.4])
  })

  it('the published sweep has three cells, all of them for ten seats', () => {
    const cells = [...cellsOf(game.grids!['gama-hit-rates']!)].map(({ config }) => Config.parse(config))
    expect(cells.map(config => ratesOf(config, 10)).map(rates => [rates[0], rates[9]])).toEqual([
      [51, 60],
      [35, 80],
      [10, 100],
    ])
    expect(cells.every(config => !config.shotsTold && config.shots === 20)).toBe(true)
  })

  it('this is the first version', () => expect(atVersion(game, 1)).toBe(game))
})
