import { describe, expect, test } from 'vitest'
import { Presences } from './presence'

function watch() {
  let now = 0
  const presences = new Presences({ now: () => now, wait: () => new Promise(() => undefined) })
  presences.hears(true)
  return { presences, pass: (ms: number) => (now += ms) }
}

describe('where a device is', () => {
  test('is what its best tab last said', () => {
    const { presences } = watch()
    expect(presences.of('a')).toBe('offline')
    presences.here('a', 'one', 'hidden')
    expect(presences.of('a')).toBe('hidden')
    presences.here('a', 'two', 'idle')
    expect(presences.of('a')).toBe('idle')
    presences.here('a', 'one', 'visible')
    expect(presences.of('a')).toBe('visible')
    presences.gone('a', 'one')
    expect(presences.of('a')).toBe('idle')
    presences.gone('a', 'two')
    expect(presences.of('a')).toBe('offline')
  })

  test('is offline after 26 s of silence, which any message breaks', () => {
    const { presences, pass } = watch()
    presences.here('a', 'one', 'visible')
    pass(26_000)
    expect(presences.of('a')).toBe('visible')
    presences.alive('a')
    pass(26_000)
    expect(presences.of('a')).toBe('visible')
    pass(1)
    expect(presences.of('a')).toBe('offline')
  })

  test('silence tells nothing while the host itself can’t hear, nor for 26 s after', () => {
    const { presences, pass } = watch()
    presences.here('a', 'one', 'visible')
    presences.hears(false)
    pass(3_600_000)
    expect(presences.of('a')).toBe('visible')
    presences.hears(true)
    pass(26_000)
    expect(presences.of('a')).toBe('visible')
    pass(1)
    expect(presences.of('a')).toBe('offline')
  })

  test('is as the log had it when the host starts, until it speaks or is silent for too long', () => {
    const { presences, pass } = watch()
    presences.assume('a', 'idle')
    expect(presences.of('a')).toBe('idle')
    presences.here('a', 'one', 'hidden')
    expect(presences.of('a')).toBe('hidden')
    presences.assume('b', 'visible')
    pass(26_001)
    expect(presences.of('b')).toBe('offline')
  })

  test('forgets a tab whose connection broke unheard when another has spoken for long', () => {
    const { presences, pass } = watch()
    presences.here('a', 'broken', 'visible')
    for (let i = 0; i < 3; i++) {
      pass(10_000)
      presences.here('a', 'alive', 'hidden')
    }
    expect(presences.of('a')).toBe('hidden')
  })

  test('who has just joined is there before its page has said so, and who is hidden stays so', () => {
    const { presences } = watch()
    presences.joined('a')
    expect(presences.of('a')).toBe('visible')
    presences.here('b', 'one', 'hidden')
    presences.joined('b')
    expect(presences.of('b')).toBe('hidden')
    presences.alive('stranger')
    expect(presences.of('stranger')).toBe('offline')
  })
})
