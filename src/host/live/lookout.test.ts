import { expect, test } from 'vitest'
import { Lookout } from './lookout'

const rest = () => new Promise(resolve => setTimeout(resolve, 1))

test('a lookout never looks twice at once, beats while it looks, and goes on after a failure', async () => {
  let now = 0
  const seen: string[] = []
  let finish: { resolve(): void; reject(error: Error): void } = { resolve: () => undefined, reject: () => undefined }
  const failed: unknown[] = []
  const lookout = new Lookout({
    clock: { now: () => now, wait: () => rest().then(() => undefined) },
    beat: () => seen.push('beat'),
    look: () => {
      seen.push('look')
      return new Promise((resolve, reject) => (finish = { resolve, reject }))
    },
    failed: error => failed.push(error),
  })
  lookout.nudge()
  now += 50
  lookout.nudge()
  now += 100
  lookout.nudge()
  expect(seen).toEqual(['beat', 'look', 'beat'])
  finish.reject(new Error('broken'))
  await rest()
  now += 100
  lookout.nudge()
  expect(seen).toEqual(['beat', 'look', 'beat', 'beat', 'look'])
  expect(failed).toHaveLength(1)
  const stop = new AbortController()
  const running = lookout.run(stop.signal)
  finish.resolve()
  await rest()
  stop.abort()
  finish.resolve()
  await running
  expect(seen.length).toBeGreaterThan(5)
})
