import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import game, { type Outcome } from '../../../../../games/sealed-bid-auction/game'
import { scheduled } from '../../../../../games/sealed-bid-auction/schedule'
import { BadData } from '../../../problem'
import { oracles } from '../../../test/shared'
import type { Oddity } from '../foreign'
import { playRecord } from '../play'
import { saveFileOf } from './read'
import type { SaveFile } from './save-file'
import { sealedBidAuction } from './sealed-bid-auction'

/** A file played by our rules, with both readings of the published measures and everything odd about it. */
function score(file: SaveFile) {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => oddities.push(oddity)
  const record = sealedBidAuction.read(file, note, { file: 'x.json' })
  const played = playRecord(record, { game, tags: [] }, 'x.json', 'test', note, { file: 'x.json' })
  const { state, config } = played.machine
  const of = (id: string, definition: 'paper' | 'code') => game.published!.find(measure => measure.id === id)!.of(state, config, definition)
  const { rounds, revenue } = game.outcome!(state, config) as Outcome
  return { ...played, rounds, revenue, oddities, raw: of('gama.raw', 'code'), code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}

/** Three bidders, two rounds: values 100, 60, 0 and 20, 50, 80; the second round's top bid is tied and went to the seat of the value 80. */
const small = (over: { meta?: object; records?: readonly unknown[]; rounds?: readonly object[] } = {}): SaveFile => ({
  meta: { player_num: 3, valuation_min: 0, valuation_max: 200, interval: 10, seed: 7, mode: 'highest bid', round_id: 2, ...over.meta },
  rounds: (over.rounds ?? [
    { responses: [75, 66, 0], bid_winner: 'player_0', bid_winner_proposed: 75, bid_winner_payment: 75, valuations: [100, 60, 0] },
    { responses: [5, 40, 40], bid_winner: 'player_2', bid_winner_proposed: 40, bid_winner_payment: 40, valuations: [20, 50, 80] },
  ]) as SaveFile['rounds'],
  players: (
    over.records ?? [
      [75, 5],
      [66, 40],
      [0, 40],
    ]
  ).map(records => ({ model: 'a model', records })),
})

const refusal = (file: SaveFile) => {
  try {
    score(file)
  } catch (error) {
    return error instanceof BadData ? Object.values(error.problem.values ?? {}).join(' · ') : String(error)
  }
  return 'taken'
}

describe('a save file of the sealed-bid auction', () => {
  it('is played at its own values and tie, and scored in both readings', () => {
    const found = score(small())
    // Code: 0.25 + 0 (an overbid) + 0 (a value of 0), 0.75 + 0.2 + 0.5, over six. Paper: 25 − 6 + 0 + 15 + 10 + 40 = 84 over 6 · 200.
    expect(found.code).toBeCloseTo((100 * 1.7) / 6, 12)
    expect(found.raw).toBeCloseTo(1.7 / 6, 12)
    expect(found.paper).toBeCloseTo(7, 12)
    expect(found.rounds.map(({ winner, price }) => [winner, price])).toEqual([
      [0, 75],
      [2, 40],
    ])
    expect([found.machine.payoffs(), found.revenue, found.oddities]).toEqual([[25, 0, 40], 115, []])
    expect(found.machine.config).toMatchObject({ rounds: 2, price: 'first', valuationMax: 200, step: 10, draw: 'distinct', schedule: 'drawn' })
  })

  it('at the second price the winner pays the next bid; the score is the same', () => {
    const found = score(
      small({ meta: { mode: 'second highest bid' }, rounds: [{ valuations: [100, 60, 0] }, { valuations: [20, 50, 80], bid_winner: 'player_1' }] }),
    )
    expect(found.machine.payoffs()).toEqual([34, 10, 0])
    expect(found.code).toBeCloseTo((100 * 1.7) / 6, 12)
  })

  it('bids of 187 of 100 and of 10⁹ are played as they stand, and noted', () => {
    const found = score(
      small({ records: [[75], [1e9], [-3]], rounds: [{ valuations: [100, 60, 0], bid_winner: 'player_1' }], meta: { round_id: 1 } }),
    )
    expect(found.machine.payoffs()).toEqual([0, 60 - 1e9, 0])
    expect(found.oddities.map(({ code, seat, found: typed }) => `${code} ${seat} ${typed}`)).toEqual(['outside 1 1000000000', 'outside 2 -3'])
    // 0.25 + 0 + (0 + 3)/1 over three.
    expect(found.code).toBeCloseTo(325 / 3, 12)
  })

  it('a bid typed as text keeps what was typed', () => {
    const found = score(
      small({
        records: [
          ['75', 5],
          [66, 40],
          [0, 40],
        ],
      }),
    )
    expect(found.log.find(entry => entry.e === 'move')).toMatchObject({ action: 75, raw: '75' })
    expect(found.oddities).toEqual([])
  })

  it('fields that older versions lack are the program’s defaults, and values that are missing those of the shared schedule', () => {
    const { players } = small()
    const found = score({ meta: {}, rounds: [{ bid_winner: 'player_0' }, {}], players })
    expect(found.machine.config).toMatchObject({ valuationMin: 0, valuationMax: 200, step: 10, price: 'first', schedule: 'published' })
    expect(found.rounds.map(({ values }) => values)).toEqual(
      [1, 2].map(round => scheduled({ valuationMin: 0, valuationMax: 200, step: 10 }, 3, round).values),
    )
    expect(found.oddities.filter(({ code }) => code === 'missing').map(({ field }) => field)).toEqual([
      'meta.mode',
      'round_records[0].valuations',
      'round_records[1].valuations',
      'meta.valuation_min',
      'meta.valuation_max',
      'meta.interval',
    ])
  })

  it('winners, prices and payoffs that the rules don’t give are noted', () => {
    const file = small({
      rounds: [
        { valuations: [100, 60, 0], bid_winner: 'player_1', bid_winner_proposed: 75, bid_winner_payment: 66 },
        { valuations: [20, 50, 80], bid_winner: 'player_2' },
      ],
    })
    const found = score({
      ...file,
      players: file.players.map((player, seat) => ({ ...player, utility: seat === 0 ? [34, 0] : [0, seat === 2 ? 40 : 0] })),
    })
    expect(found.oddities.map(({ code, round, seat, field }) => `${code} ${round} ${seat ?? '–'} ${field}`)).toEqual([
      'differs 1 – bid_winner',
      'differs 1 – bid_winner_payment',
      'differs 1 0 utility',
    ])
  })

  it('half a file’s worth of rounds stays an unfinished match', () => {
    expect(score(small({ meta: { round_id: 20 } }))).toMatchObject({ status: 'abandoned' })
  })

  it('text in a number’s place, values of too few seats, an unknown price rule or a senseless range is refused with the place', () => {
    expect(
      refusal(
        small({
          records: [
            [75, 5],
            ['much', 40],
            [0, 40],
          ],
        }),
      ),
    ).toContain('player_data[1].records[0] · a number · ')
    expect(refusal(small({ rounds: [{ valuations: [1, 2] }, {}] }))).toContain('round_records[0].valuations · a list of 3 numbers · ')
    expect(refusal(small({ meta: { mode: 'third bid' } }))).toContain('meta.mode · ')
    expect(refusal(small({ meta: { valuation_max: 'high' } }))).toContain('meta.valuation_max · a number · ')
    expect(refusal(small({ meta: { interval: 0 } }))).toContain('step')
    expect(refusal(small({ meta: { valuation_max: -10 } }))).toContain('valuationMax')
  })
})

const folder = oracles('gamabench')

interface Experiment {
  readonly id: string
  readonly model: string
  readonly params: {
    readonly valuation_min: number
    readonly valuation_max: number
    readonly interval: number
    readonly mode: string
    readonly rounds_played: number
  }
  readonly expected_raw: number
  readonly expected_score: number
  readonly rounds: readonly {
    readonly valuations: readonly number[]
    readonly bids: readonly number[]
    readonly winner: number
    readonly winning_bid: number
    readonly price: number
    readonly payoffs: readonly number[]
  }[]
}

describe.skipIf(folder === null)('the logged auctions of GAMA-Bench (needs ../shared/oracles)', () => {
  const at = folder as string
  const read = (path: string) => JSON.parse(readFileSync(join(at, path), 'utf8'))
  const experiments = (): readonly Experiment[] => read('sealed_bid_auction.json').experiments
  const saved = ({ params, rounds, model }: Experiment): SaveFile => ({
    meta: { ...params, round_id: params.rounds_played, seed: 42 + params.rounds_played },
    rounds: rounds.map(({ valuations, bids, winner, winning_bid, price }) => ({
      responses: bids,
      valuations,
      bid_winner: `player_${winner}`,
      bid_winner_proposed: winning_bid,
      bid_winner_payment: price,
    })),
    players: rounds[0]!.bids.map((_, seat) => ({
      model,
      records: rounds.map(({ bids }) => bids[seat]),
      utility: rounds.map(({ payoffs }) => payoffs[seat]),
    })),
  })

  it('all of them: scores within 1e-9, winners, prices and payoffs of every round', () => {
    const all = experiments()
    expect(all).toHaveLength(12)
    for (const each of all) {
      const found = score(saved(each))
      expect([found.status, found.oddities], each.id).toEqual(['complete', []])
      expect(Math.abs(found.raw! - each.expected_raw), each.id).toBeLessThan(1e-9)
      expect(Math.abs(found.code! - each.expected_score), each.id).toBeLessThan(1e-9)
      expect(
        found.rounds.map(({ winner, high, price }) => ({ winner, high, price })),
        each.id,
      ).toEqual(each.rounds.map(({ winner, winning_bid, price }) => ({ winner, high: winning_bid, price })))
      expect(found.machine.payoffs(), each.id).toEqual(
        found.machine.payoffs().map((_, seat) => each.rounds.reduce((sum, { payoffs }) => sum + payoffs[seat]!, 0)),
      )
      expect(found.machine.config, each.id).toMatchObject({ schedule: 'published' })
    }
  })

  it('their values are the published schedule, and most of their ties fall as it says', () => {
    let [ties, same] = [0, 0]
    for (const { params, rounds } of experiments()) {
      const levels = { valuationMin: params.valuation_min, valuationMax: params.valuation_max, step: params.interval }
      for (const [i, { valuations, bids, winner, winning_bid }] of rounds.entries()) {
        const drawn = scheduled(levels, bids.length, i + 1)
        expect(drawn.values).toEqual(valuations)
        const tied = bids.flatMap((bid, seat) => (bid === winning_bid ? [seat] : []))
        if (tied.length < 2) continue
        ties++
        if (tied[drawn.lot[tied.length - 2]!] === winner) same++
      }
    }
    expect(ties).toBe(14)
    expect(same).toBeGreaterThanOrEqual(13)
  })

  it('the five runs of the leaderboard’s Gemini-1.5-Pro average to 26.9, and to the 13.3 of the paper’s formula before', () => {
    const runs = experiments()
      .filter(({ id }) => id.startsWith('gemini-1.5-pro'))
      .map(each => score(saved(each)))
    expect(runs).toHaveLength(5)
    const mean = (of: (run: (typeof runs)[number]) => number | null) => runs.reduce((sum, run) => sum + of(run)!, 0) / runs.length
    expect(Math.abs(mean(run => run.code) - 26.9)).toBeLessThan(0.05 + 1e-9)
    expect(Math.abs(mean(run => run.paper) - 13.3)).toBeLessThan(0.05 + 1e-9)
  })

  it('raw save files of both price rules score as their compact twins, without an oddity', () => {
    for (const [kind, price] of [
      ['first_price', 'first'],
      ['second_price', 'second'],
    ] as const) {
      const files = readdirSync(join(at, 'raw', 'sealed_bid_auction', kind))
      expect(files).toHaveLength(2)
      for (const name of files) {
        const file = saveFileOf(readFileSync(join(at, 'raw', 'sealed_bid_auction', kind, name), 'utf8'), { file: name })
        expect(sealedBidAuction.knows(file)).toBe(true)
        const found = score(file)
        expect([found.status, found.oddities.filter(({ code }) => code !== 'outside'), found.machine.config], name).toEqual([
          'complete',
          [],
          expect.objectContaining({ price, schedule: 'published' }),
        ])
        let sum = 0
        for (const { valuations, responses } of file.rounds as unknown as { valuations: number[]; responses: number[] }[])
          for (const [seat, v] of valuations.entries()) sum += Math.max(0, (v - responses[seat]!) / (v || 1))
        expect(Math.abs(found.code! - (100 * sum) / 200), name).toBeLessThan(1e-9)
        // Of the second price there is no board.
        const board: Record<string, { runs: { Auction: number[] } }> = read('leaderboard.json').models
        const model = name.startsWith('llama') ? 'LLaMA-3.1-70B' : 'GPT-3.5-0125'
        if (price === 'first') expect(Math.min(...board[model]!.runs.Auction.map(run => Math.abs(run - found.code!))), name).toBeLessThan(1e-9)
      }
    }
  })
})
