import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Belief } from '../core/belief'
import type { Turn } from '../core/game'
import type { LogEvent } from '../core/log'
import { beliefsOf, scoreBelief } from './beliefs'

const options = ['C', 'D'] as const
const choice = { kind: 'choice', options } as const
const about = (seats: readonly number[], value: unknown, more: Partial<Belief> = {}): Belief => ({
  order: 1,
  condition: 'explicit',
  about: seats,
  space: choice,
  value,
  ...more,
})
const turn = (n: number, more: Partial<Turn> = {}): Turn => ({ id: 'choose', n, seats: [0, 1], gate: 'joint', ...more })
const open = (k: number, more: Partial<Turn> = {}): LogEvent => ({ e: 'open', k, turn: turn(k, more) })
const move = (k: number, seat: number, action: unknown, beliefs?: readonly Belief[]): LogEvent => ({
  e: 'move',
  k,
  seat,
  action,
  by: 'player',
  tries: 1,
  ...(beliefs === undefined ? {} : { beliefs }),
})

describe('the score of a belief over options', () => {
  const score = (value: unknown, happened: unknown, space: Belief['space'] = choice) => scoreBelief(about([1], value, { space }), happened)

  it.each([
    ['certain and right', { C: 100, D: 0 }, { C: 100, D: 0 }, 1],
    ['certain and wrong', { C: 100, D: 0 }, { C: 0, D: 100 }, 0],
    ['undecided', { C: 50, D: 50 }, { C: 100, D: 0 }, 0.75],
    ['in between', { C: 30, D: 70 }, { C: 0, D: 100 }, 1 - 0.3 ** 2],
    ['about two of whom one cooperated', { C: 30, D: 70 }, { C: 50, D: 50 }, 1 - 0.2 ** 2],
  ])('that is %s, by hand', (_what, value, happened, expected) => {
    expect(score(value, happened)).toBeCloseTo(expected, 12)
  })

  it('is what Brier’s table of three categories gives, turned round and halved', () => {
    const rain = { kind: 'choice', options: ['rain', 'snow', 'dry'] } as const
    expect(score({ rain: 70, snow: 20, dry: 10 }, { rain: 100, snow: 0, dry: 0 }, rain)).toBeCloseTo(1 - (0.3 ** 2 + 0.2 ** 2 + 0.1 ** 2) / 2, 12)
  })

  it('is proper: whatever one believes, one expects most from saying it', () => {
    const percents = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(percents, percents, (p, q) => {
        const expected = (stated: number) =>
          (p / 100) * score({ C: stated, D: 100 - stated }, { C: 100, D: 0 })! +
          (1 - p / 100) * score({ C: stated, D: 100 - stated }, { C: 0, D: 100 })!
        expect(expected(p)).toBeGreaterThanOrEqual(expected(q) - 1e-12)
      }),
    )
  })

  it('is undefined where nothing happened or the belief is of another form', () => {
    expect(score({ C: 100, D: 0 }, null)).toBeNull()
    expect(score(40, { C: 100, D: 0 })).toBeNull()
    expect(score({ C: 'much' }, { C: 100, D: 0 })).toBeNull()
  })
})

describe('the score of an expected number', () => {
  const score = (value: unknown, happened: unknown, max = 100) => scoreBelief(about([1], value, { space: { kind: 'real', min: 0, max } }), happened)

  it('is one less the squared distance in parts of the range', () => {
    expect(score(30, 30)).toBe(1)
    expect(score(0, 100)).toBe(0)
    expect(score(50, 30)).toBeCloseTo(0.96, 12)
  })

  it('is highest in expectation for the mean', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 100 }), (list, other) => {
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length
        const expected = (stated: number) => list.reduce((sum, x) => sum + score(stated, x)!, 0) / list.length
        expect(expected(mean)).toBeGreaterThanOrEqual(expected(other) - 1e-12)
      }),
    )
  })

  it('is undefined where all numbers are one', () => {
    expect(score(0, 0, 0)).toBeNull()
    expect(score('thirty', 30)).toBeNull()
  })
})

describe('what happened', () => {
  it('in a joint turn is the action of the same step, whoever came first', () => {
    const value = { C: 20, D: 80 }
    for (const entries of [
      [move(1, 0, 'C', [about([1], value)]), move(1, 1, 'D')],
      [move(1, 1, 'D'), move(1, 0, 'C', [about([1], value)])],
    ])
      expect(beliefsOf([open(1), ...entries])).toEqual([
        { k: 1, seat: 0, turn: 'choose', belief: about([1], value), happened: { C: 0, D: 100 }, score: expect.closeTo(0.96, 12) as number },
      ])
  })

  it('between moves in turn is the next one, and not the last', () => {
    const space = { kind: 'choice', options: ['accept', 'reject'] } as const
    const belief = about([1], { accept: 90, reject: 10 }, { space })
    const log = [
      open(1),
      move(1, 1, 'accept'),
      open(2),
      move(2, 0, { a: 60, b: 40 }, [belief]),
      open(3),
      move(3, 1, { decision: 'reject', message: 'no' }),
    ]
    expect(beliefsOf(log)).toMatchObject([{ k: 2, happened: { accept: 0, reject: 100 }, score: expect.closeTo(1 - 0.81, 12) as number }])
  })

  it('is never a message, even one that reads like an action', () => {
    const log = [
      open(1),
      move(1, 0, 'C', [about([1], { C: 100, D: 0 })]),
      open(2, { id: 'talk:choose', gate: 'each' }),
      move(2, 1, { do: 'say', with: 'C' }),
      open(3),
      move(3, 1, 'D'),
    ]
    expect(beliefsOf(log)).toMatchObject([{ happened: { C: 0, D: 100 }, score: 0 }])
  })

  it('of several others is taken together: shares, or the mean', () => {
    expect(
      beliefsOf([open(1), move(1, 0, 'C', [about([1, 2, 3], { C: 50, D: 50 })]), move(1, 1, 'C'), move(1, 2, 'C'), move(1, 3, 'D')]),
    ).toMatchObject([{ happened: { C: expect.closeTo(200 / 3, 9) as number, D: expect.closeTo(100 / 3, 9) as number } }])
    const space = { kind: 'int', min: 0, max: 100 } as const
    expect(beliefsOf([open(1), move(1, 0, 1, [about([1, 2], 30, { space })]), move(1, 1, 20), move(1, 2, 50)])).toMatchObject([
      { happened: 35, score: expect.closeTo(0.9975, 12) as number },
    ])
  })

  it('is nothing where one of them never acts again', () => {
    expect(beliefsOf([open(1), move(1, 0, 'C', [about([1, 2], { C: 50, D: 50 })]), move(1, 1, 'C')])).toMatchObject([{ happened: null, score: null }])
  })
})

describe('a belief of second order', () => {
  const second = (value: unknown) => about([1], value, { order: 2 })

  it('is scored against what the other stated about this seat in the same turn', () => {
    const log = [open(1), move(1, 0, 'C', [second({ C: 60, D: 40 })]), move(1, 1, 'D', [about([0], { C: 70, D: 30 })])]
    expect(beliefsOf(log)[0]).toMatchObject({ happened: { C: 70, D: 30 }, score: expect.closeTo(0.99, 12) as number })
  })

  it.each([
    ['stated none', [move(1, 1, 'D')]],
    ['was handed its belief', [move(1, 1, 'D', [about([0], { C: 70, D: 30 }, { condition: 'given' })])]],
    ['stated one about others, too', [move(1, 1, 'D', [about([0, 2], { C: 70, D: 30 })])]],
    ['stated it in another turn', [open(2), move(2, 1, 'D', [about([0], { C: 70, D: 30 })])]],
  ])('is not scored where the other %s', (_what, others) => {
    expect(beliefsOf([open(1), move(1, 0, 'C', [second({ C: 60, D: 40 })]), ...others])[0]).toMatchObject({ happened: null, score: null })
  })
})
