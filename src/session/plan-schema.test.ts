import { describe, expect, it } from 'vitest'
import { Problem } from '../core/problem'
import { parsePlan } from './plan-schema'

const small = { title: 'A class', parts: [{ game: 'p-beauty', people: 'all' }] }
const said = (value: unknown): string => {
  try {
    parsePlan(value)
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    return (error as Problem).message
  }
  throw new Error('the plan was taken')
}

describe('the schema of a plan', () => {
  it('fills in what a small file leaves open', () => {
    expect(parsePlan(small, 'fresh')).toEqual({
      schema: 1,
      title: 'A class',
      language: 'en',
      seed: 'fresh',
      join: { names: 'assigned', labels: [], places: 60, late: true, team: 1, rule: 'first' },
      start: { when: 'hand' },
      next: 'hand',
      parts: [
        {
          name: 'p-beauty',
          game: 'p-beauty',
          config: {},
          talk: null,
          people: 'all',
          others: [],
          matching: 'fixed',
          roles: 'drawn',
          matches: 1,
          fill: 'watch',
          telling: { mode: 'disclosed' },
          dropout: { policy: 'fallback', afterMs: 60_000, returns: true },
          retries: 3,
          barrier: true,
          restMs: 15_000,
          phrasing: '',
        },
      ],
      end: { text: '' },
    })
  })

  it('is stable: a plan that was read is read as it is', () => {
    const plan = parsePlan({ ...small, seed: 's', parts: [{ game: 'matrix', people: 2, matches: 3 }] })
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
    expect(plan.parts[0]?.matching).toBe('strangers')
  })

  it('keeps the seed that the file names', () => expect(parsePlan({ ...small, seed: 'mine' }, 'fresh').seed).toBe('mine'))

  it('takes labels for those who may join, a place each', () => {
    expect(parsePlan({ ...small, join: { labels: ['A1', 'A2', 'A3'] } }).join).toMatchObject({ names: 'labels', places: 3 })
  })

  it('gives a model its plain way of being asked', () => {
    const instead = { kind: 'llm', provider: 'ollama', model: 'm' }
    const plan = parsePlan({ ...small, parts: [{ game: 'matrix', people: 2, telling: { mode: 'probabilistic', chance: 0.3, instead } }] })
    expect(plan.parts[0]?.telling).toEqual({ mode: 'probabilistic', chance: 0.3, instead: { ...instead, protocols: [], memory: { kind: 'all' } } })
  })

  it('names the path, what was expected and what came', () => {
    expect(said(null)).toBe('plan: expected an object, found null; correct the value.')
    expect(said({ parts: small.parts })).toBe('plan.title: expected a text, found nothing; add it.')
    expect(said({ ...small, parts: [] })).toBe('plan.parts: expected a list of at least 1 item, found []; correct the value.')
    expect(said({ ...small, parts: [{ game: 'matrix' }] })).toMatch(
      /^plan\.parts\.0\.people: expected a whole number|^plan\.parts\.0\.people: expected a number/,
    )
    expect(said({ ...small, next: 'soon' })).toBe('plan.next: expected one of "hand", "auto", found "soon"; correct the value.')
    expect(said({ ...small, join: { place: 3 } })).toBe(
      'plan.join: expected nothing called "place", found "place"; leave it out or correct its name.',
    )
  })

  it('has no room for a key', () => {
    const others = [{ player: { kind: 'llm', provider: 'openai', model: 'm', apiKey: 'sk-1' } }]
    expect(said({ ...small, parts: [{ game: 'matrix', people: 1, others }] })).toContain('nothing called "apiKey"')
    expect(said({ ...small, key: 'sk-1' })).toContain('nothing called "key"')
  })
})
