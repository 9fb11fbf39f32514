import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game from '../../../../../games/p-beauty/game'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { pBeauty } from './p-beauty'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

const score = (file: SaveFile) => {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = pBeauty.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  return { ...played, record, oddities, raw: of('gama.raw', 'code'), code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}
type Outcome = { readonly rounds: readonly { readonly winners: readonly number[]; readonly mean: number; readonly target: number }[] }
const roundsOf = ({ machine }: ReturnType<typeof score>) => (game.outcome!(machine.state, machine.config) as Outcome).rounds

/** Three seats, two rounds; the rounds' responses out of order, as the program leaves them. */
const small = (over: { meta?: object; records?: readonly unknown[]; rounds?: readonly object[] } = {}): SaveFile => {
  const records = over.records ?? [
    [0, 10],
    [30, 10],
    [60, 40],
  ]
  return {
    meta: {
      name_exp: 'x',
      player_num: 3,
      min: 0,
      max: 100,
      ratio: 2 / 3,
      ratio_str: '2/3',
      round_id: over.rounds?.length ?? 2,
      version: 'v1',
      ...over.meta,
    },
    rounds: (over.rounds ?? [
      { responses: [60, 0, 30], mean: 30, mean_ratio: 20, winner: 30, winner_num: 1 },
      { responses: [40, 10, 10], mean: 20, mean_ratio: 13.33, winner: 10, winner_num: 2 },
    ]) as SaveFile['rounds'],
    players: records.map(own => ({ model: 'a model', id: 'player', prompt: [], records: own, utility: [] })),
  }
}

describe('a save file of the guessing game', () => {
  it('is played by the records in seat order and scored: means 30 and 20, so S = 25 and the score 75', () => {
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', raw: 25, code: 75, paper: 75, oddities: [] })
    expect(roundsOf(found).map(round => round.winners)).toEqual([[1], [0, 1]])
    expect(found.record.players).toEqual(['a model', 'a model', 'a model'])
    expect(found.machine.config).toMatchObject({ rounds: 2, p: 2 / 3, ties: 'first', numbers: 'integer' })
  })

  it('at ratio 1 the paper’s score is the complement of the program’s, and above 1 both count upwards', () => {
    // S = 25, D = 100: |2S − D|/D = 0.5.
    const one = score(small({ meta: { ratio: 1, max: 100 }, rounds: [{}, {}] }))
    expect([one.code, one.paper]).toEqual([50, 50])
    const low = score(small({ meta: { ratio: 1 }, records: [[10], [10], [10]], rounds: [{}] }))
    expect(low.code).toBeCloseTo(20, 12)
    expect(low.paper).toBeCloseTo(80, 12)
    expect(score(small({ meta: { ratio: 1.5 }, rounds: [{}, {}] })).code).toBe(25)
  })

  it('on a range from 100 the published formula passes 100: everybody at 150 of 100 to 200 scores 150', () => {
    expect(score(small({ meta: { min: 100, max: 200 }, records: [[150], [150], [150]], rounds: [{}] })).code).toBe(150)
  })

  it('of two numbers equally near the first in seat order wins, and a record that says otherwise is noted', () => {
    // 1, 1, 0 with ratio 3/4: mean 2/3, target exactly 1/2.
    const tie = small({ meta: { ratio: 0.75 }, records: [[1], [1], [0]], rounds: [{ mean: 2 / 3, winner: 0, winner_num: 1 }] })
    const found = score(tie)
    expect(roundsOf(found)[0]!.winners).toEqual([0, 1])
    expect(found.oddities.map(({ code, round, field }) => `${code} ${round} ${field}`)).toEqual([
      'differs 1 round_records[0].winner',
      'differs 1 round_records[0].winner_num',
    ])
  })

  it('fields that older versions lack are taken from the program’s defaults, and said', () => {
    const { meta: _, ...rest } = small()
    const found = score({ ...rest, meta: { ratio_str: '2/3' } })
    expect(found.code).toBe(75)
    expect(found.oddities.map(({ code, field, taken }) => `${code} ${field} ${taken}`)).toEqual([
      `missing meta.ratio ${2 / 3}`,
      'missing meta.min 0',
      'missing meta.max 100',
    ])
  })

  it('half a file’s worth of rounds stays an unfinished match', () => {
    const found = score(small({ meta: { round_id: 4 } }))
    expect(found.status).toBe('abandoned')
    expect(found.machine.config).toMatchObject({ rounds: 4 })
    expect(found.oddities.map(oddity => oddity.code)).toEqual(['unfinished'])
    expect(score(small({ records: [[0, 10], [30, 10], [60]] })).status).toBe('abandoned')
  })

  it('a number outside the range is played as it stands and noted; one typed as text keeps what was typed', () => {
    const found = score(small({ records: [[1e9], ['30'], [60]], rounds: [{}] }))
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'outside', seat: 0, found: '1000000000' })])
    expect(found.raw).toBeCloseTo((1e9 + 90) / 3, 3)
    expect(found.log.find(entry => entry.e === 'move' && entry.seat === 1)).toMatchObject({ action: 30, raw: '30' })
  })

  it('text in a number’s place, a missing list or a wrong parameter is refused with the place', () => {
    const refusal = (file: SaveFile) => {
      try {
        score(file)
      } catch (error) {
        return error instanceof BadData ? Object.values(error.problem.values ?? {}).join(' · ') : String(error)
      }
      return 'taken'
    }
    expect(refusal(small({ records: [[0], ['many'], [1]] }))).toContain('player_data[1].records[0] · a number · ')
    expect(refusal(small({ records: [[0], null, [1]] }))).toContain('player_data[1].records · a list · ')
    expect(refusal(small({ meta: { ratio: 'two thirds' } }))).toContain('meta.ratio · a number · ')
    expect(refusal(small({ meta: { min: 100, max: 0 } }))).toContain('max')
  })

  it('is known by its members, not by those of its cousins', () => {
    expect(pBeauty.knows(small())).toBe(true)
    expect(pBeauty.knows({ ...small(), meta: {} })).toBe(true)
    expect(pBeauty.knows({ ...small(), rounds: [{}] })).toBe(true)
    expect(pBeauty.knows({ meta: { ratio: 0.6, home: 5, mode: 'implicit' }, rounds: [{ go_num: 1 }], players: [] })).toBe(false)
    expect(pBeauty.knows({ meta: { ratio: 2, tokens: 20 }, rounds: [{ total_tokens: 1 }], players: [] })).toBe(false)
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string | null
  readonly models?: readonly string[]
  readonly params: { readonly min: number; readonly max: number; readonly ratio: number; readonly rounds_played: number }
  readonly expected_raw: number
  readonly expected_score: number
  readonly rounds: readonly { choices: readonly number[]; mean: number; target: number; winning_number: number; winners: readonly number[] }[]
}

describe.skipIf(folder === null)('the logged guessing games of GAMA-Bench (needs ../shared/oracles)', () => {
  const at = folder as string
  const read = (path: string) => JSON.parse(readFileSync(join(at, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('guessing_game.json').experiments
  const saved = ({ params, rounds, model, models }: Experiment): SaveFile => ({
    meta: { ...params, round_id: params.rounds_played },
    rounds: rounds.map(({ mean, target, winning_number, winners }) => ({
      mean,
      mean_ratio: target,
      winner: winning_number,
      winner_num: winners.length,
    })),
    players: (rounds[0]?.choices ?? []).map((_, seat) => ({ model: models?.[seat] ?? model, records: rounds.map(({ choices }) => choices[seat]) })),
  })

  it('all fourteen: scores within 1e-9, winners of every round', () => {
    const all = experiments()
    expect(all).toHaveLength(14)
    for (const each of all) {
      const found = score(saved(each))
      expect(found.status, each.id).toBe('complete')
      expect(Math.abs(found.raw! - each.expected_raw), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      expect(
        roundsOf(found).map(round => round.winners),
        each.id,
      ).toEqual(each.rounds.map(round => round.winners))
      roundsOf(found).forEach(({ mean, target }, i) => {
        expect(mean).toBeCloseTo(each.rounds[i]!.mean, 9)
        expect(target).toBeCloseTo(each.rounds[i]!.target, 9)
      })
      expect(found.oddities, each.id).toEqual([])
    }
  })

  it('at ratio 1 the paper’s printed figure is the complement: 62.4 for the log that the program scores 37.62', () => {
    const found = score(saved(experiments().find(each => each.id === 'guessing_game_v1_r6')!))
    expect(found.code).toBeCloseTo(37.62, 9)
    expect(found.paper).toBeCloseTo(62.38, 9)
  })

  it('the five runs of the leaderboard cell average to what was published', () => {
    const runs = experiments().filter(each => /^llama-3\.1-70b_guessing_game_v1_[1-5]$/.test(each.id))
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).code!, 0) / runs.length
    const published = read('leaderboard.json').models['LLaMA-3.1-70B'].published[1] as number
    expect(runs).toHaveLength(5)
    expect(Math.abs(mean - published)).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('the save files as the program writes them score as their compact twins do', () => {
    const files = readdirSync(join(at, 'raw', 'guessing_game'))
    expect(files.length).toBeGreaterThan(0)
    const byId = new Map(experiments().map(each => [each.id, each]))
    let twins = 0
    for (const name of files) {
      const file = saveFileOf(readFileSync(join(at, 'raw', 'guessing_game', name), 'utf8'), { file: name })
      expect(pBeauty.knows(file)).toBe(true)
      const found = score(file)
      expect([found.status, found.oddities], name).toEqual(['complete', []])
      const twin = byId.get(name.replace(/\.json$/, ''))
      if (twin === undefined) continue
      twins++
      expect(Math.abs(found.code! - twin.expected_score), name).toBeLessThan(1e-9)
      expect(roundsOf(found).map(round => round.winners)).toEqual(twin.rounds.map(round => round.winners))
    }
    expect(twins).toBeGreaterThan(0)
  })

  it('no save file of another game passes for a guessing game', () => {
    for (const entry of readdirSync(join(at, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('guessing_game')) continue
      expect(pBeauty.knows(saveFileOf(readFileSync(join(at, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
