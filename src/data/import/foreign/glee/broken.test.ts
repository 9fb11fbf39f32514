import { describe, expect, it } from 'vitest'
import { BadData, say } from '../../../problem'
import { modelConfig, scoreGlee } from '../../../test/glee'

const bargain = { money_to_divide: 100, max_rounds: 12, delta_1: 0.9, delta_2: 0.8, complete_information: true, messages_allowed: false }
const persuade = { p: 0.5, v: 2, c: 0, product_price: 100, total_rounds: 2, is_seller_know_cv: true, seller_message_type: 'binary', is_myopic: false }
const trade = { seller_value: 1, buyer_value: 1.2, product_price_order: 100, max_rounds: 10, complete_information: true, messages_allowed: false }
const barg = modelConfig('bargaining', bargain)
const head = 'alice_gain,bob_gain,player,round,decision\n'
const deal = `${head}60,40,Alice,1,\n,,Bob,1,accept\n`
const heard = 'round_quality,player,round,decision\nhigh-quality,Nature,1,\n,Alice,1,yes\n,Bob,1,yes\n'

/** What the importer says of two texts: field, and both sentences. */
function refused(config: string, csv: string) {
  try {
    scoreGlee(config, csv, 'A0')
  } catch (error) {
    if (!(error instanceof BadData)) throw error
    expect(error.problem.code).toBe('record-field')
    return { field: error.problem.values?.['field'], en: say(error.problem, 'en'), de: say(error.problem, 'de') }
  }
  throw new Error('it was taken')
}

describe('a record that can’t be read is refused in one sentence', () => {
  it.each<[string, string, string, string, RegExp]>([
    ['a config cut in half', barg.slice(0, 90), deal, 'game_args', /A0, config\.json: expected JSON/],
    ['a config that is no record', '{"meta":{}}', deal, 'game_args', /expected the config of a game of GLEE/],
    ['an unknown family', modelConfig('auction', bargain), deal, 'game_type', /expected bargaining, negotiation, persuasion .*found "auction"/],
    [
      'more rows than any match has',
      barg,
      `${head}${'60,40,Alice,1,\n,,Bob,1,reject\n'.repeat(3001)}`,
      'game.csv',
      /expected a table of at most 6000 rows .*found more/,
    ],
    [
      'text in a number’s place of the config',
      modelConfig('bargaining', { ...bargain, money_to_divide: 'much' }),
      deal,
      'money_to_divide',
      /expected a number .*found "much"/,
    ],
    [
      'a parameter that isn’t there',
      modelConfig('bargaining', { ...bargain, delta_2: undefined }),
      deal,
      'delta_2',
      /expected a number .*found nothing/,
    ],
    [
      'a number in a switch’s place',
      modelConfig('bargaining', { ...bargain, messages_allowed: 1 }),
      deal,
      'messages_allowed',
      /expected true or false .*found 1/,
    ],
    ['a parameter out of range', modelConfig('bargaining', { ...bargain, delta_1: 3 }), deal, 'discount1', /found 3/],
    [
      'an unknown message type',
      modelConfig('persuasion', { ...persuade, seller_message_type: 'song' }),
      heard,
      'seller_message_type',
      /found "song"/,
    ],
    ['a missing column', barg, deal.replace('bob_gain', 'carol_gain'), 'bob_gain', /game\.csv: expected a column "bob_gain"/],
    ['a table without players', barg, 'alice_gain,bob_gain\n60,40\n', 'player', /expected a column "player"/],
    ['an empty table', barg, '', 'player', /expected a column "player"/],
    ['text in a number’s place of the table', barg, deal.replace('60', 'most'), 'alice_gain', /game\.csv, line 2: expected a number .*found "most"/],
    ['half an offer', barg, deal.replace('60,40', '60,'), 'bob_gain', /line 2: expected a number .*found nothing/],
    ['a row cut short', barg, deal.slice(0, deal.lastIndexOf(',Bob')), 'game.csv', /line 3: expected a row of 5 cells/],
    ['a word cut short at the end', barg, deal.slice(0, -4), 'decision', /line 3: expected a whole row .*found "acc"/],
    ['a quote that never closes', barg, deal.replace('Alice', '"Alice'), 'game.csv', /quotes are closed/],
    ['an answer before an offer', barg, `${head},,Alice,1,accept\n`, 'alice_gain', /expected an offer/],
    ['two offers in a row', barg, `${head}60,40,Alice,1,\n50,50,Bob,1,\n`, 'decision', /line 3: expected an answer .*found an offer/],
    ['an answer without a word', barg, `${head}60,40,Alice,1,\n,,Bob,1,\n50,50,Bob,2,\n`, 'decision', /line 3: expected an answer/],
    ['the wrong side’s turn', barg, `${head}60,40,Alice,1,\n,,Alice,1,accept\n`, 'player', /line 3: expected player 2 .*found player 1/],
    ['a stranger', barg, deal.replace(',Bob', ',Carol'), 'player', /line 3: expected "Alice" or "Bob", the first one first .*found "Carol"/],
    [
      'rounds without nature',
      modelConfig('persuasion', persuade),
      heard.replace('high-quality,Nature,1,\n', ''),
      'player',
      /line 2: expected Nature/,
    ],
    ['an unknown quality', modelConfig('persuasion', persuade), heard.replace('high-quality', 'fine'), 'round_quality', /found "fine"/],
    [
      'a decision that is missing',
      modelConfig('persuasion', persuade),
      heard.replace(',Bob,1,yes', ',Bob,1,'),
      'decision',
      /line 4: expected yes or no/,
    ],
    [
      'a price in words',
      modelConfig('negotiation', trade),
      'product_price,player,round,decision\nfree,Alice,1,\n',
      'product_price',
      /line 2: expected a number .*found "free"/,
    ],
  ])('%s', (_what, config, csv, field, sentence) => {
    const found = refused(config, csv)
    expect(found.field).toBe(field)
    expect(found.en).toMatch(sentence)
    for (const text of [found.en, found.de]) expect(text).toMatch(/^[^\n]+: [^\n]+; [^\n]+\.$/)
    expect(found.en).not.toContain('undefined')
  })

  it('says the line of a row that follows a message of several lines', () => {
    const csv = 'alice_gain,bob_gain,message,player,round,decision\n60,40,"a\nb\nc",Alice,1,\n,,,Carol,1,accept\n'
    expect(refused(modelConfig('bargaining', { ...bargain, messages_allowed: true }), csv).en).toMatch(/line 5/)
  })

  it('lives with a decision of 10^9', () => {
    const scored = scoreGlee(barg, deal.replace('60,40', '1e9,40'))
    expect(scored.measures.paper['alice_self_gain']).toBe(1e7)
    expect(scored.oddities.map(({ code }) => code)).toEqual(['outside'])
  })
})
