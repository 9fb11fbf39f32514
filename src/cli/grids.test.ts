import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parley } from './test/parley'

const work = mkdtempSync(join(tmpdir(), 'parley-grids-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

// What a script gets is plain JSON; each test says what it expects of it.
const json = async (...args: string[]) => JSON.parse((await parley(...args, '--json')).out) as any
const honest = ['--seat', 'truthful', '--seat', 'trusting'] as const

describe('parley games --grid', () => {
  it('prints every cell with its place, the levels by the source’s names, and the complete config', async () => {
    const cells = await json('games', 'persuasion', '--grid', 'glee')
    expect(cells).toHaveLength(360)
    expect(cells.map((cell: any) => cell.index)).toEqual(cells.map((_: unknown, i: number) => i))
    // The last factor turns fastest: cell 1 is the first with myopic buyers.
    expect(cells[1].levels).toEqual({
      p: '1/3',
      v: '1.2',
      product_price: '100',
      is_seller_know_cv: 'true',
      seller_message_type: 'binary',
      is_myopic: 'true',
    })
    expect(cells[1].config).toMatchObject({ p: 1 / 3, v: 1.2, c: 0, price: 100, rounds: 20, myopic: true, buyerKnowsPrior: true })
    const plain = await parley('games', 'bargaining', '--grid', 'glee')
    expect(plain.out.trim().split('\n')).toHaveLength(384)
    expect(plain.out).toMatch(
      /^17 +money_to_divide 100 · delta_1 0\.8 · delta_2 0\.95 · max_rounds 12 · complete_information true · messages_allowed false$/m,
    )
  }, 60_000)

  it('names the grids of a game among what it knows of it', async () => {
    const [game, ...others] = await json('games', 'bargaining')
    expect(others).toEqual([])
    expect(game.grids.glee).toMatchObject({ cells: 384 })
    expect(game.grids.glee.factors[0]).toEqual({ name: 'money_to_divide', levels: ['100', '10000', '1000000'] })
  }, 60_000)
})

describe('parley play --grid', () => {
  it('plays every cell, each under its own seeds, and says which', async () => {
    const all = await json('play', 'persuasion', '--grid', 'glee', ...honest, '--matches', '2', '--seed', 's')
    expect(all).toHaveLength(720)
    expect(all[35]).toMatchObject({ spec: { seed: 's/17/1' }, cell: { grid: 'glee', index: 17 } })
    expect(new Set(all.map((match: any) => JSON.stringify(match.spec.config))).size).toBe(360)
    expect(await json('play', 'persuasion', '--grid', 'glee/17', ...honest, '--matches', '2', '--seed', 's')).toEqual(all.slice(34, 36))
  }, 120_000)

  it('lets --config change what the cell leaves open, and marks the cell in an export', async () => {
    const dir = join(work, 'out')
    const ran = await parley('play', 'persuasion', '--grid', 'glee/3', '--config', '{"rounds":3}', ...honest, '--out', dir, '--json')
    const [match] = JSON.parse(ran.out)
    expect(match.spec.config).toMatchObject({ rounds: 3, p: 1 / 3, message: 'text', myopic: true })
    expect(readFileSync(join(dir, 'matches.csv'), 'utf8')).toContain('glee/3')
    expect((await parley('replay', join(dir, 'events.jsonl'))).code).toBe(0)
  }, 60_000)

  it('says in one sentence what is wrong, and exits with 2', async () => {
    const cases: [string[], RegExp][] = [
      [['play', 'persuasion', '--grid', 'gleee', ...honest], /persuasion --grid: expected one of the grids glee, found "gleee"/],
      [['play', 'matrix', '--grid', 'glee', '--seats', '2', '--seat', 'defector'], /expected no grid, since this game has none, found "glee"/],
      [['play', 'persuasion', '--grid', 'glee/360', ...honest], /--grid glee: expected a cell from 0 to 359, found "360"/],
      [['play', 'persuasion', '--grid', 'glee/-1', ...honest], /expected a cell from 0 to 359, found "-1"/],
      [['play', 'persuasion', '--grid', 'glee/', ...honest], /expected a cell from 0 to 359, found ""/],
      [['play', 'persuasion', '--grid', 'glee', '--preset', 'one-shot', ...honest], /expected a preset or a grid, found both/],
      [['play', 'persuasion', '--grid', 'glee/0', '--config', '[1]', ...honest], /expected an object of parameters/],
      [['games', '--grid', 'glee'], /expected the game whose grid is meant, found none/],
      [['games', 'chess'], /expected one of the games/],
    ]
    for (const [args, sentence] of cases) {
      const ran = await parley(...args)
      expect(ran.said).toMatch(sentence)
      expect(ran.code).toBe(2)
    }
  }, 120_000)
})
