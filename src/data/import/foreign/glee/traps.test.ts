import { describe, expect, it } from 'vitest'
import type { LogOf } from '../../../../core/log'
import { csvOf, modelConfig, scoreGlee, type ScoredRecord } from '../../../test/glee'
import { isGleeConfig } from './folder'

const bargain = { money_to_divide: 100, max_rounds: 12, delta_1: 0.9, delta_2: 0.8, complete_information: true, messages_allowed: false }
const trade = { seller_value: 1, buyer_value: 1.2, product_price_order: 100, max_rounds: 10, complete_information: true, messages_allowed: false }
const persuade = { p: 0.5, v: 2, c: 0, product_price: 100, total_rounds: 2, is_seller_know_cv: true, seller_message_type: 'binary', is_myopic: false }

const moves = ({ played }: ScoredRecord) => played.log.filter((event): event is LogOf<'move'> => event.e === 'move')
const actions = (scored: ScoredRecord) => moves(scored).map(({ action }) => action)
const codes = ({ oddities }: ScoredRecord) => oddities.map(({ code }) => code)

/** A config as games with people have it: other members, the models named for the platform, typed names. */
const humanConfig = (type: string, args: object, names: readonly [string, string] = ['Dana', 'Bob'], human: 1 | 2 = 1) =>
  JSON.stringify({
    name: 'main_7',
    display_name: 'Main 7',
    title: 't',
    description: 'd',
    player_1_type: human === 1 ? 'otree' : 'otree_LLM',
    player_2_type: human === 2 ? 'otree' : 'otree_LLM',
    player_1_args: { public_name: names[0], model_name: human === 1 ? 'otree' : 'otree_LLM' },
    player_2_args: { public_name: names[1], model_name: human === 2 ? 'otree' : 'otree_LLM' },
    game_type: type,
    game_args: args,
    participation_fee: 0.1,
    qualification_id: 'q',
    commit: 'abc',
  })

describe('a game between models', () => {
  const csv =
    'alice_gain,bob_gain,message,player,round,decision\n60.0,40.0,"Hi, ""Bob"": 60,\nplease",Alice,1,\n,,,Bob,1,reject\n45.0,55.0,,Bob,2,\n,,,Alice,2,accept\n'

  it('becomes offers and answers with their messages, line breaks and quotes kept, and numbers without their point', () => {
    const scored = scoreGlee(modelConfig('bargaining', { ...bargain, messages_allowed: true }), csv)
    expect(actions(scored)).toEqual([
      { split: { player1: 60, player2: 40 }, message: 'Hi, "Bob": 60,\nplease' },
      'reject',
      { split: { player1: 45, player2: 55 }, message: '' },
      'accept',
    ])
    expect(moves(scored).every(({ by }) => by === 'imported')).toBe(true)
    expect(scored.played.machine.payoffs()).toEqual([expect.closeTo(40.5, 12), expect.closeTo(44, 12)])
    expect(scored.measures.code).toEqual(scored.measures.paper)
    expect(scored.oddities).toEqual([])
    expect(scored.record.players).toEqual(['model-a', 'model-b'])
  })

  it('has its discounts with the game or, in older files, with the players', () => {
    const { delta_1: _, delta_2: __, ...rest } = bargain
    const old = modelConfig('bargaining', rest, {
      player_1_args: { public_name: 'Alice', model_name: 'model-a', delta: 0.9 },
      player_2_args: { public_name: 'Bob', model_name: 'model-b', delta: 0.8 },
    })
    expect(scoreGlee(old, csv).record.config).toEqual(scoreGlee(modelConfig('bargaining', bargain), csv).record.config)
  })

  it('is told its last round up to 20 rounds, and otherwise stands for the open-ended game', () => {
    const horizon = (max_rounds: number) => scoreGlee(modelConfig('bargaining', { ...bargain, max_rounds }), csv).record.config
    expect(horizon(20)).toMatchObject({ rounds: 20, horizon: 'known' })
    for (const cap of [25, 30, 99]) expect(horizon(cap)).toMatchObject({ rounds: cap, horizon: 'capped' })
  })

  it('keeps a share outside the rules as it stands, and says so', () => {
    const scored = scoreGlee(
      modelConfig('bargaining', bargain),
      csvOf(
        ['alice_gain', 'bob_gain', 'player', 'round', 'decision'],
        [
          { alice_gain: '-50', bob_gain: '150.0', player: 'Alice', round: 1 },
          { player: 'Bob', round: 1, decision: 'accept' },
        ],
      ),
    )
    expect(actions(scored)[0]).toEqual({ player1: -50, player2: 150 })
    expect(scored.measures.paper['alice_self_gain']).toBe(-0.5)
    expect(codes(scored)).toEqual(['outside'])
  })

  it('takes hundredths for legal where the program had no smallest unit', () => {
    const scored = scoreGlee(modelConfig('bargaining', bargain), 'alice_gain,bob_gain,player,round,decision\n33.33,66.67,Alice,1,\n,,Bob,1,accept\n')
    expect(scored.record.config).toMatchObject({ step: 0.01 })
    expect(scored.oddities).toEqual([])
  })
})

describe('a game with a person', () => {
  const csv =
    'alice_gain,bob_gain,player,round,decision\r\n70,30,Alice,1,None\r\nNone,None,Bob,1,reject\r\n40,60,Bob,2,None\r\nNone,None,Alice,2,accept\r\n'

  it('is read with its own line ends and its word for an empty cell, and names who sat there', () => {
    const scored = scoreGlee(humanConfig('bargaining', bargain), csv)
    expect(actions(scored)).toEqual([{ player1: 70, player2: 30 }, 'reject', { player1: 40, player2: 60 }, 'accept'])
    expect(scored.record.players).toEqual(['human', 'gemini-1.5-flash (otree)'])
    expect(scored.oddities).toEqual([])
  })

  it('may use the typed name in its columns and rows, also where that is the other default name', () => {
    const typed = csv.replaceAll('alice_gain', 'dana_gain').replaceAll('Alice', 'Dana')
    expect(actions(scoreGlee(humanConfig('bargaining', bargain), typed))).toEqual(actions(scoreGlee(humanConfig('bargaining', bargain), csv)))
    // A player 1 who calls herself Bob, in a table that restores the default names.
    expect(actions(scoreGlee(humanConfig('bargaining', bargain, ['Bob', 'Alice']), csv))).toEqual(
      actions(scoreGlee(humanConfig('bargaining', bargain), csv)),
    )
  })

  it('keeps a message that is the word None where empty cells are empty', () => {
    const said = 'product_price,message,player,round,decision\r\n110,None,Alice,1,\r\n,,Bob,1,AcceptOffer\r\n'
    expect(actions(scoreGlee(humanConfig('negotiation', { ...trade, messages_allowed: true }), said))[0]).toEqual({ price: 110, message: 'None' })
    const silent = 'product_price,message,player,round,decision\r\n110,None,Alice,1,None\r\nNone,None,Bob,1,AcceptOffer\r\n'
    expect(actions(scoreGlee(humanConfig('negotiation', { ...trade, messages_allowed: true }), silent))[0]).toEqual({ price: 110, message: '' })
  })

  it('may hold line breaks inside quotes, of either kind', () => {
    const said = 'product_price,message,player,round,decision\r\n110,"two\r\nlines\nand three",Alice,1,\r\n,,Bob,1,AcceptOffer\r\n'
    expect(actions(scoreGlee(humanConfig('negotiation', { ...trade, messages_allowed: true }), said))[0]).toEqual({
      price: 110,
      message: 'two\r\nlines\nand three',
    })
  })
})

describe('a negotiation', () => {
  const rows = (word: string) => `product_price,player,round,decision\n150.0,Alice,1,\n,Bob,1,RejectOffer\n90,Bob,2,\n,Alice,2,${word}\n`

  it('leaves for the outside option on any of its three words, and keeps what stood there', () => {
    for (const word of ['SellToJhon', 'DealWithJhon', 'BuyFromJhon']) {
      const scored = scoreGlee(modelConfig('negotiation', trade), rows(word))
      expect(moves(scored).at(-1)).toMatchObject({ action: 'outside', raw: word })
      expect(codes(scored)).toEqual(word === 'SellToJhon' ? [] : ['token'])
      // No trade although the buyer values it higher: 0, 0, inefficient, and fair.
      expect(scored.measures.code).toEqual({ alice_self_gain: 0, bob_self_gain: 0, efficiency: 0, fairness: 1 })
    }
  })

  it('trades at a losing price as it stands, which the two definitions judge differently', () => {
    const { measures } = scoreGlee(modelConfig('negotiation', trade), rows('AcceptOffer'))
    // 90 of 100: Alice −0.1, Bob 0.3; 1 − 4 (0.9 − 1.1)².
    expect(measures.code).toEqual({
      alice_self_gain: expect.closeTo(-0.1, 12),
      bob_self_gain: expect.closeTo(0.3, 12),
      efficiency: 1,
      fairness: expect.closeTo(0.84, 12),
    })
    expect(measures.paper['efficiency']).toBe(0)
  })

  it('reads a price with a dollar sign and separators', () =>
    expect(
      actions(scoreGlee(modelConfig('negotiation', trade), 'product_price,player,round,decision\n"$1,200.50",Alice,1,\n,Bob,1,BuyFromJhon\n'))[0],
    ).toEqual({ price: 1200.5 }))
})

describe('a game of persuasion', () => {
  const csv =
    'round_quality,product_worth,player,round,decision\nhigh-quality,200.0,Nature,1,\n,,Alice,1,yes\n,,Bob,1,yes\nlow-quality,0,Nature,2,\n,,Alice,2,no\n,,Bob,2,yes\n'

  it('has its qualities as nature, so that our rules draw none of their own', () => {
    const scored = scoreGlee(modelConfig('persuasion', persuade), csv)
    expect(scored.record.nature).toEqual({ 0: { quality: 'high' }, 2: { quality: 'low' } })
    expect(scored.played.machine.payoffs()).toEqual([200, 0])
    // k = 1 of n = 1, l = 1 of 1 low; v − 1 = 1. On paper (1 − 1)/2; in the program (1 − 0)/20.
    expect(scored.measures.paper).toEqual({ alice_self_gain: 1, bob_self_gain: 0, efficiency: 1, fairness: 0 })
    expect(scored.measures.code).toMatchObject({ alice_self_gain: 0.1, bob_self_gain: 0.05 })
    expect(scored.oddities).toEqual([])
  })

  it('calls a buyer who stays one round "the buyer", or Bob in games with people', () => {
    const myopic = { ...persuade, is_myopic: true }
    const scored = scoreGlee(modelConfig('persuasion', myopic), csv.replaceAll('Bob', 'the buyer'))
    expect(scored.record.config).toMatchObject({ myopic: true })
    expect(scored.played.log).toEqual(scoreGlee(modelConfig('persuasion', myopic), csv).played.log)
  })

  it('takes words as they are, also bare numbers, and an empty message column of binary games for none', () => {
    const text =
      'round_quality,product_worth,player,round,message,decision\r\nhigh-quality,200,Nature,1,,\r\n,,Alice,1,7,\r\n,,Bob,1,,yes\r\nlow-quality,0.0,Nature,2,,\r\n,,Alice,2,42,\r\n,,Bob,2,,no\r\n'
    expect(actions(scoreGlee(humanConfig('persuasion', { ...persuade, seller_message_type: 'text' }), text))).toEqual(['7', 'yes', '42', 'no'])
    const binary = text.replace('1,7,', '1,,yes').replace('2,42,', '2,,no')
    expect(actions(scoreGlee(humanConfig('persuasion', persuade), binary))).toEqual(['yes', 'yes', 'no', 'no'])
  })

  it('notes a worth that its parameters don’t give, and takes a rounded prior', () => {
    const scored = scoreGlee(humanConfig('persuasion', { ...persuade, p: 0.333333333 }, ['Alice', 'Bob'], 2), csv.replace('200.0', '240'))
    expect(scored.record.config).toMatchObject({ p: 0.333333333 })
    expect(scored.oddities).toEqual([expect.objectContaining({ code: 'differs', round: 1, field: 'product_worth', expected: '200', found: '240' })])
    expect(scored.record.players).toEqual(['gemini-1.5-flash (otree)', 'human'])
  })

  it('lets the buyer talk back where its rows hold words', () => {
    const answered =
      'round_quality,player,round,message,decision\nhigh-quality,Nature,1,,\n,Alice,1,,yes\n,Bob,1,thanks,yes\nlow-quality,Nature,2,,\n,Alice,2,,no\n,Bob,2,,no\n'
    const scored = scoreGlee(modelConfig('persuasion', persuade), answered)
    expect(actions(scored)).toEqual(['yes', { decision: 'yes', message: 'thanks' }, 'no', { decision: 'no', message: '' }])
    expect(scored.oddities).toEqual([])
  })
})

describe('a record with something odd', () => {
  const deal = 'alice_gain,bob_gain,player,round,decision\n60,40,Alice,1,\n,,Bob,1,accept\n'

  it('loses rows after the match was over, which is said', () => {
    const scored = scoreGlee(modelConfig('bargaining', bargain), `${deal}50,50,Bob,2,\n,,Alice,2,accept\n`)
    expect(scored.measures.code['alice_self_gain']).toBe(0.6)
    expect(scored.oddities).toEqual([expect.objectContaining({ code: 'extra', found: '2 more rows' })])
    const long = scoreGlee(
      modelConfig('persuasion', { ...persuade, total_rounds: 1 }),
      'round_quality,player,round,decision\nhigh-quality,Nature,1,\n,Alice,1,yes\n,Bob,1,yes\nlow-quality,Nature,2,\n,Alice,2,no\n,Bob,2,no\n',
    )
    expect(long.oddities).toEqual([expect.objectContaining({ code: 'extra', found: '3 more rows' })])
  })

  it('is unfinished where its rows stop early, and then has no published measures', () => {
    const scored = scoreGlee(modelConfig('bargaining', bargain), 'alice_gain,bob_gain,player,round,decision\n60,40,Alice,1,\n,,Bob,1,reject\n')
    expect(scored.played.status).toBe('abandoned')
    expect(codes(scored)).toEqual(['unfinished'])
    expect(scored.measures.code['efficiency']).toBeNull()
  })

  it('counts an unknown word as a refusal, as the published scripts do, and keeps the word', () => {
    const scored = scoreGlee(modelConfig('bargaining', { ...bargain, max_rounds: 1 }), deal.replace('accept', 'Accept!'))
    expect(moves(scored).at(-1)).toMatchObject({ action: 'reject', raw: 'Accept!' })
    expect(scored.oddities).toEqual([expect.objectContaining({ code: 'token', round: 1, found: '"Accept!"', taken: 'reject' })])
  })

  it('has defaults for what its config leaves out, each of them noted', () => {
    const { complete_information: _, messages_allowed: __, ...rest } = bargain
    const scored = scoreGlee(modelConfig('bargaining', rest), deal)
    expect(scored.record.config).toMatchObject({ completeInformation: true, messages: false, reminder: true })
    expect(scored.oddities.map(({ code, field }) => [code, field])).toEqual([
      ['missing', 'messages_allowed'],
      ['missing', 'complete_information'],
    ])
  })

  it('keeps a message of any length, and notes one that is longer than any limit', () => {
    const csv = (length: number) => `alice_gain,bob_gain,message,player,round,decision\n60,40,${'x'.repeat(length)},Alice,1,\n,,,Bob,1,accept\n`
    const config = modelConfig('bargaining', { ...bargain, messages_allowed: true })
    expect(scoreGlee(config, csv(9000)).oddities).toEqual([])
    const long = scoreGlee(config, csv(20_000))
    expect(actions(long)[0]).toMatchObject({ message: 'x'.repeat(20_000) })
    expect(codes(long)).toEqual(['outside'])
  })

  it('tells of a row that carries another round', () =>
    expect(scoreGlee(modelConfig('bargaining', bargain), deal.replace('Bob,1', 'Bob,3')).oddities).toEqual([
      expect.objectContaining({ code: 'differs', round: 1, field: 'round', found: '3' }),
    ]))
})

it('a config is known by its members', () => {
  expect(isGleeConfig(JSON.parse(modelConfig('bargaining', bargain)))).toBe(true)
  expect(isGleeConfig(JSON.parse(modelConfig('chess', {})))).toBe(true)
  for (const other of [null, 3, [], {}, { meta: {}, round_records: [], player_data: [] }, { game_type: 'bargaining' }])
    expect(isGleeConfig(other)).toBe(false)
})
