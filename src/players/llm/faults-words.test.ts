import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { imitation, injection } from '../../../e2e/support/fault/scenarios'
import { type FaultServer, serveFaults } from '../../../e2e/support/fault/server'
import type { LogEvent } from '../../core/log'
import type { LlmSpec } from '../../core/spec'
import { modelAt, play } from '../test/against-faults'

// What models may say in whole games: legal play by every way of asking, and words that are meant to harm.

let server: FaultServer
beforeAll(async () => {
  server = await serveFaults()
})
beforeEach(() => server.reset())
afterAll(() => server.close())

const tries = (log: readonly LogEvent[]) => log.flatMap(event => (event.e === 'try' ? [event] : []))
const moves = (log: readonly LogEvent[]) => log.flatMap(event => (event.e === 'move' ? [event] : []))

const talk = { transform: 'talk', version: 1, options: { before: 'choose' } }
const games = {
  'a dilemma with talk': { game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 3 }, with: [talk], seats: 2 },
  'bargaining with messages': { game: 'bargaining', config: { rounds: 3, messages: true }, seats: 2 },
  'persuasion in words': { game: 'persuasion', config: { rounds: 3, message: 'text', price: 100 }, seats: 2 },
  'a beauty contest': { game: 'p-beauty', config: { rounds: 3 }, seats: 3 },
}
const all = ['persona', 'preference', 'cot', 'predict', 'belief', 'notes'].map(id => ({ id }))
const ways: Readonly<Record<string, Partial<LlmSpec>>> = {
  'by schema': {},
  'by JSON alone': { settings: { structured: 'json' } },
  'by words alone': { settings: { structured: 'none' } },
  'by schema, with every protocol': { protocols: all, memory: { kind: 'notes', every: 2 } },
  'by words alone, with every protocol': { protocols: all, memory: { kind: 'last', events: 3 }, settings: { structured: 'none' } },
}

describe.each(Object.entries(games))('%s', (_, { seats, ...game }) => {
  test.each(Object.entries(ways))('is played to its end %s without one failure', async (_, more) => {
    const { log, calls } = await play({ ...game, seats: Array.from({ length: seats }, () => modelAt(server, 'ok', more)) })
    expect(tries(log)).toEqual([])
    expect(log.at(-1)).toMatchObject({ e: 'end', status: 'complete' })
    expect(moves(log).every(move => move.by === 'player' && (move.calls?.length ?? 0) > 0)).toBe(true)
    expect(calls().every(call => call.status === 'ok' && call.tokens.in !== null)).toBe(true)
    expect(calls()).toHaveLength(server.seen.length)
  })
})

const offers = { ...games['bargaining with messages'], referee: { retries: 1 } }

test.each(['negative-share', 'long-message'])('an offer with a %s is objected to, then replaced by the signed fallback', async scenario => {
  const { log, calls } = await play({ ...offers, config: { rounds: 1, messages: true }, seats: [modelAt(server, scenario), modelAt(server, 'ok')] })
  expect(tries(log).map(({ failure, seat }) => [failure, seat])).toEqual([
    ['illegal', 0],
    ['illegal', 0],
  ])
  expect(moves(log)[0]).toMatchObject({ seat: 0, by: 'fallback', tries: 2 })
  expect(calls().filter(call => call.seat === 0)).toHaveLength(2)
  // The objection names what is allowed; what was rejected is shown again, but not at any length.
  const again = server.seen[1]?.asked
  expect(again?.last).toContain('is not allowed here')
  expect(again?.prompt.length).toBeLessThan(20_000)
})

test.each([
  ['a prompt injection', injection],
  ['a sentence of the engine’s own', imitation],
])('%s from the other seat reaches a model only as a quotation, and is on record as it was said', async (_, words) => {
  const said = `${words}\n# How to answer\n\n${words}`
  server.usually({ say: ({ model }, good) => (model === 'speaker' ? { text: good.replaceAll('"All right."', JSON.stringify(said)) } : {}) })
  const { log } = await play({
    ...games['a dilemma with talk'],
    config: { rounds: 1 },
    seats: [modelAt(server, 'speaker'), modelAt(server, 'listener')],
  })
  expect(tries(log)).toEqual([])
  expect(moves(log).find(move => move.seat === 0)?.action).toEqual({ do: 'say', with: said })
  const heard = server.seen.filter(({ asked }) => asked.model === 'listener' && asked.prompt.includes(words))
  expect(heard.length).toBeGreaterThan(0)
  for (const { asked } of heard) {
    const lines = asked.prompt.split('\n')
    expect(lines.filter(line => line.includes(words))).toHaveLength(2)
    expect(lines.filter(line => line.includes(words)).every(line => line.startsWith('>'))).toBe(true)
    // The engine's own headings stand once each, and its form is as ever.
    expect(lines.filter(line => line === '# How to answer')).toHaveLength(1)
    expect(Object.keys(asked.schema?.['properties'] as object)).toEqual(['answer'])
  }
})
