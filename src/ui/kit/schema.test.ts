import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FieldIssue, issueAt, issuesOf, say } from './issues'
import { fieldsOf, firstValue, fits } from './schema'

const config = z.object({
  rounds: z
    .int()
    .min(1)
    .max(50)
    .default(3)
    .meta({ title: 'Rounds', description: 'How often.', unit: 'rounds', de: { title: 'Runden' } }),
  share: z.number().min(0).default(0.5),
  told: z.boolean().default(true),
  by: z.enum(['first', 'own']).default('first'),
  noise: z
    .union([z.strictObject({ p: z.number().min(0).max(1) }), z.strictObject({ flips: z.array(z.array(z.int().min(0))) })])
    .nullable()
    .default(null),
  stop: z.number().min(0).max(1).nullable().default(null),
  actions: z.array(z.array(z.string())).default([['C', 'D']]),
  payoffs: z
    .array(z.array(z.tuple([z.number(), z.number()])))
    .default([[[1, 1]]])
    .meta({ grid: 'payoffs', when: { by: 'first' } }),
  words: z.array(z.string()).default([]),
})

describe('a config form', () => {
  const fields = fieldsOf(config, 'en')
  const shape = (key: string) => fields.find(f => f.key === key)!.shape

  it('has one field for each parameter, in order, with an input of its own', () => {
    expect(fields.map(f => f.key)).toEqual(Object.keys(config.shape))
    expect(fields.map(f => f.shape.kind)).toEqual(['number', 'number', 'boolean', 'enum', 'variants', 'variants', 'lists', 'grid', 'texts'])
  })

  it('takes titles, units and ranges from the meta, in German where it has German', () => {
    expect(fields[0]).toMatchObject({ title: 'Rounds', unit: 'rounds', default: 3, shape: { whole: true, min: 1, max: 50 } })
    expect(fieldsOf(config, 'de')[0]).toMatchObject({ title: 'Runden', unit: 'Runden' })
    expect(shape('payoffs')).toEqual({ kind: 'grid', tuple: 2, names: 'payoffs' })
    expect(fields.find(f => f.key === 'payoffs')!.when).toEqual({ by: 'first' })
  })

  it('knows which form of a union a value has, and gives each a first value that parses', () => {
    const noise = shape('noise')
    if (noise.kind !== 'variants') throw new Error('expected variants')
    const of = (value: unknown) => noise.variants.findIndex(v => fits(v.shape, value, v.nothing))
    expect([of({ p: 0.1 }), of({ flips: [[1], [2]] }), of(null)]).toEqual([0, 1, 2])
    for (const variant of noise.variants) expect(config.shape.noise.safeParse(variant.nothing ? null : firstValue(variant.shape)).success).toBe(true)
  })

  it('explains what is wrong at the field, with what was expected and what came', () => {
    const found = (values: object) => issuesOf(config.safeParse(values))
    const told = (issues: readonly FieldIssue[], key: string, value: unknown, language: 'en' | 'de') =>
      say(issueAt(issues, [key])!, shape(key), value, language)
    expect(told(found({ rounds: 60 }), 'rounds', 60, 'en')).toBe('Expected a whole number from 1 to 50, found “60”.')
    expect(told(found({ rounds: '' }), 'rounds', '', 'de')).toBe('Erwartet ist eine ganze Zahl von 1 bis 50; eingegeben ist nichts.')
    expect(told(found({ share: -1 }), 'share', -1, 'en')).toBe('Expected a number from 0, found “-1”.')
    expect(issueAt(found({ noise: { p: 0.5 } }), ['noise'])).toBeNull()
  })
})
