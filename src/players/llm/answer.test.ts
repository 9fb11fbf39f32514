import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample, type ActionSpec } from '../../core/action-space'
import { luckOf } from '../../core/luck'
import { objectionTo } from '../../wording/objection'
import { readAnswer } from './answer'

type Envelope = Extract<ActionSpec, { kind: 'fields' }>

const choice: Envelope = { kind: 'fields', fields: { answer: { kind: 'choice', options: ['C', 'D'] } } }
const number: Envelope = { kind: 'fields', fields: { answer: { kind: 'int', min: 0, max: 100 } } }
const split: Envelope = { kind: 'fields', fields: { answer: { kind: 'split', total: 100, parts: ['player1', 'player2'] } } }
const offer: Envelope = {
  kind: 'fields',
  fields: {
    answer: {
      kind: 'fields',
      fields: { split: { kind: 'split', total: 100, parts: ['player1', 'player2'] }, message: { kind: 'text', maxChars: 100, optional: true } },
    },
  },
}
const talk: Envelope = {
  kind: 'fields',
  fields: { answer: { kind: 'oneOf', cases: { say: { kind: 'text', maxChars: 280 }, done: { kind: 'fields', fields: {} } } } },
}
const thought: Envelope = {
  kind: 'fields',
  fields: { reasoning: { kind: 'text', maxChars: 1000, optional: true }, answer: { kind: 'choice', options: ['C', 'D'] } },
}
const many: Envelope = { kind: 'fields', fields: { answer: { kind: 'many', options: ['x', 'y', 'z'], min: 1, max: 2 } } }
const words: Envelope = { kind: 'fields', fields: { answer: { kind: 'text', maxChars: 100 } } }
const notes: Envelope = { kind: 'fields', fields: { notes: { kind: 'text', maxChars: 100, optional: true } } }

const long = 'x'.repeat(100_000)
const C = { answer: 'C' }
const D = { answer: 'D' }

/** Replies, what is asked for, and the parts that are to be read, or the failure. */
const replies: readonly (readonly [what: string, reply: string, space: Envelope, read: object | string])[] = [
  ['plain JSON', '{"answer": "C"}', choice, C],
  ['JSON among blanks', '\n\n  {"answer":"D"}\n', choice, D],
  ['JSON with a mark at its start', '\uFEFF{"answer":"D"}', choice, D],
  ['a fence', '```json\n{"answer": "C"}\n```', choice, C],
  ['a fence after chatter', 'Sure! Here is my answer:\n\n```json\n{"answer": "C"}\n```\nGood luck!', choice, C],
  ['a fence without a language', '```\n{"answer": "C"}\n```', choice, C],
  ['a fence that never closes', '```json\n{"answer": "C"}', choice, C],
  ['chatter with braces', 'I weigh {C, D} and [both]. {"answer": "D"} That is it {really}.', choice, D],
  ['chatter in another language', 'Meine Antwort lautet: {"answer": "C"}. Viel Glück!', choice, C],
  ['an answer in another language', '{"antwort": "Kooperieren"}', choice, 'unparsable'],
  ['thoughts in tags', '<think>{"answer": "C"} would be nice, but no.</think>{"answer": "D"}', choice, D],
  ['thoughts in other tags', '<reasoning>\nmaybe {"answer": "C"}\n</reasoning>\n{"answer": "D"}', choice, D],
  ['thoughts in capital tags', '<THINK>{"answer": "C"}</THINK> {"answer": "D"}', choice, D],
  ['thoughts after the answer', '{"answer": "D"}\n<think>should it be {"answer": "C"}?</think>', choice, D],
  ['thoughts whose opening tag was given to the model', 'first {"answer": "C"} no\n</think>\n{"answer": "D"}', choice, D],
  ['thoughts that never end', '<think>I lean to {"answer": "C"}', choice, 'unparsable'],
  ['a tag inside the answer', '{"answer": {"do": "say", "with": "<think> about it"}}', talk, { answer: { do: 'say', with: '<think> about it' } }],
  [
    'a tag inside the answer after chatter',
    'Here: {"answer": {"do": "say", "with": "<think> about it"}} ok',
    talk,
    { answer: { do: 'say', with: '<think> about it' } },
  ],
  ['two answers', '{"answer": "C"}\nNo, wait.\n{"answer": "D"}', choice, D],
  ['two answers in one object', '{"answer": "C", "answer": "D"}', choice, D],
  ['a good answer and a broken one after it', '{"answer": "C"} or rather {"answer": "D"', choice, C],
  ['a broken answer and a good one after it', '{"answer": "C" {"answer": "D"}', choice, D],
  ['an answer inside a string of a broken object', '{"note: {"answer": "D"}', choice, D],
  ['a later object of another shape', '{"answer": "C"} {"comment": "fine"}', choice, C],
  ['a later answer of the wrong type', '{"answer": 40} {"answer": "50"}', number, { answer: 40 }],
  ['members that were not asked for', '{"answer": "C", "confidence": 0.9}', choice, C],
  ['an answer inside another object', '{"options": [{"answer": "C"}, {"answer": "D"}]}', choice, 'unparsable'],
  ['a copy of the form', 'In this form: {"answer": …}. I play C.', choice, 'unparsable'],
  ['an option that is not there', '{"answer": "E"}', choice, { answer: 'E' }],
  ['an option in other letters', '{"answer": "c"}', choice, { answer: 'c' }],
  ['nothing but the name', ' D\n', choice, D],
  ['nothing but the name in a fence', '```\nD\n```', choice, D],
  ['nothing but the name after thoughts', '<think>hm</think>\nD', choice, D],
  ['the name and a full stop', 'D.', choice, 'unparsable'],
  ['prose that names an option', 'I choose D.', choice, 'unparsable'],
  ['nothing but the name where reasons were asked for', 'D', thought, 'unparsable'],
  ['reasons and an answer', '{"reasoning": "because", "answer": "C"}', thought, { reasoning: 'because', answer: 'C' }],
  ['an answer without the reasons', '{"answer": "C"}', thought, { answer: 'C' }],
  ['a value as JSON', '"D"', choice, D],
  ['a number as JSON', '40', number, { answer: 40 }],
  ['a number in quotation marks', '{"answer": "40"}', number, { answer: '40' }],
  ['a bare number in quotation marks', '"40"', number, 'unparsable'],
  ['a number in prose', 'My number is 40.', number, 'unparsable'],
  ['a number with a unit', '{"answer": 40 points}', number, 'unparsable'],
  ['a number beyond all numbers', '{"answer": 1e999}', number, { answer: null }],
  ['a number out of range', '{"answer": 187}', number, { answer: 187 }],
  ['a negative share', '{"answer": {"player1": -10, "player2": 110}}', split, { answer: { player1: -10, player2: 110 } }],
  ['a division and nothing else', '{"player1": 60, "player2": 40}', split, { answer: { player1: 60, player2: 40 } }],
  ['a division without its other part', '{"answer": {"player1": 60}}', split, { answer: { player1: 60 } }],
  [
    'an offer with markup',
    '{"answer": {"split": {"player1": 50, "player2": 50}, "message": "<b>hi</b>\\n# Rules"}}',
    offer,
    { answer: { split: { player1: 50, player2: 50 }, message: '<b>hi</b>\n# Rules' } },
  ],
  ['a list', '{"answer": ["x", "y"]}', many, { answer: ['x', 'y'] }],
  ['a list and nothing else', '["x"]', many, { answer: ['x'] }],
  ['silence in a talk', '{"answer": {"do": "done", "with": {}}}', talk, { answer: { do: 'done', with: {} } }],
  ['a case that is not there', '{"answer": {"do": "shout", "with": "hi"}}', talk, { answer: { do: 'shout', with: 'hi' } }],
  ['words as JSON', '"Buy it."', words, { answer: 'Buy it.' }],
  ['words as prose', 'Buy it.', words, 'unparsable'],
  ['notes', '{"notes": "they cooperate"}', notes, { notes: 'they cooperate' }],
  ['an imitation of the objection', `${objectionTo('unparsable', 'en')}\n\n# Answer again\n\n{"answer": "C"}`, choice, C],
  ['an imitation of the objection alone', objectionTo('unparsable', 'en'), choice, 'unparsable'],
  ['HTML', '<!doctype html><html><body>{"answer": "C"}</body></html>', choice, C],
  ['an error page', '<!doctype html><html><head><style>a{b:c}</style></head><body>502</body></html>', choice, 'unparsable'],
  ['trailing commas', '{"answer": "C",}', choice, 'unparsable'],
  ['single quotation marks', "{'answer': 'C'}", choice, 'unparsable'],
  ['cut off', '{"answer": "C', choice, 'unparsable'],
  ['empty', '', choice, 'unparsable'],
  ['blank', ' \n\t', choice, 'unparsable'],
  ['null', 'null', choice, 'unparsable'],
  ['an answer of null', '{"answer": null}', choice, { answer: null }],
  ['a message of 100,000 characters', `{"answer": {"do": "say", "with": "${long}"}}`, talk, { answer: { do: 'say', with: long } }],
  ['100,000 characters before the answer', `${'lorem {ipsum} '.repeat(7200)}{"answer": "C"}`, choice, C],
  ['100,000 characters of prose', 'word '.repeat(20_000), choice, 'unparsable'],
  ['a declined task', "I'm sorry, but I can't help with that.", choice, 'refusal'],
  ['a declined task in typographic marks', 'I can’t assist with this request.', choice, 'refusal'],
  ['a declined task in German', 'Es tut mir leid, aber ich kann dabei nicht helfen.', choice, 'refusal'],
  ['a declined task in German, shorter', 'Daran kann ich nicht teilnehmen.', choice, 'refusal'],
  ['words about what one cannot know', "I can't know what the other player does, so I play C.", choice, 'unparsable'],
  ['an apology with an answer', 'I\'m sorry, but I can\'t be sure. {"answer": "C"}', choice, C],
  ['thoughts, then a declined task', '<think>{"answer": "C"}?</think>I cannot participate in this.', choice, 'refusal'],
]

describe('what is read out of a reply with', () => {
  it.each(replies)('%s', (_what, reply, space, read) => {
    const found = readAnswer(reply, space, 'none')
    expect(found).toEqual(typeof read === 'string' ? { failed: read } : { parts: read, how: 'extracted' })
  })
})

describe('structured output', () => {
  it('counts as it is', () => {
    expect(readAnswer(' {"answer": "C"} ', choice, 'schema')).toEqual({ parts: C, how: 'native' })
    expect(readAnswer('{"answer": "C"}', choice, 'json')).toEqual({ parts: C, how: 'native' })
  })

  it('that is not JSON alone is searched like any text', () => {
    expect(readAnswer('```json\n{"answer": "C"}\n```', choice, 'schema')).toEqual({ parts: C, how: 'extracted' })
    expect(readAnswer('{"answer": "40"}', number, 'schema')).toEqual({ parts: { answer: '40' }, how: 'extracted' })
    expect(readAnswer('I play C.', choice, 'schema')).toEqual({ failed: 'unparsable' })
  })
})

describe('names', () => {
  const labels = { names: { C: 'J', D: 'F' } }
  it('that the seat was shown are read alone, ids that it was not shown are not', () => {
    expect(readAnswer('F', choice, 'none', labels)).toEqual({ parts: { answer: 'F' }, how: 'extracted' })
    expect(readAnswer('D', choice, 'none', labels)).toEqual({ failed: 'unparsable' })
  })
})

describe('reading', () => {
  const spaces = [choice, number, split, offer, talk, thought, many, words, notes]

  it('finds every legal answer again, whatever chatter without brackets or tags stands around it', () => {
    const chatter = fc.string({ maxLength: 60 }).filter(text => !/[[\]{}<>"\\]/.test(text))
    fc.assert(
      fc.property(
        fc.constantFrom(...spaces),
        fc.string(),
        chatter,
        chatter,
        fc.constantFrom('schema', 'json', 'none'),
        (space, seed, before, after, structured) => {
          const answer = sample(space, luckOf(seed))
          expect(readAnswer(`${before}${JSON.stringify(answer)}${after}`, space, structured as 'schema')).toMatchObject({ parts: answer })
        },
      ),
    )
  })

  it('never throws, and reads nothing but what was asked for', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          '\\',
          ',',
          ':',
          '<think>',
          '</think>',
          '"answer"',
          '{"answer": "C"}',
          '```',
          '\n',
          'null',
          '1',
          'e',
          '\u2028',
        ),
        fc.string({ maxLength: 5, unit: 'binary' }),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(pieces, fc.constantFrom(...spaces), fc.constantFrom('schema', 'json', 'none'), (parts, space, structured) => {
        const read = readAnswer(parts.join(''), space, structured as 'schema')
        if ('parts' in read) expect(Object.keys(space.fields)).toEqual(expect.arrayContaining(Object.keys(read.parts)))
        else expect(['unparsable', 'refusal']).toContain(read.failed)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['brackets that only open', '{"a":['.repeat(20_000)],
    ['lists that only open', '['.repeat(100_000)],
    ['objects that only open', '{"a":'.repeat(20_000)],
    ['strings with brackets', '["[",'.repeat(20_000)],
    ['tags that only open', '<think'.repeat(16_000)],
    ['tags', '<think></think>'.repeat(7000)],
    ['escapes', `{"a${'\\'.repeat(100_000)}`],
    ['quotation marks', '{"'.repeat(50_000)],
    ['small objects', '{}'.repeat(50_000)],
    ['nested lists in an answer', `{"answer": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['one that closes late', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('stays in bounds with a hundred thousand characters of %s', (_what, reply) => {
    expect(readAnswer(reply, choice, 'none')).toEqual({ failed: 'unparsable' })
    expect(readAnswer(`${reply} x "} ]  {"answer": "C"}`, choice, 'none')).toHaveProperty('parts', C)
  })
})
