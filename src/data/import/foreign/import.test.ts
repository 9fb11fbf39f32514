import { describe, expect, it } from 'vitest'
import { rulesToday } from '../../../catalogue'
import { MemoryStore } from '../../memory'
import { bargain, barFile } from '../../test/records'
import { recordsAmong, type RecordFile } from './files'
import { importRecords } from './import'

const file = (path: string, text: string): RecordFile => ({ path, size: text.length, text: () => Promise.resolve(text) })
const options = { current: rulesToday, engine: 'test' }
const six = Array.from({ length: 10 }, (_, i) => (i < 6 ? 'go' : 'stay'))
const take = (store: MemoryStore, ...files: readonly RecordFile[]) => importRecords(store, recordsAmong(files), options)

describe('an import of records', () => {
  it('knows a record by its content: a copy under another name is the same run, in the same import and in a later one', async () => {
    const store = new MemoryStore()
    const text = barFile([six])
    const first = await take(store, file('a/one.json', text), file('b/copy.json', text))
    expect(first.added).toHaveLength(1)
    expect([first.already.length, first.skipped]).toEqual([1, []])
    expect((await take(store, file('three.json', text))).already).toHaveLength(1)
    expect((await store.cards()).map(({ name }) => name)).toEqual(['one'])
  })

  it('keeps two runs of one name in two folders apart, each a run of its own', async () => {
    const store = new MemoryStore()
    await take(store, file('a/run.json', barFile([six])), file('b/run.json', barFile([six, six])))
    const cards = await store.cards()
    expect(cards.map(({ name }) => name)).toEqual(['run', 'run'])
    expect(new Set(cards.map(({ repetition }) => repetition)).size).toBe(2)
  })

  it('keeps the scores on the card, in both definitions, and what was typed in the log', async () => {
    const store = new MemoryStore()
    await take(store, file('G/config.json', bargain.config), file('G/game.csv', bargain.table))
    const [card] = await store.cards()
    expect(card).toMatchObject({ game: 'bargaining', name: 'G', session: 'GLEE', status: 'complete', origin: 'import' })
    expect(card?.published).toMatchObject({ 'glee.efficiency/paper': expect.closeTo(0.845, 12), 'glee.efficiency/code': expect.closeTo(0.845, 12) })
    expect(card?.seats.map(({ player }) => player)).toEqual(['first-model', 'second-model'])
  })

  it('stops where it is told to, and keeps what it has', async () => {
    const store = new MemoryStore()
    const stop = new AbortController()
    const files = Array.from({ length: 5 }, (_, i) => file(`${i}.json`, barFile(Array.from({ length: i + 1 }, () => six))))
    const report = await importRecords(store, recordsAmong(files), { ...options, stop: stop.signal, progress: done => done === 2 && stop.abort() })
    expect(report.added).toHaveLength(2)
    expect(await store.cards()).toHaveLength(2)
  })
})
