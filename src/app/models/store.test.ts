import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ModelEntry } from '../../players/llm/entry'
import { safeStorage } from '../safe-storage'

const entry = (id: string, more: Partial<ModelEntry> = {}): ModelEntry => ({
  id,
  name: `model ${id}`,
  provider: 'openai',
  model: 'some-model-2026-01-01',
  settings: {},
  ...more,
})

const load = async () => import('./store')
const write = (value: unknown) => safeStorage.set('parley.models', typeof value === 'string' ? value : JSON.stringify(value))
const written = () => JSON.parse(safeStorage.get('parley.models') ?? 'null') as { models: unknown[] }

beforeEach(() => vi.resetModules())
afterEach(() => {
  safeStorage.set('parley.models', '')
  safeStorage.set('parley.models.unread', '')
})

// Each test loads the store anew, as a page does; the storage behind it is the fallback in memory, which this process keeps.
describe('the models of this browser', () => {
  test('are there again after a reload, in their order', async () => {
    vi.doMock('../safe-storage', () => ({ safeStorage }))
    const first = (await load()).useModels.getState()
    first.add(entry('a'))
    first.add(entry('b'))
    first.add(entry('c'), 1)
    first.change(entry('b', { name: 'renamed' }))
    vi.resetModules()
    vi.doMock('../safe-storage', () => ({ safeStorage }))
    const { useModels } = await load()
    expect(useModels.getState().models).toEqual([entry('a'), entry('c'), entry('b', { name: 'renamed' })])
    useModels.getState().remove('c')
    expect(written().models).toEqual([entry('a'), entry('b', { name: 'renamed' })])
  })

  test('keep an entry that does not fit as it is, whatever is changed beside it', async () => {
    vi.doMock('../safe-storage', () => ({ safeStorage }))
    const odd = { id: 'x', name: 'from a newer version', provider: 'openai', model: 'm', settings: {}, shiny: true }
    write({ v: 1, models: [odd, entry('a'), 'nonsense', entry('a', { name: 'same id' })] })
    const { useModels } = await load()
    expect(useModels.getState().models).toEqual([entry('a')])
    expect(useModels.getState().unread).toEqual([odd, 'nonsense', entry('a', { name: 'same id' })])
    useModels.getState().add(entry('b'))
    expect(written().models).toEqual([entry('a'), entry('b'), odd, 'nonsense', entry('a', { name: 'same id' })])
    useModels.getState().discard()
    expect(written().models).toEqual([entry('a'), entry('b')])
  })

  test.each(['{"v":1,"models":[{', '[]', '{"v":2,"models":[]}', 'null'])('put text that is no list of models aside: %s', async text => {
    vi.doMock('../safe-storage', () => ({ safeStorage }))
    write(text)
    const { useModels } = await load()
    expect(useModels.getState().models).toEqual([])
    expect(useModels.getState().aside).toBe(text)
    useModels.getState().add(entry('a'))
    expect(written().models).toEqual([entry('a')])
    expect(safeStorage.get('parley.models.unread')).toBe(text)
    expect(useModels.getState().aside).toBe(text)
  })

  test('of another tab are not undone by a change here', async () => {
    vi.doMock('../safe-storage', () => ({ safeStorage }))
    const { useModels } = await load()
    useModels.getState().add(entry('a'))
    write({ v: 1, models: [entry('a'), entry('other')] })
    useModels.getState().add(entry('b'))
    expect(useModels.getState().models.map(each => each.id)).toEqual(['a', 'other', 'b'])
  })
})

describe('limits', () => {
  test('of a host are the strictest of all its models, and empty where none is set', async () => {
    vi.doMock('../safe-storage', () => ({ safeStorage }))
    const { limitsOf, useModels } = await load()
    const ref = { provider: 'openai', model: 'any' }
    expect(limitsOf(ref)).toEqual({})
    useModels.getState().add(entry('a', { limits: { requestsPerMinute: 60, atOnce: 8 } }))
    useModels.getState().add(entry('b', { limits: { requestsPerMinute: 20, tokensPerMinute: 9000 } }))
    useModels.getState().add(entry('c', { baseURL: 'https://other.example/v1', limits: { requestsPerMinute: 1 } }))
    expect(limitsOf(ref)).toEqual({ requestsPerMinute: 20, tokensPerMinute: 9000, atOnce: 8 })
    expect(limitsOf({ ...ref, baseURL: 'https://other.example/v1/' })).toEqual({ requestsPerMinute: 1 })
  })
})
