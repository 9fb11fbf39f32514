import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expectation } from './expectation'

const wanted = (schema: z.ZodType, input: unknown): string => {
  const result = schema.safeParse(input)
  if (result.success) throw new Error('the input fits')
  return expectation(result.error.issues[0] as z.core.$ZodIssue)
}

describe('what a schema expected', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.int().min(1), 0, 'a number of at least 1'],
    [z.number().max(0.9999), 1, 'a number of at most 0.9999'],
    [z.number().positive(), 0, 'a number of more than 0'],
    [z.int(), 1e300, 'a whole number of at most 9007199254740991'],
    [z.int(), 2.5, 'a whole number'],
    [z.number(), '10', 'a number'],
    [z.boolean(), 1, 'true or false'],
    [z.string().min(1), '', 'a text of at least 1 character'],
    [z.array(z.number()).min(2), [3], 'a list of at least 2 items'],
    [z.enum(['en', 'de']), 'fr', 'one of "en", "de"'],
    [z.strictObject({ p: z.number() }), { p: 1, q: 2 }, 'nothing called "q"'],
    [z.union([z.strictObject({ p: z.number() }), z.strictObject({ flips: z.array(z.number()) })]), {}, 'a number at p, or a list at flips'],
    [z.number().refine(() => false, { message: 'The highest must be above the lowest.' }), 1, 'The highest must be above the lowest'],
    [z.number().refine(() => false, { message: 'expected distinct ids, found "C" twice' }), 1, 'distinct ids'],
  ])('is said in plain words (%#)', (schema, input, words) => {
    expect(wanted(schema, input)).toBe(words)
  })
})
