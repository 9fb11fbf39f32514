import { describe, expect, test } from 'vitest'
import { Batches } from './batches'

describe('writes that come together', () => {
  test('are one write, and those that come meanwhile the next; each resolves when its own is done', async () => {
    const writes: number[][] = []
    const release: (() => void)[] = []
    const batches = new Batches<number>(items => new Promise(done => (writes.push([...items]), release.push(done))))
    const done: number[] = []
    const put = (n: number) => batches.put(n).then(() => done.push(n))
    const all = [put(1), put(2)]
    await Promise.resolve()
    await Promise.resolve()
    all.push(put(3), put(4))
    expect(writes).toEqual([[1, 2]])
    release[0]?.()
    await Promise.all(all.slice(0, 2))
    expect([done, writes]).toEqual([
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ])
    release[1]?.()
    await Promise.all(all)
    expect(done).toEqual([1, 2, 3, 4])
  })

  test('don’t fail for another’s sake', async () => {
    const written: number[] = []
    const batches = new Batches<number>(async items => {
      if (items.includes(13)) throw new Error('bad luck')
      written.push(...items)
    })
    const results = await Promise.allSettled([12, 13, 14].map(n => batches.put(n)))
    expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(written).toEqual([12, 14])
    await batches.put(15)
    expect(written).toEqual([12, 14, 15])
  })
})
