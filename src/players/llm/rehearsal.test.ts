import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complain, type ActionSpec } from '../../core/action-space'
import type { Clock } from '../../core/clock'
import { unlabel } from '../../core/unlabel'
import { wireSchemaOf } from '../../core/wire-schema'
import type { Rehearsal } from '../../core/spec'
import { clock, sending } from '../test/wire'
import { createSend } from './model'
import type { SendFailed, Sending } from './send'

const ref = { provider: 'rehearsal', model: 'rehearsal' }
const ask = (over: Partial<Sending> & { rehearsal?: Rehearsal }, time: Clock = clock) =>
  createSend({ origin: null, clock: time })(
    sending({ model: ref, key: undefined, settings: { rehearsal: over.rehearsal ?? {}, ...over.settings }, ...omit(over) }),
  )
const omit = ({ settings: _, ...rest }: Partial<Sending>) => rest
const user = (text: string) => [{ role: 'user' as const, text }]

const leaf: fc.Arbitrary<ActionSpec> = fc.oneof(
  fc.constant<ActionSpec>({ kind: 'choice', options: ['C', 'D', 'E'] }),
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 40 })).map(([min, n]): ActionSpec => ({ kind: 'int', min, max: min + n })),
  fc.constant<ActionSpec>({ kind: 'real', min: 0.001, max: 0.002 }),
  fc.constant<ActionSpec>({ kind: 'real', min: 0, max: 100 }),
  fc.constant<ActionSpec>({ kind: 'real', min: 0, max: 1, step: 0.05 }),
  fc.integer({ min: 1, max: 60 }).map((maxChars): ActionSpec => ({ kind: 'text', maxChars })),
  fc.constant<ActionSpec>({ kind: 'split', total: 100, parts: ['me', 'you'] }),
  fc.constant<ActionSpec>({ kind: 'many', options: ['C', 'D', 'E'], min: 1, max: 2 }),
)
const any = fc.oneof(
  leaf,
  fc.dictionary(fc.constantFrom('a', 'b', 'message'), leaf, { minKeys: 1 }).map((fields): ActionSpec => ({ kind: 'fields', fields })),
  fc.dictionary(fc.constantFrom('offer', 'leave'), leaf, { minKeys: 1 }).map((cases): ActionSpec => ({ kind: 'oneOf', cases })),
)
const labels = { names: { C: 'D', D: 'Defect', E: 'Ä "x"' } }

describe('an answer', () => {
  it('is legal in every space, in the names that the seat sees', async () => {
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 0, max: 999 }), fc.boolean(), async (inner, seed, stream) => {
        const space: ActionSpec = { kind: 'fields', fields: { reasoning: { kind: 'text', maxChars: 500 }, answer: inner } }
        const { text } = await ask({ space, schema: wireSchemaOf(space, labels), settings: { seed, stream, rehearsal: {} } })
        const parts = JSON.parse(text) as { answer: unknown }
        expect(complain(space, { ...parts, answer: unlabel(inner, parts.answer, labels) })).toBeNull()
        if (inner.kind === 'choice') expect(Object.values(labels.names)).toContain(parts.answer)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps its names where no schema goes out', async () => {
    const { text } = await ask({ structured: 'none' })
    expect(['Cooperate', 'Defect']).toContain((JSON.parse(text) as { answer: string }).answer)
  })

  it('repeats, and changes with the seed and the prompt', async () => {
    const space: ActionSpec = { kind: 'fields', fields: { answer: { kind: 'int', min: 0, max: 1_000_000 } } }
    const with_ = async (over: Partial<Sending>) => (await ask({ space, schema: wireSchemaOf(space), ...over })).text
    expect(await with_({})).toBe(await with_({}))
    expect(await with_({})).not.toBe(await with_({ settings: { seed: 1 } }))
    expect(await with_({})).not.toBe(await with_({ messages: user('Another question.') }))
  })

  it('differs between seats that read the same words, in the same way every time', async () => {
    const answers = async () => {
      const send = createSend({ origin: null, clock })
      return await Promise.all(Array.from({ length: 40 }, async () => (await send(sending({ model: ref }))).text))
    }
    const [one, two] = [await answers(), await answers()]
    expect(one).toEqual(two)
    expect(new Set(one).size).toBe(2)
  })

  it('takes both actions about equally often', async () => {
    const send = createSend({ origin: null, clock })
    let defects = 0
    for (let i = 0; i < 200; i++) if ((await send(sending({ model: ref, messages: user(`Round ${i}`) }))).text.includes('Defect')) defects++
    expect(defects).toBeGreaterThan(60)
    expect(defects).toBeLessThan(140)
  })

  it('talks in the language of the prompt', async () => {
    const space: ActionSpec = { kind: 'fields', fields: { answer: { kind: 'text', maxChars: 200 } } }
    const over = { space, schema: wireSchemaOf(space) }
    const said = async (text: string) => (JSON.parse((await ask({ ...over, messages: user(text) })).text) as { answer: string }).answer
    expect(await said('You are one of two players, and the other is your rival.')).toMatch(/\b(I|Let|That|We)\b/)
    expect(await said('Du bist eine von zwei Personen, und die andere ist nicht mit dir verwandt.')).toMatch(/\b(Ich|Lass|Das|Zusammen)\b/)
  })

  it('says what it is, and estimates its tokens at four characters each', async () => {
    const sent = await ask({ messages: user('x'.repeat(400)) })
    expect(sent).toMatchObject({ reported: 'rehearsal', finish: 'stop', refused: false, cut: false })
    expect(sent.tokens).toEqual({ in: 100, out: Math.ceil(sent.text.length / 4), reasoning: null, cached: null })
  })
})

describe('a rehearsal that is told to', () => {
  it('be slow waits that long for each call, and stops when the match does', async () => {
    const waits: number[] = []
    const slow: Clock = {
      now: () => 0,
      wait: ms => {
        waits.push(ms)
        return Promise.resolve()
      },
    }
    await ask({ rehearsal: { delayMs: 700 } }, slow)
    expect(waits).toEqual([700])
    const stop = new AbortController()
    const ever: Clock = { now: () => 0, wait: () => new Promise(() => stop.abort(new Error('stopped'))) }
    await expect(ask({ rehearsal: { delayMs: 700 }, stop: stop.signal }, ever)).rejects.toThrow('stopped')
  })

  it('fail answers like a server that is down', async () => {
    const failed = (await ask({ rehearsal: { fail: 1 } }).catch((error: unknown) => error)) as SendFailed
    expect(failed).toMatchObject({ failure: 'provider-down', more: { http: 500, again: true } })
  })

  it('fail sometimes lets a second try of the same prompt through', async () => {
    const send = createSend({ origin: null, clock })
    const tries = async (i: number) => {
      for (let n = 1; ; n++) {
        try {
          await send(sending({ model: ref, messages: user(`Round ${i}`), settings: { rehearsal: { fail: 0.5 } } }))
          return n
        } catch {
          if (n > 40) throw new Error('never came through')
        }
      }
    }
    const counts = await Promise.all(Array.from({ length: 100 }, (_, i) => tries(i)))
    // Geometric with p = 1/2: one try in half of the cases, two tries on average.
    expect(counts.filter(n => n === 1).length).toBeGreaterThan(30)
    expect(counts.filter(n => n === 1).length).toBeLessThan(70)
    expect(counts.reduce((a, b) => a + b) / 100).toBeLessThan(3)
  })

  it('refuse declines in words, as a refusal', async () => {
    expect(await ask({ rehearsal: { refuse: 1 } })).toMatchObject({ refused: true, text: 'I cannot take part in this.' })
    expect(await ask({ rehearsal: { refuse: 1 }, settings: { stream: true, rehearsal: { refuse: 1 } } })).toMatchObject({ refused: true })
  })

  it('garble sends prose, broken JSON and answers out of range, and never a legal one', async () => {
    const space: ActionSpec = { kind: 'fields', fields: { answer: { kind: 'int', min: 0, max: 100 } } }
    const kinds = new Set<string>()
    for (let i = 0; i < 60; i++) {
      const { text } = await ask({ space, schema: wireSchemaOf(space), messages: user(`Round ${i}`), rehearsal: { garble: 1 } })
      const kind = kindOf(text)
      if (kind === 'form') expect(complain(space, JSON.parse(text))).not.toBeNull()
      kinds.add(kind)
    }
    expect(kinds).toEqual(new Set(['prose', 'broken', 'form']))
  })

  it('do so in a share of the calls does it in about that share', async () => {
    let refused = 0
    for (let i = 0; i < 300; i++) if ((await ask({ messages: user(`Round ${i}`), rehearsal: { refuse: 0.25 } })).refused) refused++
    expect(refused).toBeGreaterThan(45)
    expect(refused).toBeLessThan(105)
  })
})

function kindOf(text: string): 'prose' | 'broken' | 'form' {
  if (!text.startsWith('{')) return 'prose'
  try {
    JSON.parse(text)
    return 'form'
  } catch {
    return 'broken'
  }
}
