import { expect, test } from 'vitest'
import type { LlmSpec } from '../core/spec'
import { playerLabel } from './rows'

const model = (more: Partial<LlmSpec> = {}): LlmSpec => ({
  kind: 'llm',
  provider: 'p',
  model: 'm-1',
  protocols: [],
  memory: { kind: 'all' },
  ...more,
})

test('a model is named by its id, where it is reached, and how it is asked', () => {
  expect(playerLabel(model())).toBe('m-1 @ p')
  expect(playerLabel(model({ baseURL: 'http://localhost:11434/v1/' }))).toBe('m-1 @ localhost:11434/v1')
  expect(
    playerLabel(
      model({
        protocols: [
          { id: 'persona', params: { persona: 'stern' } },
          { id: 'cot', params: {} },
        ],
      }),
    ),
  ).toBe('m-1 @ p (persona:{"persona":"stern"} + cot)')
})

test('models that differ have different names, also in long parameters', () => {
  const long = (text: string) => model({ protocols: [{ id: 'persona', params: { text } }] })
  const labels = [
    model(),
    model({ model: 'm-2' }),
    model({ provider: 'q' }),
    model({ baseURL: 'https://a.example' }),
    model({ protocols: [{ id: 'cot' }] }),
    model({ memory: { kind: 'none' } }),
    model({ memory: { kind: 'last', events: 5 } }),
    model({ memory: { kind: 'last', events: 6 } }),
    model({ settings: { temperature: 0 } }),
    model({ settings: { temperature: 1 } }),
    model({ settings: { reasoning: 'high' } }),
    long(`${'x'.repeat(200)}a`),
    long(`${'x'.repeat(200)}b`),
  ].map(playerLabel)
  expect(new Set(labels).size).toBe(labels.length)
  expect(Math.max(...labels.map(label => label.length))).toBeLessThan(60)
})

test('the stand-in is never named like a model', () => {
  expect(playerLabel(model({ provider: 'rehearsal', model: 'anything', protocols: [{ id: 'cot' }] }))).toBe('rehearsal, not a model')
})
