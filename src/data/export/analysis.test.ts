import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { byPlayer, MEASURES, type GroupRow, type Scored } from '../../measures/groups'
import { cardOf } from '../card-of'
import { exportFolder } from '../files'
import { table } from '../test/csv-table'
import { modelMatch } from '../test/calls'
import { sampleMatch } from '../test/sample'
import { entryOf, type FinishedInput } from './entry'

const here = mkdtempSync(join(tmpdir(), 'parley-analysis-'))
afterAll(() => rmSync(here, { recursive: true }))

let folders = 0
const exported = async (inputs: readonly FinishedInput[]) => {
  const dir = join(here, String(folders++))
  await exportFolder(dir, inputs.map(entryOf), { app: '0.1.0' })
  return dir
}
const has = (command: string) => spawnSync(command, ['--version']).status === 0
const run = (command: string, script: string, dir: string, ...more: string[]) => {
  const { status, stderr } = spawnSync(command, [join(dir, script), dir, ...more], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error/i)])
  const read = (name: string) => table(readFileSync(join(dir, name), 'utf8').replaceAll(/\r?\n/g, '\r\n'))
  return { player: read('analysis_by_player.csv'), pairing: read('analysis_by_pairing.csv') }
}
const close = (text: string | undefined, x: number) => expect(Number(text)).toBeCloseTo(x, 5)

const people = (id: string) => [1, 2].map(n => ({ kind: 'human', at: { participant: `${id}${n}` } }) as const)
const once = (seed: string, a: string, b: string) => sampleMatch({ seed, rounds: 1, actions: [[a, b]], players: people(seed) })
const strategies = ['always', 'never'].map(strategy => ({ kind: 'scripted', strategy }) as const)

const languages = [
  ['python3', 'analysis.py'],
  ['Rscript', 'analysis.R'],
] as const

describe.each(languages)('%s', (command, script) => {
  const there = has(command)
  if (!there) console.warn(`${command} is not on this machine: ${script} is not run here`)

  /*
   * Three units of two people, one round each: CC, DC, DD. d = 1, b = 5, W0 = 2, W* = 6.
   * Self-gain: sums 1, 0.75, 0 over 2 seats each: m = 1.75/6; residuals 5/12, 1/6, −7/12: half = t(0.975; 2) · √(0.541667/6) / 2.
   * Efficiency: (4 + 3 + 0)/12. Fairness: 1, and undefined twice, so one unit and no interval.
   */
  test.skipIf(!there)('gives the numbers worked by hand, with a t-interval for few units and none for one', async () => {
    const { player } = run(command, script, await exported([once('a', 'C', 'C'), once('b', 'D', 'C'), once('c', 'D', 'D')]))
    const [gain, efficiency, fairness] = player
    expect(gain).toMatchObject({
      game: 'sample',
      player: 'human',
      measure: 'self_gain',
      interval: 't',
      matches: '3',
      units: '3',
      fallback_share: '0.000000',
    })
    const half = (4.3026527297 * Math.sqrt(0.5416666667 / 6)) / 2
    close(gain?.['estimate'], 1.75 / 6)
    close(gain?.['low'], 1.75 / 6 - half)
    close(gain?.['high'], 1.75 / 6 + half)
    close(efficiency?.['estimate'], 7 / 12)
    expect(fairness).toMatchObject({ estimate: '1.000000', interval: 'none', low: '', units: '1' })
  })

  test.skipIf(!there)('counts identical deterministic matches once, and pairs by who met whom', async () => {
    const play = (seed: string) => sampleMatch({ seed, rounds: 1, actions: [['C', 'D']], players: strategies, meta: { deterministic: true } })
    const { pairing, player } = run(command, script, await exported([play('a'), play('b'), play('c')]))
    expect(pairing[1]).toMatchObject({ players: 'always + never', measure: 'efficiency', matches: '1', units: '1', estimate: '0.750000' })
    expect(player.map(row => row['player'])).toEqual(['always', 'always', 'always', 'never', 'never', 'never'])
  })

  /* Two matches of a model: 4 requests each, 1 of them unparsable and without a price; the others 1 s at 0.004. Stated beliefs: C with 75 %, against D and C. */
  test.skipIf(!there)('sums up the requests of models and the scores of beliefs', async () => {
    const rounds = [
      ['C', 'D'],
      ['C', 'C'],
      ['C', 'C'],
    ]
    const space = { kind: 'choice', options: ['C', 'D'] } as const
    const belief = { order: 1, condition: 'implicit', about: [1], space, value: { C: 75, D: 25 } } as const
    const matches = ['a', 'b'].map(seed => {
      const match = modelMatch({ seed, actions: rounds })
      return { ...match, log: match.log.map(event => (event.e === 'move' && event.seat === 0 ? { ...event, beliefs: [belief] } : event)) }
    })
    const dir = await exported(matches)
    const { player } = run(command, script, dir)
    const read = (name: string) => table(readFileSync(join(dir, name), 'utf8').replaceAll(/\r?\n/g, '\r\n'))
    const [calls, ...none] = read('analysis_calls.csv')
    expect(none).toEqual([])
    expect(calls).toMatchObject({
      calls: '8',
      lost: '0',
      failed_share: '0.250000',
      mean_latency_ms: '1000.000000',
      tokens_in: '8000',
      tokens_out: '1600',
      unpriced: '2',
    })
    expect(calls).toMatchObject({ cost: '0.024000', currency: 'USD', player: player.find(row => row['player'] !== 'beta')?.['player'] })
    // 1 − 0.75² for D, 1 − 0.25² for C.
    const score = (1 - 0.5625 + 2 * (1 - 0.0625)) / 3
    expect(read('analysis_beliefs.csv')).toEqual([
      { game: 'sample', player: calls?.['player'], order: '1', condition: 'implicit', beliefs: '6', scored: '6', mean_score: score.toFixed(6) },
    ])
    expect(player.map(row => row['failure_share'])).toContain('0.250000')
  })

  test.skipIf(!there)('can leave out matches with fallbacks', async () => {
    const { id, log, resolved } = once('a', 'C', 'C')
    const tainted = log.map(event => (event.e === 'move' && event.seat === 0 ? { ...event, by: 'fallback' as const } : event))
    const dir = await exported([{ id, log: tainted, resolved }, once('b', 'C', 'C')])
    expect(run(command, script, dir).player[0]).toMatchObject({ matches: '2', fallback_share: '0.250000' })
    expect(run(command, script, dir, '--without-fallbacks').player[0]).toMatchObject({ matches: '1', fallback_share: '0.000000' })
  })
})

test.skipIf(!languages.every(([command]) => has(command)))('both languages give the same bootstrap intervals', async () => {
  const inputs = Array.from({ length: 14 }, (_, i) => sampleMatch({ seed: `u${i}`, rounds: 4, players: people(`u${i}`) }))
  const dir = await exported(inputs)
  const [py, r] = languages.map(([command, script]) => run(command, script, dir))
  expect(py?.player[0]).toMatchObject({ interval: 'bootstrap', units: '14' })
  expect(r).toEqual(py)
})

test.skipIf(!has('python3')).each([5, 30, 410])('gives what the dashboard shows, with %i units', async n => {
  const inputs = Array.from({ length: n }, (_, i) => sampleMatch({ seed: `u${i}`, rounds: 3, players: people(`u${i}`) }))
  const cards = inputs.map(({ id, log, resolved }) => cardOf(id, log, resolved, {}, 'session'))
  const { player } = run('python3', 'analysis.py', await exported(inputs))
  const scored = cards.map((card): Scored => {
    const players = card.seats.map(seat => seat.player)
    const { id, selfGain, welfare, efficiency, fairness, belowBaseline, decisions, fallbacks, failures, play } = card
    if (selfGain === null || welfare === null || belowBaseline === null) throw new Error(`match ${id} was not played to its end`)
    return { id, unit: id, players, selfGain, welfare, efficiency, fairness, belowBaseline, decisions, fallbacks, failures, hands: [], play }
  })
  const { measures } = byPlayer(scored)[0] as GroupRow
  for (const [i, measure] of MEASURES.entries()) {
    const { value, lo, hi, method } = measures[measure]
    const shown = player[i]
    close(shown?.['estimate'], value as number)
    expect(shown?.['interval']).toBe(method)
    // The two draw different resamples: their limits differ by less than a tenth of the interval.
    const near = method === 'bootstrap' ? ((hi as number) - (lo as number)) / 10 : 1e-5
    expect(Math.abs(Number(shown?.['low']) - (lo as number))).toBeLessThan(near)
    expect(Math.abs(Number(shown?.['high']) - (hi as number))).toBeLessThan(near)
  }
})
