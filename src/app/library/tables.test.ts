import { describe, expect, test } from 'vitest'
import { idOfTable, type ResponseTable } from '../../core/response-table'
import type { MatchSpec } from '../../core/spec'
import { loadGame } from '../../catalogue'
import { MemoryStore } from '../../data/memory'
import { sampleModel } from '../../data/test/calls'
import { tableFile } from '../../data/response-table'
import { card } from '../dashboard/test/card'
import { fromLink, toLink } from '../setup/link'
import { misfitOf, sizeOf, withTable } from './tables'
import { pickedOf } from './picked'
import { takeIn } from './take-in'

describe('matches that a response table is made from', () => {
  test('are finished ones of one game, config and size', () => {
    expect(misfitOf([card('1', ['a', 'b']), card('2', ['c', 'd'])])).toBeNull()
    expect(misfitOf([])).toEqual({ why: 'none' })
  })

  test('are refused with the first thing in which they don’t fit', () => {
    const one = card('1', ['a', 'b'])
    expect(misfitOf([one, card('2', ['a', 'b'], { status: 'running' })])).toMatchObject({ why: 'unfinished', card: { id: '2' } })
    expect(misfitOf([one, card('2', ['a', 'b'], { status: 'aborted' })])).toMatchObject({ why: 'unfinished' })
    expect(misfitOf([one, card('2', ['a', 'b'], { game: 'bargaining' })])).toEqual({ why: 'game' })
    expect(misfitOf([one, card('2', ['a', 'b'], { transforms: ['talk'] })])).toEqual({ why: 'game' })
    expect(misfitOf([one, card('2', ['a', 'b', 'c'])])).toEqual({ why: 'seats' })
    expect(misfitOf([one, card('2', ['a', 'b'], { config: { rounds: 11 } })])).toEqual({ why: 'config' })
  })
})

const members = {
  name: 'Two',
  game: { id: 'matrix', version: 1, with: [] },
  config: { rounds: 3 },
  seats: 2,
  seat: 1,
  from: [{ match: 'm1', seat: 1, player: 'x' }],
  entries: {
    ['a'.repeat(64)]: [
      { action: 'C', times: 2 },
      { action: 'D', times: 1 },
    ],
    ['b'.repeat(64)]: [{ action: 'C', times: 4 }],
  },
}
const table: ResponseTable = { schema: 2, id: idOfTable(members), ...members }

test('a table is as large as its histories, and counts every move it was made from', () => {
  expect(sizeOf(table)).toEqual({ histories: 2, moves: 7 })
})

describe('a table that is seated', () => {
  test('takes its seat among those of a match that it was made from', async () => {
    const spec: MatchSpec = {
      game: table.game,
      config: { rounds: 99 },
      seats: [
        { player: sampleModel(), wording: 'de' },
        { player: { kind: 'human', at: 'here' }, name: 'Ada', wording: 'en' },
      ],
      seed: 's',
      referee: { retries: 1, onFailure: 'abort' },
      disclosure: 'none',
      engine: '0',
    }
    const setup = withTable(table, spec, await loadGame('matrix'))
    expect(setup.groups.map(({ player }) => player.kind)).toEqual(['llm', 'table'])
    expect(setup.groups[1]).toEqual({ player: { kind: 'table', table: table.id, onMiss: 'fallback' }, count: 1, wording: 'en' })
    expect(setup).toMatchObject({ config: { rounds: 3 }, referee: { retries: 1, onFailure: 'abort' }, disclosure: 'none' })
    expect(setup.seed).not.toBe('s')
    expect(fromLink(toLink(setup))).toEqual(JSON.parse(JSON.stringify(setup)))
  })

  test('sits with the game’s usual company where none of its matches is here', async () => {
    const { groups } = withTable(table, null, await loadGame('matrix'))
    expect(groups.reduce((n, group) => n + group.count, 0)).toBe(2)
    expect(groups.at(-1)?.player).toMatchObject({ kind: 'table', table: table.id })
    const large = { ...table, seats: 7 }
    const many = withTable(large, null, await loadGame('p-beauty')).groups.flatMap(group =>
      Array.from({ length: group.count }, () => group.player.kind),
    )
    expect(many).toHaveLength(7)
    expect(many[1]).toBe('table')
  })
})

test('a table’s file is imported, and one that was changed is refused with a reason', async () => {
  const store = new MemoryStore()
  const file = (text: string, name = 'table.json') => new File([text], name)
  const [good, bad] = await takeIn(store, pickedOf([file(tableFile(table)), file(tableFile({ ...table, seat: 0 }), 'bad.json')]), () => undefined)
  expect(good?.table).toEqual({ name: 'Two', problem: null })
  expect(bad?.table?.problem).toMatchObject({ code: 'not-table' })
  expect((await store.tables()).map(({ id }) => id)).toEqual([table.id])
})
