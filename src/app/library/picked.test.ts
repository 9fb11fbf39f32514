import { describe, expect, test } from 'vitest'
import { droppedOf, pickedOf } from './picked'

const file = (name: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  fullPath: '',
  file: (done: (f: File) => void) => done(new File(['x'], name)),
})
/** A folder whose reader hands out a hundred entries at a time, as browsers do. */
const folder = (name: string, inside: readonly any[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  fullPath: '',
  createReader() {
    const rest = [...inside]
    return { readEntries: (done: (some: any[]) => void) => done(rest.splice(0, 100)) }
  },
})
const placed = (entry: any, path = ''): any => {
  entry.fullPath = `${path}/${entry.name}`
  if (!entry.isDirectory) return entry
  const reader = entry.createReader.bind(entry)
  entry.createReader = () => {
    const { readEntries } = reader()
    return { readEntries: (done: (some: any[]) => void) => readEntries((some: any[]) => done(some.map(one => placed(one, entry.fullPath)))) }
  }
  return entry
}
// A drop's items as far as they are used; the DOM's own can't be made by hand.
const drop = (...entries: any[]) =>
  ({ items: entries.map(entry => ({ webkitGetAsEntry: () => placed(entry) })), files: [new File(['x'], 'alone.zip')] }) as unknown as DataTransfer

describe('what was dropped', () => {
  test('is every file of every folder, with its path, however many there are', async () => {
    const many = Array.from({ length: 250 }, (_, i) => file(`${String(i).padStart(3, '0')}.json`))
    const found = await droppedOf(drop(folder('save', [folder('inner', [file('game.csv'), file('config.json')]), ...many]), file('one.zip')))
    expect(found).toHaveLength(253)
    expect(found.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['save/inner/config.json', 'save/inner/game.csv', 'save/000.json', 'save/249.json', 'one.zip']),
    )
    expect(new Set(found.map(({ path }) => path)).size).toBe(253)
  })
  test('is the plain files where no folder is among them', async () => {
    expect((await droppedOf(drop(file('a.json')))).map(({ path }) => path)).toEqual(['alone.zip'])
  })
  test('of a picker has the path inside the picked folder, where there is one', () => {
    const inside = new File(['x'], 'a.json')
    Object.defineProperty(inside, 'webkitRelativePath', { value: 'save/a.json' })
    expect(pickedOf([inside, new File(['x'], 'b.zip')]).map(({ path }) => path)).toEqual(['save/a.json', 'b.zip'])
  })
})
