import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bargain, barFile, dollarFile } from '../data/test/records'
import { parley } from './test/parley'

const work = mkdtempSync(join(tmpdir(), 'parley-score-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const put = (path: string, text: string) => {
  mkdirSync(join(work, path, '..'), { recursive: true })
  writeFileSync(join(work, path), text)
  return join(work, path)
}
const scored = async (...args: string[]) => {
  const ran = await parley('score', ...args, '--json')
  return { ...ran, list: JSON.parse(ran.out) as { game: string | null; source: string; measures: Record<string, any>; problems: string[] }[] }
}

// Ten seats, two rounds: six go, then all go. |0.6 − 0.6| and |1 − 0.6|: S = 0.2, score (0.6 − 0.2) / 0.6.
const six = Array.from({ length: 10 }, (_, i) => (i < 6 ? 'go' : 'stay'))
const all = Array<string>(10).fill('go')

describe('parley score', () => {
  it('scores a folder of save files, one object per experiment, ours beside theirs', async () => {
    put('runs/bar.json', barFile([six, all]))
    put('runs/deeper/dollar.json', dollarFile([Array<number>(10).fill(10), Array<number>(10).fill(20)]))
    put('runs/notes.txt', 'not looked at')
    const { code, list, said } = await scored(join(work, 'runs'), '--from', 'gamabench')
    expect([code, list.map(({ game }) => game)]).toEqual([0, ['el-farol', 'divide-dollar']])
    const [bar, dollar] = list
    expect(bar?.source).toBe(join(work, 'runs/bar.json'))
    expect(bar?.measures['gama.raw']).toBeCloseTo(0.2, 12)
    expect(bar?.measures['gama.score']).toBeCloseTo((100 * 0.4) / 0.6, 9)
    // Payoffs: goers 10 then 0, stayers 5 then 0. Regret per round: nobody could do better with six there; with ten there each would have had 5 at home.
    expect(bar?.measures['parley.payoffs']).toEqual([...Array<number>(6).fill(10), ...Array<number>(4).fill(5)])
    expect(bar?.measures['parley.regret'].every((x: number) => Math.abs(x - 2.5) < 1e-9)).toBe(true)
    // Bids sum to 100, then 200: S = (0 + 10) / 2 of 10.
    expect(dollar?.measures['gama.score']).toBeCloseTo(50, 9)
    expect(list.flatMap(({ problems }) => problems)).toEqual([])
    expect(said).toContain('2 records')
  })

  it('scores games of GLEE in both definitions', async () => {
    put('glee/A/config.json', bargain.config)
    put('glee/A/game.csv', bargain.table)
    for (const definition of ['paper', 'code']) {
      const { list } = await scored(join(work, 'glee'), '--from', 'glee', '--definition', definition)
      // Accepted in round 2 at 45 to 55: 0.45 · 0.9, 0.55 · 0.8, and 1 − 4 · 0.05².
      expect(list[0]?.game).toBe('bargaining')
      expect(list[0]?.source).toBe(join(work, 'glee/A'))
      expect(list[0]?.measures['glee.alice_self_gain']).toBeCloseTo(0.405, 12)
      expect(list[0]?.measures['glee.bob_self_gain']).toBeCloseTo(0.44, 12)
      expect(list[0]?.measures['glee.efficiency']).toBeCloseTo(0.845, 12)
      expect(list[0]?.measures['glee.fairness']).toBeCloseTo(0.99, 12)
    }
  })

  it('tells the two apart by their files where nobody says which', async () => {
    put('both/A/config.json', bargain.config)
    put('both/A/game.csv', bargain.table)
    put('both/bar.json', barFile([six]))
    const { list } = await scored(join(work, 'both'))
    expect(list.map(({ game }) => game).sort()).toEqual(['bargaining', 'el-farol'])
  })

  it('says what it could not read, and reads the rest', async () => {
    const whole = barFile([six, all])
    put('bad/cut.json', whole.slice(0, whole.length / 2))
    put('bad/empty.json', '')
    put('bad/good.json', whole)
    put('bad/other.json', JSON.stringify({ meta: { chess: true }, round_records: [{}], player_data: [{}] }))
    put('bad/list.json', '[1,2,3]')
    put('bad/words.json', dollarFile([Array<string>(10).fill('ten')]))
    const { code, list, said } = await scored(join(work, 'bad'), '--from', 'gamabench')
    expect(code).toBe(1)
    expect(list.filter(({ game }) => game !== null).map(({ source }) => source)).toEqual([join(work, 'bad/good.json')])
    for (const { game, problems } of list.filter(one => one.game === null)) {
      expect(game).toBeNull()
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(/^[^\n]+: expected [^\n]+, found [^\n]+; [^\n]+\.$/)
      expect(said).toContain(problems[0])
    }
    expect(list.find(({ source }) => source.endsWith('cut.json'))?.problems[0]).toContain('stops short')
    expect(list.find(({ source }) => source.endsWith('other.json'))?.problems[0]).toContain('chess')
    expect(list.find(({ source }) => source.endsWith('words.json'))?.problems[0]).toContain('ten')
  })

  it('plays a decision of a billion as it stands, and says so', async () => {
    put('huge/dollar.json', dollarFile([[1e9, ...Array<number>(9).fill(1)]]))
    const { code, list } = await scored(join(work, 'huge'), '--from', 'gamabench')
    expect(code).toBe(0)
    // |100,000,000.9 − 10| is far above 10: clamped at 0 by the program, not by the paper.
    expect(list[0]?.measures['gama.score']).toBe(0)
    expect(list[0]?.problems).toEqual([expect.stringMatching(/expected a whole number from 0 to 100, found 1000000000; played as it stands/)])
    const paper = await scored(join(work, 'huge'), '--from', 'gamabench', '--definition', 'paper')
    expect(paper.list[0]?.measures['gama.score']).toBeLessThan(-1e8)
  })

  it('refuses a file of 200 MB by its size, before it reads it', async () => {
    mkdirSync(join(work, 'large'))
    const file = openSync(join(work, 'large/big.json'), 'w')
    ftruncateSync(file, 200 * 2 ** 20)
    closeSync(file)
    const { code, list } = await scored(join(work, 'large'), '--from', 'gamabench')
    expect(code).toBe(1)
    expect(list[0]?.problems[0]).toMatch(/expected a record of at most 64 MB, found 200 MB/)
  })

  it('names a wrong origin, a wrong definition, an empty folder and a missing file', async () => {
    const wrong = (...args: string[]) => parley('score', ...args)
    expect(await wrong(work, '--from', 'elsewhere')).toMatchObject({
      code: 2,
      said: expect.stringContaining('expected gamabench or glee, found "elsewhere"'),
    })
    expect(await wrong(work, '--definition', 'mine')).toMatchObject({
      code: 2,
      said: expect.stringContaining('expected paper or code, found "mine"'),
    })
    mkdirSync(join(work, 'nothing'))
    expect(await wrong(join(work, 'nothing'))).toMatchObject({ code: 2, said: expect.stringContaining('found none') })
    expect(await wrong(join(work, 'gone.json'))).toMatchObject({ code: 2, said: expect.stringContaining('no such file') })
    expect(await wrong()).toMatchObject({ code: 2, said: expect.stringContaining('expected one file or folder') })
  })
})
