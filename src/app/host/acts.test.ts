import { describe, expect, it } from 'vitest'
import { carryOut, carryOutFirst, firstOf, isLocked, waitingTables } from './acts'
import { fakeHandle, lobby, running, T0 } from './test/fake'

const given = { why: 'time is short', ms: 45_000, text: 'Hello', player: { kind: 'scripted', strategy: 'random' } as const }

describe('what the host does', () => {
  it('has one primary act at every stage', () => {
    expect(firstOf(lobby(0))).toEqual({ does: 'start', waits: { for: 'people' } })
    expect(firstOf(lobby(2))).toEqual({ does: 'start', waits: null })
    expect(firstOf(lobby(2, { problem: 'no' }))).toEqual({ does: 'start', waits: { for: 'plan' } })
    const frame = running(60)
    expect(firstOf(frame)).toEqual({ does: 'next', waits: { for: 'tables', n: 30 } })
    expect(firstOf({ ...frame, stage: 'paused' })).toEqual({ does: 'resume', waits: null })
    const over = { ...frame, resting: true, tables: frame.tables.map(table => ({ ...table, status: 'complete' as const })) }
    expect(firstOf(over)).toEqual({ does: 'next', waits: null })
    expect(firstOf({ ...over, matching: 4 })).toEqual({ does: 'end', waits: null })
    const [part] = frame.plan.parts
    if (part === undefined) throw new Error('a part')
    expect(firstOf({ ...over, matching: 4, plan: { ...frame.plan, parts: [part, part] } })).toEqual({ does: 'nextPart', waits: null })
    // By arrival there is one matching, however many matches each plays.
    expect(firstOf({ ...over, matching: 0, plan: { ...frame.plan, parts: [{ ...part, matching: 'arrival' }] } })).toEqual({
      does: 'end',
      waits: null,
    })
  })

  it('hands every act on with its reason', async () => {
    const handle = fakeHandle(running(60))
    const about = 'x'
    await carryOut(handle, { act: 'extend', match: 'm1', about }, given)
    await carryOut(handle, { act: 'advance', match: 'm1', seat: null, about }, given)
    await carryOut(handle, { act: 'advance', match: 'm1', seat: 1, about }, given)
    await carryOut(handle, { act: 'kick', participant: 'P001', about }, given)
    await carryOut(handle, { act: 'readmit', participant: 'P001', about }, given)
    await carryOut(handle, { act: 'replace', match: 'm1', seat: 0, about }, given)
    await carryOut(handle, { act: 'giveBack', match: 'm1', seat: 0, about }, given)
    await carryOut(handle, { act: 'message', participant: null, about }, given)
    await carryOut(handle, { act: 'endMatch', match: 'm1', about }, given)
    await carryOut(handle, { act: 'end', about }, given)
    expect(await carryOut(handle, { act: 'reseat', participant: 'P001', about }, given)).toBe('KDMPRT')
    const { why } = given
    expect(handle.calls).toEqual([
      ['extend', 45_000, why, 'm1'],
      ['advance', 'm1', why],
      ['advance', 'm1', why, 1],
      ['kick', 'P001', why],
      ['readmit', 'P001', why],
      ['replace', 'm1', 0, given.player, why],
      ['giveBack', 'm1', 0, why],
      ['message', null, 'Hello', why],
      ['endMatch', 'm1', why],
      ['end', why],
      ['reseat', 'P001', why],
    ])
  })

  it('closes a step only at tables that wait for somebody', async () => {
    const handle = fakeHandle(running(60))
    await carryOut(handle, { act: 'closeStep', about: '' }, given)
    // People 5, 12, 19 … decide: tables 2, 6, 9, 13, 16, 20, 23, 27.
    expect(waitingTables(handle.frame())).toEqual(['m2', 'm6', 'm9', 'm13', 'm16', 'm20', 'm23', 'm27'])
    expect(handle.calls.map(([, match]) => match)).toEqual(['m2', 'm6', 'm9', 'm13', 'm16', 'm20', 'm23', 'm27'])
  })

  it('ends a session whose tables are all over as the next step', async () => {
    const handle = fakeHandle(running(2))
    await carryOutFirst(handle, { does: 'end', waits: null }, 'by hand')
    await carryOutFirst(handle, { does: 'nextPart', waits: null }, 'by hand')
    expect(handle.calls).toEqual([
      ['next', 'by hand'],
      ['next', 'by hand'],
    ])
  })

  it('knows from the log whether the door is shut', () => {
    const lock = { at: T0, e: 'intervention', what: 'lock', by: 'host', why: '' } as const
    expect(isLocked([])).toBe(false)
    expect(isLocked([lock])).toBe(true)
    expect(isLocked([lock, { ...lock, what: 'unlock' }])).toBe(false)
  })
})
