import { describe, expect, it } from 'vitest'
import bargaining from '../../../../games/bargaining/game'
import beauty from '../../../../games/p-beauty/game'
import matrix from '../../../../games/matrix/game'
import type { Benchmarks } from '../../../core/game'
import type { Language } from '../../../wording/objection'
import type { Party } from '../../../wording/result.en'
import { percent, points } from './numbers'
import { referencesOf } from './references'
import { efficiencyWords, fairnessWords, handsSentence, outcomeOf, selfGainWords, type Told } from './sentences'
import { judge, type Judged } from './why'

const ada: Party = { name: 'Ada', isYou: false }
const bo: Party = { name: 'Bo', isYou: false }
const you: Party = { name: 'You', isYou: true }

/** A plain surplus of 100 points between seats whose baseline is 0; overridden where a test needs it. */
const told = (
  payoffs: readonly number[],
  more: { benchmarks?: Partial<Benchmarks>; tags?: string[]; status?: Judged['status']; parties?: Party[]; language?: Language } = {},
): Told => {
  const each = (x: number) => payoffs.map(() => x)
  const benchmarks: Benchmarks = {
    feasible: { worst: each(0), best: each(100) },
    baseline: each(0),
    ideal: each(100),
    welfare: { none: 0, best: 100 },
    equilibria: [],
    ...more.benchmarks,
  }
  const tags = more.tags ?? []
  const match: Judged = { payoffs, welfare: payoffs.reduce((a, b) => a + b, 0), benchmarks, tags, status: more.status ?? 'complete' }
  const parties = more.parties ?? [ada, bo, ...payoffs.slice(2).map((_, i) => ({ name: `P${i + 3}`, isYou: false }))].slice(0, payoffs.length)
  return { match, judgement: judge(match), references: referencesOf(benchmarks, tags, false), parties, language: more.language ?? 'en' }
}
const plain = (texts: readonly string[] | string | null) => (texts === null ? null : [texts].flat().join(' ').replaceAll('\u00a0', ' '))
const spe = {
  concept: 'subgame perfect',
  payoffs: [
    [55, 55],
    [45, 45],
  ] as const,
  assumes: 'own points, risk-neutral',
  exact: true as const,
}
const all = {
  ...spe,
  concept: 'every subgame-perfect equilibrium',
  payoffs: [
    [54, 55],
    [45, 46],
  ] as const,
}

describe('percentages', () => {
  it('are whole, but never round to 0 or 100 what is not', () => {
    expect([0.74, 0.745, 0, 1, 0.996, 0.004, 0.99996, -0.2, 1.5].map(x => plain(percent(x, 'en')))).toEqual([
      '74 %',
      '75 %',
      '0 %',
      '100 %',
      '99.6 %',
      '0.4 %',
      '99.996 %',
      '−20 %',
      '150 %',
    ])
    expect(plain(percent(0.996, 'de'))).toBe('99,6 %')
  })
  it('have a true minus sign, and no minus zero', () => {
    expect([-0.001, -3, 12345.678].map(x => points(x, 'en'))).toEqual(['0', '−3', '12,345.68'])
    expect(points(12345.678, 'de')).toBe('12.345,68')
  })
})

describe('the outcome in one sentence', () => {
  const says = (...args: Parameters<typeof told>) => outcomeOf(told(...args))
  it('names everybody while they are few, the reader first', () => {
    expect(says([54, 36])).toBe('Ada got 54 points, Bo 36.')
    expect(says([54, 36], { parties: [ada, you] })).toBe('You got 36 points, Ada 54.')
    expect(says([54, 36], { parties: [ada, you], language: 'de' })).toBe('Du hast 36 Punkte bekommen, Ada 54.')
    expect(says([1, 2, 3])).toBe('Ada got 1 point, Bo 2 and P3 3.')
  })
  it('says it once where all got the same', () => {
    expect(says([5, 5], { parties: [you, bo] })).toBe('You and Bo got 5 points each.')
    expect(says([5, 5], { parties: [you, bo], language: 'de' })).toBe('Je 5 Punkte für dich und Bo.')
    expect(says([0, 0, 0, 0, 0])).toBe('All 5 seats got 0 points.')
  })
  it('tells large tables by their top, median and bottom, and the reader’s rank', () => {
    expect(says([9, 1, 2, 3, 4])).toBe('Ada got the most of 5 seats, 9 points; the median is 3, the lowest 1.')
    expect(says([5, 5, 0, 0, 0])).toBe('2 of 5 seats got the most, 5 points each; the median is 0, the lowest 0.')
    const seats = [ada, bo, you, ada, bo]
    expect(says([5, 4, 3, 0, 0], { parties: seats })).toBe(
      'You got 3 points, rank 3. Ada got the most of 5 seats, 5 points; the median is 3, the lowest 0.',
    )
    expect(says([5, 4, 3, 0, 0], { parties: seats, language: 'de' })).toContain('Du hast 3 Punkte bekommen, Rang 3.')
  })
  it('says that a match that was stopped is not an outcome', () => {
    expect(says([54, 36], { status: 'aborted' })).toBe('So far: Ada got 54 points, Bo 36.')
    expect(says([54, 36], { status: 'abandoned', language: 'de' })).toBe('Bis jetzt: Ada hat 54 Punkte bekommen, Bo 36.')
  })
})

describe('efficiency in words', () => {
  it('has the benchmark beside it', () => {
    const words = efficiencyWords(told([44, 30], { parties: [you, bo], benchmarks: { equilibria: [spe] } }))
    expect(plain(words.says)).toBe('You two took 74 % of the surplus, 74 of 100 points. 26 points of welfare were lost.')
    expect(plain(words.versus)).toBe('The equilibrium “subgame perfect” has 100 %.')
  })
  it('names the single equilibrium and adds the range of the others', () => {
    expect(plain(efficiencyWords(told([44, 30], { benchmarks: { equilibria: [spe, all] } })).versus)).toBe(
      'The equilibrium “subgame perfect” has 100 %; all 2 named ones together span 99 % to 100 %.',
    )
  })
  it('tells several equilibria as a range, and never picks one', () => {
    const low = {
      ...spe,
      concept: 'low',
      payoffs: [
        [10, 10],
        [10, 10],
      ] as const,
    }
    const words = efficiencyWords(told([44, 30], { benchmarks: { equilibria: [spe, low] } }))
    expect(plain(words.versus)).toBe('The 2 named equilibria lie between 20 % and 100 %.')
    expect(plain(selfGainWords(told([44, 30], { benchmarks: { equilibria: [spe, low] } }), []).versus)).toBe(
      'In the 2 named equilibria: Ada 10 % to 55 %, Bo 10 % to 45 %.',
    )
  })
  it('says where a reference is only a line, where it holds up to ε, and where there is none', () => {
    const line = {
      ...spe,
      concept: 'reference line: subgame perfect',
      assumes: 'own points, risk-neutral; reference line: as if the last round were told',
    }
    const epsilon = { ...spe, concept: 'honesty', exact: 3 }
    expect(plain(efficiencyWords(told([44, 30], { benchmarks: { equilibria: [line] } })).versus)).toBe(
      'As a reference line only, “subgame perfect” has 100 %.',
    )
    expect(plain(efficiencyWords(told([44, 30], { benchmarks: { equilibria: [epsilon] } })).versus)).toBe(
      '“honesty”, which nobody gains more than 3 points by leaving, has 100 %.',
    )
    expect(plain(efficiencyWords(told([44, 30], { benchmarks: { equilibria: [epsilon, line, spe] } })).versus)).toContain(
      'equilibrium “subgame perfect”',
    )
    expect(plain(efficiencyWords(told([44, 30])).versus)).toBe('No equilibrium is named for this set-up.')
  })
  it('is n/a with its reason', () => {
    const why = (...args: Parameters<typeof told>) => efficiencyWords(told(...args))
    expect(why([1, 1], { tags: ['constant-sum'] })).toMatchObject({ value: null, versus: null })
    expect(plain(why([1, 1], { tags: ['constant-sum'] }).says)).toContain('add up to the same')
    expect(plain(why([1, 1], { benchmarks: { welfare: { none: 2, best: 2 } } }).says)).toContain('raises the sum of payoffs above 2 points')
    expect(plain(why([1, 1], { status: 'aborted' }).says)).toContain('not played to its end')
    expect(plain(why([1, 1], { status: 'running', language: 'de' }).says)).toBe('Die Partie ist nicht zu Ende.')
    expect(why([44, 30], { status: 'limit' }).value).toBe(0.74)
  })
  it('speaks German', () => {
    const words = efficiencyWords(told([44, 30], { language: 'de', parties: [you, bo], benchmarks: { equilibria: [spe] } }))
    expect(plain(words.says)).toBe('Ihr beiden habt 74 % des Überschusses erreicht, 74 von 100 Punkten. 26 Punkte an Wohlfahrt gingen verloren.')
    expect(plain(words.versus)).toBe('Das Gleichgewicht „subgame perfect“ hat 100 %.')
  })
})

describe('self-gain in words', () => {
  it('is told seat by seat, from the baseline to the ideal, with what the equilibrium has', () => {
    const words = selfGainWords(told([74, 20], { benchmarks: { equilibria: [spe] } }), ['bargaining'])
    expect(plain(words.says)).toBe(
      'Ada got 74 % of the way from no deal (0 points) to the best possible at this seat (100 points). Bo got 20 % of the way from no deal (0 points) to the best possible at this seat (100 points).',
    )
    expect(plain(words.versus)).toBe('In the equilibrium “subgame perfect”: Ada 55 %, Bo 45 %.')
  })
  it('says “no deal” only of games in which a deal can fail', () => {
    const says = (tags: readonly string[], language: Language) => plain(selfGainWords(told([74, 20], { language }), tags).says)
    expect(says(['simultaneous', 'division'], 'en')).toContain('Ada got 74 % of the way from the baseline (0 points)')
    expect(says(['simultaneous', 'division'], 'en')).not.toContain('deal')
    expect(says(['simultaneous', 'division'], 'de')).not.toContain('Einigung')
    expect(says(['bargaining'], 'de')).toContain('keiner Einigung')
  })
  it('is never clipped, and says why it can leave 0 to 100 %', () => {
    const words = selfGainWords(told([120, -10]), [])
    expect(plain(words.says)).toContain('Ada got 120 % of the way')
    expect(plain(words.says)).toContain('Bo got −10 % of the way')
    expect(plain(words.says)).toContain('More than 100 % is possible because another seat ended below its baseline, or by luck.')
    expect(plain(words.says)).toContain('A payoff below the baseline counts as negative.')
  })
  it('is n/a where a seat had nothing to gain, for that seat alone', () => {
    const words = selfGainWords(told([5, 50], { benchmarks: { baseline: [5, 0], ideal: [5, 100] } }), [])
    expect(plain(words.says)).toContain('For Ada, baseline and best are the same, 5 points')
    expect(plain(words.says)).toContain('Bo got 50 %')
    expect(words.value).toBe(0.5)
  })
  it('is a range with its mean for large tables', () => {
    const words = selfGainWords(told([0, 10, 20, 30, 40]), [])
    expect(plain(words.says)).toBe('The 5 seats got between 0 % and 40 % of the way from the baseline to their best, 20 % on average.')
  })
  it('addresses the reader in German', () => {
    expect(plain(selfGainWords(told([74, 20], { parties: [you, bo], language: 'de' }), []).says)).toContain(
      'Du hast 74 % des Weges von dem Ausgangswert (0 Punkte)',
    )
  })
})

describe('fairness in words', () => {
  it('is n/a for contests, losses, nothing gained and a single seat, each with its reason', () => {
    const says = (...args: Parameters<typeof told>) => plain(fairnessWords(told(...args)).says)
    expect(says([5, 5], { tags: ['contest'] })).toBe('This is a contest, whose prize is meant to be unequal.')
    expect(says([5, -5])).toBe('1 seat ended below the baseline, and only gains can be even or uneven.')
    expect(says([0, 0])).toBe('Nobody gained anything above the baseline.')
    expect(says([5])).toBe('With one seat there is nothing to share.')
    expect(says([5, -5], { language: 'de' })).toBe(
      '1 Platz endete unter dem Ausgangswert, und nur Gewinne können gleich oder ungleich verteilt sein.',
    )
  })
  it('compares with an equilibrium whose payoffs are single numbers', () => {
    // Gains 55 and 45: Gini of two is 10/(2 · 100), so 1 − 2 · 0.05 = 90 %.
    expect(plain(fairnessWords(told([50, 50], { benchmarks: { equilibria: [spe] } })).versus)).toBe('The equilibrium “subgame perfect” has 90 %.')
    expect(plain(fairnessWords(told([50, 50], { benchmarks: { equilibria: [all] } })).versus)).toBe(
      'For what is named as equilibrium it is not defined.',
    )
  })
})

describe('whose decisions these were', () => {
  it('is always said', () => {
    const own = { all: 40, attempts: 40, failed: 0, fallback: 0, imported: 0, others: 0 }
    expect(handsSentence(own, 'en')).toBe('No fallbacks: all 40 decisions are the players’ own. No attempt failed.')
    // 37 answers after 5 failures.
    const some = { ...own, fallback: 3, failed: 5, attempts: 42 }
    expect(plain(handsSentence(some, 'en'))).toContain('Fallbacks: 3 of 40 decisions (8 %)')
    expect(plain(handsSentence(some, 'en'))).toContain('Failed attempts: 5 of 42 (12 %).')
    expect(handsSentence({ ...own, all: 0, attempts: 0 }, 'de')).toBe('Es fiel keine Entscheidung.')
    expect(plain(handsSentence({ ...own, all: 0, attempts: 4, failed: 4 }, 'de'))).toBe(
      'Es fiel keine Entscheidung. Gescheiterte Versuche: 4 von 4 (100 %).',
    )
  })
})

describe('references', () => {
  it('have an outer bound of efficiency where several seats’ payoffs are ranges, never above the best', () => {
    const [reference] = told([44, 30], {
      benchmarks: {
        equilibria: [
          {
            ...all,
            payoffs: [
              [30, 70],
              [30, 70],
            ],
          },
        ],
      },
    }).references
    expect(reference).toMatchObject({ efficiency: { lo: 0.6, hi: 1 }, isOuter: true, fairness: null })
  })
  it('have no efficiency where parties without a seat count', () => {
    const { match } = told([44, 30], { benchmarks: { equilibria: [spe] } })
    expect(referencesOf(match.benchmarks, [], true)[0]?.efficiency).toBeNull()
  })
  it('of the games at hand stand as their games declare them', () => {
    const standings = (game: typeof bargaining, config: object, seats: number) =>
      referencesOf(game.benchmarks(game.config.parse(config), seats, {}), [], false).map(r => r.standing)
    expect(standings(bargaining, { rounds: 3 }, 2)[0]).toBe('exact')
    expect(new Set(standings(bargaining, { rounds: 3, horizon: 'hidden' }, 2))).toEqual(new Set(['line']))
    expect(new Set(standings(matrix as never, { rounds: 3, horizonTold: false }, 2))).toEqual(new Set(['line']))
    expect(new Set(standings(beauty as never, {}, 5))).toEqual(new Set(['exact']))
  })
})
