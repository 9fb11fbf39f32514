import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game, { type Outcome } from '../../../../../games/public-goods/game'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { publicGoods } from './public-goods'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

const score = (file: SaveFile) => {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = publicGoods.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  return { ...played, record, oddities, raw: of('gama.raw', 'code'), code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}
const roundsOf = ({ machine }: ReturnType<typeof score>) => (game.outcome!(machine.state, machine.config) as Outcome).rounds

const meta = {
  name_exp: 'x',
  player_num: 2,
  tokens: 20,
  ratio: 2,
  token_initialization: 'fixed',
  reset: true,
  rand_min: 11,
  round_id: 2,
  version: 'v1',
}

/** Two seats, two rounds: 5 and 10, then 0 and 20; the utilities as the program logs them, without the share of the pot. */
const small = (over: { meta?: object; players?: readonly object[]; rounds?: readonly object[] } = {}): SaveFile => ({
  meta: { ...meta, ...over.meta },
  rounds: (over.rounds ?? [
    { responses: [5, 10], total_tokens: 15 },
    { responses: [0, 20], total_tokens: 20 },
  ]) as SaveFile['rounds'],
  players: (over.players ?? [
    { model: 'a model', records: [5, 0], utility: [15, 20], tokens: [20, 20, 20] },
    { model: 'another', records: [10, 20], utility: [10, 0], tokens: [20, 20, 20] },
  ]) as SaveFile['players'],
})

describe('a save file of the public goods game', () => {
  it('is played and scored: means 7.5 and 10, so S = 8.75 and the score 56.25', () => {
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', raw: 8.75, code: 56.25, paper: 56.25, oddities: [] })
    // With R = n = 2 every point comes back in full: shares 15 and 20.
    expect(roundsOf(found).map(round => round.earnings)).toEqual([
      [30, 25],
      [40, 20],
    ])
    expect(found.machine.payoffs()).toEqual([70, 45])
    expect(found.record.players).toEqual(['a model', 'another'])
  })

  it('a contribution above the balance is played as typed, noted, and leaves less than nothing before the share', () => {
    const found = score(small({ players: [{ records: [35, 0] }, { records: [10, 20] }], rounds: [{}, {}] }))
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'outside', step: 1, seat: 0, found: '35' })])
    // 20 − 35 + 45
    expect(roundsOf(found)[0]!.earnings).toEqual([30, 55])
    expect(found.code).toBeCloseTo(100 * (1 - (22.5 + 10) / 2 / 20), 12)
  })

  it('with points that carry over, the balances run on, and drawn first endowments are injected, one above T too', () => {
    const carried = small({
      meta: { token_initialization: 'random', reset: false, ratio: 1 },
      players: [
        { records: [10, 12], tokens: [21, 18.5], utility: [11, 6.5] },
        { records: [5, 0], tokens: [13, 15.5], utility: [8, 15.5] },
      ],
      rounds: [{ total_tokens: 15 }, { total_tokens: 12 }],
    })
    const found = score(carried)
    // Pot 15, shares 7.5: 21 − 10 + 7.5 and 13 − 5 + 7.5; pot 12, shares 6.
    expect(roundsOf(found).map(round => round.endowments)).toEqual([
      [21, 13],
      [18.5, 15.5],
    ])
    expect(found.machine.payoffs()).toEqual([12.5, 21.5])
    expect(found.oddities).toEqual([])
  })

  it('drawn endowments that the file doesn’t tell are drawn anew, and said', () => {
    const found = score(small({ meta: { token_initialization: 'random' }, players: [{ records: [5] }, { records: [10] }] }))
    expect(found.oddities.map(({ code, field }) => `${code} ${field ?? ''}`)).toContain('missing player_data[0].tokens')
    expect(found.code).toBeCloseTo(100 * (1 - 7.5 / 20), 12)
  })

  it('what an older version lacks is taken from the program’s defaults, and said', () => {
    const found = score({ ...small(), meta: { tokens: 20 } })
    expect(found.code).toBe(56.25)
    expect(found.oddities.map(({ code, field, taken }) => `${code} ${field} ${String(taken)}`)).toEqual([
      'missing meta.token_initialization fixed',
      'missing meta.ratio 2',
      'missing meta.reset true',
    ])
    expect(found.record.players).toEqual(['a model', 'another'])
    expect(
      score({ ...small({ players: [{ records: [5, 0] }, { records: [10, 20] }] }), meta: { ...meta, models: ['p', 'q'] } }).record.players,
    ).toEqual(['p', 'q'])
  })

  it('a total or a utility that isn’t what the rules give is noted', () => {
    const wrong = small({ rounds: [{ total_tokens: 16 }, {}], players: [{ records: [5, 0], utility: [30, 20] }, { records: [10, 20] }] })
    expect(score(wrong).oddities.map(({ code, round, field, expected, found }) => `${code} ${round} ${field} ${expected} ${found}`)).toEqual([
      'differs 1 round_records[0].total_tokens 15 16',
      'differs 1 utility 15 30',
    ])
  })

  it('half a file’s worth of rounds stays an unfinished match, scored over what was played', () => {
    const found = score(small({ meta: { round_id: 4 } }))
    expect(found).toMatchObject({ status: 'abandoned', code: 56.25 })
    expect(found.oddities.map(oddity => oddity.code)).toEqual(['unfinished'])
  })

  it('a decision of 10⁹ is played and noted; one typed as text keeps what was typed; words and missing lists are refused with the place', () => {
    const found = score(small({ players: [{ records: [1e9, 0] }, { records: ['10', 20] }], rounds: [{}, {}] }))
    expect(found.raw).toBeCloseTo((1e9 + 30) / 4, 3)
    expect(found.log.find(entry => entry.e === 'move' && entry.seat === 1)).toMatchObject({ action: 10, raw: '10' })
    const refusal = (file: SaveFile) => {
      try {
        score(file)
      } catch (error) {
        return error instanceof BadData ? Object.values(error.problem.values ?? {}).join(' · ') : String(error)
      }
      return 'taken'
    }
    expect(refusal(small({ players: [{ records: [5, 'ten'] }, { records: [1, 2] }] }))).toContain('player_data[0].records[1] · a number · "ten"')
    expect(refusal(small({ players: [{ records: 'none' }, {}] }))).toContain('player_data[0].records · a list · ')
    expect(refusal(small({ meta: { ratio: 'two' } }))).toContain('meta.ratio · a number · "two"')
    expect(refusal(small({ meta: { token_initialization: 'odd' } }))).toContain('fixed / random')
    expect(refusal(small({ meta: { tokens: -3 } }))).toContain('endowment')
    expect(refusal(small({ players: [{ records: [5, 0] }] }))).toContain('players')
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string
  readonly params: Record<string, unknown> & { readonly rounds_played: number }
  readonly expected_raw: number
  readonly expected_score: number
  readonly rounds: readonly { contributions: readonly number[]; total: number; balances: readonly number[]; gains: readonly number[] }[]
}

describe.skipIf(folder === null)('the logged public goods games of GAMA-Bench (needs ../shared/oracles)', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(folder as string, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('public_goods.json').experiments
  const saved = ({ params, rounds, model }: Experiment): SaveFile => ({
    meta: { ...params, round_id: params.rounds_played },
    rounds: rounds.map(({ contributions, total }) => ({ responses: contributions, total_tokens: total })),
    players: (rounds[0]?.contributions ?? []).map((_, seat) => ({ model, records: rounds.map(({ contributions }) => contributions[seat]) })),
  })

  it('all eleven: raw and score within 1e-9, totals, balances and gains of every round', () => {
    const all = experiments()
    expect(all).toHaveLength(11)
    for (const each of all) {
      const found = score(saved(each))
      expect(found.status, each.id).toBe('complete')
      expect(Math.abs(found.raw! - each.expected_raw), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      for (const [i, round] of roundsOf(found).entries()) {
        const theirs = each.rounds[i]!
        expect(round.total).toBe(theirs.total)
        round.earnings.forEach((points, seat) => {
          // The original displays two decimals.
          expect(Math.abs(points - theirs.balances[seat]!), each.id).toBeLessThan(0.005 + 1e-9)
          expect(Math.abs(points - round.endowments[seat]! - theirs.gains[seat]!), each.id).toBeLessThan(0.005 + 1e-9)
        })
      }
      const outside = each.rounds.flatMap(round => round.contributions).filter(x => x > 20)
      expect(
        found.oddities.map(({ code, found: typed }) => `${code} ${typed}`),
        each.id,
      ).toEqual(outside.map(x => `outside ${x}`))
    }
  })

  it('the five runs of the leaderboard cell average to what was published', () => {
    const runs = experiments().filter(each => /^mixtral-8x7b_public_goods_v1_[1-5]$/.test(each.id))
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).code!, 0) / runs.length
    const published = read('leaderboard.json').models['Mixtral-8x7B'].published[4] as number
    expect([runs.length, published]).toEqual([5, 27.6])
    expect(Math.abs(mean - published)).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('the save files as the program writes them score as the leaderboard’s runs do', () => {
    const runs = (model: string) => read('leaderboard.json').models[model].runs.Goods as readonly number[]
    const expected: Record<string, number> = {
      'llama-3.1-70b_public_goods_v1_1.json': runs('LLaMA-3.1-70B')[0]!,
      'public_goods_v1.json': runs('GPT-3.5-0125')[0]!,
    }
    const files = readdirSync(join(folder as string, 'raw', 'public_goods'))
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const name of files) {
      const file = saveFileOf(readFileSync(join(folder as string, 'raw', 'public_goods', name), 'utf8'), { file: name })
      expect(publicGoods.knows(file)).toBe(true)
      const found = score(file)
      expect([found.status, found.oddities], name).toEqual(['complete', []])
      expect(Math.abs(found.code! - expected[name]!), name).toBeLessThan(1e-9)
    }
  })

  it('no save file of another game passes for a public goods game', () => {
    for (const entry of readdirSync(join(folder as string, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('public_goods')) continue
      expect(publicGoods.knows(saveFileOf(readFileSync(join(folder as string, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
