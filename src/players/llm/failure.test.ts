import { describe, expect, it } from 'vitest'
import { failureOf } from './failure'

const NOW = Date.UTC(2026, 10, 21, 12)
const api = (statusCode: number, responseBody = '', responseHeaders: Record<string, string> = {}, message = '') =>
  Object.assign(new Error(message), { name: 'AI_APICallError', statusCode, responseBody, responseHeaders })
const of = (error: unknown) => failureOf(error, { keys: [], now: NOW })
const wait = (headers: Record<string, string>, body = '') => of(api(429, body, headers)).more.retryAfterMs

describe('how long to wait', () => {
  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'Retry-After': '86400' }, 86_400_000],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'Sat, 21 Nov 2026 13:00:30 GMT', date: 'Sat, 21 Nov 2026 13:00:00 GMT' }, 30_000],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ] as [Record<string, string>, number | undefined][])('%j is %s ms', (headers, ms) => expect(wait(headers)).toBe(ms))

  it.each([
    ['{"error":{"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34s"}]}}', 34_000],
    ['{"error":{"message":"Rate limit reached. Please try again in 328ms."}}', 328],
    ['{"error":{"message":"Rate limit reached. Please try again in 6m0s."}}', 360_000],
    ['{"error":{"message":"Please retry after 20 seconds."}}', 20_000],
    ['{"error":{"message":"Slow down."}}', undefined],
  ])('is read from the words where the headers are hidden: %s', (body, ms) => expect(wait({}, body)).toBe(ms))
})

describe('what went wrong', () => {
  it.each([
    ['a quota that is used up', api(429, '{"error":{"code":"insufficient_quota"}}'), 'rate-limited', false],
    ['a quota of the day', api(429, '{"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}'), 'rate-limited', false],
    ['no credit', api(402, '{"error":{"message":"Insufficient credits"}}'), 'rate-limited', false],
    ['no credit, as Anthropic says it', api(400, '{"error":{"message":"Your credit balance is too low"}}'), 'rate-limited', false],
    ['a filtered prompt', api(400, '{"error":{"code":"content_filter"}}'), 'refusal', false],
    ['a flagged prompt', api(403, '{"error":{"message":"your input was flagged"}}'), 'refusal', false],
    ['an overloaded server', api(529), 'provider-down', true],
    ['a gateway that gave up', api(504), 'provider-down', true],
    ['what a server does not have', api(501), 'provider-down', false],
    ['a body too large', api(413), 'provider-down', false],
    ['a line that broke', Object.assign(api(200), { cause: new TypeError('terminated') }), 'network', true],
    [
      'a refused connection in Node',
      Object.assign(new Error('Cannot connect to API: '), { name: 'AI_APICallError', cause: new Error('connect ECONNREFUSED') }),
      'network',
      true,
    ],
    ['a timeout', new DOMException('too long', 'TimeoutError'), 'timeout', false],
    ['a timeout inside another error', new Error('failed', { cause: new DOMException('too long', 'TimeoutError') }), 'timeout', false],
    ['something else', new Error('hm'), 'provider-down', false],
    ['something that is no error', 'hm', 'provider-down', false],
  ] as const)('%s', (_, error, failure, again) => expect(of(error)).toMatchObject({ failure, more: { again } }))
})

it('keeps a key out of message and body, and both short', () => {
  const key = 'local key ÄÖ/1'
  const failed = failureOf(api(400, `{"sent":${JSON.stringify(key)}}${'x'.repeat(9000)}`, {}, `bad ${key} ${'y'.repeat(9000)}`), { keys: [key] })
  expect(JSON.stringify([failed.message, failed.more])).not.toContain(key)
  expect(failed.message.length).toBeLessThanOrEqual(500)
  expect(failed.more.body?.length).toBeLessThanOrEqual(4000)
})

it('cuts a text only after its keys are gone, so that no half key is left', () => {
  const key = 'sk-0123456789abcdef'
  const failed = failureOf(api(400, '', {}, `${'y'.repeat(490)}${key}`), { keys: [key] })
  expect(failed.message).not.toContain('sk-0123')
})
