import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import game from './game'
import type { Action } from './offers'

// The published matches stand beside the project, not in it; one of them is retold by hand in game.test.ts.
const shelf = resolve(import.meta.dirname, '../../../shared/oracles/glee')
const there = existsSync(`${shelf}/expected.json`)
if (!there) console.info(`published.test.ts: skipped, since ${shelf} is not there`)

interface Expected {
  readonly games: readonly {
    readonly id: string
    readonly family: string
    readonly source: string
    readonly paper: { readonly alice_self_gain: number; readonly bob_self_gain: number }
  }[]
}

/** Rows of a CSV with quotes, as objects by column. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const cells: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    const row = cells.at(-1) as string[]
    if (c === '"' && quoted && text[i + 1] === '"') row.push(`${row.pop()}${text[++i]}`)
    else if (c === '"') quoted = !quoted
    else if (c === ',' && !quoted) row.push('')
    else if (c === '\n' && !quoted) cells.push([''])
    else if (c !== '\r') row.push(`${row.pop()}${c}`)
  }
  const [head, ...rest] = cells
  return rest.filter(row => row.length > 1).map(row => Object.fromEntries((head as string[]).map((name, i) => [name, row[i] ?? ''])))
}

describe.skipIf(!there)('the published matches', () => {
  const expected = (there ? JSON.parse(readFileSync(`${shelf}/expected.json`, 'utf8')) : { games: [] }) as Expected
  const own = expected.games.filter(g => g.family === 'bargaining' && existsSync(`${shelf}/bargaining/${g.id}/game.csv`))
  it('are there', () => expect(own.length).toBeGreaterThanOrEqual(5))
  it.each(own.map(g => [g.id, g] as const))('%s pays what its paper defines, replayed move by move', (id, { paper }) => {
    const at = JSON.parse(readFileSync(`${shelf}/bargaining/${id}/config.json`, 'utf8'))
    const {
      money_to_divide: money,
      max_rounds: rounds,
      complete_information: completeInformation,
      messages_allowed: messages,
      delta_1,
      delta_2,
    } = at.game_args
    const config = game.config.parse({
      money,
      rounds,
      horizon: rounds <= 20 ? 'known' : 'capped',
      discount1: delta_1 ?? at.player_1_args.delta,
      discount2: delta_2 ?? at.player_2_args.delta,
      completeInformation,
      messages,
    })
    const machine = new Machine({ game, config, seats: 2, seed: id })
    for (const row of rowsOf(readFileSync(`${shelf}/bargaining/${id}/game.csv`, 'utf8'))) {
      const turn = machine.turn as NonNullable<Machine['turn']>
      expect(turn.seats).toEqual([row['player'] === 'Alice' ? 0 : 1])
      expect(turn.n).toBe(Number(row['round']))
      const split = { player1: Number(row['alice_gain']), player2: Number(row['bob_gain']) }
      const action: Action =
        row['decision'] === '' ? (messages ? { split, message: row['message'] ?? '' } : split) : row['decision'] === 'accept' ? 'accept' : 'reject'
      machine.apply([{ seat: turn.seats[0] as number, action }])
    }
    expect(machine.turn).toBeNull()
    expect((machine.payoffs()[0] as number) / money).toBeCloseTo(paper.alice_self_gain, 9)
    expect((machine.payoffs()[1] as number) / money).toBeCloseTo(paper.bob_self_gain, 9)
  })
})
