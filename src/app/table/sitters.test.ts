import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { loadGame } from '../../catalogue'
import type { LlmSitter } from '../setup/setup'
import { type Choosing, keyOf, labelOf, sitterData, sitterOf } from './sitters'

const plain: LlmSitter = {
  kind: 'llm',
  provider: 'openai-compatible',
  model: 'm',
  baseURL: 'http://localhost:1/v1',
  protocols: [],
  memory: { kind: 'all' },
}
const cold: LlmSitter = { ...plain, settings: { temperature: 0 } }
const hot: LlmSitter = { ...plain, settings: { temperature: 1 } }
const choosing: Choosing = {
  entry: await loadGame('matrix'),
  language: 'en',
  models: [
    { id: 'a', name: 'Cold', sitter: cold },
    { id: 'b', name: 'Hot', sitter: hot },
  ],
}
const t = ((key: string) => key) as unknown as TFunction
const values = sitterData(choosing, null, t).flatMap(({ items }) => items.map(({ value }) => value))

describe('the list of who may sit', () => {
  it('says of everybody it offers that it is that one', () => {
    expect(new Set(values).size).toBe(values.length)
    for (const value of values) expect(keyOf(sitterOf(value, choosing, null), choosing.models)).toBe(value)
  })

  it('tells two settings of one model apart, and knows a model by itself where its settings were changed here', () => {
    expect([cold, hot, { ...hot, settings: { temperature: 2 } }].map(one => labelOf(one, choosing, t))).toEqual(['Cold', 'Hot', 'Cold'])
  })

  it('names a model that came with a link, and leaves it as it is when it is picked again', () => {
    const other: LlmSitter = { ...plain, model: 'elsewhere', protocols: [{ id: 'cot' }] }
    expect(labelOf(other, choosing, t)).toBe('elsewhere')
    expect(sitterOf(keyOf(other, choosing.models), choosing, other)).toEqual(other)
    expect(values).not.toContain(keyOf(other, choosing.models))
  })

  it('asks a model that takes another’s place as that one was asked', () => {
    const was: LlmSitter = { ...cold, protocols: [{ id: 'cot' }], memory: { kind: 'none' } }
    expect(sitterOf('model b', choosing, was)).toEqual({ ...hot, protocols: was.protocols, memory: was.memory })
    expect(sitterOf('model b', choosing, { kind: 'human' })).toEqual(hot)
  })
})
