import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { overall, type Scored } from '../../measures/groups'
import { dashboardDe } from '../../wording/dashboard.de'
import { dashboardEn } from '../../wording/dashboard.en'
import { sayContrast, sayExtra, sayGrid, sayOverall, sayPairs, sayRanking, sayTrust, type Speaker } from './say'

/** Sentences hold spaces that don't break; here they are plain. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
let en: Speaker
let de: Speaker

beforeAll(async () => {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: 'en',
    resources: { en: { dashboard: dashboardEn }, de: { dashboard: dashboardDe } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  en = { t: i18n.getFixedT('en', 'dashboard'), language: 'en', label: x => x }
  de = { t: i18n.getFixedT('de', 'dashboard'), language: 'de', label: x => x }
})

describe('a chart’s sentence', () => {
  const rows = [
    { name: 'A', value: 0.5 },
    { name: 'B', value: 0.743 },
    { name: 'C', value: -0.1 },
    { name: 'D', value: null },
  ]

  test('names the highest and the lowest', () => {
    expect(plain(sayRanking(en, 'selfGain', rows))).toBe('B has the highest self-gain (74 %), C the lowest (−10 %).')
    expect(plain(sayRanking(de, 'selfGain', rows))).toBe('Eigengewinn: am höchsten bei B (74 %), am niedrigsten bei C (−10 %).')
  })

  test('says when all are the same, when there is one, and when there is none', () => {
    expect(
      plain(
        sayRanking(en, 'fairness', [
          { name: 'A', value: 0.501 },
          { name: 'B', value: 0.499 },
        ]),
      ),
    ).toBe('All 2 have the same fairness, 50 %.')
    expect(plain(sayRanking(en, 'efficiency', [{ name: 'A', value: 1 }]))).toBe('A: efficiency of 100 %.')
    expect(sayRanking(en, 'fairness', [{ name: 'A', value: null }])).toBe('No match here has a defined value.')
  })

  test('names both players of a map’s ends', () => {
    const cells = [
      [
        { value: 0.5, matches: 1 },
        { value: 0.9, matches: 1 },
      ],
      [
        { value: 0.1, matches: 1 },
        { value: null, matches: 0 },
      ],
    ]
    expect(
      plain(sayGrid(en, 'selfGain', { game: 'g', players: ['a', 'b'], cells, all: 2, fallbackShare: 0, failureShare: 0 }, x => x.toUpperCase())),
    ).toBe('A against B has the highest self-gain (90 %), B against A the lowest (10 %).')
  })

  test('says what an addition shows in its own unit', () => {
    const value = (x: number) => ({ value: x, lo: null, hi: null, matches: 1, units: 1, method: 'one unit' as const, points: [] })
    const extra = {
      id: 'perStep' as const,
      unit: 'points' as const,
      rows: [
        { key: 'a', value: value(2.5) },
        { key: 'b', value: value(1) },
      ],
    }
    expect(sayExtra(en, extra, x => x)).toBe('a earns most per step (2.5 points), b least (1).')
    expect(sayExtra(de, extra, x => x)).toBe('a verdient je Schritt am meisten (2,5 Punkte), b am wenigsten (1).')
  })
})

describe('a contrast’s sentence', () => {
  const found = { difference: 0.123, lo: 0.04, hi: 0.206, p: 0.0123, df: 13, method: 'paired' as const }

  test('has difference, interval, p, degrees of freedom and method', () => {
    expect(plain(sayContrast(en, 'selfGain', 'A', 'B', found))).toBe(
      'The self-gain of A is 12.3 percentage points higher than that of B: 95 % interval 4.0 to 20.6, p = 0.012, 13 degrees of freedom, paired by unit, since every unit is in both groups.',
    )
    expect(
      plain(sayContrast(de, 'selfGain', 'A', 'B', { ...found, difference: -0.123, lo: -0.206, hi: -0.04, p: 0.00001, df: 8.34, method: 'CR2' })),
    ).toBe(
      'Eigengewinn: A liegt 12,3 Prozentpunkte unter B: 95%-Intervall −20,6 bis −4,0, p < 0,001, 8,3 Freiheitsgrade, Fehler nach Einheit geclustert (CR2).',
    )
  })

  test('says why there is no interval, and when a difference is undefined', () => {
    const none = { lo: null, hi: null, p: null, df: null }
    expect(plain(sayContrast(en, 'efficiency', 'A', 'B', { ...none, difference: -0.2, method: 'too few units' }))).toBe(
      'The efficiency of A is 20.0 percentage points lower than that of B; with fewer than two units in a group there is no interval.',
    )
    expect(sayContrast(en, 'fairness', 'A', 'B', { ...none, difference: null, method: 'no data' })).toBe(
      'The fairness of A and B cannot be compared: it is undefined in at least one of them.',
    )
    expect(plain(sayContrast(en, 'fairness', 'A', 'B', { ...none, difference: 0.0001, method: 'too few units' }))).toMatch(
      /^The fairness of A and B is the same;/,
    )
  })
})

describe('a game in words', () => {
  const match = (id: string, more: Partial<Scored>): Scored => ({
    ...{ id, unit: id, players: ['a', 'b'], selfGain: [0.5, 0.5], welfare: { reached: 50, none: 0, best: 100 }, efficiency: 0.5 },
    ...{ fairness: 1, belowBaseline: 0, decisions: 1, fallbacks: 0, failures: 0, hands: [null, null], play: null, ...more },
  })
  const row = (...matches: Scored[]) => ({ ...overall(matches, 'g'), game: 'g', kinds: [] })

  test('says self-gain with its interval, and what the table took of the surplus', () => {
    // Units 0.4 and 0.6: mean 0.5, t-interval ± 12.706 · 0.1 = ± 1.27.
    const two = row(match('1', { selfGain: [0.4, 0.4] }), match('2', { selfGain: [0.6, 0.6] }))
    expect(plain(sayOverall(en, two, 'Chess'))).toBe(
      'Chess: players took 50 % of the way from the baseline to their best, 95 % interval −77 % to 177 %. Together they took 50 % of the surplus, 100 points short of the best.',
    )
  })

  test('leaves out what is undefined', () => {
    expect(plain(sayOverall(en, row(match('1', { efficiency: null })), 'Chess'))).toBe(
      'Chess: players took 50 % of the way from the baseline to their best.',
    )
    expect(sayOverall(en, row(match('1', { selfGain: [null, null] })), 'Chess')).toBe('Chess: self-gain is undefined here.')
  })

  test('says with every figure how much of it are fallbacks and failures, and that it is unknown where it is', () => {
    // 4 decisions, 1 of them a fallback; 3 answers after 2 failures.
    const some = row(match('1', { decisions: 4, fallbacks: 1, failures: 2 }))
    expect(plain(sayTrust(en, some))).toBe('Fallback decisions: 25 %; failed attempts: 40 %.')
    expect(plain(sayTrust(de, some))).toBe('Ersatzentscheidungen: 25 %; gescheiterte Versuche: 40 %.')
    expect(plain(sayTrust(en, row(match('1', { failures: null }))))).toBe('Fallback decisions: 0 %; failed attempts: n/a.')
  })

  test('counts in singular and plural', () => {
    expect(sayPairs(en, 1, 1)).toBe('1 match / 1 unit')
    expect(sayPairs(de, 12_000, 30)).toBe('12.000 Partien / 30 Einheiten')
  })
})
