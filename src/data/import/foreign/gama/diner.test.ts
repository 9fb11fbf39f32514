import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game, { type Outcome } from '../../../../../games/diner/game'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { sayOddity } from '../oddity'
import { playRecord } from '../play'
import { diner } from './diner'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'

const score = (file: SaveFile) => {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = diner.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  const raw = { code: of('gama.raw', 'code'), paper: of('gama.raw', 'paper') }
  return { ...played, record, oddities, raw, code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}
const roundsOf = ({ machine }: ReturnType<typeof score>) => (game.outcome!(machine.state, machine.config) as Outcome).rounds

const meta = { name_exp: 'x', player_num: 2, cheap_cost: 10, cheap_utility: 15, exp_cost: 20, exp_utility: 20, round_id: 2, version: 'v1' }

/** Two seats, two rounds: one costly dish, then two; the figures as the program logs them. */
const small = (over: { meta?: object; records?: readonly unknown[]; rounds?: readonly object[] } = {}): SaveFile => ({
  meta: { ...meta, ...over.meta },
  rounds: (over.rounds ?? [
    { responses: ['cheap', 'costly'], cheap_player: 1, total_cost: 30, cost_msg: '', avg_cost: 15 },
    { responses: ['costly', 'costly'], cheap_player: 0, total_cost: 40, cost_msg: '', avg_cost: 20 },
  ]) as SaveFile['rounds'],
  players: (
    over.records ?? [
      ['cheap', 'costly'],
      ['costly', 'costly'],
    ]
  ).map(records => ({ model: 'a model', records })),
})

describe('a save file of the diner’s dilemma', () => {
  it('is played and scored: half costly, then all, so S = 0.75 and the score 75', () => {
    const found = score(small())
    expect(found).toMatchObject({ status: 'complete', raw: { code: 0.75, paper: 0.25 }, code: 75, paper: 75, oddities: [] })
    expect(roundsOf(found).map(({ bill, earnings }) => [bill, earnings])).toEqual([
      [30, [0, 5]],
      [40, [0, 0]],
    ])
  })

  it('every word but cheap is played as costly, kept as it was typed, and noted in both languages', () => {
    const found = score(
      small({
        records: [
          ['cheap_dish', 'Cheap'],
          ['expensive', 'COSTLY'],
        ],
        rounds: [{}, {}],
      }),
    )
    expect(roundsOf(found).map(round => round.dishes)).toEqual([
      ['costly', 'costly'],
      ['cheap', 'costly'],
    ])
    expect(found.code).toBe(75)
    expect(found.oddities.map(oddity => sayOddity(oddity, 'en'))).toEqual([
      'round 1, seat 1, field "player_data[0].records[0]": expected cheap / costly, found "cheap_dish"; read as costly.',
      'round 1, seat 2, field "player_data[1].records[0]": expected cheap / costly, found "expensive"; read as costly.',
    ])
    expect(sayOddity(found.oddities[0]!, 'de')).toContain('gelesen als teuer')
    const typed = found.log.flatMap(entry => (entry.e === 'move' ? [entry.raw ?? null] : []))
    expect(typed).toEqual(['cheap_dish', 'expensive', 'Cheap', 'COSTLY'])
    const mistaken = found.log.flatMap(entry => (entry.e === 'move' ? [entry.read === 'mistaken'] : []))
    expect(mistaken).toEqual([true, true, false, false])
  })

  it('what an older version lacks is taken from the program’s defaults; figures that aren’t the rules’ are noted', () => {
    const found = score({ ...small({ rounds: [{ cheap_player: 1, total_cost: 31 }, {}] }), meta: { cheap_cost: 10 } })
    expect(found.oddities.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'missing meta.cheap_utility',
      'missing meta.exp_cost',
      'missing meta.exp_utility',
      'differs round_records[0].total_cost',
    ])
  })

  it('half a file’s worth of rounds stays unfinished; a number in a word’s place is refused with the place', () => {
    expect(score(small({ meta: { round_id: 20 } })).status).toBe('abandoned')
    const refusal = (file: SaveFile) => {
      try {
        score(file)
      } catch (error) {
        return error instanceof BadData ? Object.values(error.problem.values ?? {}).join(' · ') : String(error)
      }
      return 'taken'
    }
    expect(
      refusal(
        small({
          records: [
            ['cheap', 1e9],
            ['cheap', 'cheap'],
          ],
        }),
      ),
    ).toContain('player_data[0].records[1] · a word · 1000000000')
    expect(refusal(small({ records: ['cheap', ['cheap']] }))).toContain('records · a list · ')
    expect(refusal(small({ meta: { exp_cost: 'twenty' } }))).toContain('meta.exp_cost · a number · "twenty"')
    expect(refusal(small({ meta: { exp_cost: 3 } }))).toContain('costlyCost')
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string | null
  readonly models?: readonly string[]
  readonly params: Record<string, unknown> & { readonly rounds_played: number }
  readonly expected_raw: number
  readonly expected_score: number
  readonly rounds: readonly { choices: readonly string[]; cheap_count: number; total_cost: number; avg_cost: number; payoffs: readonly number[] }[]
}

describe.skipIf(folder === null)('the logged diner’s dilemmas of GAMA-Bench (needs ../shared/oracles)', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(folder as string, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('diner_dilemma.json').experiments
  const saved = ({ params, rounds, model, models }: Experiment, word = (x: string) => x): SaveFile => ({
    meta: { ...params, round_id: params.rounds_played },
    rounds: rounds.map(({ choices }) => ({ responses: choices })),
    players: (rounds[0]?.choices ?? []).map((_, seat) => ({
      model: models?.[seat] ?? model,
      records: rounds.map(({ choices }) => word(choices[seat] as string)),
    })),
  })

  it('every experiment: raw and score within 1e-9; dishes, bills and payoffs of every round; one oddity a strange word', () => {
    const all = experiments()
    expect(all.length).toBeGreaterThanOrEqual(11)
    for (const each of all) {
      const found = score(saved(each))
      expect(found.status, each.id).toBe('complete')
      expect(Math.abs(found.raw.code! - each.expected_raw), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      for (const [i, { cheap, bill, share, earnings }] of roundsOf(found).entries()) {
        const theirs = each.rounds[i]!
        expect([cheap, bill], each.id).toEqual([theirs.cheap_count, theirs.total_cost])
        expect(share).toBeCloseTo(theirs.avg_cost, 9)
        earnings.forEach((points, seat) => expect(points).toBeCloseTo(theirs.payoffs[seat]!, 9))
      }
      const strange = each.rounds.flatMap(round => round.choices).filter(word => word !== 'cheap' && word !== 'costly')
      expect(
        found.oddities.map(({ code, found: word }) => `${code} ${word}`),
        each.id,
      ).toEqual(strange.map(word => `token ${JSON.stringify(word)}`))
    }
  })

  it('the fixed player of the mixed table is named', () => {
    const mixed = experiments().find(each => each.models !== undefined)!
    expect(score(saved(mixed)).record.players.at(-1)).toBe('specified=costly')
  })

  it('the five runs of the leaderboard cell average to the published 76.4, and to 66.0 if “cheap_dish” is read as cheap', () => {
    const runs = experiments().filter(each => /^mixtral-8x7b_diner_dilemma_v1_[1-5]$/.test(each.id))
    const mean = (word?: (x: string) => string) => runs.reduce((sum, each) => sum + score(saved(each, word)).code!, 0) / runs.length
    const published = read('leaderboard.json').models['Mixtral-8x7B'].published[5] as number
    expect([runs.length, published]).toEqual([5, 76.4])
    expect(Math.abs(mean() - published)).toBeLessThanOrEqual(0.05 + 1e-9)
    expect(mean(word => (word === 'cheap_dish' ? 'cheap' : word))).toBeCloseTo(66, 9)
  })

  it('the save files as the program writes them score as the leaderboard’s runs do', () => {
    const runs = (model: string) => read('leaderboard.json').models[model].runs.Diner as readonly number[]
    const expected: Record<string, number> = {
      'llama-3.1-70b_diner_dilemma_v1_1.json': runs('LLaMA-3.1-70B')[0]!,
      'diner_dilemma_v1.json': runs('GPT-3.5-0125')[0]!,
    }
    const files = readdirSync(join(folder as string, 'raw', 'diner_dilemma'))
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const name of files) {
      const file = saveFileOf(readFileSync(join(folder as string, 'raw', 'diner_dilemma', name), 'utf8'), { file: name })
      expect(diner.knows(file)).toBe(true)
      const found = score(file)
      expect([found.status, found.oddities], name).toEqual(['complete', []])
      expect(Math.abs(found.code! - expected[name]!), name).toBeLessThan(1e-9)
    }
  })

  it('no save file of another game passes for a diner’s dilemma', () => {
    for (const entry of readdirSync(join(folder as string, 'raw'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.json') || entry.startsWith('diner_dilemma')) continue
      expect(diner.knows(saveFileOf(readFileSync(join(folder as string, 'raw', entry), 'utf8'), { file: entry })), entry).toBe(false)
    }
  })
})
