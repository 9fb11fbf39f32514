import { describe, expect, it } from 'vitest'
import { modelConfig, scoreGlee } from '../../../test/glee'

/** Some published games, retold: their figures, so that a checkout alone proves the formulas. Messages are left out. */
const near = (found: Readonly<Record<string, number | null>>, [alice, bob, efficiency, fairness]: readonly [number, number, number, number]) => {
  expect(found['alice_self_gain']).toBeCloseTo(alice, 9)
  expect(found['bob_self_gain']).toBeCloseTo(bob, 9)
  expect(found['efficiency']).toBeCloseTo(efficiency, 9)
  expect(found['fairness']).toBeCloseTo(fairness, 9)
}

describe('games of GLEE as they were published', () => {
  it('a person asks for 843,716 of a million, is refused, and is offered more (079D9A38575A7620)', () => {
    const { measures } = scoreGlee(
      modelConfig('bargaining', {
        money_to_divide: 1e6,
        max_rounds: 99,
        delta_1: 0.9,
        delta_2: 0.9,
        complete_information: true,
        messages_allowed: false,
      }),
      'alice_gain,bob_gain,player,round,decision\r\n843716,156284,Alice,1,None\r\nNone,None,Bob,1,reject\r\n900000,100000,Bob,2,None\r\nNone,None,Alice,2,accept\r\n',
    )
    near(measures.code, [0.81, 0.09, 0.9, 0.36])
    expect(measures.paper).toEqual(measures.code)
  })

  it('two models meet between 60 and 45 in round 3 (A06YTCQ6MY9UJCDJ)', () => {
    const { measures } = scoreGlee(
      modelConfig('bargaining', {
        money_to_divide: 10_000,
        max_rounds: 99,
        delta_1: 0.9,
        delta_2: 0.95,
        complete_information: false,
        messages_allowed: false,
      }),
      'alice_gain,bob_gain,player,round,decision\n6000.0,4000.0,Alice,1,\n,,Bob,1,reject\n4750.0,5250.0,Bob,2,\n,,Alice,2,reject\n5500.0,4500.0,Alice,3,\n,,Bob,3,accept\n',
    )
    near(measures.code, [0.4455, 0.406125, 0.851625, 0.99])
  })

  it('a buyer who could have gained leaves for the third party (119DBAA8AB02D2BE)', () => {
    const { measures } = scoreGlee(
      modelConfig('negotiation', {
        seller_value: 1,
        buyer_value: 1.2,
        product_price_order: 100,
        max_rounds: 30,
        complete_information: false,
        messages_allowed: false,
      }),
      'product_price,player,round,decision\r\n150,Alice,1,\r\n,Bob,1,RejectOffer\r\n120,Bob,2,\r\n,Alice,2,RejectOffer\r\n135,Alice,3,\r\n,Bob,3,BuyFromJhon\r\n',
    )
    near(measures.code, [0, 0, 0, 1])
    near(measures.paper, [0, 0, 0, 1])
  })

  it('a person sells for 1,000 what is worth 800,000 to them (1E1F75E1075FCE56)', () => {
    const { measures, oddities } = scoreGlee(
      modelConfig('negotiation', {
        seller_value: 0.8,
        buyer_value: 1.5,
        product_price_order: 1e6,
        max_rounds: 10,
        complete_information: true,
        messages_allowed: false,
      }),
      'product_price,player,round,decision\r\n20,Alice,1,\r\n,Bob,1,RejectOffer\r\n1000,Bob,2,\r\n,Alice,2,AcceptOffer\r\n',
    )
    near(measures.code, [-0.799, 1.499, 1, 1 - 4 * (0.001 - 1.15) ** 2])
    expect(measures.code['fairness']).toBeCloseTo(-4.2808, 4)
    expect(measures.paper['efficiency']).toBe(0)
    expect(oddities).toEqual([])
  })

  it('truthful recommendations, followed exactly, give the buyer 0.08 on paper and −0.52 in the program (A0G5G0HR0OAM0ZU9)', () => {
    // 8 high-quality units of 20, all bought; 12 of low quality, all refused; v = 1.2.
    const rows = Array.from({ length: 20 }, (_, i) => {
      const [quality, word, worth] = i % 5 < 2 ? ['high-quality', 'yes', '120.0'] : ['low-quality', 'no', '0.0']
      const round = i + 1
      return `${quality},${worth},Nature,${round},\n,,Alice,${round},${word}\n,,the buyer,${round},${word}\n`
    })
    const { measures, oddities } = scoreGlee(
      modelConfig('persuasion', {
        p: 1 / 3,
        v: 1.2,
        c: 0,
        product_price: 100,
        total_rounds: 20,
        is_seller_know_cv: false,
        seller_message_type: 'binary',
        is_myopic: true,
      }),
      `round_quality,product_worth,player,round,decision\n${rows.join('')}`,
    )
    near(measures.code, [0.4, -0.52, 1, 1])
    near(measures.paper, [0.4, 0.08, 1, 1])
    expect(oddities).toEqual([])
  })
})
