import type { Language } from '../objection'
import { de } from './personas.de'
import { en } from './personas.en'

/**
 * The library of personas. `empty` adds nothing: its prompts are those without the protocol. The neutral ones are a control set: paraphrases that say no more than that
 * somebody takes part, so that what a substantive persona changes can be told from what any wording changes.
 */
export const PERSONAS = [
  'empty',
  'neutral-01',
  'neutral-02',
  'neutral-03',
  'neutral-04',
  'neutral-05',
  'neutral-06',
  'neutral-07',
  'neutral-08',
  'neutral-09',
  'neutral-10',
  'neutral-11',
  'neutral-12',
  'cooperative',
  'competitive',
  'cautious',
  'risk-seeking',
  'fair-minded',
  'trusting',
  'suspicious',
  'patient',
  'impulsive',
  'economist',
  'student',
  'merchant',
] as const
export type PersonaId = (typeof PERSONAS)[number]

/** A persona in one language: what lists show, and what the model is told. */
export interface Persona {
  readonly title: string
  readonly text: string
}

const libraries: Readonly<Record<Language, Readonly<Record<PersonaId, Persona>>>> = { en, de }

/** A persona of the library in a language. */
export const personaOf = (id: PersonaId, language: Language): Persona => libraries[language][id]
