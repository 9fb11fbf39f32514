import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game, { type Outcome } from '../../../../../games/pirate/game'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { pirate } from './pirate'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

/** A file played by our rules, with both readings of the published measures and everything odd about it. */
function score(file: SaveFile) {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = pirate.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  const { treasures } = game.outcome!(state, config) as Outcome
  return {
    ...played,
    record,
    treasures,
    oddities,
    plans: of('gama.raw.S_P', 'code'),
    votes: of('gama.raw.S_V', 'code'),
    code: of('gama.score', 'code'),
    paper: of('gama.score', 'paper'),
  }
}

const A = 'accept'
const R = 'reject'

/** Four players: the first plan fails with one accept of four, the second passes with two of three. */
const small = (over: { meta?: object; rounds?: readonly object[]; players?: readonly object[] } = {}): SaveFile => {
  const rounds = over.rounds ?? [
    { gold_distribution: [100, 0, 0, 0], responses: [A, R, R, R] },
    { gold_distribution: [98, 1, 1], responses: [A, R, A] },
  ]
  return {
    meta: { player_num: 4, gold: 100, round_id: 2, version: 'v1', models: 'some model', ...over.meta },
    rounds: rounds as SaveFile['rounds'],
    players: (over.players ?? [{ records: [A] }, { records: [R, A] }, { records: [R, R] }, { records: [R, A] }]) as SaveFile['players'],
  }
}

const refusal = (file: SaveFile) => {
  try {
    score(file)
  } catch (error) {
    return error instanceof BadData ? Object.values(error.problem.values ?? {}).join(' · ') : String(error)
  }
  return 'taken'
}

describe('a save file of the pirate game', () => {
  it('is played and scored by hand: distances 2 and 2 of 200, four right votes of five', () => {
    // Plans of four and three: 99, 0, 1, 0 and 99, 0, 1. The plan 98, 1, 1 is off by 1 + 1 + 0. Its single piece at place 1 is rejected: no credit in the code.
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', oddities: [] })
    expect(found.plans).toBeCloseTo(2, 12)
    expect(found.votes).toBeCloseTo(4 / 5, 12)
    expect(found.code).toBeCloseTo((198 / 200) * 50 + 40, 12)
    expect(found.paper).toBeCloseTo((198 / 200) * 50 + 50, 12)
    expect(found.machine.payoffs()).toEqual([0, 98, 1, 1])
    expect(found.record.players).toEqual(['some model', 'some model', 'some model', 'some model'])
    expect(found.log.filter(entry => entry.e === 'move' && entry.raw !== undefined)).toEqual([])
  })

  it('files of older versions lack the gold: it is what the plans add up to, else 100, and said', () => {
    const { gold: _, ...meta } = small().meta
    const found = score({ ...small(), meta })
    expect(found.code).toBe(score(small()).code)
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'missing', field: 'gold', taken: '100' })])
    const of = (...plans: number[][]) => {
      const rounds = plans.map(plan => ({ gold_distribution: plan, responses: [A, ...plan.slice(1).map(() => R)] }))
      return score({ ...small({ rounds, players: [{}, {}, {}, {}] }), meta: {} }).machine.config.gold
    }
    expect(of([4, 0, 0, 0], [4, 0, 0])).toBe(4)
    expect(of([4, 0, 0, 0], [5, 0, 0])).toBe(100)
  })

  it('amounts written as text are numbers, and what was typed is kept', () => {
    const found = score(small({ rounds: [{ gold_distribution: ['97', '1', '1', '1'], responses: [A, A, R, R] }], players: [{}, {}, {}, {}] }))
    expect(found.machine.payoffs()).toEqual([97, 1, 1, 1])
    expect(found.log.find(entry => entry.e === 'move')).toMatchObject({ by: 'imported', raw: '["97","1","1","1"]' })
  })

  it('plans that miss the sum, or are negative, are played as they stand, and noted', () => {
    const found = score(small({ rounds: [{ gold_distribution: [1e9, -50, 60, 40], responses: [A, A, R, R] }], players: [{}, {}, {}, {}] }))
    expect(found.machine.payoffs()).toEqual([1e9, -50, 60, 40])
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'outside', step: 1, seat: 0 })])
  })

  it('a vote that contains “accept” accepts, also beside “reject”; other words are no accept and noted; what was typed is kept', () => {
    const responses = [A, 'I accept', 'reject? no: ACCEPT', 'abstain']
    const found = score(small({ rounds: [{ gold_distribution: [100, 0, 0, 0], responses }], players: [{}, {}, {}, {}] }))
    expect(found.treasures[0]?.proposals[0]).toMatchObject({ votes: [true, true, false], accepts: 3, passed: true })
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'token', round: 1, seat: 3, taken: 'reject' })])
    expect(found.log.flatMap(entry => (entry.e === 'move' ? [entry.raw] : []))).toEqual([undefined, 'I accept', 'reject? no: ACCEPT', 'abstain'])
  })

  it('votes that the players’ own records tell otherwise are noted, and those of the rounds stand', () => {
    const found = score(small({ players: [{ records: [A] }, { records: [A, A] }, { records: [R, R] }, { records: [R, A] }] }))
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'differs', round: 1, seat: 1, field: 'records' })])
    expect(found.machine.payoffs()).toEqual([0, 98, 1, 1])
  })

  it('plans after one that passed are left out, and half a file stays an unfinished match', () => {
    const passed = { gold_distribution: [100, 0, 0, 0], responses: [A, A, A, A] }
    const late = score(small({ rounds: [passed, { gold_distribution: [98, 1, 1], responses: [A, R, A] }], players: [{}, {}, {}, {}] }))
    expect(late.oddities).toEqual([expect.objectContaining({ code: 'extra', step: 3 })])
    const early = score(small({ rounds: small().rounds.slice(0, 1), players: [{}, {}, {}, {}] }))
    expect(early.status).toBe('abandoned')
    expect(early.plans).toBeCloseTo(2, 12)
  })

  it('what can’t be a plan or a vote is refused with its place', () => {
    const rounds = (gold_distribution: unknown, responses: unknown = [A, R, R, R]) => small({ rounds: [{ gold_distribution, responses }] })
    expect(refusal(rounds(['many', 0, 0, 0]))).toContain('gold_distribution · a number of pieces · "many"')
    expect(refusal(rounds([50, 50]))).toContain('a list of 4, one for each who is left · 2')
    expect(refusal(small({ rounds: [{ gold_distribution: [100, 0, 0, 0] }] }))).toContain('responses · a list of 4')
    expect(refusal(rounds([100, 0, 0, 0], [A, 1, R, R]))).toContain('responses · accept or reject · 1')
    expect(refusal(small({ meta: { gold: 'much' } }))).toContain('meta.gold · a whole number of pieces · "much"')
    expect(refusal(small({ meta: { player_num: 1 } }))).toContain('meta.player_num')
    expect(refusal(small({ meta: { gold: 1e9 } }))).toContain('gold')
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string
  readonly params: { readonly gold: number; readonly players: number; readonly rounds_played: number }
  readonly expected_raw: { readonly S_P: number; readonly S_V: number; readonly correct: number; readonly total: number }
  readonly expected_score: number
  readonly rounds: readonly { proposer: number; proposal: readonly number[]; votes: readonly string[]; accepts: number; passed: boolean }[]
}

describe.skipIf(folder === null)('the logged pirate games of GAMA-Bench (needs ../shared/oracles)', () => {
  const at = folder as string
  const read = (path: string) => JSON.parse(readFileSync(join(at, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('pirate_game.json').experiments
  const saved = ({ params, rounds, model }: Experiment): SaveFile => ({
    meta: { player_num: params.players, gold: params.gold, models: model },
    rounds: rounds.map(({ proposal, votes }) => ({ gold_distribution: proposal, responses: votes })),
    players: Array.from({ length: params.players }, () => ({ model })),
  })
  const cell = () => experiments().filter(each => /^llama-3\.1-405b_pirate_game_v1_[1-5]$/.test(each.id))

  it('all of them: both raw quantities and the score within 1e-9, accepts, outcomes and payoffs of every plan', () => {
    const all = experiments()
    expect(all).toHaveLength(11)
    for (const each of all) {
      const found = score(saved(each))
      expect([found.status, found.oddities], each.id).toEqual(['complete', []])
      expect(Math.abs(found.plans! - each.expected_raw.S_P), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.votes! - each.expected_raw.S_V), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      const { proposals } = found.treasures[0]!
      expect(
        proposals.map(({ proposer, accepts, passed }) => ({ proposer, accepts, passed })),
        each.id,
      ).toEqual(each.rounds.map(({ proposer, accepts, passed }) => ({ proposer, accepts, passed })))
      const last = each.rounds.at(-1)!
      expect(found.machine.payoffs(), each.id).toEqual([...Array<number>(last.proposer).fill(0), ...last.proposal])
    }
  })

  it('the five runs of the leaderboard cell average to what was published', () => {
    const runs = cell()
    expect(runs).toHaveLength(5)
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).code!, 0) / runs.length
    expect(Math.abs(mean - 65.6)).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('crediting rejected single pieces at odd places, as the paper does, lifts that cell from 65.6 to 73.9', () => {
    const runs = cell()
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).paper!, 0) / runs.length
    expect(Math.abs(mean - 73.9)).toBeLessThanOrEqual(0.05)
  })

  it('the save files as the program writes them hold no contradiction, and score as their compact twins', () => {
    for (const name of readdirSync(join(at, 'raw', 'pirate_game'))) {
      const file = saveFileOf(readFileSync(join(at, 'raw', 'pirate_game', name), 'utf8'), { file: name })
      expect(pirate.knows(file)).toBe(true)
      const found = score(file)
      const lacks = file.meta['gold'] === undefined
      expect([found.status, found.oddities.map(({ code }) => code)], name).toEqual(['complete', lacks ? ['missing'] : []])
      const twin = name.startsWith('llama')
        ? (read('leaderboard.json').models['LLaMA-3.1-70B'].runs.Pirate[0] as number)
        : experiments().find(({ id }) => id === 'pirate_game_v1_1')!.expected_score
      expect(Math.abs(found.code! - twin), name).toBeLessThan(1e-9)
    }
  })

  it('no save file of another game passes for pirates', () => {
    for (const entry of readdirSync(join(at, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('pirate_game')) continue
      expect(pirate.knows(saveFileOf(readFileSync(join(at, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
