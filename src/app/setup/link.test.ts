import { describe, expect, it } from 'vitest'
import { luckOf } from '../../core/luck'
import { fromLink, toLink } from './link'
import type { Setup } from './setup'

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
}

const encoded = (value: unknown) => `j${Buffer.from(JSON.stringify(value)).toString('base64url')}`

describe('a share link', () => {
  it('carries the whole set-up, 500 seats in well under the length that addresses bear', () => {
    const word = toLink(setup)
    expect(word).toMatch(/^[jz][\w-]+$/)
    expect(word.length).toBeLessThan(600)
    expect(fromLink(word)).toEqual(setup)
  })

  it('reads a plain one too', () => {
    expect(fromLink(encoded({ v: 1, ...setup }))).toEqual(setup)
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
