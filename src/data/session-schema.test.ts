import { describe, expect, test } from 'vitest'
import type { SessionEvent } from '../session/log'
import { SESSION_SCHEMA, upcastSessionLog } from './migrations/session-log'
import { misfitOfSessionEvent } from './session-schema'
import { sampleSession, teamSession } from './test/session'

const events = [...sampleSession().log, ...teamSession().log]

describe('the schema of session events', () => {
  test('takes every event of the sample sessions, and every kind but one is among them', () => {
    for (const event of events) expect(misfitOfSessionEvent(event), event.e).toBeNull()
    expect(new Set(events.map(event => event.e)).size).toBe(14)
    expect(misfitOfSessionEvent({ at: 1, e: 'device', participant: 'P001', device: { id: 'd', sign: 'a', box: 'b' }, why: 'reseat' })).toBeNull()
  })

  test('refuses whatever is missing, wrong or not its own, and says where', () => {
    const join = events.find(event => event.e === 'join') as SessionEvent
    expect(misfitOfSessionEvent({ ...join, secret: 'x' })).toMatchObject({ path: 'secret' })
    expect(misfitOfSessionEvent({ ...join, device: { id: 'd', sign: 'a', box: 'b', secret: 'x' } })).toMatchObject({ path: 'device.secret' })
    expect(misfitOfSessionEvent({ ...join, recruitment: { PROLIFIC_PID: 7 } })).toMatchObject({ path: 'recruitment.PROLIFIC_PID', found: 7 })
    for (const event of events)
      for (const key of Object.keys(event)) {
        const { [key as 'at']: _, ...rest } = event
        const needed = !(event.e === 'intervention' && ['participant', 'match', 'seat', 'detail'].includes(key))
        expect(misfitOfSessionEvent(rest) !== null, `${event.e} without ${key}`).toBe(needed)
      }
    expect(misfitOfSessionEvent({ at: 1, e: 'else' })).not.toBeNull()
    expect(misfitOfSessionEvent(null)).not.toBeNull()
  })
})

describe('the chain of a session log’s upcasters', () => {
  const { log } = sampleSession()
  const of = (schema: unknown) => [{ ...log[0], schema }, ...log.slice(1)] as unknown as readonly SessionEvent[]

  test('leaves a log of today as it is', () => {
    expect(upcastSessionLog(log)).toBe(log)
  })

  test('says what is newer and what has no number', () => {
    expect(() => upcastSessionLog(of(SESSION_SCHEMA + 1), { file: 'x.zip' })).toThrow(/x\.zip: expected data of schema 1 or older, found schema 2/)
    for (const bad of [0, 1.5, 'one', null]) expect(() => upcastSessionLog(of(bad))).toThrow(/expected a schema number/)
  })

  test('lifts an older log step by step', () => {
    const chain = [{ from: 1, log: (events: readonly object[]) => events.map(event => ('schema' in event ? { ...event, schema: 2 } : event)) }]
    expect(upcastSessionLog(log, {}, chain)[0]).toMatchObject({ schema: 2 })
    expect(upcastSessionLog(of(2), {}, chain)[0]).toMatchObject({ schema: 2 })
  })
})
