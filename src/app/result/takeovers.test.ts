import { expect, it } from 'vitest'
import type { LogEvent } from '../../core/log'
import type { PlayerSpec } from '../../core/spec'
import { dice, seatOf, specFor } from '../../testkit/engine/fixture'
import { takeovers } from './takeovers'

it('tells every time a seat changed hands, to whom, why, and when it was given back', () => {
  const spec = specFor(dice, [{ player: { kind: 'human', at: { participant: 'p1' } }, wording: 'en' }, seatOf('echo')])
  const taken = (k: number, player: PlayerSpec, why: string): LogEvent => ({ e: 'seat', k, seat: 0, player, why })
  const log = [
    taken(2, { kind: 'scripted', strategy: 'gambler' }, 'gone'),
    taken(4, { kind: 'human', at: { participant: 'p1' } }, 'is back'),
    taken(5, { kind: 'human', at: 'here' }, 'timeout'),
  ]
  expect(takeovers({ log, spec }, null, 'de').get(0)).toHaveLength(1)
  const phrases = takeovers({ log, spec }, player => (player.kind === 'scripted' ? player.strategy : player.kind), 'en')
  expect([...phrases.keys()]).toEqual([0])
  expect(phrases.get(0)?.slice(0, 2)).toEqual(['from step 2 on played by gambler (gone)', 'from step 4 on in its own hands again (is back)'])
  expect(phrases.get(0)?.[2]).toMatch(/^from step 5 on taken over by a person at this device \((?!timeout\))/)
})
