import type { Language } from '../../../wording/objection'
import { resultTexts } from '../../../wording/result'
import type { Party, ResultTexts } from '../../../wording/result.en'
import { conceptIn } from '../../../wording/theory'
import { isPoint, percent, points } from './numbers'
import { cover, fairnessSpan, foremost, named, type Reference, type Span, versusSpan } from './references'
import { isMeasured, type Judged, type Judgement, type Value } from './why'

/** Seats that a sentence names one by one. */
export const NAMED = 4

/** All that the sentences need: the match, its measures, what stands beside them, and who sits there. */
export interface Told {
  readonly match: Judged
  readonly judgement: Judgement
  readonly references: readonly Reference[]
  readonly parties: readonly Party[]
  readonly language: Language
}

/** A measure in words. `value` null is shown "n/a"; then `says` is the reason. `versus` is the benchmark beside it, null where there is nothing to compare. */
export interface MeasureWords {
  readonly value: number | null
  readonly says: readonly string[]
  readonly versus: string | null
}

const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.…]$/.test(text) ? '' : '.'}`)
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0)

/** How the match ended for those at the table, in one sentence; of a match that isn't over, how things stand. */
export function outcomeOf({ match, parties, language }: Omit<Told, 'judgement' | 'references'>): string {
  const t = resultTexts(language)
  const says = outcomeSentence(t, match.payoffs, parties, language)
  return isMeasured(match.status) ? says : t.outcome.soFar(says)
}

function outcomeSentence(t: ResultTexts, payoffs: readonly number[], parties: readonly Party[], language: Language): string {
  const n = (x: number) => points(x, language)
  const all = parties.map((who, seat) => ({ who, payoff: payoffs[seat] ?? 0 }))
  const [first] = all
  if (first === undefined) return ''
  if (all.length === 1) return t.outcome.one(first.who, n(first.payoff))
  const same = all.every(({ payoff }) => n(payoff) === n(first.payoff))
  if (all.length <= NAMED) {
    if (same) return t.outcome.alike(parties, n(first.payoff))
    const youFirst = [...all].sort((a, b) => Number(b.who.isYou) - Number(a.who.isYou))
    return t.outcome.few(youFirst.map(({ who, payoff }) => ({ who, n: n(payoff) })))
  }
  if (same) return t.outcome.allAlike(all.length, n(first.payoff))
  const sorted = [...payoffs].sort((a, b) => b - a)
  const most = sorted[0] as number
  const top = all.filter(({ payoff }) => n(payoff) === n(most))
  const [only] = top
  const says = t.outcome.many(top.length === 1 && only ? only.who : top.length, n(most), all.length, n(middle(sorted)), n(sorted.at(-1) as number))
  const you = all.find(({ who }) => who.isYou)
  if (you === undefined || (top.length === 1 && only === you)) return says
  return `${t.outcome.own(you.who, n(you.payoff), 1 + payoffs.filter(u => u > you.payoff + 1e-9).length)} ${says}`
}

/** The median of numbers in order. */
export function middle(sorted: readonly number[]): number {
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] as number) + (sorted[Math.ceil(at)] as number)) / 2
}

/** Self-gain in words: seat by seat for small tables, as a range with its mean for large ones. `value` is the mean over the seats that have one. */
export function selfGainWords(told: Told, tags: readonly string[]): MeasureWords {
  const { match, judgement, parties, language, references } = told
  const t = resultTexts(language)
  const values = judgement.selfGain
  const known = values.flatMap(one => (one.value === null ? [] : [one.value]))
  const share = (x: number) => percent(x, language)
  const mean = known.length === 0 ? null : sum(known) / known.length
  if (mean === null) return { value: null, says: [noGains(told)], versus: null }
  const above = known.some(x => x > 1 + 1e-9)
  const notes = [...(known.some(x => x < -1e-9) ? [t.beyond.below] : []), ...(above ? [t.beyond.above] : [])].map(sentence)
  if (values.length > NAMED) {
    const versus = versusOf(t, references, r => cover(r.selfGain), language)
    const says = t.selfGains(known.length, share(Math.min(...known)), share(mean), share(Math.max(...known)))
    const missing = values.length - known.length
    return { value: mean, says: [sentence(missing === 0 ? says : `${says}; ${t.selfGainMissing(missing)}`), ...notes], versus }
  }
  const from = tags.includes('bargaining') ? t.baselines.deal : t.baselines.other
  const { baseline, ideal } = match.benchmarks
  const says = values.map((one, seat) => {
    const who = parties[seat] as Party
    const [d, b] = [points(baseline[seat] as number, language), points(ideal[seat] as number, language)]
    return one.value === null ? t.why['no-span'](who, d) : sentence(t.selfGain(who, share(one.value), from, d, b))
  })
  return { value: mean, says: [...says, ...notes], versus: versusBySeat(t, told) }
}

/** What each seat of a small table would have of the way in the foremost references. */
function versusBySeat(t: ResultTexts, { references, parties, language }: Told): string {
  const chosen = named(references)
  const [first] = chosen
  if (first === undefined) return sentence(t.versus.none)
  const bySeat = parties.flatMap((who, seat) => {
    const all = versusSpan(chosen, r => r.selfGain[seat] ?? null)
    return all === null ? [] : [{ who, share: spanWords(t, all, language) }]
  })
  if (bySeat.length === 0) return sentence(t.versus.undefined)
  const isLine = first.standing === 'line'
  return sentence(
    chosen.length === 1 ? t.versus.seatsOne(conceptIn(language, first.concept), isLine, bySeat) : t.versus.seatsMany(chosen.length, isLine, bySeat),
  )
}

function spanWords(t: ResultTexts, all: Span, language: Language): string {
  const [lo, hi] = [percent(all.lo, language), percent(all.hi, language)]
  return isPoint(all) || lo === hi ? lo : t.to(lo, hi)
}

function noGains({ match, judgement, parties, language }: Told): string {
  const t = resultTexts(language)
  const why = judgement.selfGain[0]?.why
  if (why === 'running' || why === 'unfinished') return t.why[why]
  return parties.length === 1 ? t.why['no-span'](parties[0] as Party, points(match.benchmarks.baseline[0] as number, language)) : t.why['no-span-all']
}

/** Efficiency in words: the share of the surplus, in points too, what was lost, and what equilibrium play takes. */
export function efficiencyWords({ match, judgement, references, parties, language }: Told): MeasureWords {
  const t = resultTexts(language)
  const { value } = judgement.efficiency
  const { none, best } = match.benchmarks.welfare
  const n = (x: number) => points(x, language)
  if (value === null) return { value, says: [reasonOf(t, judgement.efficiency, match, n)], versus: null }
  const two = parties.some(p => p.isYou) ? 'you' : 'two'
  const together = parties.length === 1 ? 'one' : parties.length === 2 ? two : parties.length
  const lost = best - match.welfare
  const says = [
    sentence(t.taken(together, percent(value, language), n(match.welfare - none), n(best - none))),
    n(lost) === '0' ? t.lostNone : t.lost(n(lost)),
  ]
  return { value, says, versus: versusOf(t, references, r => r.efficiency, language) }
}

/** Fairness in words, or why it isn't defined. */
export function fairnessWords({ match, judgement, references, language }: Told): MeasureWords {
  const t = resultTexts(language)
  const { value } = judgement.fairness
  if (value === null) return { value, says: [reasonOf(t, judgement.fairness, match, x => points(x, language))], versus: null }
  const versus = versusOf(t, references, fairnessSpan, language)
  return { value, says: [sentence(t.even(percent(value, language)))], versus }
}

function reasonOf(t: ResultTexts, one: Value, match: Judged, n: (x: number) => string): string {
  const why = one.why ?? 'unfinished'
  if (why === 'no-surplus') return t.why[why](n(match.benchmarks.welfare.best))
  if (why === 'no-span') return t.why['no-span-all']
  if (why === 'negative-gain') return t.why[why](match.payoffs.filter((u, i) => u < (match.benchmarks.baseline[i] as number) - 1e-9).length)
  return t.why[why]
}

/** What is named beside this measure. One reference is named; several are told as a range, never as one invented number; ranges beside a named one are added. */
function versusOf(t: ResultTexts, references: readonly Reference[], pick: (reference: Reference) => Span | null, language: Language): string {
  const group = foremost(references)
  const chosen = named(references)
  const all = versusSpan(chosen, pick)
  if (chosen.length === 0) return sentence(t.versus.none)
  if (all === null) return sentence(t.versus.undefined)
  const says = chosen.length > 1 ? severalWords(t, chosen, all, language) : oneWords(t, chosen[0] as Reference, all, language)
  const wide = chosen.length < group.length ? versusSpan(group, pick) : null
  const range = wide === null ? '' : spanWords(t, wide, language)
  return sentence(range === '' || range === spanWords(t, all, language) ? says : `${says}; ${t.versus.within(group.length, range)}`)
}

function severalWords(t: ResultTexts, chosen: readonly Reference[], all: Span, language: Language): string {
  const share = spanWords(t, all, language)
  const [lo, hi] = [percent(all.lo, language), percent(all.hi, language)]
  const isOne = share === lo
  if (chosen[0]?.standing === 'line') return isOne ? t.versus.linesAlike(chosen.length, lo) : t.versus.lines(chosen.length, lo, hi)
  return isOne ? t.versus.alike(chosen.length, lo) : t.versus.several(chosen.length, lo, hi)
}

function oneWords(t: ResultTexts, { standing, epsilon, ...reference }: Reference, all: Span, language: Language): string {
  const concept = conceptIn(language, reference.concept)
  const share = spanWords(t, all, language)
  if (standing === 'line') return t.versus.line(concept, share)
  return standing === 'epsilon' ? t.versus.epsilon(concept, share, points(epsilon, language)) : t.versus.one(concept, share)
}

/** How many decisions were made by whom, and how many of all attempts at them failed; always shown, because a fallback is no decision. */
export interface Hands {
  readonly all: number
  readonly attempts: number
  readonly failed: number
  readonly fallback: number
  readonly imported: number
  readonly others: number
}

/** The share of fallback decisions, of those made by others than the players, and of failed attempts, in words. */
export function handsSentence({ all, attempts, failed, fallback, imported, others }: Hands, language: Language): string {
  const t = resultTexts(language)
  const n = (x: number) => points(x, language)
  const broken = failed === 0 ? t.fallbacks.noneFailed : t.fallbacks.failed(n(failed), n(attempts), percent(failed / attempts, language))
  if (all === 0) return failed === 0 ? t.fallbacks.noDecisions : `${t.fallbacks.noDecisions} ${broken}`
  const some = fallback > 0 ? t.fallbacks.some(n(fallback), n(all), percent(fallback / all, language)) : t.fallbacks.none(n(all))
  const by = [...(imported > 0 ? [t.fallbacks.imported(n(imported))] : []), ...(others > 0 ? [t.fallbacks.others(n(others))] : [])]
  return [some, ...by, broken].join(' ')
}
