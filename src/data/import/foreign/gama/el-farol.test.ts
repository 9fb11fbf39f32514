import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game, { type Outcome } from '../../../../../games/el-farol/game'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { elFarol } from './el-farol'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

/** A file played by our rules, with both readings of the published measures and everything odd about it. */
function score(file: SaveFile) {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = elFarol.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  const { rounds } = game.outcome!(state, config) as Outcome
  return { ...played, record, rounds, oddities, raw: of('gama.raw', 'code'), code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}

/** Four seats, two rounds, room for two (0.6 of 4 is 2.4): three go, then two. */
const small = (over: { meta?: object; records?: readonly unknown[]; rounds?: readonly object[] } = {}): SaveFile => {
  const records = over.records ?? [
    ['go', 'go'],
    ['go', 'stay'],
    ['go', 'stay'],
    ['stay', 'go'],
  ]
  const rounds = over.rounds ?? [
    { responses: ['go', 'go', 'go', 'stay'], go_num: 3, go_ratio: 0.75, winner: 'stay', utility: 0 },
    { responses: ['go', 'stay', 'stay', 'go'], go_num: 2, go_ratio: 0.5, winner: 'go', utility: 10 },
  ]
  return {
    meta: {
      player_num: 4,
      min: 0,
      max: 10,
      home: 5,
      ratio: 0.6,
      ratio_str: '60%',
      mode: 'implicit',
      round_id: rounds.length,
      version: 'v1',
      ...over.meta,
    },
    rounds: rounds as SaveFile['rounds'],
    players: records.map(own => ({ model: 'a model', records: own })),
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

describe('a save file of the El Farol bar', () => {
  it('is played and scored: shares 0.75 and 0.5 of 0.6 miss by 0.125 on average, so the score is 79.17', () => {
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', oddities: [] })
    expect(found.raw).toBeCloseTo(0.125, 12)
    expect(found.code).toBeCloseTo((100 * (0.6 - 0.125)) / 0.6, 12)
    expect(found.paper).toBe(found.code)
    expect(found.rounds.map(({ paid }) => paid)).toEqual([
      [0, 0, 0, 5],
      [10, 5, 5, 10],
    ])
    expect(found.record.players).toEqual(['a model', 'a model', 'a model', 'a model'])
    expect(found.machine.config).toMatchObject({ rounds: 2, capacity: 0.6, uncrowded: 10, crowded: 0, home: 5, information: 'implicit' })
  })

  it('below one half the widest miss is everybody going: capacity 0.2 and nobody there scores 75', () => {
    const found = score(small({ meta: { ratio: 0.2 }, records: [['stay'], ['stay'], ['stay'], ['stay']], rounds: [{ go_num: 0 }] }))
    expect(found.code).toBeCloseTo(75, 12)
  })

  it('fields that older versions lack are taken from the program’s defaults, and said', () => {
    const found = score({ ...small(), meta: {} })
    expect(found.code).toBeCloseTo((100 * (0.6 - 0.125)) / 0.6, 12)
    expect(found.oddities.map(({ code, field, taken }) => `${code} ${field} ${taken}`)).toEqual([
      'missing meta.ratio 0.6',
      'missing meta.min 0',
      'missing meta.max 10',
      'missing meta.home 5',
      'missing meta.mode implicit',
    ])
  })

  it('words in other letters are the same decision, unknown ones count as staying; what was typed is kept', () => {
    const found = score(small({ records: [['Go'], [' STAY '], ['maybe'], ['go']], rounds: [{ go_num: 2 }] }))
    expect(found.rounds[0]).toMatchObject({ went: [true, false, false, true], goers: 2 })
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'token', round: 1, seat: 2, taken: 'stay' })])
    expect(found.log.flatMap(entry => (entry.e === 'move' ? [entry.raw] : []))).toEqual(['Go', ' STAY ', 'maybe', undefined])
  })

  it('counts and payoffs that the rules don’t give are noted, and the rules’ stand', () => {
    const file = small({ rounds: [{ go_num: 3 }, { go_num: 4 }] })
    const found = score({ ...file, players: file.players.map((player, seat) => ({ ...player, utility: seat === 3 ? [5, 0] : undefined })) })
    expect(found.oddities.map(({ code, round, seat, field }) => `${code} ${round} ${seat ?? '–'} ${field}`)).toEqual([
      'differs 2 – go_num',
      'differs 2 3 utility',
    ])
    expect(found.log.at(-1)).toMatchObject({ payoffs: [10, 5, 5, 15] })
  })

  it('half a file’s worth of rounds stays an unfinished match', () => {
    expect(score(small({ meta: { round_id: 20 } }))).toMatchObject({ status: 'abandoned' })
    expect(score(small({ records: [['go', 'go'], ['go', 'go'], ['go', 'go'], ['go']] })).status).toBe('abandoned')
  })

  it('a number in a word’s place, text in a number’s place, a missing list and an unknown mode are refused with the place', () => {
    expect(refusal(small({ records: [['go'], [1e9], ['go'], ['go']] }))).toContain('player_data[1].records[0] · go or stay · 1000000000')
    expect(refusal(small({ records: [['go'], null, ['go'], ['go']] }))).toContain('player_data[1].records · a list · ')
    expect(refusal(small({ meta: { ratio: 'sixty' } }))).toContain('meta.ratio · a number · ')
    expect(refusal(small({ meta: { mode: 'secret' } }))).toContain('meta.mode · implicit or explicit · ')
    expect(refusal(small({ meta: { ratio: 1.5 } }))).toContain('capacity')
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string
  readonly params: { readonly rounds_played: number }
  readonly expected_raw: number
  readonly expected_score: number
  readonly rounds: readonly { choices: readonly string[]; go_count: number; crowded: boolean; payoffs: readonly number[] }[]
}

describe.skipIf(folder === null)('the logged bars of GAMA-Bench (needs ../shared/oracles)', () => {
  const at = folder as string
  const read = (path: string) => JSON.parse(readFileSync(join(at, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('bar_game.json').experiments
  const saved = ({ params, rounds, model }: Experiment): SaveFile => ({
    meta: { ...params, round_id: params.rounds_played },
    rounds: rounds.map(({ go_count }) => ({ go_num: go_count })),
    players: (rounds[0]?.choices ?? []).map((_, seat) => ({
      model,
      records: rounds.map(({ choices }) => choices[seat]),
      utility: rounds.map(({ payoffs }) => payoffs[seat]),
    })),
  })

  it('all of them: scores within 1e-9, counts, crowding and payoffs of every round', () => {
    const all = experiments()
    expect(all).toHaveLength(13)
    for (const each of all) {
      const found = score(saved(each))
      expect([found.status, found.oddities], each.id).toEqual(['complete', []])
      expect(Math.abs(found.raw! - each.expected_raw), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      expect(
        found.rounds.map(({ goers, crowded, paid }) => ({ goers, crowded, paid })),
        each.id,
      ).toEqual(each.rounds.map(({ go_count, crowded, payoffs }) => ({ goers: go_count, crowded, paid: payoffs })))
    }
  })

  it('the five runs of the leaderboard cell average to what was published', () => {
    const runs = experiments().filter(each => /^llama-3\.1-8b_bar_game_implicit_v1_[1-5]$/.test(each.id))
    expect(runs).toHaveLength(5)
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).code!, 0) / runs.length
    expect(Math.abs(mean - (read('leaderboard.json').models['LLaMA-3.1-8B'].published[2] as number))).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('the save files as the program writes them hold no contradiction, and score as the published formula does by hand', () => {
    for (const mode of ['bar_game_implicit', 'bar_game_explicit']) {
      for (const name of readdirSync(join(at, 'raw', mode))) {
        const file = saveFileOf(readFileSync(join(at, 'raw', mode, name), 'utf8'), { file: name })
        expect(elFarol.knows(file)).toBe(true)
        const found = score(file)
        expect([found.status, found.oddities], name).toEqual(['complete', []])
        const misses = file.rounds.map(round => Math.abs((round['go_num'] as number) / 10 - 0.6))
        expect(found.code, name).toBeCloseTo((100 * (0.6 - misses.reduce((a, b) => a + b, 0) / misses.length)) / 0.6, 9)
        const twin = experiments().find(each => `${each.id}.json` === name)
        if (twin !== undefined) expect(Math.abs(found.code! - twin.expected_score), name).toBeLessThan(1e-9)
      }
    }
  })

  it('no save file of another game passes for a bar', () => {
    for (const entry of readdirSync(join(at, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('bar_game')) continue
      expect(elFarol.knows(saveFileOf(readFileSync(join(at, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
