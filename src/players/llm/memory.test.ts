import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Turn } from '../../core/game'
import type { Memory } from '../../core/spec'
import { SeatMemory } from './memory'

const joint = (n: number): Turn => ({ id: 'choose', n, seats: [0, 1], gate: 'joint' })
const each = (n: number): Turn => ({ id: 'talk:choose', n, seats: [0, 1], gate: 'each' })

/** Three rounds with a report each, and a message before the third decision, which is open. */
function after(kind: Memory): SeatMemory {
  const memory = new SeatMemory(kind)
  memory.did(1, joint(0))
  memory.hear('one')
  memory.did(2, joint(1))
  memory.hear('two')
  memory.hear('')
  memory.did(3, each(2))
  memory.hear('hello')
  return memory
}

describe('the memory of a seat', () => {
  it('shows everything, what is news apart', () => {
    expect(after({ kind: 'all' }).remembered()).toEqual({ earlier: ['one'], notes: null, since: ['two', 'hello'] })
  })

  it('keeps a talk whole: a message of its own is no turn', () => {
    expect(after({ kind: 'none' }).remembered()).toEqual({ earlier: [], notes: null, since: ['two', 'hello'] })
  })

  it.each([
    [0, []],
    [1, []],
    [2, []],
    [3, ['one']],
    [9, ['one']],
  ])('of the last %i reports counts the news in, and never leaves it out', (events, earlier) => {
    expect(after({ kind: 'last', events }).remembered()).toEqual({ earlier, notes: null, since: ['two', 'hello'] })
  })

  it('of notes shows what came after them', () => {
    const memory = new SeatMemory({ kind: 'notes', every: 1 })
    memory.hear('zero')
    expect(memory.remembered()).toEqual({ earlier: [], notes: null, since: ['zero'] })
    memory.did(1, joint(0))
    memory.hear('one')
    memory.note('so far so good')
    expect(memory.remembered()).toEqual({ earlier: [], notes: 'so far so good', since: ['one'] })
    memory.did(2, joint(1))
    memory.hear('two')
    memory.did(3, joint(2))
    memory.hear('three')
    expect(memory.remembered()).toEqual({ earlier: ['two'], notes: 'so far so good', since: ['three'] })
  })

  it('finds its notes again by the step they were written at, and not those of who sat there before', () => {
    const played = () => {
      const memory = new SeatMemory({ kind: 'notes', every: 1 })
      memory.did(2, joint(0))
      memory.hear('one')
      return memory
    }
    const live = played()
    live.note('mine')
    live.did(4, joint(1))
    live.hear('two')
    const again = played()
    again.did(4, joint(1))
    again.hear('two')
    again.recall(1, 'of somebody else')
    again.recall(4, 'mine')
    expect(again.remembered()).toEqual(live.remembered())
  })

  it('never shows a report twice, nor one out of order, nor loses one that all of it shows', () => {
    const kinds: fc.Arbitrary<Memory> = fc.oneof(
      fc.constant({ kind: 'all' } as const),
      fc.constant({ kind: 'none' } as const),
      fc.nat(20).map(events => ({ kind: 'last', events }) as const),
      fc.constant({ kind: 'notes', every: 1 } as const),
    )
    const happenings = fc.array(fc.constantFrom('hear', 'joint', 'each', 'note'), { maxLength: 40 })
    fc.assert(
      fc.property(kinds, happenings, (kind, list) => {
        const memory = new SeatMemory(kind)
        const heard: string[] = []
        let last = 0
        list.forEach((what, k) => {
          if (what === 'hear') {
            heard.push(`report ${k}`)
            memory.hear(`report ${k}`)
          } else if (what === 'note') memory.note(`notes ${k}`)
          else {
            memory.did(k, what === 'joint' ? joint(k) : each(k))
            if (what === 'joint') last = heard.length
          }
        })
        const { earlier, since } = memory.remembered()
        expect(since).toEqual(heard.slice(last))
        expect(earlier).toEqual(heard.slice(last - earlier.length, last))
        if (kind.kind === 'all') expect(earlier).toHaveLength(last)
        if (kind.kind === 'none') expect(earlier).toHaveLength(0)
        if (kind.kind === 'last') expect(earlier).toHaveLength(Math.min(last, Math.max(0, kind.events - since.length)))
      }),
    )
  })
})
