import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFINITIONS } from '../../../../core/published'
import { csvOf, modelConfig, type ScoredRecord, scoreGlee } from '../../../test/glee'
import { oracles } from '../../../test/shared'

type Values = Readonly<Record<string, number | null>>
interface Expected {
  readonly family: string
  readonly code: Values
  readonly paper: Values
}
interface Expectations {
  readonly games: readonly (Expected & { readonly id: string; readonly source: string; readonly models: readonly string[] })[]
  readonly synthetic_edge_cases: readonly (Expected & {
    readonly description: string
    readonly game_args: object
    readonly rows: readonly Readonly<Record<string, unknown>>[]
  })[]
}

const folder = oracles('glee')
if (folder === null) console.info('oracles.test.ts: skipped, since ../shared/oracles/glee is not there')

/** Both definitions within 1e-9, and null exactly where the source is undefined. The figures themselves are rounded to ten decimals. */
function agree({ measures }: ScoredRecord, expected: Expected): void {
  for (const definition of DEFINITIONS)
    for (const [name, value] of Object.entries(expected[definition])) {
      const found = measures[definition][name]
      if (value === null) expect(found, `${name}/${definition}`).toBeNull()
      else expect(Math.abs((found ?? Number.NaN) - value), `${name}/${definition}: ${found} for ${value}`).toBeLessThan(1e-9)
    }
}

describe.skipIf(folder === null)('the published games of GLEE (needs ../shared/oracles)', () => {
  const shelf = folder ?? ''
  const all: Expectations = folder === null ? { games: [], synthetic_edge_cases: [] } : JSON.parse(readFileSync(join(shelf, 'expected.json'), 'utf8'))
  const there = all.games.filter(({ family, id }) => existsSync(join(shelf, family, id, 'game.csv')))

  it('are 13 real ones and 13 edge cases', () => expect([there.length, all.synthetic_edge_cases.length]).toEqual([13, 13]))

  it.each(there.map(game => [game.family, game.id, game] as const))('%s %s scores as published, played by our rules', (family, id, expected) => {
    const text = (name: string) => readFileSync(join(shelf, family, id, name), 'utf8')
    const scored = scoreGlee(text('config.json'), text('game.csv'), id)
    agree(scored, expected)
    expect(scored.record.players).toEqual(expected.models)
    expect(scored.played.status).toBe('complete')
    expect(scored.oddities).toEqual([])
  })

  it.each(all.synthetic_edge_cases.map(game => [game.family, game.description, game] as const))(
    '%s, %s: scores as published',
    (family, _description, expected) => {
      const columns = Object.keys(expected.rows[0] ?? {})
      const scored = scoreGlee(modelConfig(family, expected.game_args), csvOf(columns, expected.rows))
      agree(scored, expected)
      expect(scored.played.status).toBe('complete')
    },
  )
})
