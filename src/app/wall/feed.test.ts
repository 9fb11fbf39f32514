import { afterEach, describe, expect, it } from 'vitest'
import { openFeed, type WallFeed } from './feed'
import { isShow, wallChannel, type WallShow } from './protocol'

const show = (n: number): WallShow => ({
  v: 1,
  t: 'show',
  session: 's',
  at: n,
  language: 'en',
  theme: 'light',
  title: 'T',
  stage: 'join',
  in: n,
  places: 60,
  join: null,
  playing: null,
  matching: null,
  matchings: 0,
  isPaused: false,
  deciding: { have: 0, of: 0, endsAt: null },
  sheet: null,
})

const open: (WallFeed | BroadcastChannel)[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** Resolves with the next thing that comes. */
const next = (channel: BroadcastChannel) => new Promise(resolve => channel.addEventListener('message', event => resolve(event.data), { once: true }))

describe('the feed of a wall', () => {
  it('sends what is shown to a window that is open, and the last of it to one that opens later', async () => {
    const feed = openFeed('s')
    const early = new BroadcastChannel(wallChannel('s'))
    open.push(feed, early)
    const first = next(early)
    feed.send(show(1))
    expect(await first).toEqual(show(1))
    feed.send(show(2))
    const late = new BroadcastChannel(wallChannel('s'))
    open.push(late)
    const again = new Promise(resolve => {
      late.addEventListener('message', event => isShow(event.data, 's') && event.data.in === 2 && resolve(event.data))
    })
    late.postMessage({ v: 1, t: 'ask' })
    expect(await again).toEqual(show(2))
  })
  it('is not taken for another session’s, or for another version’s', () => {
    expect(isShow(show(1), 's')).toBe(true)
    expect(isShow(show(1), 'other')).toBe(false)
    expect(isShow({ ...show(1), v: 2 }, 's')).toBe(false)
    expect(isShow('show', 's')).toBe(false)
  })
})
