import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { exportAll, importFiles, importReport, matchRows, openLibrary } from './support/library'
import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { choose, expectOver, expectQuestion, say, seeResult } from './support/table'
import { expect, type Page, test } from './support/test'
import { type Exported, playedZip, savedBy } from './support/zips'

const files = [
  'analysis.R',
  'analysis.py',
  'beliefs.csv',
  'calls.csv',
  'calls.jsonl',
  'codebook.csv',
  'decisions.csv',
  'events.jsonl',
  'matches.csv',
  'messages.csv',
  'nature.csv',
  'players.csv',
  'scores.csv',
  'session.json',
  'texts.jsonl',
]

/** A match with luck, a message with a formula and a line break, and a person's decisions. */
const playSomething = async (page: Page): Promise<void> => {
  await setUp(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 2, noise: { p: 0.3 } },
    seats: [{ person: 'Ada' }, { strategy: 'random' }],
    talk: { before: 'choose' },
  })
  for (const round of [1, 2]) {
    await say(page, `=1+${round}\n"C", please`)
    await expectQuestion(page, `Round ${round} of 2.`)
    await choose(page, 'C')
  }
  await expectOver(page)
}

test('an export holds every file, and its import in a fresh browser exports to the same bytes', async ({ page, otherDevice }) => {
  await playSomething(page)
  await openLibrary(page)
  const first = await exportAll(page)
  expect(first.name).toMatch(/^parley-\d{4}-\d\d-\d\d-1-match\.zip$/)
  expect(first.files).toEqual(files)
  expect(first.rows('matches.csv')).toHaveLength(1)
  expect(first.rows('messages.csv').map(row => row['text']?.replace(/^'/, ''))).toEqual(['=1+1\n"C", please', '=1+2\n"C", please'])
  expect(first.text('messages.csv'), 'formulas are escaped').not.toMatch(/(^|,)"?=1/m)
  const decisions = first.rows('decisions.csv').filter(row => row['turn'] === 'choose')
  expect(decisions.map(({ seat, by, action_intended }) => ({ seat, by, known: ['"C"', '"D"', 'C', 'D'].includes(action_intended ?? '') }))).toEqual(
    [0, 1, 0, 1].map(seat => ({ seat: String(seat), by: 'player', known: true })),
  )
  // Every column of every table is in the codebook.
  const codebook = new Set(first.rows('codebook.csv').map(row => `${row['file']} ${row['column']}`))
  for (const table of ['matches.csv', 'players.csv', 'decisions.csv', 'messages.csv', 'nature.csv', 'calls.csv', 'beliefs.csv', 'scores.csv'])
    for (const column of first.text(table).split(/\r?\n/)[0]?.split(',') ?? []) expect(codebook).toContain(`${table} ${column}`)

  const there = await otherDevice()
  await there.goto('./#/library')
  await importFiles(there, first)
  await expect(importReport(there)).toHaveText([/1 match added\./])
  await expect(matchRows(there)).toHaveCount(1)
  await expectGoodScreen(there)
  const second = await exportAll(there)
  expect(second.bytes.equals(first.bytes)).toBe(true)

  await importFiles(there, first)
  await expect(importReport(there)).toHaveText([/1 was here already\./])
  await expect(matchRows(there)).toHaveCount(1)
})

test('the result exports its own match alone', async ({ page }) => {
  await playSomething(page)
  await playSomething(page)
  await seeResult(page)
  const one = await savedBy(page, () => page.getByRole('button', { name: 'Export this match' }).click())
  expect(one.files).toEqual(files)
  expect(one.rows('matches.csv')).toHaveLength(1)
})

test('an export of the command line is imported by the page, and comes out the same', async ({ page }) => {
  const zip = await playedZip('persuasion', '--seat', 'truthful', '--seat', 'bayesian', '--config', '{"rounds":5}', '--matches', '4', '--seed', 'cli')
  await page.goto('./#/library')
  await importFiles(page, zip)
  await expect(importReport(page)).toHaveText([/4 matches added\./])
  expect((await exportAll(page)).bytes.equals(zip.bytes)).toBe(true)
})

/** A zip whose schema, in every file that carries one, is `schema`. */
const withSchema = (zip: Exported, schema: number): Uint8Array =>
  zipSync(Object.fromEntries(zip.files.map(name => [name, strToU8(zip.text(name).replaceAll(/"schema":\d+/g, `"schema":${schema}`))])))

/** One byte in the middle of the packed data is another. */
const damaged = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  for (let at = Math.floor(copy.length / 3); at < copy.length / 3 + 40; at++) copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

test('bad files get one clear sentence each, and what is stored stays as it was', async ({ page }) => {
  const good = await playedZip(
    'matrix',
    '--seat',
    'tit-for-tat',
    '--seat',
    'random',
    '--preset',
    'prisoners-dilemma',
    '--matches',
    '3',
    '--seed',
    'good',
  )
  const other = await playedZip(
    'matrix',
    '--seat',
    'tit-for-tat',
    '--seat',
    'random',
    '--preset',
    'prisoners-dilemma',
    '--matches',
    '2',
    '--seed',
    'other',
  )
  await page.goto('./#/library')
  await importFiles(page, good)
  await expect(matchRows(page)).toHaveCount(3)
  const before = await matchRows(page).allInnerTexts()

  const events = other.text('events.jsonl')
  const bad = [
    { name: 'damaged.zip', bytes: damaged(other.bytes), says: /damaged/ },
    { name: 'truncated.zip', bytes: other.bytes.subarray(0, Math.floor(other.bytes.length / 2)), says: /stops short after \d+ bytes/ },
    { name: 'newer.zip', bytes: withSchema(other, 99), says: /schema 99 from a newer version of Parley/ },
    { name: 'foreign.zip', bytes: zipSync({ 'photo.txt': strToU8('a foreign file') }), says: /expected a zip exported by Parley/ },
    { name: 'noise.zip', bytes: randomBytes(100_000), says: /expected a zip exported by Parley/ },
    { name: 'noise.jsonl', bytes: randomBytes(100_000), says: /expected/ },
    { name: 'empty.zip', bytes: new Uint8Array(), says: /expected/ },
    // Somebody turned a choice into the other one by hand.
    {
      name: 'edited.jsonl',
      bytes: strToU8(events.replace(/("e":"move","k":3,"seat":0,"action":)"(C|D)"/, (_, head, was) => `${head}"${was === 'C' ? 'D' : 'C'}"`)),
      says: /expected/,
    },
  ]
  expect(strToU8(events)).not.toEqual(bad.at(-1)?.bytes)
  for (const { name, bytes, says } of bad) {
    await importFiles(page, { name, bytes })
    const report = importReport(page)
    await expect(report).toHaveCount(1)
    await expect(report).toContainText(name)
    await expect(report).toContainText(says)
    if (name !== 'edited.jsonl') {
      await expect(report).toContainText(/left out|nothing found|could not be read/)
      await expect(report).not.toContainText('added')
    }
    await page.getByRole('status', { name: 'Import' }).getByRole('button', { name: 'Close' }).click()
  }
  await expectGoodScreen(page)
  await page.reload()
  // Of the hand-edited log the match that nobody touched may have come in; the three that were stored are as they were.
  await expect(matchRows(page).first()).toBeVisible()
  const after = await matchRows(page).allInnerTexts()
  for (const row of before) expect(after).toContain(row)
  expect(after.length - before.length).toBeLessThanOrEqual(1)
})
