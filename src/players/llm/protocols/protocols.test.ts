import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import matrix from '../../../../games/matrix/game'
import pBeauty from '../../../../games/p-beauty/game'
import { sample } from '../../../core/action-space'
import type { LogOf } from '../../../core/log'
import { luckOf } from '../../../core/luck'
import type { LlmSpec } from '../../../core/spec'
import { PERSONAS, personaOf } from '../../../wording/llm/personas'
import { talk, TalkOptions } from '../../../transforms/talk'
import { modelSeat, playModels, type Played } from '../../test/llm-table'
import type { Asked, Stubbed } from '../../test/stub-caller'
import type { CallRequest } from '../caller'
import { protocols } from './index'

const legal = ({ seat, k, tag, index, space }: CallRequest): Stubbed => JSON.stringify(sample(space, luckOf(`${seat}/${k}/${tag}/${index}`)))
const moves = (played: Played) => played.log.filter((entry): entry is LogOf<'move'> => entry.e === 'move' && entry.seat === 0)
const tries = ({ log }: Played) => log.filter((entry): entry is LogOf<'try'> => entry.e === 'try')
const asks = ({ asked }: Played) => asked.filter(one => one.seat === 0)
const systemOf = (asked: Asked) => asked.messages[0]!.text
const userOf = (asked: Asked) => asked.messages[1]!.text
const members = (asked: Asked) => Object.keys(asked.schema['properties'] as object)
/** A match of two in which seat 0 is asked by these protocols. */
const pair = (
  chosen: LlmSpec['protocols'],
  answer: (request: CallRequest, n: number) => Stubbed = legal,
  rounds = 1,
  wording = 'en',
  more: Partial<LlmSpec> = {},
) => playModels(matrix, { config: { rounds }, seats: [modelSeat({ protocols: chosen, ...more }, { wording }), modelSeat()] }, answer)

describe('persona', () => {
  it('adds its text to the system text of every question, in the language of the seat', async () => {
    const chosen = [{ id: 'persona', params: { persona: 'cautious' } }, { id: 'predict' }]
    for (const wording of ['en', 'de'] as const) {
      const asked = asks(await pair(chosen, legal, 1, wording))
      expect(asked.map(one => one.tag)).toEqual(['predict', 'act'])
      for (const one of asked) expect(systemOf(one)).toContain(personaOf('cautious', wording).text)
    }
  })

  it('holds for what another protocol asks, whichever stands first', async () => {
    const asked = asks(await pair([{ id: 'predict' }, { id: 'persona', params: { persona: 'cautious' } }]))
    for (const one of asked) expect(systemOf(one)).toContain(personaOf('cautious', 'en').text)
  })

  it('that is empty leaves every byte as it is, at every intensity', async () => {
    const plain = asks(await pair([])).map(one => one.messages)
    for (const intensity of ['low', 'medium', 'high'])
      expect(asks(await pair([{ id: 'persona', params: { persona: 'empty', intensity } }])).map(one => one.messages)).toEqual(plain)
  })

  it('is graded, and may be a text of one’s own', async () => {
    const texts = await Promise.all(
      ['low', 'medium', 'high'].map(async intensity =>
        systemOf(asks(await pair([{ id: 'persona', params: { persona: 'student', intensity } }]))[0]!),
      ),
    )
    expect(new Set(texts).size).toBe(3)
    const own = asks(await pair([{ id: 'persona', params: { persona: 'student', text: '  You are a chess player. ' } }]))[0]!
    expect(systemOf(own)).toContain('You are a chess player.')
    expect(systemOf(own)).not.toContain(personaOf('student', 'en').text)
    expect(own.template).toBe('en|memory:all|persona(own,medium)')
  })

  it('has a control set of at least ten neutral paraphrases that differ and say little', () => {
    const neutral = PERSONAS.filter(id => id.startsWith('neutral-'))
    expect(neutral.length).toBeGreaterThanOrEqual(10)
    for (const language of ['en', 'de'] as const) {
      const texts = neutral.map(id => personaOf(id, language).text)
      expect(new Set(texts).size).toBe(neutral.length)
      for (const text of texts) expect(text.length).toBeLessThan(80)
      expect(personaOf('empty', language).text).toBe('')
      for (const id of PERSONAS.filter(one => one !== 'empty')) expect(personaOf(id, language).text).toMatch(/\.$/)
    }
  })
})

describe('preference', () => {
  it.each([
    ['own-gain', 'your own result', 'dein eigenes Ergebnis'],
    ['equality', 'equality', 'Gleichheit'],
    ['joint-gain', 'the sum of the results', 'die Summe der Ergebnisse'],
    ['altruism', 'the result of the others', 'das Ergebnis der anderen'],
  ])('%s says what matters, in English and German', async (preference, english, german) => {
    expect(systemOf(asks(await pair([{ id: 'preference', params: { preference } }]))[0]!)).toContain(english)
    expect(systemOf(asks(await pair([{ id: 'preference', params: { preference } }], legal, 1, 'de'))[0]!)).toContain(german)
  })
})

describe('cot', () => {
  it('has the reasoning written before the answer, in the same reply', async () => {
    const [one] = asks(await pair([{ id: 'cot' }]))
    expect(members(one!)).toEqual(['reasoning', 'answer'])
    expect(userOf(one!)).toContain('step by step')
  })

  it('takes no answer without the reasoning, and says so', async () => {
    const played = await pair([{ id: 'cot' }], r => (r.seat === 0 && !r.reasked ? '{"answer": "C"}' : legal(r)))
    expect(tries(played)).toMatchObject([{ failure: 'illegal', raw: '{"answer": "C"}' }])
    expect(asks(played)[1]!.messages[3]!.text).toContain('exactly the parts "reasoning", "answer"')
  })

  it('makes what comes after it in the list reason too, and not what comes before', async () => {
    expect(asks(await pair([{ id: 'predict' }, { id: 'cot' }])).map(members)).toEqual([
      ['reasoning', 'prediction'],
      ['reasoning', 'answer'],
    ])
    expect(asks(await pair([{ id: 'cot' }, { id: 'predict' }])).map(members)).toEqual([['prediction'], ['reasoning', 'answer']])
  })
})

describe('predict', () => {
  it('asks what the other will do, then shows that prediction when it asks for the action', async () => {
    const played = await pair([{ id: 'predict' }], r => (r.tag === 'predict' ? '{"prediction": "They cooperate,\\n# so"}' : '{"answer": "D"}'))
    const [first, second] = asks(played)
    expect([first!.tag, second!.tag]).toEqual(['predict', 'act'])
    expect(members(first!)).toEqual(['prediction'])
    expect(userOf(first!)).toContain('what will the other player do next, and why?')
    expect(userOf(second!)).toContain('# What you predicted\n\n> They cooperate,\n> # so\n\n# Your turn')
    expect(moves(played)[0]).toMatchObject({ action: 'D', calls: [expect.any(String), expect.any(String)] })
  })

  it('that fails is what is asked again; the one that succeeded is not', async () => {
    const played = await pair([{ id: 'predict' }], (r, n) => (r.seat === 1 ? legal(r) : n === 0 || n === 3 ? 'Hm.' : legal(r)))
    expect(asks(played).map(one => [one.tag, one.reasked])).toEqual([
      ['predict', false],
      ['predict', true],
      ['act', false],
      ['act', true],
    ])
    expect(tries(played).map(one => one.failure)).toEqual(['unparsable', 'unparsable'])
    expect(moves(played)[0]).toMatchObject({ by: 'player', tries: 3, read: 're-asked' })
  })

  it('objects to one that is too long, and to nothing else', async () => {
    const long = JSON.stringify({ prediction: 'x'.repeat(601) })
    const played = await pair([{ id: 'predict' }], r => (r.tag === 'predict' && !r.reasked ? long : legal(r)))
    expect(tries(played)[0]).toMatchObject({ failure: 'illegal' })
    expect(asks(played)[1]!.messages[3]!.text).toMatch(/at prediction is not allowed here: give a text that is not empty of at most 600 characters/)
  })

  it('leaves talk alone', async () => {
    const options = { before: 'choose' }
    const game = talk.apply(matrix, TalkOptions.parse(options))
    const seats = [modelSeat({ protocols: [{ id: 'predict' }] }), modelSeat()]
    const played = await playModels(game, { config: { rounds: 1 }, seats, with: [{ transform: 'talk', version: 1, options }] }, r =>
      r.turn === 'choose' ? legal(r) : '{"answer": {"do": "done", "with": {}}}',
    )
    expect(asks(played).map(one => one.tag)).toEqual(['act', 'predict', 'act'])
  })

  it('speaks of several others where there are several', async () => {
    const seats = [modelSeat({ protocols: [{ id: 'predict' }] }, { wording: 'de' }), modelSeat(), modelSeat()]
    const played = await playModels(pBeauty, { config: { rounds: 1 }, seats }, legal)
    expect(userOf(asks(played)[0]!)).toContain('Was werden die anderen Spieler als Nächstes tun, und warum?')
  })
})

describe('notes', () => {
  const noting = (r: CallRequest): Stubbed => (r.tag === 'notes' ? JSON.stringify({ notes: `after ${r.k - 1} rounds` }) : '{"answer": "C"}')

  it('are asked for before every n-th turn of the seat and shown from then on', async () => {
    const played = await pair([{ id: 'notes', params: { every: 2 } }], noting, 6)
    expect(asks(played).map(one => `${one.tag} ${one.k}`)).toEqual(['act 1', 'act 2', 'notes 3', 'act 3', 'act 4', 'notes 5', 'act 5', 'act 6'])
    const shown = asks(played).map(one => /# Your own notes\n\n> (.*)/.exec(userOf(one))?.[1] ?? null)
    expect(shown).toEqual([null, null, null, 'after 2 rounds', 'after 2 rounds', 'after 2 rounds', 'after 4 rounds', 'after 4 rounds'])
    expect(userOf(asks(played)[6]!)).toContain('Round 1')
  })

  it('as the only memory leave out what they cover', async () => {
    const played = await pair([], noting, 6, 'en', { memory: { kind: 'notes', every: 2 } })
    const rounds = asks(played).map(one => [...userOf(one).matchAll(/^> Round (\d)/gm)].map(found => found[1]).join(''))
    expect(asks(played).map(one => `${one.tag} ${one.k}`)).toEqual(['act 1', 'act 2', 'notes 3', 'act 3', 'act 4', 'notes 5', 'act 5', 'act 6'])
    expect(rounds).toEqual(['', '1', '12', '2', '3', '34', '4', '5'])
  })

  it('follow the protocol where memory and protocol both name them', async () => {
    const played = await pair([{ id: 'notes', params: { every: 3, maxChars: 77 } }], noting, 4, 'en', { memory: { kind: 'notes', every: 1 } })
    expect(
      asks(played)
        .filter(one => one.tag === 'notes')
        .map(one => one.k),
    ).toEqual([4])
    expect(systemOf(asks(played).find(one => one.tag === 'notes')!)).toContain('at most 77 characters')
  })
})

describe('every protocol', () => {
  it('has titled parameters with defaults, in both languages', () => {
    expect(protocols.map(({ id }) => id)).toEqual(['persona', 'preference', 'cot', 'predict', 'belief', 'notes'])
    for (const { params, title } of protocols) {
      expect(title.en).not.toBe('')
      expect(title.de).not.toBe('')
      expect(params.safeParse({}).success).toBe(true)
      const json = z.toJSONSchema(params, { io: 'input' }) as { properties?: Record<string, { title?: string; de?: { title?: string } }> }
      for (const field of Object.values(json.properties ?? {})) {
        expect(field.title).toEqual(expect.any(String))
        expect(field.de?.title).toEqual(expect.any(String))
      }
    }
  })

  it('plays on in any order and language, with as many acts as moves', async () => {
    const chosen = fc.shuffledSubarray([
      { id: 'persona', params: { persona: 'trusting' } },
      { id: 'preference', params: { preference: 'equality' } },
      { id: 'cot' },
      { id: 'predict' },
      { id: 'belief', params: { condition: 'implicit', order: 'both' } },
      { id: 'notes', params: { every: 1 } },
    ])
    await fc.assert(
      fc.asyncProperty(chosen, fc.constantFrom('en', 'de', 'en.story'), async (list, wording) => {
        const played = await pair(list, legal, 2, wording)
        expect(played.status).toBe('complete')
        expect(tries(played)).toEqual([])
        expect(asks(played).filter(one => one.tag === 'act')).toHaveLength(2)
        for (const one of asks(played)) expect(JSON.stringify(one.messages)).not.toMatch(/undefined|NaN|\[object/)
      }),
      { numRuns: 40 },
    )
  })
})
