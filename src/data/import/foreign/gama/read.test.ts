import { describe, expect, it } from 'vitest'
import { loadGame } from '../../../../catalogue'
import { say } from '../../../problem'
import { scoresOf } from '../../../scores'
import { recordsAmong, type RecordFile } from '../files'
import { readRecords } from '../import'

const current = async (id: string) => {
  const { game, card } = await loadGame(id)
  return { game, tags: card.tags }
}

const fileOf = (path: string, value: object | string): RecordFile => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return { path, size: text.length, text: async () => text }
}

/** What became of each file: its game and its scores by the code's definition, or the sentence that says why there is none. */
async function readAll(files: readonly RecordFile[]) {
  const out: unknown[] = []
  for await (const record of readRecords(recordsAmong(files, 'gamabench'), { current, engine: 'test' })) {
    if (record.match === null) out.push(say(record.problem, 'en'))
    else out.push({ game: record.match.card.game, score: scoresOf(record.played.machine, record.played.status).published?.['gama.score/code'] })
  }
  return out
}

/** An auction of one round for three, with values that only fit their seats. */
const auction = {
  meta: { valuation_min: 0, valuation_max: 200, interval: 10, mode: 'highest bid', round_id: 1 },
  round_records: [{ responses: [50, 90, 20], valuations: [100, 100, 40], bid_winner: 'player_1' }],
  player_data: [
    { id: 'player_0', records: [50] },
    { id: 'player_1', records: [90] },
    { id: 'player_2', records: [20] },
  ],
}

/** Public goods in a file that lacks all parameters but the ratio, which guessing has too. */
const goods = {
  meta: { ratio: 2, round_id: 1 },
  round_records: [{ responses: [5, 15], total_tokens: 20 }],
  player_data: [{ records: [5] }, { records: [15] }],
}

describe('save files, whatever their game', () => {
  it('sit their players by id, in whatever order they are listed', async () => {
    const turned = { ...auction, player_data: auction.player_data.toReversed() }
    // Shading by a half, a tenth and a half.
    const expected = { game: 'sealed-bid-auction', score: expect.closeTo((100 * (0.5 + 0.1 + 0.5)) / 3, 9) }
    expect(await readAll([fileOf('a.json', auction), fileOf('b.json', turned)])).toEqual([expected, expected])
  })

  it('are known by their rounds before a ratio makes them guesses', async () =>
    // Ten of twenty tokens on average.
    expect(await readAll([fileOf('a.json', goods)])).toEqual([{ game: 'public-goods', score: 50 }]))

  it('may begin with a byte-order mark', async () =>
    expect(await readAll([fileOf('a.json', `\uFEFF${JSON.stringify(goods)}`)])).toEqual([{ game: 'public-goods', score: 50 }]))

  it('say which entry of a list is none', async () =>
    expect(await readAll([fileOf('a.json', { ...goods, player_data: [goods.player_data[0], 7] })])).toEqual([
      'a.json: expected an object in the field “player_data[1]”, found 7; the record was left out, use the file as it was written.',
    ]))

  it('that can’t be opened stop no others', async () => {
    const gone: RecordFile = { path: 'gone.json', size: 1, text: () => Promise.reject(new Error('no such file')) }
    expect(await readAll([gone, fileOf('a.json', goods)])).toEqual([
      expect.stringMatching(/^gone\.json: expected a readable file, found .*no such file/),
      { game: 'public-goods', score: 50 },
    ])
  })
})
