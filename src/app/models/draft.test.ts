import { describe, expect, test } from 'vitest'
import { ModelEntry, PROVIDERS } from '../../players/llm/entry'
import { type Draft, draftFrom, draftOf, draftRef, entryOf, freeName } from './draft'
import { numberOf, numbers } from './numbers'
import { readModels } from './search'

const draft = (patch: Partial<Draft> = {}): Draft => ({ ...draftOf('openai'), model: 'some-model', ...patch })
const problems = (patch: Partial<Draft>, language: 'en' | 'de' = 'en') => {
  const read = entryOf(draft(patch), 'id', ['taken'], language)
  return 'problems' in read ? Object.fromEntries(Object.entries(read.problems).map(([field, problem]) => [field, problem.key])) : {}
}
const entry = (patch: Partial<Draft>, language: 'en' | 'de' = 'en') => {
  const read = entryOf(draft(patch), 'id', ['taken'], language)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.entry
}

describe('a model as it is typed', () => {
  test('leaves out what is empty', () => {
    expect(entry({})).toEqual({ id: 'id', name: 'some-model', provider: 'openai', model: 'some-model', settings: {} })
  })

  test('stores seconds as milliseconds, percents as shares, and fits the schema', () => {
    const read = entryOf(
      { ...draftOf('rehearsal'), name: 'Stand-in', delay: '1.5', fail: '7', refuse: '0', garble: '100', timeout: '20' },
      'id',
      [],
      'en',
    )
    expect('entry' in read && read.entry.settings).toEqual({
      timeoutMs: 20_000,
      rehearsal: { delayMs: 1500, fail: 0.07, refuse: 0, garble: 1 },
    })
    expect('entry' in read && ModelEntry.safeParse(read.entry).success).toBe(true)
  })

  test('reads back as it was typed, in both languages', () => {
    const typed: Draft = draft({
      name: 'Mine',
      temperature: '0.7',
      topP: '0.95',
      seed: '42',
      maxOutputTokens: '800',
      timeout: '90',
      reasoning: 'low',
      structured: 'json',
      stream: true,
      input: '0.15',
      output: '0.6',
      cached: '0.075',
      currency: 'EUR',
      noted: '2026-11-02',
      requestsPerMinute: '60',
      tokensPerMinute: '100000',
      atOnce: '4',
    })
    const stored = ModelEntry.parse(entry(typed))
    expect(draftFrom(stored, 'en')).toEqual(typed)
    const german = draftFrom(stored, 'de')
    expect(german.temperature).toBe('0,7')
    expect(entry(german, 'de')).toEqual(stored)
  })

  test('takes the address of a known server, and finds the server again', () => {
    const ollama = { ...draftOf('openai-compatible', 'ollama'), model: 'qwen3:8b' }
    expect(draftRef(ollama)).toEqual({ provider: 'openai-compatible', model: 'qwen3:8b', baseURL: 'http://localhost:11434/v1' })
    const read = entryOf(ollama, 'id', [], 'en')
    expect('entry' in read && draftFrom(read.entry, 'en').preset).toBe('ollama')
  })

  test('has no address without one, with a foreign scheme, or with anything in it that may be a key', () => {
    const compatible = (address: string) => problems({ ...draftOf('openai-compatible'), model: 'm', address })
    expect(compatible('')).toEqual({ address: 'empty' })
    expect(compatible('localhost:1234/v1')).toEqual({ address: 'address' })
    expect(compatible('ftp://host/v1')).toEqual({ address: 'address' })
    for (const address of ['http://me:secret@host/v1', 'http://host/v1?key=sk-1', 'http://host/v1#sk-1'])
      expect(compatible(address)).toEqual({ address: 'addressParts' })
    expect(compatible(' http://host/v1/ ')).toEqual({})
    const read = entryOf({ ...draftOf('openai-compatible'), model: 'm', address: ' http://host/v1/ ' }, 'id', [], 'en')
    expect('entry' in read && read.entry.baseURL).toBe('http://host/v1')
  })

  test('says what is wrong with each field at once', () => {
    expect(
      problems({ model: ' ', name: 'taken', temperature: '3', seed: '1.5', input: '1', currency: '', atOnce: 'many', requestsPerMinute: '0' }),
    ).toEqual({
      model: 'empty',
      name: 'taken',
      temperature: 'number',
      seed: 'whole',
      output: 'priceHalf',
      currency: 'currency',
      atOnce: 'whole',
      requestsPerMinute: 'wholeAtLeast',
    })
    expect(problems({ name: 'x'.repeat(61), input: '-1', output: '1', currency: 'EUR' })).toEqual({ name: 'long', input: 'atLeast' })
  })

  test('is named after its id where its owner gave it no name, numbered where that is taken', () => {
    expect(freeName('m', [])).toBe('m')
    expect(freeName('m', ['m', 'm 2'])).toBe('m 3')
    expect(entry({ model: 'x'.repeat(200) }).name.length).toBeLessThanOrEqual(60)
  })
})

describe('a typed number', () => {
  test('keeps to the schema’s bounds: both ends fit, just beyond does not', () => {
    const settings = (field: keyof typeof numbers, text: string) => numberOf(field, text, 'en')
    expect(settings('temperature', '0')).toBe(0)
    expect(settings('temperature', '2')).toBe(2)
    for (const text of ['2.01', '-0.1', 'NaN', 'Infinity', '1e3', '0x1', '1,5', '١'])
      expect(settings('temperature', text)).toMatchObject({ key: 'number', found: text })
    expect(settings('seed', '2147483647')).toBe(2_147_483_647)
    expect(settings('seed', '2147483648')).toMatchObject({ key: 'whole' })
    expect(settings('fail', '100')).toBe(1)
    expect(settings('fail', '100.1')).toMatchObject({ key: 'number' })
    expect(settings('topP', ' ')).toBeUndefined()
    expect(settings('topP', '.5')).toBe(0.5)
  })

  test('may have a comma in German and only there', () => {
    expect(numberOf('topP', '0,5', 'de')).toBe(0.5)
    expect(numberOf('topP', '0,5', 'en')).toMatchObject({ found: '0,5' })
    expect(numberOf('topP', '1,5', 'de')).toMatchObject({ min: '0', max: '1' })
  })
})

describe('every provider', () => {
  test.each(PROVIDERS)('%s has a form that a model id completes', provider => {
    const read = entryOf(
      { ...draftOf(provider), model: 'm', address: provider === 'openai-compatible' ? 'http://localhost:1/v1' : '' },
      'id',
      [],
      'en',
    )
    expect('entry' in read && ModelEntry.safeParse(read.entry).success).toBe(true)
  })
})

describe('the address of the page', () => {
  test('names the model that is changed, or what a new one starts from, and nothing else', () => {
    expect(readModels({})).toEqual({})
    expect(readModels({ edit: 'new', provider: 'web-llm', other: 1 })).toEqual({ edit: 'new', provider: 'web-llm' })
    expect(readModels({ edit: 'new', provider: 'nobody', preset: 'x' })).toEqual({ edit: 'new' })
    expect(readModels({ edit: 'abc', provider: 'openai' })).toEqual({ edit: 'abc' })
    expect(readModels({ provider: 'openai' })).toEqual({})
    expect(readModels({ edit: 234 })).toEqual({ edit: '234' })
  })
})
