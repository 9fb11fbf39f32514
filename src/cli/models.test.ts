import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parleyWith } from './test/parley'

const KEY = 'sk-planted-key-1234567890'
const work = mkdtempSync(join(tmpdir(), 'parley-cli-models-'))
let server: Server
let asked: { readonly key: string | undefined; readonly body: any }[] = []
/** What the model says to the nth request (from 0): a text, or an HTTP status. */
let says: (n: number) => string | number = () => '{"answer":"C"}'

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = ''
    request.on('data', part => (text += String(part)))
    request.on('end', () => {
      const said = says(asked.length)
      asked.push({ key: request.headers.authorization, body: JSON.parse(text) })
      if (typeof said === 'number') return response.writeHead(said).end(`{"error":{"message":"no, not with ${KEY}"}}`)
      const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: said } }]
      const usage = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 }
      response.writeHead(200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'stub-2026-01-01', choices, usage }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
beforeEach(() => {
  asked = []
  says = () => '{"answer":"C"}'
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(work, { recursive: true, force: true })
})

const parley = (...args: string[]) => parleyWith({ PARLEY_API_KEY: KEY }, ...args)
const model = (more: object = {}) =>
  `llm:${JSON.stringify({ provider: 'openai-compatible', baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, model: 'stub', ...more })}`
const dilemma = (...args: string[]) => parley('play', 'matrix', '--preset', 'prisoners-dilemma', '--config', '{"rounds":3}', ...args)
/** A log event as a reader of the file has it: plain JSON. */
interface Logged {
  readonly e: string
  readonly seat?: number
  readonly failure?: string
  readonly status?: string
}
const linesOf = (dir: string, file: string) =>
  readFileSync(join(dir, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Logged)

describe('parley play with a model', () => {
  it('asks the address with the key of the environment, plays its answers, and writes the same files as the page, without the key', async () => {
    const out = join(work, 'plain')
    const ran = await dilemma('--seat', model(), '--seat', 'defector', '--matches', '2', '--out', out, '--json')
    expect({ code: ran.code, payoffs: JSON.parse(ran.out).map((m: any) => m.payoffs) }).toEqual({
      code: 0,
      payoffs: [
        [0, 15],
        [0, 15],
      ],
    })
    expect(asked).toHaveLength(6)
    expect(new Set(asked.map(a => a.key))).toEqual(new Set([`Bearer ${KEY}`]))
    expect(asked[0]?.body.messages[0].role).toBe('system')
    const files = readdirSync(out)
    expect(files).toEqual(expect.arrayContaining(['calls.csv', 'texts.jsonl', 'events.jsonl']))
    for (const file of files) expect(readFileSync(join(out, file), 'utf8'), file).not.toContain(KEY)
    expect(linesOf(out, 'events.jsonl').filter(e => e.e === 'move' && e.seat === 0)).toHaveLength(6)
    expect((await parley('replay', join(out, 'events.jsonl'))).code).toBe(0)
  }, 90_000)

  it('asks again three times where no limit is named, then plays the fallback and signs it', async () => {
    says = () => 'Well, it depends.'
    const out = join(work, 'prose')
    await dilemma('--config', '{"rounds":1}', '--seat', model(), '--seat', 'defector', '--out', out)
    expect(asked).toHaveLength(4)
    const events = linesOf(out, 'events.jsonl')
    expect(events.filter(e => e.e === 'try').map(e => e.failure)).toEqual(Array(4).fill('unparsable'))
    expect(events.find(e => e.e === 'move' && e.seat === 0)).toMatchObject({ by: 'fallback', tries: 4 })
  }, 90_000)

  it('keeps the key out of a provider’s own error text', async () => {
    says = () => 401
    const out = join(work, 'refused')
    await dilemma('--config', '{"rounds":1}', '--seat', model(), '--seat', 'defector', '--on-failure', 'abort', '--out', out)
    expect(asked).toHaveLength(1)
    expect(linesOf(out, 'events.jsonl').at(-1)).toMatchObject({ e: 'end', status: 'aborted' })
    for (const file of readdirSync(out)) expect(readFileSync(join(out, file), 'utf8'), file).not.toContain(KEY)
  }, 90_000)

  it('stops at the budget, says so, and keeps what was played', async () => {
    const out = join(work, 'budget')
    const ran = await dilemma('--seat', model(), '--seat', 'defector', '--matches', '4', '--at-once', '1', '--max-calls', '4', '--out', out)
    expect(ran.code).toBe(1)
    expect(ran.said).toContain('The budget is reached (calls)')
    expect(asked).toHaveLength(4)
    expect(
      linesOf(out, 'events.jsonl')
        .filter(e => e.e === 'end')
        .map(e => e.status),
    ).toEqual(['complete', 'aborted'])
  }, 90_000)

  it('doesn’t stop where the budget is just enough', async () => {
    const ran = await dilemma('--seat', model(), '--seat', 'defector', '--max-calls', '3')
    expect(ran.code).toBe(0)
  }, 90_000)

  it('says what is wrong with a seat, and never takes a key there', async () => {
    const wrong = async (seat: string) => (await dilemma('--seat', seat, '--seat', 'defector')).said
    expect(await wrong('llm:{"provider":"nobody","model":"m"}')).toContain('--seat llm provider')
    expect(await wrong(model({ apiKey: 'sk-secret' }))).toContain('PARLEY_API_KEY')
    expect(await wrong(model({ baseURL: 'http://me:secret@host/v1' }))).toContain('--seat llm baseURL')
    expect(await wrong(model({ protocols: [{ id: 'hypnosis' }] }))).toContain('hypnosis')
    expect((await parley('play', 'matrix', '--seat', 'defector', '--seats', '2', '--max-calls', '3')).said).toContain('leave the option out')
    expect(asked).toEqual([])
  }, 90_000)

  it('shows no host the key of another', async () => {
    const other = model({ baseURL: 'http://127.0.0.2:9/v1', model: 'elsewhere' })
    const ran = await dilemma('--seat', model(), '--seat', other)
    expect(ran.said).toContain('expected one host for PARLEY_API_KEY')
    expect(asked).toEqual([])
  }, 90_000)

  it('labels the stand-in as what it is', async () => {
    const ran = await dilemma('--seat', 'llm:{"provider":"rehearsal","model":"rehearsal"}', '--seat', 'defector')
    expect(ran.out).toContain('rehearsal, not a model')
  }, 90_000)
})
