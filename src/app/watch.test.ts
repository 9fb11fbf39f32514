import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../core/log'
import type { PlayerSpec } from '../core/spec'
import { dice, seatOf, specFor } from '../testkit/engine/fixture'
import { MatchWatch } from './watch'

const HERE: PlayerSpec = { kind: 'human', at: 'here' }
const model: PlayerSpec = { kind: 'llm', provider: 'rehearsal', model: 'stand-in', protocols: [], memory: { kind: 'all' } }
const taken = (k: number, seat: number, player: PlayerSpec, why = 'gone'): LogEvent => ({ e: 'seat', k, seat, player, why })

function watch(seats: readonly PlayerSpec[]) {
  const spec = specFor(
    dice,
    seats.map(player => ({ player, wording: 'en' })),
  )
  const log: LogEvent[] = [{ e: 'start', schema: 2, spec }]
  const watched = new MatchWatch(spec, () => 0)
  watched.follow({ log })
  return { log, watched }
}

describe('the watch over a match whose seats change hands', () => {
  it('counts a seat among the people here while a person here has it, and no longer', () => {
    const { log, watched } = watch([HERE, model, seatOf('gambler').player])
    const { people } = watched
    expect(people).toEqual([0])
    log.push(taken(1, 1, HERE, 'refusal'))
    expect(watched.people).toEqual([0, 1])
    expect(watched.takenOver).toEqual([{ k: 1, seat: 1, why: 'refusal' }])
    log.push(taken(2, 1, model, 'given back'))
    expect(watched.people).toEqual([0])
    expect(watched.takenOver).toEqual([])
  })

  it('knows that a person here whose seat a strategy had for a while took nobody’s seat', () => {
    const { log, watched } = watch([HERE, model])
    log.push(taken(1, 0, { kind: 'scripted', strategy: 'echo' }))
    expect(watched.people).toEqual([])
    log.push(taken(3, 0, HERE))
    expect(watched.people).toEqual([0])
    expect(watched.takenOver).toEqual([])
  })

  it('is not moved by a change among others', () => {
    const { log, watched } = watch([HERE, model])
    const { people, takenOver } = watched
    log.push(taken(1, 1, { kind: 'human', at: { participant: 'p2' } }))
    expect(watched.people).toBe(people)
    expect(watched.takenOver).toBe(takenOver)
  })
})
