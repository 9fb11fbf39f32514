import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../core/log'
import { playSync } from '../run/sync'
import { dice, echo, gambler, seatOf, specFor } from '../testkit/engine/fixture'
import { journalOf } from './journal'
import { MemoryStore } from './memory'

const spec = specFor(dice, [seatOf('echo'), seatOf('gambler')])
const { log } = playSync(
  dice,
  spec,
  [
    { strategy: echo, params: undefined },
    { strategy: gambler, params: undefined },
  ],
  { log: 'full' },
)
const resolved = { game: dice, tags: [] }

describe('what is kept of a running match', () => {
  it.each([1, 2, 3, 5, 1000])('is its log and its card, when the events come %d at a time', async size => {
    const store = new MemoryStore()
    const sink = journalOf({ store, id: 'm', resolved, meta: {} })
    for (let from = 0; from < log.length; from += size) await sink(log.slice(from, from + size))
    expect(await store.events('m')).toEqual(log)
    expect(await store.card('m')).toMatchObject({ status: 'complete', steps: 3 })
  })

  it('goes on behind what is there already, some of it together with the end', async () => {
    const store = new MemoryStore()
    const past = log.slice(0, 4)
    await journalOf({ store, id: 'm', resolved, meta: {} })(past)
    const more: LogEvent[] = log.slice(4)
    await journalOf({ store, id: 'm', resolved, meta: {}, past })(more)
    expect(await store.events('m')).toEqual(log)
    expect(await store.unfinished()).toEqual([])
  })
})
