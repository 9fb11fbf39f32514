import { describe, expect, it } from 'vitest'
import { loadGame } from '../catalogue'
import { recordsAmong } from './import/foreign/files'
import { readRecords } from './import/foreign/import'
import { sayOddity } from './import/foreign/oddity'
import { say } from './problem'
import { recordWords } from './record-words.de'

const current = async (id: string) => {
  const { game, card } = await loadGame(id)
  return { game, tags: card.tags }
}

/** Everything that is said in German of one record, whether it was taken or not. */
async function saidOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const records = recordsAmong(Object.entries(files).map(([path, text]) => ({ path, size: text.length, text: async () => text })))
  const out: string[] = []
  for await (const { oddities, match, problem } of readRecords(records, { current, engine: 'test' }))
    out.push(...(match === null ? [say(problem, 'de')] : []), ...oddities.map(oddity => sayOddity(oddity, 'de')))
  return out
}

/** A dollar divided by two, with what a case changes in it. */
const save = (over: { meta?: object; players?: readonly unknown[]; rounds?: readonly unknown[] } = {}) =>
  JSON.stringify({
    meta: { golds: 10, round_id: 1, ...over.meta },
    round_records: over.rounds ?? [{ responses: [4, 6], total_proposal: 10 }],
    player_data: over.players ?? [
      { id: 'player_0', records: [4], utility: [4] },
      { id: 'player_1', records: [6], utility: [6] },
    ],
  })

const config = JSON.stringify({
  game_type: 'negotiation',
  game_args: { seller_value: 1, buyer_value: 2, product_price_order: 10, max_rounds: 1 },
  player_1_args: { model_name: 'a' },
  player_2_args: { model_name: 'b' },
})

describe('what is said in German of published records', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['an empty file', { 'x.json': '' }],
    ['a cut file', { 'x.json': save().slice(0, 50) }],
    ['a list for a file', { 'x.json': '[]' }],
    ['no parameters', { 'x.json': save({ meta: { golds: undefined }, rounds: [{}] }) }],
    ['no players', { 'x.json': save({ players: [] }) }],
    ['a player that is none', { 'x.json': save({ players: [{ records: [4] }, 7] }) }],
    ['a word for a number', { 'x.json': save({ meta: { golds: 'ten' } }) }],
    ['too many rounds', { 'x.json': save({ meta: { round_id: 1e9 } }) }],
    ['rounds that are missing', { 'x.json': save({ meta: { round_id: 3 } }) }],
    ['a bid outside, and another sum', { 'x.json': save({ rounds: [{ total_proposal: 3 }], players: [{ records: [40] }, { records: [6] }] }) }],
    ['a table without its config', { 'g/game.csv': 'player' }],
    ['a column that isn’t there', { 'g/config.json': config, 'g/game.csv': 'player,round\n' }],
    ['an open quote', { 'g/config.json': config, 'g/game.csv': 'product_price,player,round,decision\n"9,Alice,1,\n' }],
    ['a short row', { 'g/config.json': config, 'g/game.csv': 'product_price,player,round,decision\n9,Alice\n' }],
    ['somebody unknown', { 'g/config.json': config, 'g/game.csv': 'product_price,player,round,decision\n9,Carol,1,\n' }],
    ['no rows, and a flag that is missing', { 'g/config.json': config, 'g/game.csv': 'product_price,player,round,decision\n' }],
  ])('%s: in German throughout', async (_, files) => {
    const said = await saidOf(files)
    expect(said.length).toBeGreaterThan(0)
    for (const sentence of said) expect(sentence).not.toMatch(/\b(expected|found|nothing|numbers?|list|the|of|or|a|to|with|must|more)\b/)
  })

  it('numbers and words of the record stay as they are', () => {
    expect(recordWords('a list of 3 numbers')).toBe('eine Liste von 3 Zahlen')
    expect(recordWords('"the" (not JSON)')).toBe('"the" (kein JSON)')
    expect(recordWords('AcceptOffer')).toBe('AcceptOffer')
  })
})
