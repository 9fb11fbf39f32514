// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WallFrame } from '../../host/handle'
import { fakeHandle, running } from '../host/test/fake'
import { button, press, settle, show as draw } from '../host/test/screen'
import { useSettings } from '../settings'
import { earlierOf, pastClasses } from './past'
import { wallChannel, type WallShow } from './protocol'
import { useWallStore } from './store'
import { aClass, type ClassPlan } from './test/a-class'
import { WallControls } from './WallControls'
import { WallScreen } from './WallScreen'

beforeEach(() => {
  useSettings.setState({ language: 'en', theme: 'light' })
  useWallStore.setState({ bySession: {} })
  localStorage.clear()
})

/** Waits until what is expected is so, at most for long enough to tell that it hangs: channels and the feed's pace take their time. */
async function soon(check: () => void): Promise<void> {
  for (let i = 0; i < 400; i++) {
    try {
      check()
      return
    } catch {
      await settle(25)
    }
  }
  check()
}

/** Twenty people and six models in two rounds of the guessing game. */
const plan: ClassPlan = {
  game: 'p-beauty',
  config: { rounds: 2 },
  matchings: [[[...Array.from({ length: 20 }, () => 'human' as const), ...Array.from({ length: 6 }, () => 'llm' as const)]]],
  act: ({ kind, seat, round }) => (kind === 'llm' ? 10 : Math.round((30 + (seat % 20)) / round)),
}

/** A host of that class, what its walls hear, and its controls on the page. */
async function teaching(change: Partial<WallFrame> = {}) {
  const { frame } = await aClass(plan)
  const base = fakeHandle(running(20))
  let wall: WallFrame = { ...frame, session: base.session, ...change }
  const handle = Object.assign(base, { wall: () => wall })
  const heard: WallShow[] = []
  const channel = new BroadcastChannel(wallChannel(base.session))
  channel.addEventListener('message', event => heard.push(event.data as WallShow))
  const page = await draw(<WallControls handle={handle} joinLink="http://h/join.html#k=K" code="KMTWQP" />)
  await soon(() => expect(heard.at(-1)?.playing === null).toBe(wall.game === null))
  return {
    page,
    handle,
    heard,
    last: () => heard.at(-1),
    async becomes(next: Partial<WallFrame>) {
      wall = { ...wall, ...next }
      await act(async () => handle.show(running(20)))
    },
    close: () => channel.close(),
  }
}

const choose = async (page: HTMLElement, name: string) => {
  const label = [...page.querySelectorAll('label')].find(one => one.textContent?.startsWith(name))
  await act(async () => label?.querySelector('input')?.click())
}

describe('the wall in the teacher’s hand', () => {
  it('shows how to join until the session starts, then the game, by itself and once', async () => {
    const { page, last, becomes, close } = await teaching({ stage: 'open', game: null, matches: [] })
    await soon(() =>
      expect(last()).toMatchObject({ stage: 'join', join: { link: 'http://h/join.html#k=K', code: 'KMTWQP', address: 'h/j' }, sheet: null }),
    )
    await becomes({ stage: 'running' })
    await soon(() => expect(last()?.stage).toBe('play'))
    await choose(page, 'How to join')
    await becomes({ in: 21 })
    await soon(() => expect(last()).toMatchObject({ stage: 'join', in: 21 }))
    close()
  })

  it('reveals a chart layer by layer, one press each, and sends nothing that isn’t on', async () => {
    const { last, close } = await teaching()
    await soon(() => expect(last()?.sheet).toBeNull())
    await press('Show the results')
    await soon(() => expect(last()?.sheet).toMatchObject({ hasMeans: false, marks: [], published: [] }))
    await soon(() => expect(JSON.stringify(last())).not.toMatch(/"llm"/))
    await press('Next: Mean and target')
    await soon(() => expect(last()?.sheet?.hasMeans).toBe(true))
    await press('Next: Equilibrium')
    await soon(() => expect(last()?.sheet?.marks).toHaveLength(2))
    await press('Next: Models beside people')
    await soon(() => expect(JSON.stringify(last())).toMatch(/"llm"/))
    await press('Start again with the bare chart')
    await soon(() => expect(last()?.sheet).toMatchObject({ hasMeans: false, marks: [] }))
    close()
  })

  it('sends no name, no message and no participant', async () => {
    const { heard, handle, close } = await teaching()
    await press('Show the results')
    const sent = JSON.stringify(heard)
    for (const { name, participant } of handle.frame().people) {
      expect(sent).not.toContain(name)
      expect(sent).not.toContain(`"${participant}"`)
    }
    close()
  })

  it('keeps what the class did for the next one when all tables are over', async () => {
    const { close, handle } = await teaching()
    await soon(() => expect(pastClasses()).toMatchObject([{ id: `${handle.session}/0`, game: 'p-beauty' }]))
    expect(earlierOf('p-beauty', 'another/0')).toHaveLength(1)
    expect(earlierOf('p-beauty', `${handle.session}/0`)).toEqual([])
    expect(JSON.stringify(pastClasses())).not.toMatch(/"human":[1-4]\b/)
    close()
  })

  it('tells the address where the browser keeps the window from opening', async () => {
    const open = window.open
    window.open = () => null
    const { page, handle, close } = await teaching()
    await press('Open the wall')
    await soon(() => expect(page.querySelector('[role=alert] a')?.getAttribute('href')).toContain(`#/wall/${handle.session}`))
    window.open = open
    close()
  })
})

describe('the wall’s window', () => {
  const post = async (session: string, sent: WallShow) => {
    const channel = new BroadcastChannel(wallChannel(session))
    await act(async () => channel.postMessage(sent))
    await settle()
    channel.close()
  }
  const sent = async (change: Partial<WallShow> = {}): Promise<WallShow> => {
    const { last, close } = await teaching({ stage: 'open' })
    close()
    return { ...(last() as WallShow), session: 'window', ...change }
  }

  it('says what will appear before anything came', async () => {
    const page = await draw(<WallScreen session="nobody" />)
    await soon(() => expect(page.textContent).toContain('Nothing to show yet'))
  })
  it('shows code, letters, address and how many are in, and counts up', async () => {
    const first = await sent({ in: 37, places: 60 })
    const page = await draw(<WallScreen session="window" />)
    await post('window', first)
    await soon(() => expect(page.querySelector('.wall-qr svg')).not.toBeNull())
    for (const text of ['KMTWQP', 'h/j', '37 in', 'of 60']) await soon(() => expect(page.textContent).toContain(text))
    await post('window', { ...first, in: 38 })
    await soon(() => expect(page.textContent).toContain('38 in'))
  })
  it('speaks the session’s language and wears the theme that was chosen for it', async () => {
    const page = await draw(<WallScreen session="window" />)
    await post('window', await sent({ stage: 'thanks', language: 'de', theme: 'dark' }))
    await soon(() => expect(page.querySelector('.wall')?.getAttribute('lang')).toBe('de'))
    await soon(() => expect(page.querySelector('.wall')?.getAttribute('data-theme')).toBe('dark'))
    await soon(() => expect(page.textContent).toContain('Vielen Dank'))
  })
  it('says how many decisions are in, when the clock ends, and that it stands still in a pause', async () => {
    const page = await draw(<WallScreen session="window" />)
    const base = await sent({ stage: 'play', deciding: { have: 58, of: 60, endsAt: Date.now() + 179_000 } })
    await post('window', base)
    await soon(() => expect(page.textContent).toMatch(/58 of 60 in.*closes in [012]:\d\d/))
    await post('window', { ...base, isPaused: true })
    await soon(() => expect(page.textContent).toContain('Paused'))
    await post('window', { ...base, deciding: { have: 0, of: 0, endsAt: null } })
    await soon(() => expect(page.textContent).toContain('The next decision comes in a moment.'))
  })
  it('has nothing to press but the data of its chart', async () => {
    const { last, close } = await teaching()
    await press('Show the results')
    const revealed = { ...(last() as WallShow), session: 'window' }
    close()
    const page = await draw(<WallScreen session="window" />)
    await post('window', revealed)
    await soon(() => expect(page.querySelector('h1')?.textContent).toContain('Numbers chosen'))
    await soon(() => expect(page.querySelector('.chart-says')?.textContent).toMatch(/^In round 2/))
    await soon(() => expect(page.querySelectorAll('.wall button, .wall input, .wall a')).toHaveLength(0))
    expect(button('Open the wall')).toBeDefined()
  })
})
