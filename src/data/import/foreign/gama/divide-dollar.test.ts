import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game, { type Outcome } from '../../../../../games/divide-dollar/game'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { divideDollar } from './divide-dollar'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

/** A file played by our rules, with both readings of the published measures and everything odd about it. */
function score(file: SaveFile) {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = divideDollar.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  const { rounds } = game.outcome!(state, config) as Outcome
  return { ...played, record, rounds, oddities, raw: of('gama.raw', 'code'), code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}

/** Four seats, two rounds, 100 to divide; the rounds' responses out of order, as the program leaves them. */
const small = (over: { meta?: object; records?: readonly unknown[]; rounds?: readonly object[] } = {}): SaveFile => {
  const records = over.records ?? [
    [40, 25],
    [30, 25],
    [20, 20],
    [30, 10],
  ]
  const rounds = over.rounds ?? [
    { responses: [30, 20, 40, 30], total_proposal: 120 },
    { responses: [10, 25, 25, 20], total_proposal: 80 },
  ]
  return {
    meta: { player_num: 4, golds: 100, round_id: rounds.length, version: 'v1', ...over.meta },
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

describe('a save file of divide the dollar', () => {
  it('is played by the records in seat order and scored: means 30 and 20 miss 25 by 5, so the score is 80', () => {
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', raw: 5, code: 80, paper: 80, oddities: [] })
    expect(found.rounds.map(({ paid }) => paid)).toEqual([
      [0, 0, 0, 0],
      [25, 25, 20, 10],
    ])
    expect(found.machine.config).toMatchObject({ rounds: 2, gold: 100 })
  })

  it('only the sum is scored: 91 and nine times 1 scores 100, whatever it pays to whom', () => {
    const found = score(small({ records: [[91], ...Array.from({ length: 9 }, () => [1])], rounds: [{ total_proposal: 100 }] }))
    expect(found).toMatchObject({ code: 100, paper: 100 })
    expect(found.rounds[0]!.paid).toEqual([91, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('a bid of 187 of 100 is played as it stands and noted; the program’s score stops at 0, the paper’s goes below', () => {
    // Mean (187 + 3·21)/4 = 62.5 misses 25 by 37.5.
    const found = score(small({ records: [[187], [21], [21], [21]], rounds: [{ total_proposal: 250 }] }))
    expect(found).toMatchObject({ raw: 37.5, code: 0, paper: -50 })
    expect(found.oddities).toEqual([expect.objectContaining({ code: 'outside', seat: 0, found: '187' })])
  })

  it('a negative bid is paid as typed where the sum fits, and a decision of 10⁹ lets all fail', () => {
    const low = score(small({ records: [[-20], [60], [40], [20]], rounds: [{ total_proposal: 100 }] }))
    expect(low.rounds[0]).toMatchObject({ sum: 100, exceeded: false, paid: [-20, 60, 40, 20] })
    expect(low.oddities.map(({ code }) => code)).toEqual(['outside'])
    expect(score(small({ records: [[1e9], [0], [0], [0]], rounds: [{}] })).rounds[0]).toMatchObject({ sum: 1e9, exceeded: true, paid: [0, 0, 0, 0] })
  })

  it('a bid typed as text keeps what was typed', () => {
    const found = score(small({ records: [['40'], [30], [20], [10]], rounds: [{ total_proposal: 100 }] }))
    expect(found.log.find(entry => entry.e === 'move')).toMatchObject({ action: 40, raw: '40' })
    expect(found.oddities).toEqual([])
  })

  it('the amount that older versions lack is the program’s default, and said', () => {
    const found = score({ ...small(), meta: {} })
    expect(found.code).toBe(80)
    expect(found.oddities.map(({ code, field, taken }) => `${code} ${field} ${taken}`)).toEqual(['missing meta.golds 100'])
  })

  it('sums and payoffs that the rules don’t give are noted', () => {
    const file = small({ rounds: [{ total_proposal: 99 }, { total_proposal: 80 }] })
    const found = score({
      ...file,
      players: file.players.map((player, seat) => ({ ...player, utility: seat === 0 ? [40, 25] : [0, 25 - (seat - 1) * 7.5] })),
    })
    expect(found.oddities.map(({ code, round, seat, field }) => `${code} ${round} ${seat ?? '–'} ${field}`)).toContain('differs 1 – total_proposal')
    expect(found.oddities.map(({ code, round, seat, field }) => `${code} ${round} ${seat ?? '–'} ${field}`)).toContain('differs 1 0 utility')
  })

  it('half a file’s worth of rounds stays an unfinished match', () => {
    expect(score(small({ meta: { round_id: 20 } }))).toMatchObject({ status: 'abandoned' })
  })

  it('text in a number’s place, a missing list or a wrong amount is refused with the place', () => {
    expect(refusal(small({ records: [[10], ['a lot'], [10], [10]] }))).toContain('player_data[1].records[0] · a number · ')
    expect(refusal(small({ records: [[10], null, [10], [10]] }))).toContain('player_data[1].records · a list · ')
    expect(refusal(small({ meta: { golds: 'hundred' } }))).toContain('meta.golds · a number · ')
    expect(refusal(small({ meta: { golds: -5 } }))).toContain('gold')
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string | null
  readonly models?: readonly string[]
  readonly params: { readonly golds: number; readonly rounds_played: number }
  readonly expected_raw: number
  readonly expected_score: number
  readonly rounds: readonly { bids: readonly number[]; total: number; paid: boolean; payoffs: readonly number[] }[]
}

describe.skipIf(folder === null)('the logged divisions of GAMA-Bench (needs ../shared/oracles)', () => {
  const at = folder as string
  const read = (path: string) => JSON.parse(readFileSync(join(at, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('divide_dollar.json').experiments
  const saved = ({ params, rounds, model, models }: Experiment): SaveFile => ({
    meta: { ...params, round_id: params.rounds_played },
    rounds: rounds.map(({ total }) => ({ total_proposal: total })),
    players: (rounds[0]?.bids ?? []).map((_, seat) => ({
      model: models?.[seat] ?? model,
      records: rounds.map(({ bids }) => bids[seat]),
      utility: rounds.map(({ payoffs }) => payoffs[seat]),
    })),
  })

  it('all of them: scores within 1e-9, sums and payoffs of every round', () => {
    const all = experiments()
    expect(all).toHaveLength(11)
    let outside = 0
    for (const each of all) {
      const found = score(saved(each))
      expect([found.status, found.oddities.filter(({ code }) => code !== 'outside')], each.id).toEqual(['complete', []])
      outside += found.oddities.length
      expect(Math.abs(found.raw! - each.expected_raw), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      expect(
        found.rounds.map(({ sum, exceeded, paid }) => ({ sum, exceeded, paid })),
        each.id,
      ).toEqual(each.rounds.map(({ total, paid, payoffs }) => ({ sum: total, exceeded: !paid, paid: payoffs })))
    }
    expect(outside).toBeGreaterThan(0)
  })

  it('the scripted player of one experiment keeps its name', () => {
    const found = score(saved(experiments().find(each => each.id === 'divide_dollar_v1_s1')!))
    expect(found.record.players[9]).toBe('specified=91')
  })

  it('the five runs of the leaderboard cell average to what was published', () => {
    const runs = experiments().filter(each => /^mixtral-8x7b_divide_dollar_v1_[1-5]$/.test(each.id))
    expect(runs).toHaveLength(5)
    const mean = runs.reduce((sum, each) => sum + score(saved(each)).code!, 0) / runs.length
    expect(Math.abs(mean - (read('leaderboard.json').models['Mixtral-8x7B'].published[3] as number))).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('the save files as the program writes them hold no contradiction, and score as the published formula does by hand', () => {
    for (const name of readdirSync(join(at, 'raw', 'divide_dollar'))) {
      const file = saveFileOf(readFileSync(join(at, 'raw', 'divide_dollar', name), 'utf8'), { file: name })
      expect(divideDollar.knows(file)).toBe(true)
      const found = score(file)
      expect([found.status, found.oddities], name).toEqual(['complete', []])
      const misses = file.rounds.map(round => Math.abs((round['total_proposal'] as number) / 10 - 10))
      expect(found.code, name).toBeCloseTo(Math.max(0, 100 - 10 * (misses.reduce((a, b) => a + b, 0) / misses.length)), 9)
    }
  })

  it('no save file of another game passes for a division', () => {
    for (const entry of readdirSync(join(at, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('divide_dollar')) continue
      expect(divideDollar.knows(saveFileOf(readFileSync(join(at, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
