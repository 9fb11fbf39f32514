import { describe, expect, it } from 'vitest'
import { fold, verify } from '../../core/fold'
import type { LogEvent } from '../../core/log'
import type { Strategy } from '../../core/strategy'
import { playSync } from '../../run/sync'
import { dice, echo, gambler, seatOf, specFor } from './fixture'

const spec = specFor(dice, [seatOf('echo'), seatOf('gambler')], { config: { rounds: 6 } })
const seats = [
  { strategy: echo, params: undefined },
  { strategy: gambler, params: undefined },
]
const played = playSync(dice, spec, seats, { log: 'full' })

describe('the sync driver', () => {
  it('plays to the end and logs every step', () => {
    expect(played.status).toBe('complete')
    expect(played.machine.k).toBe(6)
    expect(played.log.map(e => e.e).join(' ')).toBe(`start ${'open move move shut '.repeat(6)}end`)
  })

  it('plays the same match again from the same spec, and the same with and without a log', () => {
    expect(playSync(dice, spec, seats, { log: 'full' }).log).toEqual(played.log)
    expect(playSync(dice, spec, seats, { log: 'none' }).payoffs).toEqual(played.payoffs)
  })

  it('is folded from its log to the same state, payoffs and nature', () => {
    const folded = fold(dice, played.log)
    expect(folded.machine.state).toEqual(played.machine.state)
    expect(folded.machine.payoffs()).toEqual(played.payoffs)
    expect(folded.machine.nature).toEqual(played.machine.nature)
    expect(folded.heard).toHaveLength(6)
    expect(verify(dice, played.log)).toBeNull()
  })

  it('folds joint moves in seat order whatever order they arrived in', () => {
    const log = [...played.log]
    ;[log[2], log[3]] = [log[3] as LogEvent, log[2] as LogEvent]
    expect(fold(dice, log).machine.state).toEqual(played.machine.state)
  })

  it('overrides chance with recorded nature', () => {
    const nature = { 1: { die: 6 }, 2: { die: 6 } }
    const fixed = playSync(dice, { ...spec, nature }, seats, { log: 'none' })
    expect(fixed.machine.nature[1]).toEqual({ die: 6 })
    expect(fixed.machine.nature[0]).toEqual(played.machine.nature[0])
  })

  it('never takes an illegal action: it asks again, then plays a fallback that is signed as one', () => {
    const cheat: Strategy = { ...echo, id: 'cheat', sit: () => ({ act: () => 99 }) }
    const result = playSync(dice, spec, [{ strategy: cheat, params: undefined }, seats[1]!], { log: 'full' })
    const tries = result.log.filter(e => e.e === 'try')
    const moves = result.log.filter(e => e.e === 'move' && e.seat === 0)
    expect(tries).toHaveLength(6 * 4)
    expect(moves.every(e => e.e === 'move' && e.by === 'fallback' && e.tries === 4 && (e.action as number) <= 3)).toBe(true)
  })

  it('aborts instead where the spec says so', () => {
    const cheat: Strategy = { ...echo, id: 'cheat', sit: () => ({ act: () => 99 }) }
    const result = playSync(dice, { ...spec, referee: { retries: 1, onFailure: 'abort' } }, [{ strategy: cheat, params: undefined }, seats[1]!], {
      log: 'full',
    })
    expect(result.status).toBe('aborted')
    expect(result.machine.k).toBe(0)
  })
})

describe('a log that was edited by hand', () => {
  const edit = (change: (e: LogEvent) => LogEvent) => played.log.map(change)

  it('is caught at the step whose hash differs', () => {
    const log = edit(e => (e.e === 'move' && e.k === 6 && e.seat === 0 ? { ...e, action: ((e.action as number) + 1) % 4 } : e))
    expect(verify(dice, log)).toMatchObject({ k: 6, what: 'state hash' })
  })

  it('is caught when payoffs, steps or seats were changed', () => {
    expect(
      verify(
        dice,
        edit(e => (e.e === 'end' ? { ...e, payoffs: [1, 2] } : e)),
      ),
    ).toMatchObject({ what: 'payoffs' })
    expect(
      verify(
        dice,
        edit(e => (e.e === 'end' ? { ...e, steps: 5 } : e)),
      ),
    ).toMatchObject({ what: 'number of steps' })
    expect(
      verify(
        dice,
        played.log.filter(e => !(e.e === 'move' && e.k === 2 && e.seat === 1)),
      ),
    ).toMatchObject({ k: 2, what: 'seats that moved' })
    expect(verify(dice, played.log.slice(1))).toMatchObject({ what: 'replay' })
  })
})
