import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game from '../../../../../games/battle-royale/game'
import type { Outcome } from '../../../../../games/battle-royale/history'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { battleRoyale } from './battle-royale'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

/** A file played by our rules, with both readings of the published measures and everything odd about it. */
function score(file: SaveFile) {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = battleRoyale.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  const { battles } = game.outcome!(state, config) as Outcome
  return {
    ...played,
    record,
    oddities,
    battle: battles[0]!,
    raw: of('gama.raw', 'code'),
    code: of('gama.score', 'code'),
    paper: of('gama.score', 'paper'),
  }
}

const round = (shooter: number, shot: unknown, out: unknown = false, more: object = {}) => ({
  player_shooting: String(shooter),
  shot_player: shot,
  action: shot === 'null' ? 'miss' : 'shoot',
  out,
  responses: [shot],
  ...more,
})

/** Three players with 40, 60 and 80 %: the first misses on purpose, the second takes out the third, the first takes out the second. */
const duel = [round(0, 'null'), round(1, '2', true), round(0, '1', true)]
const small = (rounds: readonly object[] = duel, meta: object = {}, players: readonly object[] = [{}, {}, {}]): SaveFile => ({
  meta: { player_num: 3, base_hit_rate: 40, interval: 20, round_id: rounds.length + 1, version: 'v1', models: 'some model', ...meta },
  rounds: rounds as SaveFile['rounds'],
  players: players as SaveFile['players'],
})

const refusal = (file: SaveFile) => {
  try {
    score(file)
  } catch (error) {
    return error instanceof BadData ? Object.values(error.problem.values ?? {}).join(' · ') : String(error)
  }
  return 'taken'
}

describe('a save file of the battle royale', () => {
  it('is played and scored by hand: two of three shots at the strongest, the deliberate miss counts as wrong', () => {
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', oddities: [] })
    expect(found.raw).toBeCloseTo(2 / 3, 12)
    expect(found.code).toBeCloseTo(200 / 3, 12)
    expect(found.paper).toBeCloseTo(200 / 9, 12)
    expect(found.machine.payoffs()).toEqual([100, 0, 0])
    expect(found.record.players).toEqual(['some model', 'some model', 'some model'])
    expect(found.log.flatMap(entry => (entry.e === 'move' ? [[entry.seat, entry.action, entry.raw, entry.by]] : []))).toEqual([
      [0, 'miss', 'null', 'imported'],
      [1, 'player-3', '2', 'imported'],
      [0, 'player-2', '1', 'imported'],
    ])
  })

  it('twenty shots without an end share the prize; fewer stay an unfinished match', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => round(i % 3, 'null'))
    const all = score(small(twenty))
    expect(all.status).toBe('complete')
    expect(all.machine.payoffs().map(x => Math.round(x * 1e6) / 1e6)).toEqual([33.333333, 33.333333, 33.333333])
    expect(score(small(twenty.slice(0, 19))).status).toBe('abandoned')
    expect(score(small(Array.from({ length: 25 }, (_, i) => round(i % 3, 'null')))).status).toBe('complete')
  })

  it('"miss" with a target shoots all the same, and is noted', () => {
    const found = score(small([round(0, 'null'), round(1, '2', true, { action: 'miss' }), round(0, '1', true)]))
    expect(found.code).toBeCloseTo(200 / 3, 12)
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'token', round: 2, seat: 1, taken: 'shoot' })])
  })

  it('a target that is out, or is nobody, is a miss; a shot at oneself is one at oneself; all are noted and keep what was typed', () => {
    const odd = [round(0, '2', true), round(1, '2'), round(0, 'player_7'), round(1, '1'), round(0, '1', true)]
    const found = score(small(odd))
    expect(found.battle.shots.map(({ came, target }) => [came, target])).toEqual([
      ['hit', 2],
      ['wasted', 2],
      ['wasted', null],
      ['missed', 1],
      ['hit', 1],
    ])
    expect(found.oddities.map(({ code, step, found: typed }) => [code, step, typed])).toEqual([
      ['outside', 2, '2'],
      ['outside', 3, 'player_7'],
      ['outside', 4, '1'],
    ])
    // Shots 1 and 5 were at the strongest.
    expect(found.raw).toBeCloseTo(2 / 5, 12)
  })

  it('a hit on oneself ends one’s part', () => {
    const found = score(small([round(0, '0', true), round(1, '2', true)]))
    expect(found.battle.survivors).toEqual([1])
    expect(found.status).toBe('complete')
  })

  it('names of models: the player’s own, else the file’s, under either key, else unknown', () => {
    const { models: _, ...meta } = small().meta
    const old = { ...small(duel, {}, [{ model: 'own' }, {}, {}]), meta: { ...meta, model: 'older key' } }
    expect(score(old).record.players).toEqual(['own', 'older key', 'older key'])
    expect(score({ ...old, meta }).record.players).toEqual(['own', 'unknown', 'unknown'])
  })

  it('files without rates take them from the list of players, else the published ones, and say so', () => {
    const { base_hit_rate: _, interval: __, ...meta } = small().meta
    const listed = [
      round(0, 'null', false, {
        initial_players: [
          ['player_0', 40],
          ['player_1', 60],
          ['player_2', 80],
        ],
      }),
      round(1, '2', true),
      round(0, '1', true),
    ]
    const found = score({ ...small(listed), meta })
    expect(found.machine.config).toMatchObject({ rates: [40, 60, 80] })
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'missing', taken: 'initial_players' })])
    const bare = score({ ...small(), meta })
    expect(bare.machine.config).toMatchObject({ baseHitRate: 35, interval: 5 })
    expect(bare.oddities.map(({ code, field }) => [code, field])).toEqual([
      ['missing', 'meta.base_hit_rate'],
      ['missing', 'meta.interval'],
    ])
  })

  it('whether a target went out is read from the next list of players where it isn’t said, and a contradiction is noted', () => {
    const rest = {
      initial_players: [
        ['player_0', 40],
        ['player_1', 60],
      ],
    }
    const silent = score(small([round(0, 'null'), { player_shooting: '1', shot_player: '2' }, round(0, '1', true, rest)]))
    expect(silent.machine.payoffs()).toEqual([100, 0, 0])
    expect(silent.oddities).toEqual([expect.objectContaining({ code: 'missing', round: 2, taken: 'true' })])
    const wrong = score(small([round(0, 'null'), round(1, '2', false), round(2, '1', true, rest), round(0, '2', true)]))
    expect(wrong.oddities).toEqual([expect.objectContaining({ code: 'differs', round: 3, field: 'initial_players' })])
  })

  it('half a file is noted: it counts on more shots than it holds', () => {
    const half = score(small(duel.slice(0, 2), { round_id: 4 }))
    expect(half.status).toBe('abandoned')
    expect(half.oddities.map(({ code }) => code)).toEqual(['differs', 'unfinished'])
    expect(half.raw).toBeCloseTo(1 / 2, 12)
  })

  it('what can’t be a battle is refused with its place', () => {
    expect(refusal(small(duel, { base_hit_rate: 90 }))).toContain('hit rates from 0 to 100 % for everybody · "90 to 130 %"')
    expect(refusal(small(duel, { base_hit_rate: 'high' }))).toContain('meta.base_hit_rate · a number · "high"')
    expect(refusal(small(duel, { interval: 1e9 }))).toContain('hit rates from 0 to 100 %')
    expect(refusal(small(duel, { player_num: 1e9 }))).toContain('meta.player_num')
    expect(refusal(small([{ ...round(0, 'null'), player_shooting: 'x' }]))).toContain(
      'round_records[0].player_shooting · one of the players 0 to 2 · "x"',
    )
    expect(refusal(small([{ player_shooting: '0' }]))).toContain('round_records[0].shot_player')
    expect(refusal(small([round(0, '1', 7)]))).toContain('round_records[0].out · true or false · 7')
    expect(refusal(small([round(1, '2')]))).toContain('seat · 0 · 1')
    expect(score(small([round(0, 1e9), ...duel.slice(1)])).battle.shots[0]).toMatchObject({ came: 'wasted', target: null })
  })
})

const folder = oracles('gamabench')

interface Logged {
  readonly alive: readonly number[]
  readonly shooter: number
  readonly action: string
  readonly target: number | null
  readonly hit: boolean
  readonly best_target: number
  readonly credited: boolean
}
interface Experiment {
  readonly id: string
  readonly model: string
  readonly params: { readonly base_hit_rate: number; readonly interval: number; readonly players: number }
  readonly expected_raw: { readonly correct: number; readonly rounds: number; readonly S: number }
  readonly expected_score: number
  readonly rounds: readonly Logged[]
}

describe.skipIf(folder === null)('the logged battles of GAMA-Bench (needs ../shared/oracles)', () => {
  const at = folder as string
  const read = (path: string) => JSON.parse(readFileSync(join(at, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('battle_royale.json').experiments
  const saved = ({ params, rounds, model }: Experiment): SaveFile => ({
    meta: { player_num: params.players, base_hit_rate: params.base_hit_rate, interval: params.interval, models: model },
    rounds: rounds.map(({ shooter, target, action, hit }) => ({
      player_shooting: String(shooter),
      shot_player: target === null ? 'null' : String(target),
      action,
      out: hit,
    })),
    players: Array.from({ length: params.players }, () => ({ model })),
  })
  const oddTargets = ({ rounds }: Experiment) =>
    rounds.filter(({ target, alive, shooter }) => target !== null && (target === shooter || !alive.includes(target))).length

  it('all of them: raw and score within 1e-9, and who was in, who shot, whom, and whether it hit, at every shot', () => {
    const all = experiments()
    expect(all).toHaveLength(11)
    for (const each of all) {
      const found = score(saved(each))
      expect(found.status, each.id).toBe('complete')
      expect(
        found.oddities.map(({ code }) => code),
        each.id,
      ).toEqual(Array(oddTargets(each)).fill('outside'))
      expect(Math.abs(found.raw! - each.expected_raw.S), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.paper! - each.expected_score / each.params.players), each.id).toBeLessThan(1e-9)
      expect(
        found.battle.shots.map(({ alive, shooter, target, came }) => ({ alive, shooter, target, hit: came === 'hit' })),
        each.id,
      ).toEqual(each.rounds.map(({ alive, shooter, target, hit }) => ({ alive, shooter, target, hit })))
      const sum = found.machine.payoffs().reduce((a, b) => a + b, 0)
      expect(Math.abs(sum - 100), each.id).toBeLessThan(1e-9)
    }
  })

  it('dead targets and the shot at oneself of the logs are among them', () => {
    expect(
      experiments()
        .map(oddTargets)
        .filter(n => n > 0),
    ).toEqual([7, 2])
  })

  it('the five runs of the leaderboard cell average to what was published', () => {
    const runs = experiments().filter(({ id }) => /^gpt-4o_battle_royale_v1_[1-5]$/.test(id))
    expect(runs).toHaveLength(5)
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).code!, 0) / runs.length
    expect(Math.abs(mean - 67.3)).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('the save files as the program writes them hold no contradiction; one is the first run of its leaderboard cell', () => {
    const names = readdirSync(join(at, 'raw', 'battle_royale'))
    expect(names).toHaveLength(2)
    for (const name of names) {
      const file = saveFileOf(readFileSync(join(at, 'raw', 'battle_royale', name), 'utf8'), { file: name })
      expect(battleRoyale.knows(file)).toBe(true)
      const found = score(file)
      expect([found.status, found.oddities], name).toEqual(['complete', []])
      if (!name.startsWith('llama')) continue
      const run = read('leaderboard.json').models['LLaMA-3.1-70B'].runs.Battle[0] as number
      expect(Math.abs(found.code! - run), name).toBeLessThan(1e-9)
    }
  })

  it('no save file of another game passes for a battle', () => {
    for (const entry of readdirSync(join(at, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('battle_royale')) continue
      expect(battleRoyale.knows(saveFileOf(readFileSync(join(at, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
