import { describe, expect, test } from 'vitest'
import { loadGame } from '../catalogue'
import type { Disclosure, MatchSpec, SeatSpec } from '../core/spec'
import { makeSpec } from '../run/spec'
import { type Callings, facesOf, hidesKinds } from './faces'

const callings: Callings = {
  you: 'You',
  person: n => `Person ${n}`,
  someone: n => `Player ${n}`,
  recording: 'Recording',
  table: 'Response table',
  standIn: 'rehearsal, not a model',
  role: id => id,
}
const human: SeatSpec = { player: { kind: 'human', at: 'here' }, wording: 'en' }
const scripted: SeatSpec = { player: { kind: 'scripted', strategy: 'tit-for-tat' }, wording: 'en' }
const llm: SeatSpec = { player: { kind: 'llm', provider: 'openai', model: 'm-1', protocols: [], memory: { kind: 'all' } }, wording: 'en' }
const rehearsal: SeatSpec = {
  player: { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: [], memory: { kind: 'all' } },
  wording: 'en',
}
const recorded: SeatSpec = { player: { kind: 'recorded', match: 'm', seat: 0 }, wording: 'en' }
const drawn: SeatSpec = {
  ...scripted,
  lottery: [
    { player: scripted.player, chance: 0.5 },
    { player: llm.player, chance: 0.5 },
  ],
}
const told = (seat: SeatSpec): SeatSpec => ({ ...seat, told: 'Your counterpart is a language model.' })

const { game, ...rest } = await loadGame('matrix')
const entry = { game, ...rest }
const specOf = (seats: readonly SeatSpec[], disclosure?: Disclosure): MatchSpec => ({
  ...makeSpec({ game, seats, seed: 's' }),
  ...(disclosure === undefined ? {} : { disclosure }),
})
const faces = (spec: MatchSpec) => facesOf(spec, entry, 'en', callings, { veiled: hidesKinds(spec) }).map(({ name, kind }) => [name, kind])

describe('a person at the table', () => {
  test.each([
    ['a model, with nothing told', [human, llm], 'none'],
    ['a model, told the chances alone', [told(human), llm], 'probabilistic'],
    ['a model, where the spec says nothing', [human, llm], undefined],
    ['a model, where others were told and they were not', [human, llm], 'disclosed'],
    ['a recording', [human, recorded], 'none'],
    ['a strategy that was drawn against a model', [human, drawn], 'probabilistic'],
  ] as const)('sees neither the kind nor the name of %s', (_, seats, disclosure) => {
    expect(faces(specOf(seats, disclosure))).toEqual([
      ['You', 'human'],
      ['Player 2', 'unknown'],
    ])
  })

  test('sees no difference between a model, a strategy and a recording', () => {
    const seen = [llm, rehearsal, drawn, recorded].map(other => JSON.stringify(faces(specOf([human, other], 'none'))))
    expect(new Set(seen).size).toBe(1)
  })

  test('sees who is who where it was told so', () => {
    expect(faces(specOf([told(human), llm], 'disclosed'))).toEqual([
      ['You', 'human'],
      ['m-1', 'llm'],
    ])
  })

  test('sees strategies as strategies at a table where nobody else could sit, as ever', () => {
    expect(faces(specOf([human, scripted]))).toEqual([
      ['You', 'human'],
      ['Tit for tat', 'scripted'],
    ])
    expect(faces(specOf([human, scripted], 'disclosed'))).toEqual(faces(specOf([human, scripted])))
  })

  test('keeps the name that the set-up gave', () => {
    expect(faces(specOf([human, { ...llm, name: 'Kim' }], 'none'))[1]).toEqual(['Kim', 'unknown'])
  })
})

test('a person who took a seat over is shown as one', () => {
  const shown = facesOf(specOf([llm, llm], 'none'), entry, 'en', callings, { takenOver: [0] })
  expect(shown.map(({ name, kind }) => [name, kind])).toEqual([
    ['You', 'human'],
    ['m-1', 'llm'],
  ])
})

describe('spectators', () => {
  test('see every kind', () => {
    expect(faces(specOf([llm, recorded], 'none'))).toEqual([
      ['m-1', 'llm'],
      ['Recording', 'recorded'],
    ])
  })

  test('see that a rehearsal is none of the models, whatever it is called', () => {
    expect(faces(specOf([rehearsal, { ...rehearsal, name: 'GPT' }], 'none')).map(([name]) => name)).toEqual([
      'rehearsal, not a model',
      'GPT (rehearsal, not a model)',
    ])
  })
})
