import { expect, it } from 'vitest'
import { PROVIDERS } from './entry'
import { baseOf, hostOf, isAlias, providerOf, providers, structuredBy } from './providers'

it('knows every provider that an entry may name, once', () => {
  expect(providers.map(provider => provider.id).toSorted()).toEqual([...PROVIDERS].toSorted())
  expect(() => providerOf('nobody')).toThrow(RangeError)
})

it('has an https address and a page for keys wherever a key is needed', () => {
  for (const provider of providers.filter(each => each.needsKey)) {
    expect(provider.baseURL).toMatch(/^https:\/\/[^/]+.*[^/]$/)
    expect(provider.keyPage).toMatch(/^https:/)
  }
})

it('names the line that lets each local server answer a page', () => {
  const presets = providerOf('openai-compatible').presets ?? []
  expect(presets.map(preset => preset.baseURL)).toEqual([
    'http://localhost:11434/v1',
    'http://localhost:1234/v1',
    'http://localhost:8000/v1',
    'http://localhost:8080/v1',
  ])
  for (const preset of presets) expect(preset.allow).toMatch(/origin|cors/i)
})

it('takes an address of one’s own before the provider’s, without a slash at its end', () => {
  expect(baseOf({ provider: 'openai', model: 'm' })).toBe('https://api.openai.com/v1')
  expect(baseOf({ provider: 'openai', model: 'm', baseURL: 'http://x.test:81/v1//' })).toBe('http://x.test:81/v1')
  expect(hostOf({ provider: 'openai', model: 'm', baseURL: 'http://x.test:81/v1' })).toBe('x.test:81')
  expect(baseOf({ provider: 'prompt-api', model: 'text' })).toBe('browser:prompt-api')
  expect(hostOf({ provider: 'web-llm', model: 'x' })).toBe('browser:web-llm')
})

it('counts all that goes through this site’s server as one host', () => {
  const hosts = ['openai', 'mistral'].map(provider => hostOf({ provider, model: 'm', proxied: true, baseURL: 'http://ignored.test/v1' }))
  expect(new Set(hosts)).toEqual(new Set(['proxy']))
})

it.each([
  ['openai', 'gpt-4.1', true],
  ['openai', 'gpt-4.1-2025-04-14', false],
  ['openai', 'gpt-4-0613', false],
  ['openai', 'chatgpt-4o-latest', true],
  ['anthropic', 'claude-sonnet-4-5', true],
  ['anthropic', 'claude-sonnet-4-5-20250929', false],
  ['anthropic', 'claude-3-5-haiku-latest', true],
  ['google', 'gemini-2.5-flash', true],
  ['google', 'gemini-1.5-pro-002', false],
  ['google', 'gemini-2.5-flash-preview-05-20', false],
  ['mistral', 'mistral-small-latest', true],
  ['mistral', 'mistral-small-2506', false],
  ['openrouter', 'anthropic/claude-sonnet-4.5', true],
  ['openrouter', 'openai/gpt-4o-2024-08-06', false],
  ['groq', 'llama-3.1-8b-instant', true],
  ['openai-compatible', 'llama3.2:1b', false],
  ['openai-compatible', 'llama3.2:latest', true],
  ['openai-compatible', 'llama3', true],
  ['openai-compatible', 'qwen2.5-7b-instruct-q4_k_m.gguf', false],
  ['openai-compatible', 'meta-llama/Llama-3.1-8B-Instruct', false],
  ['openai-compatible', 'model@sha256:0123456789ab', false],
  ['web-llm', 'Llama-3.2-1B-Instruct-q4f32_1-MLC', false],
  ['prompt-api', 'text', true],
  ['rehearsal', 'rehearsal', false],
])('%s %s is an alias: %s', (provider, model, alias) => expect(isAlias({ provider, model })).toBe(alias))

it('keeps answers to a form as the owner says, else as far as the provider can', () => {
  expect(structuredBy({ provider: 'openai', model: 'm' }, undefined)).toBe('schema')
  expect(structuredBy({ provider: 'groq', model: 'm' }, {})).toBe('json')
  expect(structuredBy({ provider: 'openai', model: 'm' }, { structured: 'none' })).toBe('none')
})
