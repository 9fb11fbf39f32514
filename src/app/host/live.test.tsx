// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { LiveScreen } from './LiveScreen'
import { trialOf } from './Preflight'
import { fakeHandle, hostingFor, lobby, LONG, logOf, person, running, T0 } from './test/fake'
import { button, field, pick, press, settle, show, type } from './test/screen'
import { OverScreen } from './OverScreen'
import { hostKeys } from '../../host/wire/keys'
import { joinLink, readLink } from '../../host/wire/link'
import { useSettings } from '../settings'

const rows = (page: HTMLElement) => [...page.querySelectorAll<HTMLElement>('.live-rows [role=row]')]

describe('the host’s screen', () => {
  it('begins with nobody, says so, and starts when somebody is in', async () => {
    const handle = fakeHandle(lobby(0))
    const page = await show(<LiveScreen hosting={hostingFor(handle)} />)
    expect(button('Start').disabled).toBe(true)
    expect(page.textContent).toContain('It can start when somebody is in.')
    expect(page.textContent).toContain('Whoever scans the code appears here')
    await act(async () => handle.show(lobby(2)))
    expect(page.textContent).toContain('2 of 60 places taken')
    await press('Start')
    expect(handle.calls).toEqual([['start', 'by hand']])
  })

  it.each([2, 60, 300])('draws few rows for %i people and tells how many there are', async n => {
    const page = await show(<LiveScreen hosting={hostingFor(fakeHandle(running(n)))} />)
    expect(rows(page).length).toBeLessThan(40)
    expect(page.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe(String(n + 1))
    expect(page.textContent).toContain(LONG)
    const due = running(n).people.filter(one => one.due).length
    expect(page.querySelector('.host-bar')?.textContent).toContain(`${n - due} of ${n} in`)
  })

  it('tells every presence by a shape and a word', async () => {
    const page = await show(<LiveScreen hosting={hostingFor(fakeHandle(lobby(8)))} />)
    const marks = rows(page).map(row => [
      row.querySelector('svg')?.dataset['is'],
      row.querySelector('.live-presence span')?.textContent?.split(' ')[0],
    ])
    expect(marks.every(([mark, word]) => mark === word)).toBe(true)
    expect(new Set(marks.map(([mark]) => mark))).toEqual(new Set(['visible', 'idle', 'hidden', 'offline']))
    const shapes = ['visible', 'idle', 'hidden', 'offline'].map(is => page.querySelector(`svg[data-is=${is}]`)?.innerHTML)
    expect(new Set(shapes).size).toBe(4)
  })

  it('filters to those that others wait for, and to those who are not there', async () => {
    const page = await show(<LiveScreen hosting={hostingFor(fakeHandle(running(60)))} />)
    const choose = async (name: RegExp) => {
      const label = [...page.querySelectorAll<HTMLElement>('.people-filter label')].find(one => name.test(one.textContent ?? ''))
      await act(async () => label?.click())
      await settle()
    }
    await choose(/^Waited for/)
    expect(rows(page).map(row => row.dataset['key'])).toEqual(['P006', 'P013', 'P020', 'P027', 'P034', 'P041', 'P048', 'P055'])
    await choose(/^Not there/)
    expect(rows(page).every(row => /hidden|offline/.test(row.textContent ?? ''))).toBe(true)
  })

  it('keeps the focus in its row while everything changes', async () => {
    const frame = running(300)
    const handle = fakeHandle(frame)
    const page = await show(<LiveScreen hosting={hostingFor(handle)} />)
    const menu = page.querySelector<HTMLButtonElement>('[data-key=P006] .row-menu')
    await act(async () => menu?.focus())
    for (let step = 4; step < 8; step++)
      await act(async () => handle.show({ ...frame, people: frame.people.map(one => ({ ...one, k: step, due: !one.due, since: T0 + step })) }))
    expect(document.activeElement).toBe(menu)
    expect(menu?.isConnected).toBe(true)
    expect(page.querySelector('[data-key=P006]')?.textContent).toContain('step 7')
  })

  it('asks for a reason, takes Enter, and gives the focus back', async () => {
    const handle = fakeHandle(running(60))
    const page = await show(<LiveScreen hosting={hostingFor(handle)} />)
    const menu = button('Actions for Silver Otter')
    await press('Actions for Silver Otter')
    await pick('Take out …')
    await press('has left')
    expect(field('Reason, for the log').value).toBe('has left')
    await act(async () => document.querySelector<HTMLFormElement>('form.dialog')?.requestSubmit())
    await settle()
    expect(handle.calls).toEqual([['kick', 'P006', 'has left']])
    expect(document.querySelector('form.dialog')).toBeNull()
    expect(document.activeElement).toBe(menu)
    expect(page.isConnected).toBe(true)
  })

  it('logs an empty reason as by hand, and says what went wrong without closing', async () => {
    const handle = fakeHandle(running(60))
    await show(<LiveScreen hosting={hostingFor(handle)} />)
    await press('Message')
    expect(button('Send').disabled).toBe(true)
    await type(document.querySelector('textarea') as HTMLTextAreaElement, 'Five minutes left.')
    handle.failing = 'storage is full'
    await press('Send')
    expect(document.querySelector('.dialog [role=alert]')?.textContent).toContain('storage is full')
    handle.failing = null
    await press('Send')
    expect(handle.calls.at(-1)).toEqual(['message', null, 'Five minutes left.', 'by hand'])
  })

  it('shows the code for another device until it is shut', async () => {
    await show(<LiveScreen hosting={hostingFor(fakeHandle(running(60), undefined))} />)
    await press('Actions for Amber Otter')
    await pick('Move to another device …')
    await press('Make the code')
    expect(document.querySelector('p.dialog-code')?.textContent).toBe('KDMPRT')
    await press('Done')
    expect(document.querySelector('p.dialog-code')).toBeNull()
  })

  it('offers what fits: a person taken out can be let in, a seat that was replaced given back', async () => {
    const frame = running(4)
    const people = frame.people.map((one, i) => (i === 0 ? { ...one, kicked: true } : i === 2 ? { ...one, replaced: 'llm' as const } : one))
    const handle = fakeHandle({ ...frame, people })
    const page = await show(<LiveScreen hosting={hostingFor(handle)} />)
    expect(page.querySelector('[data-key=P001]')?.textContent).toContain('taken out')
    expect(page.querySelector('[data-key=P003]')?.textContent).toContain('a model plays')
    await press('Actions for Amber Otter')
    await pick('Let in again …')
    await press('Let in')
    await press('Actions for Crimson Otter')
    await pick('Give the place back …')
    await press('Give back')
    expect(handle.calls).toEqual([
      ['readmit', 'P001', 'by hand'],
      ['giveBack', 'm1', 0, 'by hand'],
    ])
  })

  it('looks over a shoulder only after its warning', async () => {
    const handle = fakeHandle(running(4))
    await show(<LiveScreen hosting={hostingFor(handle)} />)
    await press('Actions for Amber Otter')
    await pick('Look over the shoulder …')
    expect(document.body.textContent).toContain('If this screen is on the wall, everybody sees it.')
    expect(handle.calls).toEqual([])
    await press('Show it')
    expect(handle.calls[0]).toEqual(['peek', 'P001'])
    expect(document.body.textContent).toContain('Nothing of a match is on their page')
  })

  it('stops the clocks, adds time and shuts the door at once, each with a reason', async () => {
    const handle = fakeHandle(running(60))
    const page = await show(<LiveScreen hosting={hostingFor(handle)} />)
    await press('Pause')
    await press('Add 30 seconds to every clock')
    await press('Lock')
    expect(handle.calls).toEqual([
      ['pause', 'by hand'],
      ['extend', 30_000, 'by hand'],
      ['lock', true, 'by hand'],
    ])
    await act(async () => handle.show({ ...running(60), stage: 'paused' }))
    expect(page.querySelector('.host-bar')?.textContent).toContain('Everything stands still')
    await press('Go on')
    expect(handle.calls.at(-1)).toEqual(['resume', 'by hand'])
  })

  it('counts a large table instead of naming everybody', async () => {
    const frame = running(60)
    const [first] = frame.tables
    if (first === undefined) throw new Error('a table')
    const seats = frame.people.map((one, seat) => ({
      seat,
      party: one.party,
      members: [one.participant],
      player: { kind: 'human', at: { participant: one.participant } } as const,
      due: seat < 5,
      dueSince: T0,
      deadline: null,
    }))
    const handle = fakeHandle({ ...frame, tables: [{ ...first, atBarrier: false, seats, waitsFor: [0, 1, 2, 3, 4] }] })
    const page = await show(<LiveScreen hosting={hostingFor(handle)} />)
    await press(/^Tables/)
    const [row] = rows(page)
    expect(row?.textContent).toContain('60 people')
    expect(row?.textContent).toContain('and 3 more')
  })

  it('says what is wrong: a fault, a plan that cannot go on, a broker that is gone, messages that were refused', async () => {
    const frame = running(4, { fault: 'Storage is full.', dropped: { again: 12, mystery: 1 } })
    const handle = fakeHandle(frame)
    const page = await show(<LiveScreen hosting={hostingFor(handle, { broker: 'wss://example.org/mqtt', warnings: ['Nothing is saved here.'] })} />)
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Storage is full.')
    expect(page.textContent).toContain('Nothing is saved here.')
    expect(page.textContent).toContain('13 messages were refused')
    expect(page.textContent).toContain('came twice: 12')
    expect(page.textContent).toContain('mystery: 1')
    await act(async () => handle.show({ ...frame, fault: null, link: 'offline', problem: 'Too few are here.' }))
    expect(page.querySelector('[role=alert]')?.textContent).toContain('No connection to wss://example.org/mqtt')
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Too few are here.')
  })

  it('tries the session with one phone, and a link for that is a link still', async () => {
    const { sign } = hostKeys(new Uint8Array(32).fill(7))
    for (const broker of [null, 'tabs', 'wss://example.org:8443/mqtt']) {
      const link = joinLink({ page: 'http://192.168.1.2:8080/join.html?STUDY_ID=7', key: sign, broker })
      const [plain, trial] = [readLink(link), readLink(trialOf(link))]
      expect(trial).toEqual({ ...plain, probe: true })
    }
    const probes = [
      {
        id: 'a',
        at: T0,
        report: [
          { what: 'clock', ok: false, detail: '3600 s' },
          { what: 'host', ok: true, detail: '' },
        ] as const,
      },
    ]
    const page = await show(<LiveScreen hosting={hostingFor(fakeHandle(lobby(1, { probes })))} />)
    expect(page.querySelector('.preflight')?.textContent).toContain('1 of 2 checks work')
    expect(page.querySelector('.preflight')?.textContent).toContain('the host’s clock counts')
  })

  it('reads in German', async () => {
    await act(async () => useSettings.setState({ language: 'de' }))
    const page = await show(<LiveScreen hosting={hostingFor(fakeHandle(running(60)))} />)
    expect(page.textContent).toContain('52 von 60 sind da')
    expect(button('Nächste Zuordnung').disabled).toBe(true)
    await act(async () => useSettings.setState({ language: 'en' }))
  })
})

describe('what is left of a session', () => {
  it('tells what happened, who met whom and why somebody intervened', async () => {
    const frame = running(4)
    const log = [
      ...logOf({ ...frame, people: [0, 1, 2, 3].map(i => person(i)) }),
      { at: T0, e: 'ended', match: 'm0', status: 'complete' } as const,
      { at: T0 + 1000, e: 'end' } as const,
    ]
    const page = await show(<OverScreen session={frame.session} log={log} />)
    const facts = [...page.querySelectorAll('.host-facts dd strong')].map(one => one.textContent)
    // Four people, two matchings of two tables, one seat replaced, four interventions, 901 s.
    expect(facts).toEqual(['4', '4', '1', '4', '15 min 01 s'])
    expect(page.querySelector('.matching-sum')?.textContent).toContain('nobody twice')
    expect(page.querySelector('.log-part')?.textContent).toContain('gone for 60 s')
    expect([...page.querySelectorAll('a')].map(a => a.getAttribute('href'))).toEqual(expect.arrayContaining(['/match/m0/result']))
    expect([...page.querySelectorAll('a')].some(a => a.getAttribute('href')?.startsWith('/dashboard?session='))).toBe(true)
  })
})
