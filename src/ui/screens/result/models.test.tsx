import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../../data/test/calls'
import { attemptsOf } from '../../../measures/failures'
import { spentOf } from '../../../measures/spent'
import type { SeatFace } from '../../contract'
import { Failures } from './Failures'
import { type SpentRow, SpentTable } from './SpentTable'
import { ToldTable } from './ToldTable'

const face = (seat: number, name: string): SeatFace => ({ seat, name, kind: 'llm' })
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ')

describe('failed attempts', () => {
  const attempts = attemptsOf(
    [
      { e: 'try', k: 1, seat: 0, failure: 'unparsable' },
      { e: 'try', k: 1, seat: 0, failure: 'unparsable' },
      { e: 'try', k: 1, seat: 1, failure: 'timeout' },
      { e: 'move', k: 1, seat: 0, action: 'C', by: 'player', tries: 3 },
      { e: 'move', k: 1, seat: 1, action: 'C', by: 'fallback', tries: 1 },
    ],
    2,
  )

  test('stand by kind and seat, with their share of all attempts', () => {
    const html = renderToStaticMarkup(<Failures attempts={attempts} faces={[face(0, 'A'), face(1, 'B')]} language="en" />)
    expect(text(html)).toContain('3 of 4 attempts failed (75 %)')
    const rows = [...html.matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => text(row).trim())
    expect(rows).toEqual([
      'Kind A B All seats Share of attempts',
      'could not be read 2 0 2 50 %',
      'the time was up 0 1 1 25 %',
      'Share of attempts 67 % 100 % 3 75 %',
    ])
  })

  test('are counted by seats hit where there are too many for columns', () => {
    const many = Array.from({ length: 50 }, (_, i) => attempts[i % 2] as (typeof attempts)[number])
    const html = renderToStaticMarkup(<Failures attempts={many} faces={many.map((_, i) => face(i, `P${i}`))} language="de" />)
    expect(html).not.toContain('P7')
    expect(text(html)).toContain('nicht lesbar 25 50 50 %')
  })

  test('take no room where there were none', () => {
    expect(renderToStaticMarkup(<Failures attempts={attemptsOf([], 2)} faces={[face(0, 'A'), face(1, 'B')]} language="en" />)).toBe('')
  })
})

describe('what models took', () => {
  const row = (more: Partial<SpentRow>): SpentRow => ({
    face: face(0, 'A'),
    spent: spentOf([]),
    attempts: { failed: 0, all: 0, kinds: {} },
    decisions: 0,
    fallbacks: 0,
    belief: { value: null, n: 0 },
    second: { value: null, n: 0 },
    ...more,
  })

  test('is n/a wherever it isn’t known, never nothing', () => {
    const html = renderToStaticMarkup(<SpentTable rows={[row({})]} sum={spentOf([])} seats={1} language="en" />)
    expect(text(html)).toContain('The calls of this match are not stored here')
    expect([...html.matchAll(/role="cell" data-head="([^"]*)"[^>]*>(.*?)<\/div>/g)].map(([, head, cell]) => [head, text(cell ?? '').trim()])).toEqual(
      [
        ['Seat', 'A'],
        ['Calls', 'n/a'],
        ['Failed attempts', 'n/a'],
        ['Fallbacks', 'n/a'],
        ['Tokens in', 'n/a'],
        ['Tokens out', 'n/a'],
        ['Cost', 'n/a'],
        ['Mean wait', 'n/a'],
      ],
    )
  })

  test('is summed, with what is left out of a sum, and has belief scores with their number', () => {
    const calls = [
      sampleCall({ attempt: 1 }).call,
      sampleCall({ attempt: 2, status: 'network', cost: null, price: null, tokens: { in: null, out: null, reasoning: null, cached: null } }).call,
    ]
    const rows = [
      row({ spent: spentOf(calls), attempts: { failed: 1, all: 2, kinds: { network: 1 } }, decisions: 1, belief: { value: 0.625, n: 8 } }),
    ]
    const html = text(renderToStaticMarkup(<SpentTable rows={rows} sum={spentOf(calls)} seats={1} language="en" />))
    expect(html).toContain('2 calls: 1000 tokens in, 200 out; cost 0.004 USD; mean wait for an answer 1 s (n = 1).')
    expect(html).toContain('1 of 2 (50 %)')
    expect(html).toContain('0.63 (n = 8)')
    expect(html).toContain('1 call has no count of tokens and is left out of the sums. 1 call has no cost and is left out of the sum.')
  })
})

test('what a seat was told stands beside what was so, and markup in a name stays text', () => {
  const rows = [
    { face: face(0, '<b>Ada</b>'), told: 'Your counterpart is a person.', lang: 'en' as const, so: ['Seat 2: m @ host'] },
    { face: face(1, 'B'), told: '', lang: 'de' as const, so: ['Seat 1: person'] },
  ]
  const html = renderToStaticMarkup(<ToldTable rows={rows} seats={2} language="en" />)
  expect(html).not.toContain('<b>Ada')
  expect(text(html)).toContain('Your counterpart is a person. Seat 2: m @ host')
  expect(text(html)).toContain('nothing Seat 1: person')
  const none = renderToStaticMarkup(<ToldTable rows={rows.map(row => ({ ...row, told: null }))} seats={2} language="en" />)
  expect(text(none)).toContain('no sentence is recorded')
})
