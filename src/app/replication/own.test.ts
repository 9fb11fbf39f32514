import { describe, expect, it } from 'vitest'
import type { MatchCard } from '../../data/card'
import type { EffectExperiment, LevelExperiment } from '../../measures/published/published-table'
import { ownEffects, ownLevels } from './own'

const level: LevelExperiment = {
  kind: 'level',
  id: 't/bar',
  title: { en: '', de: '' },
  game: 'bar',
  measure: 'm.score',
  measureTitle: { en: '', de: '' },
  definition: 'code',
  unit: { en: '', de: '' },
  margin: 5,
  preset: 'p',
  seats: 2,
  figures: [],
}
const effect: EffectExperiment = {
  ...level,
  kind: 'effect',
  scale: 100,
  reference: { who: 'ref', title: { en: '', de: '' }, market: { talk: false } },
  figures: [{ who: 'talk', printed: '', estimate: null, runs: null, market: { talk: true } }],
}

let made = 0
const card = (
  score: number | null,
  over: Partial<Record<keyof MatchCard, unknown>> & { players?: readonly string[]; people?: readonly string[] } = {},
): MatchCard => {
  const { players = ['a', 'a'], people = [], ...rest } = over
  return {
    id: `m${made++}`,
    game: 'bar',
    config: { x: 1 },
    transforms: [],
    status: 'complete',
    seats: players.map((player, i) => ({ player, kind: 'llm', participant: people[i] ?? null })),
    published: { 'm.score/code': score },
    fallbacks: 0,
    play: null,
    ...rest,
  } as unknown as MatchCard
}

describe('own runs of a published experiment', () => {
  it('are matches of the very set-up with one kind of player at every seat', () => {
    const cards = [
      ...[card(80), card(90), card(70, { players: ['b', 'b'] })],
      ...[card(1, { players: ['a', 'b'] }), card(2, { config: { x: 2 } }), card(3, { players: ['a', 'a', 'a'] }), card(4, { status: 'aborted' })],
      ...[card(5, { transforms: ['talk'] }), card(6, { game: 'other' }), card(null), card(7, { published: undefined }), card(8, { deleted: 1 })],
    ]
    expect(ownLevels(cards, level, { x: 1 })).toEqual([
      { player: 'a', kind: 'llm', values: [80, 90], matches: 2, tainted: 0, estimate: { mean: 85, variance: expect.closeTo(25, 9), df: 1 } },
      { player: 'b', kind: 'llm', values: [70], matches: 1, tainted: 0, estimate: null },
    ])
  })
  it('count identical deterministic matches once, matches of one repetition as one unit, and tell of fallbacks', () => {
    const cards = [card(10, { play: 'same' }), card(10, { play: 'same' }), card(20, { repetition: '1' }), card(40, { repetition: '1', fallbacks: 2 })]
    expect(ownLevels(cards, level, { x: 1 })).toMatchObject([{ values: [10, 30], matches: 3, tainted: 1 }])
  })
  it('count matches that share a person as one unit', () => {
    const cards = [card(10, { people: ['ann'] }), card(20, { people: ['ann'] }), card(60, { people: ['bob'] })]
    expect(ownLevels(cards, level, { x: 1 })).toMatchObject([{ values: [15, 60], matches: 3 }])
  })
  it('of an effect are differences of means in the printed unit, whoever played', () => {
    const market = (talk: boolean, score: number) => card(score, { config: { talk, x: score }, players: ['a', String(score)] })
    const cards = [market(false, 0.5), market(false, 0.7), market(true, 0.8), market(true, 1)]
    const [own] = ownEffects(cards, effect)
    expect(own).toMatchObject({ matches: 2, reference: 2, tainted: 0 })
    expect(own?.estimate?.mean).toBeCloseTo(30, 9)
    // Each mean has variance 0.02 / 2 = 0.01; together 0.02, times 100².
    expect(own?.estimate?.variance).toBeCloseTo(200, 9)
    expect(own?.estimate?.df).toBeCloseTo(2, 9)
    expect(ownEffects(cards.slice(0, 3), effect)[0]?.estimate).toBeNull()
    // Cut to 0…1 as the source does before its means: 0, 0.7 beside 0.8, 1.
    const wild = [market(false, -4), ...cards.slice(1, 3), market(true, 1.5)]
    expect(ownEffects(wild, { ...effect, clipped: true })[0]?.estimate?.mean).toBeCloseTo(55, 9)
  })
})
