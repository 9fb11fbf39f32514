import { describe, expect, it } from 'vitest'
import { nameOf, shortLabel } from './player-name'

describe('a player in a table', () => {
  it('has no folder, and is cut where versions do not stand', () => {
    expect(nameOf('tft')).toBe('tft')
    expect(nameOf('meta-llama/Llama-3.1-8B-Instruct')).toBe('Llama-3.1-8B-Instruct')
    expect(nameOf('meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo')).toBe('Meta-Llama-3.1…-Instruct-Turbo')
    expect(nameOf('abcdefghijklmnopqrstuvwxyz', 10)).toBe('abcd…vwxyz')
  })

  it('keeps the size of a model apart from that of its sister', () => {
    const [small, large] = ['meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo', 'meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo'].map(shortLabel)
    expect(small).toBe('Meta-Llama-3.1-8B-Instruct-Turbo')
    expect(large).toBe('Meta-Llama-3.1-70B-Instruct-Turbo')
  })

  it('is short in every member of a pairing, with its place and its count', () => {
    expect(shortLabel('2 × org/model-1 + org/model-2 @ openrouter')).toBe('2 × model-1 + model-2 @ openrouter')
    expect(shortLabel('Level-k (k 2) + Person')).toBe('Level-k (k 2) + Person')
  })
})
