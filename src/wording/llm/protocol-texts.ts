import type { Seat } from '../../core/game'
import type { Language } from '../objection'
import { de } from './protocol-texts.de'
import { en } from './protocol-texts.en'

/** How strongly a persona is meant. */
export type Intensity = 'low' | 'medium' | 'high'

/** Preferences that a seat can be given. */
export const PREFERENCES = ['own-gain', 'equality', 'joint-gain', 'altruism'] as const
export type Preference = (typeof PREFERENCES)[number]

/** Who is meant: the one other player, all others taken together, or some by number. */
export type Others = { readonly who: 'other' } | { readonly who: 'all' } | { readonly who: 'some'; readonly seats: readonly Seat[] }

/** Percent by option, or an expected number. */
export type BeliefForm = 'percent' | 'mean'

/** The sentences of the protocols, in one language. They ask, and never say how to play. */
export interface ProtocolTexts {
  persona(text: string, intensity: Intensity): string
  preference: Readonly<Record<Preference, string>>
  reasoning: { asked: string; says: string }
  predict: { asked(others: Others, maxChars: number): string; says(maxChars: number): string }
  /** `before`: stated with the action; `apart`: asked in a question of its own. `options`: JSON names, null for a number. `percent` and `mean` say the form of the value. */
  belief: {
    before: string
    apart: string
    first(others: Others, options: readonly string[] | null): string
    second(others: Others, options: readonly string[] | null): string
    percent(options: readonly string[]): string
    mean(min: number, max: number): string
    given(others: Others, value: string, form: BeliefForm, order: 1 | 2): string
  }
  notes: { asked(maxChars: number): string; says(maxChars: number): string }
}

const texts: Readonly<Record<Language, ProtocolTexts>> = { en, de }

/** The protocol sentences of a language. */
export const protocolTexts = (language: Language): ProtocolTexts => texts[language]

/** Who a list of seats is, for somebody at `seat` of a table of `seats`. */
export function othersOf(about: readonly Seat[], seat: Seat, seats: number): Others {
  if (seats === 2) return { who: 'other' }
  const others = about.filter(other => other !== seat)
  return others.length === seats - 1 ? { who: 'all' } : { who: 'some', seats: others }
}
