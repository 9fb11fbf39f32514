import { describe, expect, it } from 'vitest'
import { type ActionSpec, complain, sample } from '../../core/action-space'
import { luckOf } from '../../core/luck'
import { casesOf } from '../../core/cases'
import { type Draft, emptyDraft, readDraft, toNumber } from './draft'

/** An action as somebody would type and pick it. */
function typed(space: ActionSpec, action: any): Draft {
  switch (space.kind) {
    case 'int':
    case 'real':
      return String(action)
    case 'split':
      return Object.fromEntries(space.parts.map(p => [p, String(action[p])]))
    case 'fields':
      return Object.fromEntries(Object.entries(space.fields).map(([k, s]) => [k, typed(s, action[k])]))
    case 'oneOf':
      return { do: action.do, with: typed(space.cases[action.do] as ActionSpec, action.with) }
    default:
      return action
  }
}

const offer: ActionSpec = {
  kind: 'oneOf',
  cases: {
    accept: { kind: 'fields', fields: {} },
    counter: {
      kind: 'fields',
      fields: { share: { kind: 'split', total: 100, parts: ['a', 'b'] }, text: { kind: 'text', maxChars: 40, optional: true } },
    },
  },
}
const spaces: readonly ActionSpec[] = [
  { kind: 'choice', options: ['C', 'D'] },
  { kind: 'int', min: 0, max: 100 },
  { kind: 'int', min: -10, max: 10, step: 5 },
  { kind: 'real', min: 0, max: 1, step: 0.05 },
  { kind: 'real', min: -2.5, max: 7 },
  { kind: 'text', maxChars: 12 },
  { kind: 'split', total: 1, parts: ['a', 'b', 'c'], step: 0.1 },
  { kind: 'many', options: ['x', 'y', 'z'], min: 1, max: 2 },
  offer,
]

describe('reading a draft', () => {
  it.each(spaces)('reads back every sampled action as it was typed: $kind', space => {
    const luck = luckOf(`pad/${JSON.stringify(space)}`)
    for (let i = 0; i < 200; i++) {
      const action = sample(space, luck)
      expect(readDraft(space, typed(space, action), 'en')).toEqual({ action })
    }
  })

  it.each(spaces)('lets through only what the referee takes: $kind', space => {
    const attempts: Draft[] = ['', ' ', '187', '-1', '0,5', '1e3', 'C', 'nonsense', '33.3', 'x'.repeat(300)]
    const shaped =
      space.kind === 'split'
        ? attempts.map((a): Draft => ({ a, b: '1', c: '0' }))
        : space.kind === 'many'
          ? [[], ['x', 'y', 'z'], ['q']]
          : space.kind === 'oneOf'
            ? []
            : attempts
    for (const draft of [...shaped, emptyDraft(space)]) {
      const read = readDraft(space, draft, 'de')
      if ('action' in read) expect(complain(space, read.action)).toBeNull()
      else expect(read.say).toMatch(/\.$/)
    }
  })

  it('says what is expected and what came', () => {
    expect(readDraft({ kind: 'int', min: 0, max: 100 }, '187', 'en')).toEqual({
      say: '187 is out of range. Enter a whole number from 0 to 100.',
      at: '',
    })
    expect(readDraft({ kind: 'int', min: 0, max: 100 }, 'x', 'de')).toEqual({
      say: '„x“ ist keine Zahl. Gib eine ganze Zahl von 0 bis 100 ein.',
      at: '',
    })
  })

  it('suggests nothing: no empty draft is an action, unless staying silent is one', () => {
    for (const space of spaces) expect('action' in readDraft(space, emptyDraft(space), 'en')).toBe(false)
    expect(readDraft({ kind: 'text', maxChars: 9, optional: true }, '', 'en')).toEqual({ action: '' })
  })

  it('takes a decimal comma, and no exponent', () => {
    expect(toNumber(' 0,25 ')).toBe(0.25)
    expect(toNumber('1e3')).toBeNaN()
  })

  it('sends cases without anything to fill in by a button of their own', () => {
    expect(casesOf(offer as Extract<ActionSpec, { kind: 'oneOf' }>)).toEqual({
      bare: [{ id: 'accept', action: { do: 'accept', with: {} } }],
      open: ['counter'],
    })
  })
})
