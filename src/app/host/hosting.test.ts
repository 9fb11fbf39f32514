// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { hostingOf, liveHere, onHosting, takeUp } from './hosting'
import { fakeHandle, hostingFor, lobby } from './test/fake'

/** Whether the browser would ask before this tab is closed. */
const asks = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

/** A session that ends when it is told to. */
function ending(session: string) {
  let end = () => {}
  const done = new Promise<void>(resolve => {
    end = resolve
  })
  const handle = Object.assign(fakeHandle(lobby(1, { session })), { done })
  return { hosting: hostingFor(handle), handle, end: () => (end(), done.then(() => undefined)) }
}

describe('sessions that this tab hosts', () => {
  it('are found by every page, and the browser asks before the tab is closed until they are over', async () => {
    const [first, second] = [ending('a'), ending('b')]
    let heard = 0
    const stop = onHosting(() => heard++)
    expect([liveHere(), asks()]).toEqual([null, false])
    takeUp(first.hosting)
    takeUp(second.hosting)
    expect([liveHere(), asks(), hostingOf('a')]).toEqual(['b', true, first.hosting])
    second.handle.show({ ...second.handle.frame(), stage: 'over' })
    await second.end()
    // What is over can still be looked at.
    expect([liveHere(), asks(), hostingOf('b')]).toEqual(['a', true, second.hosting])
    first.handle.show({ ...first.handle.frame(), stage: 'over' })
    await first.end()
    expect([liveHere(), asks()]).toEqual([null, false])
    expect(heard).toBe(4)
    stop()
  })

  it('are gone from this tab when another one took them over, and can be taken up again', async () => {
    const lost = ending('c')
    takeUp(lost.hosting)
    await lost.end()
    expect([hostingOf('c'), asks()]).toEqual([null, false])
    const again = ending('c')
    takeUp(again.hosting)
    expect([liveHere(), asks()]).toEqual(['c', true])
    again.handle.show({ ...again.handle.frame(), stage: 'over' })
    await again.end()
  })
})
