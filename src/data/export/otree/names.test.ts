import { describe, expect, test } from 'vitest'
import { sampleSession } from '../../test/session'
import { fieldsOf } from './fields'
import { appsOf, codeOf, identifier, pageName } from './names'

describe('names', () => {
  test('are Python’s, and pages’ names those of classes', () => {
    expect(['p-beauty', 'el farol', '2x2', '-x-'].map(identifier)).toEqual(['p_beauty', 'el_farol', '_2x2', 'x'])
    expect(['talk:choose', 'wait', 'p-offer'].map(pageName)).toEqual(['TalkChoose', 'Wait', 'POffer'])
    const [plan] = sampleSession().log
    expect(plan?.e === 'plan' ? appsOf(plan.plan) : []).toEqual(['sample', 'sample_2'])
    expect(codeOf({ a: 1 })).toBe(codeOf({ a: 1 }))
    expect(new Set(Array.from({ length: 2000 }, (_, i) => codeOf(i))).size).toBe(2000)
  })

  test('of fields follow the action space, whatever was chosen', () => {
    const decision = (turn: string, space: any, action: unknown) =>
      ({ k: 1, seat: 0, round: 1, turn, space, action, by: 'player', at: null, timedOut: false, texts: [] }) as const
    const price = { kind: 'fields', fields: { price: { kind: 'int', min: 0, max: 9 }, note: { kind: 'text', maxChars: 9, optional: true } } }
    const offers = { kind: 'oneOf', cases: { offer: price, 'walk-away': { kind: 'fields', fields: {} } } }
    const fields = fieldsOf([
      decision('bid', { kind: 'int', min: 0, max: 9 }, 7),
      decision('talk:bid', { kind: 'text', maxChars: 9 }, 'hi'),
      decision('deal', offers, { do: 'offer', with: { price: 3, note: '' } }),
      decision('deal', offers, { do: 'walk-away', with: {} }),
      decision('cut', { kind: 'split', total: 10, parts: ['me', 'you'] }, { me: 4, you: 6 }),
      decision('pick', { kind: 'many', options: ['a', 'b', 'c'], min: 0, max: 3 }, ['a', 'c']),
    ])
    expect(Object.fromEntries(fields)).toEqual({
      bid: 7,
      deal_do: 'offer',
      deal_offer_price: 3,
      deal_offer_note: '',
      deal_2_do: 'walk-away',
      deal_2_offer_price: undefined,
      deal_2_offer_note: undefined,
      cut_me: 4,
      cut_you: 6,
      pick: 'a;c',
    })
  })
})
