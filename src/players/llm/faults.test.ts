import { describe, expect, test } from 'vitest'
import { expected } from '../../../e2e/support/fault/expected'
import { type FaultServer, serveFaults } from '../../../e2e/support/fault/server'
import type { LogOf } from '../../core/log'
import type { LlmSpec } from '../../core/spec'
import { KEY, modelAt, play } from '../test/against-faults'

// The whole path from the referee to the wire and back, against a server that fails in every way of the table.

/** A server of one's own for each test, because they run side by side: most of their time is waiting. */
const withServer = async (use: (server: FaultServer) => Promise<void>): Promise<void> => {
  const server = await serveFaults()
  try {
    await use(server)
  } finally {
    await server.close()
  }
}

const ways: Readonly<Record<string, (server: FaultServer, scenario: string) => LlmSpec>> = {
  'openai-compatible': (server, scenario) => modelAt(server, scenario),
  'openai-compatible, like Ollama': (server, scenario) => modelAt(server, scenario, { baseURL: server.base.ollama }),
  openai: (server, scenario) => modelAt(server, scenario, { provider: 'openai' }),
  anthropic: (server, scenario) => modelAt(server, `claude-opus-4-5~${scenario}`, { provider: 'anthropic', baseURL: server.base.messages }),
  google: (server, scenario) => modelAt(server, scenario, { provider: 'google', baseURL: server.base.gemini }),
}

/** What never answers is given up after this many ms; the rest has all the time it needs. */
const timeoutMs = 300

describe.each(Object.keys(ways).flatMap(way => [false, true].map(stream => [way, stream] as const)))('%s, as a stream: %s', (way, stream) => {
  const rows = Object.entries(expected).filter(([, { only }]) => only === undefined || (only === 'stream') === stream)

  test.concurrent.each(rows)('%s ends in the right entry of the taxonomy after the right number of requests', (scenario, want) =>
    withServer(async server => {
      const model = (ways[way] as (server: FaultServer, scenario: string) => LlmSpec)(server, scenario)
      const settings = { stream, ...(['silent', 'stall'].includes(scenario) ? { timeoutMs } : {}) }
      const wanted = { game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 1 }, referee: { retries: 1 } }
      const { log, calls, texts } = await play({ ...wanted, seats: [{ ...model, settings }, 'tit-for-tat'] })
      const move = log.find((event): event is LogOf<'move'> => event.e === 'move' && event.seat === 0)
      expect({
        calls: calls().map(call => call.status),
        tries: log.flatMap(event => (event.e === 'try' ? [event.failure] : [])),
        by: move?.by,
        read: move?.read ?? null,
      }).toEqual({ calls: want.calls, tries: want.tries, by: want.read === null ? 'fallback' : 'player', read: want.read })
      expect(server.seen).toHaveLength(want.calls.length)
      expect(server.seen.every(({ asked }) => asked.stream === stream)).toBe(true)
      if (want.action !== undefined) expect(move?.action).toBe(want.action)
      expect(calls().map(call => call.attempt)).toEqual(calls().map((_, i) => i + 1))
      // The key went to the server, and nowhere else.
      expect(server.seen.every(({ headers }) => JSON.stringify(headers).includes(KEY))).toBe(true)
      expect(JSON.stringify([calls(), [...texts], log])).not.toContain(KEY)
    }),
  )
})
