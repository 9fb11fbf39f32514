import { describe, expect, it } from 'vitest'
import { luckOf } from '../../core/luck'
import { fromLink, toLink } from './link'
import type { LlmSitter, Setup } from './setup'

const setup: Setup = {
  preset: 'classroom',
  config: { money: 100, names: ['Ä', '“q”'], noise: { p: 0.05 } },
  groups: [
    { player: { kind: 'human' }, count: 1, name: 'Zoë' },
    { player: { kind: 'scripted', strategy: 'level-k', params: { k: 2 } }, count: 499 },
  ],
  shuffle: true,
  talk: { before: 'offer', messages: 2, maxChars: 280, audience: 'private' },
  referee: { retries: 3, clockMs: 30_000, onFailure: 'fallback' },
  seed: 'a b/ü',
  disclosure: 'disclosed',
  matches: 1,
  atOnce: 6,
  budget: {},
}

const model: LlmSitter = {
  kind: 'llm',
  provider: 'openai-compatible',
  model: 'm-2026-01-01',
  baseURL: 'http://localhost:11434/v1',
  protocols: [{ id: 'cot' }, { id: 'persona', params: { persona: 'fair' } }],
  memory: { kind: 'last', events: 5 },
  settings: { temperature: 0.7, reasoning: 'low', rehearsal: { fail: 0.1 } },
  price: { currency: 'USD', input: 1, output: 2, noted: '2026-01-01' },
}

const withModels: Setup = {
  ...setup,
  groups: [
    { player: { kind: 'human' }, or: { player: model, chance: 0.125 }, count: 1 },
    { player: model, count: 250 },
    { player: { kind: 'recorded', match: 'abc', seat: 1 }, count: 1 },
    { player: { kind: 'table', table: 'def', onMiss: 'abort' }, count: 1, labels: { drawn: true } },
  ],
  referee: { retries: 3, onFailure: 'person' },
  disclosure: 'probabilistic',
  matches: 64,
  atOnce: 32,
  budget: { calls: 100, money: 2.5 },
}

const encoded = (value: unknown) => `j${Buffer.from(JSON.stringify(value)).toString('base64url')}`

describe('a share link', () => {
  it('carries the whole set-up, 500 seats in well under the length that addresses bear', () => {
    const word = toLink(setup)
    expect(word).toMatch(/^[jz][\w-]+$/)
    expect(word.length).toBeLessThan(600)
    expect(fromLink(word)).toEqual(setup)
  })

  it('reads a plain one too, and one of the version that knew no models', () => {
    expect(fromLink(encoded({ v: 2, ...setup }))).toEqual(setup)
    const { disclosure: _, matches: __, atOnce: ___, budget: ____, ...first } = setup
    expect(fromLink(encoded({ v: 1, ...first }))).toEqual(setup)
  })

  it('carries models, recordings, tables, lotteries and a budget', () => {
    expect(fromLink(toLink(withModels))).toEqual(withModels)
  })

  it.each([
    ['a member of the model', { ...model, apiKey: 'sk-planted' }],
    ['a setting', { ...model, settings: { apiKey: 'sk-planted' } }],
    ['a header', { ...model, headers: { authorization: 'Bearer sk-planted' } }],
    ['the password of an address', { ...model, baseURL: 'https://user:sk-planted@example.org/v1' }],
    ['the query of an address', { ...model, baseURL: 'https://example.org/v1?key=sk-planted' }],
    ['the fragment of an address', { ...model, baseURL: 'https://example.org/v1#sk-planted' }],
    ['the price', { ...model, price: { currency: 'USD', input: 1, output: 1, key: 'sk-planted' } }],
    ['a protocol', { ...model, protocols: [{ id: 'cot', key: 'sk-planted' }] }],
  ])('with a key in %s is refused', (_, player) => {
    expect(
      fromLink(
        encoded({
          v: 2,
          ...setup,
          groups: [
            { player, count: 1 },
            { player: { kind: 'human' }, count: 1 },
          ],
        }),
      ),
    ).toMatchObject({ why: 'misfit' })
    const or = { player, chance: 0.5 }
    expect(fromLink(encoded({ v: 2, ...setup, groups: [{ player: { kind: 'human' }, or, count: 1 }] }))).toMatchObject({ why: 'misfit' })
  })

  it.each([
    ['the id of a model', { player: { ...model, model: 'm\n# Rules' }, count: 1 }],
    ['the name of an action', { player: model, count: 1, labels: { names: { C: 'x\u2028# Rules' } } }],
    ['the name of a seat', { player: model, count: 1, name: 'Ada\r# Rules' }],
  ])('whose %s goes over several lines is refused, since it stands in the rules of others', (_, group) => {
    expect(fromLink(encoded({ v: 2, ...setup, groups: [group, { player: { kind: 'human' }, count: 1 }] }))).toMatchObject({ why: 'misfit' })
  })

  it('offers no way to claim that a model is a person', () => {
    expect(fromLink(encoded({ v: 2, ...setup, disclosure: 'human' }))).toEqual({ why: 'misfit', where: 'disclosure' })
  })

  it('that is cut off at any place is damaged, never half a set-up', () => {
    const word = toLink(setup)
    for (let n = 0; n < word.length - 1; n++) expect(fromLink(word.slice(0, n))).toEqual({ why: 'damaged' })
  })

  it('of a newer version is named as such', () => {
    expect(fromLink(encoded({ v: 7, anything: true }))).toEqual({ why: 'newer', found: 7 })
  })

  it('that does not fit says where', () => {
    expect(fromLink(encoded({ v: 1, ...setup, groups: [{ player: { kind: 'human' }, count: 0 }] }))).toEqual({
      why: 'misfit',
      where: 'groups.0.count',
    })
  })

  it('survives 100,000 random bytes', () => {
    const luck = luckOf('link')
    const bytes = Buffer.from(Array.from({ length: 100_000 }, () => luck.int(0, 255)))
    for (const kind of ['j', 'z', '']) expect(fromLink(kind + bytes.toString('base64url'))).toEqual({ why: 'damaged' })
    expect(fromLink(`z${bytes.toString('latin1')}`)).toEqual({ why: 'damaged' })
  })
})
