import { describe, expect, it } from 'vitest'
import { ask, chunk, data, events, json, KEY, type Gone } from '../test/wire'
import { SendFailed } from './send'

describe('a request that fails', () => {
  it.each([
    [400, 'provider-down', false],
    [401, 'auth', false],
    [403, 'auth', false],
    [404, 'provider-down', false],
    [408, 'provider-down', true],
    [409, 'provider-down', true],
    [429, 'rate-limited', true],
    [500, 'provider-down', true],
    [503, 'provider-down', true],
    [529, 'provider-down', true],
  ] as const)('with %i is %s (again: %s), after one request, without the key', async (status, failure, again) => {
    for (const stream of [false, true]) {
      const { gone, failed } = await ask(() => json({ error: { message: `No: Bearer ${KEY}` } }, status), { settings: { stream } })
      expect(failed).toBeInstanceOf(SendFailed)
      expect(failed).toMatchObject({ failure, more: { http: status, again } })
      expect(gone).toHaveLength(1)
      expect(JSON.stringify([failed.message, failed.stack, failed.more])).not.toContain(KEY)
    }
  })

  it('with 429 says how long to wait, however long', async () => {
    const { failed } = await ask(() => json({}, 429, { 'retry-after': '3600' }))
    expect(failed.more.retryAfterMs).toBe(3_600_000)
  })

  it.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed', 'fetch failed'])(
    'as a browser reports it (%s) is the network',
    async message => {
      const { failed } = await ask(() => Promise.reject(new TypeError(message)))
      expect(failed).toMatchObject({ failure: 'network', more: { again: true } })
      expect(failed.more.http).toBeUndefined()
    },
  )

  it('because a page answered is nothing to try again', async () => {
    const { failed } = await ask(() => new Response('<html>network login</html>', { headers: { 'content-type': 'text/html' } }))
    expect(failed).toMatchObject({ failure: 'provider-down', more: { again: false, http: 200 } })
  })

  it('behind a gateway that answers 200 has the status of what failed', async () => {
    const { failed } = await ask(() => json({ error: { message: 'Rate limited upstream', code: 429 } }))
    expect(failed).toMatchObject({ failure: 'rate-limited', more: { http: 429, again: true } })
  })

  it('mid-stream keeps what had come: a dropped connection', async () => {
    const { failed } = await ask(() => events(data(chunk({ content: '{"ans' })), 'error'), { settings: { stream: true } })
    expect(failed).toMatchObject({ failure: 'network', more: { text: '{"ans', again: true } })
  })

  it('mid-stream keeps what had come: an end without a finish', async () => {
    const { failed } = await ask(() => events(data(chunk({ content: '{"ans' }))), { settings: { stream: true } })
    expect(failed).toMatchObject({ failure: 'network', more: { text: '{"ans', again: true } })
  })

  it('mid-stream keeps what had come: an error event', async () => {
    const { failed } = await ask(
      () => events(data(chunk({ content: 'ab' }), { error: { message: `Overloaded ${KEY}`, type: 'overloaded_error' } })),
      {
        settings: { stream: true },
      },
    )
    expect(failed).toMatchObject({ failure: 'provider-down', more: { text: 'ab', again: true } })
    expect(failed.message).not.toContain(KEY)
  })

  it('mid-stream keeps what had come: an event that is not JSON', async () => {
    const { failed } = await ask(() => events([...data(chunk({ content: 'ab' })), 'data: {oops\n\n']), { settings: { stream: true } })
    expect(failed).toMatchObject({ failure: 'provider-down', more: { text: 'ab', again: true } })
  })
})

describe('a request that takes too long', () => {
  const hang = (_: Gone, signal: AbortSignal | undefined) =>
    new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))

  it('never answered is a timeout that is not tried again', async () => {
    for (const stream of [false, true]) {
      const { failed } = await ask(hang, { settings: { timeoutMs: 30, stream } })
      expect(failed).toMatchObject({ failure: 'timeout', more: { again: false } })
    }
  })

  it('stalled mid-stream is a timeout, with what had come', async () => {
    const { failed } = await ask((_, signal) => events(data(chunk({ content: '{"ans' })), 'hang', signal), {
      settings: { timeoutMs: 60, stream: true },
    })
    expect(failed).toMatchObject({ failure: 'timeout', more: { text: '{"ans', again: false } })
  })

  it('and is stopped rejects with the reason, and the wire is let go', async () => {
    for (const stream of [false, true]) {
      const stop = new AbortController()
      let seen: AbortSignal | undefined
      const reason = new Error('the match was stopped')
      const going = ask(
        (gone, signal) => {
          seen = signal
          stop.abort(reason)
          return hang(gone, signal)
        },
        { stop: stop.signal, settings: { stream } },
      )
      expect((await going).failed).toBe(reason)
      expect(seen?.aborted).toBe(true)
    }
  })

  it('and is stopped before it began makes no request', async () => {
    const { gone, failed } = await ask(() => json({}), { stop: AbortSignal.abort(new Error('stopped')) })
    expect(gone).toHaveLength(0)
    expect(failed.message).toBe('stopped')
  })
})
