import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parley } from './test/parley'

const work = mkdtempSync(join(tmpdir(), 'parley-cli-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const json = async (...args: string[]) => {
  const ran = await parley(...args, '--json')
  expect(ran.said).not.toMatch(/expected/)
  // What a script gets is plain JSON; each test says what it expects of it.
  return JSON.parse(ran.out) as any
}

const dilemma = (...args: string[]) => json('play', 'matrix', '--preset', 'prisoners-dilemma', ...args)

describe('parley games', () => {
  it('lists every game with what a script needs to play it', async () => {
    const games = await json('games')
    expect(games.map((g: any) => g.id)).toEqual([
      'bargaining',
      'battle-royale',
      'diner',
      'divide-dollar',
      'el-farol',
      'matrix',
      'negotiation',
      'p-beauty',
      'persuasion',
      'pirate',
      'public-goods',
      'sealed-bid-auction',
    ])
    for (const game of games) {
      expect(Object.keys(game)).toEqual(expect.arrayContaining(['id', 'version', 'title', 'seats', 'config', 'presets', 'wordings', 'strategies']))
      expect(game.config.type).toBe('object')
      expect(game.wordings).toEqual(expect.arrayContaining(['en', 'en.story', 'de']))
      expect(game.strategies.map((s: any) => s.id)).toEqual(expect.arrayContaining(['random', 'sequence']))
    }
  }, 60_000)
})

describe('parley play', () => {
  it('plays the prisoner’s dilemma of tit for tat and a defector as one does on paper', async () => {
    const [match] = await dilemma('--config', '{"rounds":4}', '--seat', 'tit-for-tat', '--seat', 'defector')
    // C against D, then D against D three times: 0 + 3 · 1 and 5 + 3 · 1.
    expect(match.payoffs).toEqual([3, 8])
    expect(match.outcome.actions).toEqual([
      ['C', 'D', 'D', 'D'],
      ['D', 'D', 'D', 'D'],
    ])
    expect(match.steps).toBe(4)
  }, 60_000)

  it('flips scheduled rounds, and both sides remember what was carried out', async () => {
    const [match] = await dilemma('--config', '{"rounds":5,"noise":{"flips":[[1],[]]}}', '--seat', 'tit-for-tat', '--seat', 'tit-for-tat')
    // Seat 0's C of round 1 comes out as D; each then echoes what it saw.
    expect(match.outcome.actions).toEqual([
      ['C', 'D', 'C', 'D', 'C'],
      ['C', 'C', 'D', 'C', 'D'],
    ])
  }, 60_000)

  it('takes a list of actions, and gives match i the seed s/i', async () => {
    const matches = await dilemma(
      '--config',
      '{"rounds":3}',
      '--seat',
      'sequence:{"actions":["C","D","C"]}',
      '--seat',
      'random',
      '--seed',
      's',
      '--matches',
      '3',
    )
    expect(matches.map((m: any) => m.spec.seed)).toEqual(['s/0', 's/1', 's/2'])
    for (const match of matches) expect(match.outcome.actions[0]).toEqual(['C', 'D', 'C'])
    const again = await dilemma(
      '--config',
      '{"rounds":3}',
      '--seat',
      'sequence:{"actions":["C","D","C"]}',
      '--seat',
      'random',
      '--seed',
      's',
      '--matches',
      '3',
    )
    expect(again).toEqual(matches)
  }, 60_000)

  it('prints the outcomes that scripts read', async () => {
    const [deal] = await json('play', 'bargaining', '--seat', 'equal-split', '--seat', 'equal-split')
    expect(deal.outcome).toMatchObject({ agreed: true, round: 1 })
    expect(deal.outcome.shares).toHaveLength(2)
    const [sale] = await json('play', 'persuasion', '--seat', 'truthful', '--seat', 'trusting')
    expect(Object.keys(sale.outcome.rounds[0])).toEqual(['quality', 'message', 'bought'])
    const [guess] = await json(
      'play',
      'p-beauty',
      '--config',
      '{"rounds":1}',
      '--seat',
      'constant:{"number":0}',
      '--seat',
      'constant:{"number":30}',
      '--seat',
      'constant:{"number":60}',
    )
    expect(guess.outcome.rounds[0]).toMatchObject({ guesses: [0, 30, 60], mean: 30, target: 20, winners: [1] })
    expect(guess.measures.fairness).toBeNull()
  }, 60_000)

  it('leaves the measures of an aborted match undefined', async () => {
    const [match] = await dilemma('--seat', 'sequence:{"actions":["X"]}', '--seat', 'defector', '--on-failure', 'abort')
    expect(match.measures).toEqual({ self_gain: [null, null], efficiency: null, fairness: null, welfare_lost: null, below_baseline: null })
  }, 60_000)

  it('says when no message turn came about', async () => {
    const quiet = await parley('play', 'matrix', '--seats', '2', '--seat', 'defector', '--talk', '{"before":"never"}')
    expect(quiet.said).toMatch(/no message turn came about in the first match; its turns were choose\./)
    expect((await parley('play', 'matrix', '--seats', '2', '--seat', 'defector', '--talk', '{"before":"choose"}')).said).not.toMatch(
      /no message turn/,
    )
  }, 60_000)

  it('says what is wrong in one sentence and exits with 2', async () => {
    const cases: [string[], RegExp][] = [
      [['play', 'chess'], /expected one of the games bargaining, battle-royale, diner, .*, found "chess"/],
      [['play', 'p-beauty', '--seat', 'nobody', '--seat', 'nash'], /expected one of the strategies .*found "nobody"/],
      [['play', 'p-beauty', '--config', '{"p":-1}', '--seat', 'nash', '--seat', 'nash'], /p-beauty config p: expected/],
      [['play', 'p-beauty', '--config', '{"q":1}', '--seat', 'nash', '--seat', 'nash'], /expected parameters among/],
      [['play', 'p-beauty', '--config', '{', '--seat', 'nash'], /--config: expected JSON/],
      [['play', 'p-beauty', '--seat', 'nash'], /expected 2 to 500 seats, found 1/],
      [['play', 'p-beauty', '--seats', 'x', '--seat', 'nash'], /--seats: expected a whole number/],
      [['play', 'p-beauty', '--preset', 'none', '--seat', 'nash'], /expected one of the presets/],
      [['play', 'p-beauty', '--colour', 'red'], /expected options among/],
      [['play', 'p-beauty', '--seats', '9007199254740991', '--seat', 'nash'], /expected 2 to 500 seats, found 9007199254740991/],
      [['play', 'p-beauty', '--wording', 'constructor', '--seats', '2', '--seat', 'nash'], /expected one of the wordings/],
      [['play', 'p-beauty', '--seats', '2', '--seat', 'nash:null'], /strategy nash: expected an object of parameters, found null/],
      [['play', 'p-beauty', '--seats', '2', '--seat', 'level-k:{"q":2}'], /strategy level-k: expected parameters among k.*, found "q"/],
      [['play', 'p-beauty', '--seats', '2', '--seat', 'nash', '--retries', '-1'], /expected options among/],
      [['play', 'p-beauty', '--seats', '2', '--seat', 'nash', '--out', ''], /--out: expected a folder/],
      [['play', 'p-beauty', '--seats', '2', '--seat', 'nash', '--out', 'package.json/x'], /file ".*package.json.x": expected to mkdir it/],
      [['play', 'matrix', '--preset', "Prisoner's dilemma", '--seats', '2', '--seat', 'defector'], /one of the presets prisoners-dilemma, /],
      [['play', 'matrix', '--seats', '2', '--seat', 'titfortat'], /one of the strategies tit-for-tat, /],
      [['dance'], /expected one of the commands/],
      [['replay', '/nowhere'], /expected a file, found nothing/],
    ]
    for (const [args, sentence] of cases) {
      const ran = await parley(...args)
      expect(
        ran.said
          .trim()
          .split('\n')
          .filter(line => !/^Buil[dt]/.test(line)),
      ).toHaveLength(1)
      expect(ran.said).toMatch(sentence)
      expect(ran.code).toBe(2)
    }
  }, 120_000)
})

describe('parley replay and export', () => {
  const dir = join(work, 'out')

  it('write an export whose logs replay, and pack it', async () => {
    const ran = await parley('play', 'matrix', '--preset', 'stag-hunt', '--seat', 'grudger', '--seat', 'random', '--matches', '4', '--out', dir)
    expect(ran.code).toBe(0)
    expect(readdirSync(dir).sort()).toEqual(
      [
        'analysis.R',
        'analysis.py',
        'beliefs.csv',
        'scores.csv',
        'calls.csv',
        'calls.jsonl',
        'codebook.csv',
        'decisions.csv',
        'events.jsonl',
        'matches.csv',
        'messages.csv',
        'nature.csv',
        'players.csv',
        'session.json',
        'texts.jsonl',
      ].sort(),
    )
    expect((await parley('replay', join(dir, 'events.jsonl'))).code).toBe(0)
    const zip = join(work, 'data.zip')
    expect((await parley('export', dir, '--out', zip)).code).toBe(0)
    expect((await parley('replay', zip)).out).toMatch(/^4 matches, .* every hash and payoff agrees/)
  }, 60_000)

  it('find the first difference of a log that was edited by hand', async () => {
    const lines = readFileSync(join(dir, 'events.jsonl'), 'utf8').split('\n')
    const at = lines.findIndex(line => line.includes('"e":"end"'))
    lines[at] = (lines[at] as string).replace(/"payoffs":\[\d+/, '"payoffs":[9999')
    const edited = join(work, 'edited.jsonl')
    writeFileSync(edited, lines.join('\n'))
    const ran = await parley('replay', edited)
    expect(ran.code).toBe(1)
    expect(ran.said).toMatch(/payoffs/)
  }, 60_000)

  it('find an edit that changes nothing in the rules, where the session.json of the export is at hand', async () => {
    const said = join(work, 'said')
    const seat = 'sequence:{"actions":[{"do":"say","with":"hello"}]}'
    await parley('play', 'matrix', '--seat', seat, '--seat', 'defector', '--talk', '{"before":"choose"}', '--out', said)
    const events = join(said, 'events.jsonl')
    expect((await parley('replay', events)).code).toBe(0)
    writeFileSync(events, readFileSync(events, 'utf8').replace('hello', 'hallo'))
    const ran = await parley('replay', events)
    expect(ran.code).toBe(1)
    expect(ran.said).toMatch(/expected the log as it was exported/)
  }, 60_000)

  it('never overwrite a folder that holds something else', async () => {
    writeFileSync(join(work, 'precious.txt'), 'x')
    const ran = await parley('play', 'p-beauty', '--seat', 'nash', '--seat', 'nash', '--out', work)
    expect(ran.code).toBe(2)
    expect(ran.said).toMatch(/expected an empty folder, or one that holds an export/)
  }, 60_000)
})
