import { expect, test } from 'vitest'
import { Turnstile } from './turnstile'

const rest = () => new Promise(resolve => setTimeout(resolve, 1))

test('works pass one at a time, in their order, whatever becomes of them', async () => {
  const turnstile = new Turnstile()
  const seen: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`)
      await rest()
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const all = await Promise.allSettled([turnstile.pass(work('a')), turnstile.pass(work('b', true)), turnstile.pass(work('c'))])
  expect(all.map(one => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
