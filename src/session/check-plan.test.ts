import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { loadGame } from '../catalogue'
import { type GameDef, defineGame } from '../core/game'
import { applyTransforms, talkRef } from '../transforms'
import { sayPlanProblem } from '../wording/session'
import { sessionDe } from '../wording/session.de'
import { sessionEn } from '../wording/session.en'
import { checkPlan, type FindGame } from './check-plan'
import { forbiddenWord } from './check-words'
import { parsePlan } from './plan-schema'
import type { PlanProblem, PlanProblemCode } from './problem'

const entries = await Promise.all(['p-beauty', 'matrix', 'bargaining', 'public-goods'].map(loadGame))
/** A game whose rules name a person in German alone. */
const leaky: GameDef = defineGame({
  id: 'leaky',
  version: 1,
  config: z.object({ points: z.int().min(1).max(9).default(3) }),
  presets: { high: { title: { en: 'High', de: 'Hoch' }, config: { points: 9 } } },
  seats: () => ({ min: 2, max: 3, default: 2 }),
  setup: () => ({ done: false }),
  turn: state => (state.done ? null : { id: 'go', n: 1, seats: [0, 1], gate: 'joint' }),
  observe: () => ({}),
  actions: () => ({ kind: 'choice', options: ['a', 'b'] }),
  apply: () => ({ state: { done: true } }),
  payoffs: () => [0, 0],
  benchmarks: () => ({
    feasible: { worst: [0, 0], best: [0, 0] },
    baseline: [0, 0],
    ideal: [0, 0],
    welfare: { none: 0, best: 0 },
    equilibria: [],
  }),
  wording: {
    en: { rules: () => 'The other player chooses, too.', ask: () => 'Choose.', report: () => '', label: action => String(action) },
    de: { rules: () => 'Die andere Person wählt auch.', ask: () => 'Wähle.', report: () => '', label: action => String(action) },
    'en.story': { rules: () => 'A student stands by.', ask: () => 'Choose.', report: () => '', label: action => String(action) },
  },
})
const games: FindGame = (id, part) => {
  if (id === 'leaky') return { game: leaky, tags: [] }
  const entry = entries.find(({ card }) => card.id === id)
  if (entry === undefined) return null
  return { game: applyTransforms(entry.game, part.talk === null ? [] : [talkRef(part.talk)]), tags: entry.card.tags, strategies: entry.strategies }
}

const random = { kind: 'scripted', strategy: 'random' }
const model = { kind: 'llm', provider: 'ollama', model: 'm' }
const check = (part: object, more: object = {}): readonly PlanProblem[] =>
  checkPlan(parsePlan({ title: 'T', seed: 's', parts: [{ game: 'matrix', people: 2, ...part }], ...more }), games)
const codes = (part: object, more: object = {}): readonly PlanProblemCode[] => check(part, more).map(({ code }) => code)

describe('a plan that can be held', () => {
  it('has no problem', () => {
    expect(codes({})).toEqual([])
    expect(codes({ game: 'p-beauty', people: 'all' })).toEqual([])
    expect(codes({ matching: 'perfect-strangers', matches: 59 })).toEqual([])
    expect(codes({ people: 1, others: [{ player: random }], telling: { mode: 'disclosed' } })).toEqual([])
    expect(codes({ telling: { mode: 'probabilistic', chance: 0.125, instead: model } })).toEqual([])
    expect(codes({ telling: { mode: 'balanced', parties: 4, instead: random } })).toEqual([])
    expect(codes({ dropout: { policy: 'strategy', player: random } })).toEqual([])
    expect(codes({ matching: 'matrix', matches: 2, matrix: [[[1, 2]], [[2, 1]]] })).toEqual([])
    expect(codes({ talk: { before: 'choose' } })).toEqual([])
  })

  it('may say nothing about the others with every game, in both languages', () => {
    for (const { card } of entries) expect(codes({ game: card.id, people: 2, telling: { mode: 'none' } }), card.id).toEqual([])
  })
})

describe('a plan that can’t be held is refused', () => {
  const cases: readonly (readonly [PlanProblemCode, string, object, object?])[] = [
    ['no-game', 'parts.0.game', { game: 'chess' }],
    ['no-preset', 'parts.0.preset', { preset: 'none-such' }],
    ['no-wording', 'parts.0.phrasing', { phrasing: 'sung' }],
    ['no-strategy', 'parts.0.fill.strategy', { fill: { kind: 'scripted', strategy: 'none-such' } }],
    ['bad-config', 'parts.0.config', { config: { colour: 1 } }],
    ['bad-config', 'parts.0.talk', { talk: { before: 3 } }],
    ['bad-player', 'parts.0.fill', { fill: { kind: 'human', at: 'here' } }],
    ['key-in-address', 'parts.0.fill.baseURL', { fill: { ...model, baseURL: 'https://x.example/v1?api_key=abc' } }],
    ['key-in-address', 'parts.0.fill.baseURL', { fill: { ...model, baseURL: 'https://me:secret@x.example/v1' } }],
    ['seats', 'parts.0.people', { people: 3 }],
    ['seats', 'parts.0.people', { people: 1 }],
    ['other-seat', 'parts.0.others.0.seat', { people: 1, others: [{ player: random, seat: 2 }] }],
    [
      'other-twice',
      'parts.0.others.1.seat',
      {
        game: 'public-goods',
        people: 2,
        others: [
          { player: random, seat: 0 },
          { player: random, seat: 0 },
        ],
      },
    ],
    ['all-seats', 'parts.0.people', { people: 'all' }],
    ['all-matching', 'parts.0.matching', { game: 'p-beauty', people: 'all', matching: 'arrival' }],
    ['no-matrix', 'parts.0.matrix', { matching: 'matrix' }],
    ['matrix-unused', 'parts.0.matrix', { matrix: [[[1, 2]]] }],
    ['matrix-short', 'parts.0.matrix', { matching: 'matrix', matches: 2, matrix: [[[1, 2]]] }],
    ['matrix-size', 'parts.0.matrix.0.0', { matching: 'matrix', matrix: [[[1, 2, 3]]] }],
    [
      'matrix-twice',
      'parts.0.matrix.0.1',
      {
        matching: 'matrix',
        matrix: [
          [
            [1, 2],
            [2, 3],
          ],
        ],
      },
    ],
    ['matrix-number', 'parts.0.matrix.0.0', { matching: 'matrix', matrix: [[[0, 61]]] }],
    ['perfect-bound', 'parts.0.matching', { matching: 'perfect-strangers', matches: 10 }, { join: { places: 9 } }],
    ['telling-chance', 'parts.0.telling.chance', { telling: { mode: 'probabilistic', chance: 1, instead: random } }],
    ['telling-step', 'parts.0.telling.chance', { telling: { mode: 'probabilistic', chance: 1 / 3, instead: random } }],
    ['telling-parties', 'parts.0.telling.parties', { telling: { mode: 'balanced', parties: 0, instead: random } }],
    [
      'telling-alone',
      'parts.0.people',
      { game: 'p-beauty', people: 'all', matching: 'strangers', telling: { mode: 'probabilistic', chance: 0.5, instead: random } },
    ],
    [
      'telling-others',
      'parts.0.others',
      { game: 'public-goods', people: 3, others: [{ player: random }], telling: { mode: 'balanced', parties: 2, instead: random } },
    ],
    ['telling-fill', 'parts.0.fill', { fill: random, telling: { mode: 'balanced', parties: 2, instead: random } }],
    ['telling-matching', 'parts.0.matching', { matching: 'arrival', telling: { mode: 'balanced', parties: 2, instead: random } }],
    ['telling-matching', 'parts.0.matching', { matching: 'fixed', matches: 2, telling: { mode: 'balanced', parties: 2, instead: random } }],
    ['dropout-player', 'parts.0.dropout.player', { dropout: { policy: 'model' } }],
    ['dropout-kind', 'parts.0.dropout.player', { dropout: { policy: 'model', player: random } }],
    ['dropout-kind', 'parts.0.dropout.player', { dropout: { policy: 'strategy', player: model } }],
    ['dropout-unused', 'parts.0.dropout.player', { dropout: { policy: 'fallback', player: random } }],
    ['url', 'end.url', {}, { end: { url: 'http://app.example/done' } }],
    ['label-twice', 'join.labels', {}, { join: { labels: ['A', 'B', 'A'] } }],
    ['labels-missing', 'join.labels', {}, { join: { names: 'labels' } }],
    ['labels-unused', 'join.labels', {}, { join: { names: 'assigned', labels: ['A', 'B'] } }],
    ['places', 'join.places', {}, { join: { labels: ['A', 'B'], places: 3 } }],
    ['start-people', 'start.people', {}, { start: { when: 'full', people: 61 } }],
    ['team-places', 'join.places', {}, { join: { places: 2, team: 3 } }],
    ['no-seed', 'seed', {}, { seed: '' }],
    ['forbidden-word', 'title', { telling: { mode: 'none' } }, { title: 'For students' }],
    ['forbidden-word', 'parts.0.name', { name: 'Zwei Personen', telling: { mode: 'none' } }],
    ['forbidden-word', 'join.labels.1', { telling: { mode: 'none' } }, { join: { labels: ['A', 'Teilnehmer 2'] } }],
    ['forbidden-word', 'parts.0.game', { game: 'leaky', telling: { mode: 'none' } }],
  ]

  for (const [code, where, part, more] of cases)
    it(`${code} at ${where}: ${JSON.stringify({ ...part, ...more }).slice(0, 100)}`, () => {
      const found = check(part, more)
      expect(found.map(problem => [problem.code, problem.where, problem.level])).toContainEqual([code, where, 'refused'])
    })

  it('in one sentence of either language that leaves nothing out', () => {
    for (const [code, _where, part, more] of cases)
      for (const problem of check(part, more).filter(one => one.code === code))
        for (const language of ['en', 'de'] as const) {
          const sentence = sayPlanProblem(problem, language)
          expect(sentence).toMatch(/^[\w.-]+: [^!]*\.$/)
          expect(sentence).not.toMatch(/undefined|null|NaN/)
        }
    expect(sayPlanProblem(check({ matching: 'perfect-strangers', matches: 10 }, { join: { places: 9 } })[0] as PlanProblem, 'en')).toBe(
      'parts.0.matching: expected matchings in which nobody meets twice, found 10 of 9 parties at tables of 2, where 9 can be at most; play fewer, let more people in or take random strangers.',
    )
    expect(Object.keys(sessionDe).sort()).toEqual(Object.keys(sessionEn).sort())
  })

  it('only warns of words in the consent text, of a phrasing that the other language lacks, and of waiting for ever', () => {
    const consent = { version: '1', text: 'You are a participant.' }
    expect(check({ telling: { mode: 'none' } }, { join: { consent } })).toMatchObject([{ code: 'consent-word', level: 'warning' }])
    expect(check({ dropout: { policy: 'wait' } })).toMatchObject([{ code: 'dropout-wait', level: 'warning' }])
    expect(check({ game: 'leaky', phrasing: 'story' })).toMatchObject([{ code: 'no-wording', level: 'warning', values: { language: 'de' } }])
  })

  it('where a word stands in the wording that is used, in either language', () => {
    const words = (part: object) => check({ game: 'leaky', telling: { mode: 'none' }, ...part }).flatMap(({ values }) => values['word'] ?? [])
    expect(words({})).toEqual(['Person'])
    expect(words({ phrasing: 'story' })).toEqual(['student', 'Person'])
  })
})

describe('words that say that somebody is human', () => {
  it('are found as words, with their inflections and in compounds', () => {
    for (const text of [
      'a participant',
      'Participants',
      'each person’s',
      'two persons',
      'the people here',
      'a student.',
      'Students',
      'a human',
      'ein Teilnehmer',
      'die Teilnehmerinnen',
      'Versuchsteilnehmenden',
      'eine Person',
      'Versuchspersonen',
      'Studentin',
      'die Studierenden',
      'ein Mensch',
      'menschlich',
    ])
      expect(forbiddenWord(text), text).not.toBeNull()
  })

  it('and not inside others', () => {
    for (const text of [
      'personal',
      'Personal',
      'studio',
      'humane',
      'the other player',
      'dein Gegenüber',
      'impersonate',
      'Stunde',
      'Menschenrechte',
      '',
    ])
      expect(forbiddenWord(text), text).toBeNull()
  })
})
