// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Page, Refusal, WaitFor } from '../host/wire/messages'
import { waitPage } from './test/scripted-host'
import { Stage } from './test/stage'

let stage: Stage
beforeEach(() => {
  stage = new Stage()
})
afterEach(() => stage.close())

describe('waiting and refusals', () => {
  it('every reason has a sentence, since when, how long at most, and how far it is', async () => {
    const reasons: readonly WaitFor[] = ['start', 'table', 'barrier', 'rest', 'next-matching', 'odd', 'arrival', 'paused', 'replaced']
    stage.show()
    const said = new Set<string>()
    for (const why of reasons) {
      await stage.change(() =>
        stage.puppet.in({ page: 'wait', waiting: { for: why, since: 1_000_000 - 65_000, until: 1_030_000, count: { have: 12, need: 30 } } }),
      )
      expect(stage.text).toContain('for 1 min 5 s · at most 30 s more')
      expect(stage.text).toContain('12 of 30')
      said.add(stage.find('h1')?.textContent ?? '')
    }
    expect(said.size).toBe(reasons.length)
  })

  it('every refusal says what to do; what a change can mend leads back to the start', async () => {
    const whys: readonly Refusal[] = ['full', 'locked', 'late', 'recruitment-taken', 'kicked', 'over', 'version']
    stage.show()
    for (const why of whys) {
      await stage.change(() => stage.puppet.in({ page: 'refused', why }, { you: null }))
      expect(stage.find('[role=alert] h1 + p')?.textContent).not.toBe('')
      expect(stage.button('Try again') !== undefined).toBe(why !== 'over' && why !== 'version')
    }
    await stage.change(() => stage.puppet.in({ page: 'refused', why: 'full' }, { you: null }))
    await stage.press('Try again')
    expect(stage.puppet.all('claimAgain')).toHaveLength(1)
    for (const why of ['label-unknown', 'label-taken', 'label-missing', 'consent', 'code', 'moved'] as const) {
      await stage.change(() => stage.puppet.in({ page: 'refused', why }, { you: null }))
      expect(stage.button('Start')).toBeDefined()
    }
  })

  it('says what stands in the way: no connection, no host, another version, no storage', async () => {
    stage.show()
    const banner = () => stage.find('.banner')?.textContent ?? null
    await stage.change(() => stage.puppet.in(waitPage))
    expect(banner()).toBeNull()
    await stage.change(() => stage.puppet.set({ host: 'away' }))
    expect(banner()).toContain('answers are kept')
    await stage.change(() => stage.puppet.set({ link: 'offline' }))
    expect(banner()).toContain('No connection')
    await stage.change(() => stage.puppet.set({ isOther: true }))
    expect(banner()).toContain('another version')
    await stage.change(() => stage.puppet.set({ isOther: false, link: 'online', host: 'here', isKept: false }))
    expect(banner()).toContain('keeps nothing')
  })

  it('shows the host’s messages until they are dismissed, and old ones not again', async () => {
    stage.puppet.in(waitPage, {
      now: 10_000_000,
      notes: [
        { id: 'n0', at: 1, text: 'Long ago' },
        { id: 'n1', at: 9_999_000, text: 'In two minutes' },
      ],
    })
    stage.show()
    expect(stage.text).toContain('In two minutes')
    expect(stage.text).not.toContain('Long ago')
    await stage.press('Got it')
    expect(stage.text).not.toContain('In two minutes')
  })

  it('shows who one is and the code for another device', async () => {
    stage.puppet.in(waitPage, { you: { participant: 'P007', name: 'Blue Heron', team: ['Blue Heron', 'Red Fox'] } })
    stage.show()
    expect(stage.text).toContain('You are Blue Heron')
    expect(stage.text).toContain('P007')
    expect(stage.text).toContain('Blue Heron, Red Fox')
  })
})

describe('the end', () => {
  const end: Page = {
    page: 'end',
    text: 'Thank you for coming.',
    url: 'https://example.org/done',
    code: 'C0DE',
    payoffs: [
      { part: 'One', points: 3 },
      { part: 'Two', points: 4.5 },
    ],
  }

  it('shows points by part and together, the code, and a way on that is only taken by a press', () => {
    stage.puppet.in(end)
    stage.show()
    expect([...stage.box.querySelectorAll('.points tr')].map(row => row.textContent)).toEqual(['One3', 'Two4.5', 'Together7.5'])
    expect(stage.find('output')?.textContent).toBe('C0DE')
    expect(stage.find('a')?.getAttribute('href')).toBe('https://example.org/done')
    expect(stage.text).toContain('Go on to example.org')
  })

  it('offers no copying where the browser has no clipboard, and leads to web addresses only', () => {
    stage.puppet.in({ ...end, url: 'javascript:alert(1)' })
    stage.show()
    expect(stage.button('Copy')).toBeUndefined()
    expect(stage.text).toContain('Press and hold')
    expect(stage.find('a')).toBeNull()
  })
})
