import type { ActionSpec, Flaw } from '../core/action-space'
import type { Labels } from '../core/game'
import type { FailureKind } from '../core/log'
import { shown } from '../core/problem'

/** Languages the engine itself speaks. */
export type Language = 'en' | 'de'

/** The language of a wording variant (`de.story` → `de`); English where the engine doesn't speak it. */
export const languageOf = (variant: string): Language => (variant === 'de' || variant.startsWith('de.') ? 'de' : 'en')

interface Sentences {
  flawed(found: string, expected: string, where: string): string
  stale: string
  truncated: string
  unread: string
  expected(space: ActionSpec): string
}

const list = (options: readonly string[]) => options.map(option => `"${option}"`).join(', ')
const step = (space: { step?: number }, text: (s: number) => string) => (space.step === undefined || space.step === 1 ? '' : text(space.step))

const en: Sentences = {
  flawed: (found, expected, where) => `Your answer ${found}${where === '' ? '' : ` at ${where}`} is not allowed here: give ${expected}.`,
  truncated: 'Your reply was cut off before it held a whole answer. Answer again, more briefly, in the required form.',
  unread: 'Your reply held no answer in the required form. Answer again in that form.',
  stale: 'The situation changed while you were answering, and your answer no longer fits. Answer again.',
  expected(space) {
    switch (space.kind) {
      case 'choice':
        return `one of ${list(space.options)}`
      case 'int':
        return `a whole number from ${space.min} to ${space.max}${step(space, s => ` in steps of ${s}`)}`
      case 'real':
        return `a number from ${space.min} to ${space.max}${step(space, s => ` in steps of ${s}`)}`
      case 'text':
        return `${space.optional ? 'a text' : 'a text that is not empty'} of at most ${space.maxChars} characters`
      case 'split':
        return `one amount for each of ${list(space.parts)}, none negative${step(space, s => `, in steps of ${s}`)}, that add up to ${space.total}`
      case 'many':
        return `${space.min === space.max ? space.min : `${space.min} to ${space.max}`} different ones of ${list(space.options)}`
      case 'fields':
        return `exactly the parts ${list(Object.keys(space.fields))}`
      case 'oneOf':
        return `one of ${list(Object.keys(space.cases))} with what belongs to it`
    }
  },
}

const de: Sentences = {
  flawed: (found, expected, where) => `Deine Antwort ${found}${where === '' ? '' : ` bei ${where}`} ist hier nicht erlaubt: gib ${expected} an.`,
  truncated: 'Deine Antwort brach ab, bevor sie vollständig war. Antworte noch einmal, kürzer und in der verlangten Form.',
  unread: 'Deine Antwort enthielt nichts in der verlangten Form. Antworte noch einmal in dieser Form.',
  stale: 'Die Lage hat sich geändert, während du geantwortet hast, und deine Antwort passt nicht mehr. Antworte noch einmal.',
  expected(space) {
    switch (space.kind) {
      case 'choice':
        return `eines von ${list(space.options)}`
      case 'int':
        return `eine ganze Zahl von ${space.min} bis ${space.max}${step(space, s => ` in Schritten von ${s}`)}`
      case 'real':
        return `eine Zahl von ${space.min} bis ${space.max}${step(space, s => ` in Schritten von ${s}`)}`
      case 'text':
        return `${space.optional ? 'einen Text' : 'einen nicht leeren Text'} mit höchstens ${space.maxChars} Zeichen`
      case 'split':
        return `je einen Betrag für ${list(space.parts)}, keinen negativen${step(space, s => `, in Schritten von ${s}`)}, zusammen ${space.total}`
      case 'many':
        return `${space.min === space.max ? space.min : `${space.min} bis ${space.max}`} verschiedene von ${list(space.options)}`
      case 'fields':
        return `genau die Teile ${list(Object.keys(space.fields))}`
      case 'oneOf':
        return `eines von ${list(Object.keys(space.cases))} mit dem, was dazugehört,`
    }
  },
}

const sentences: Readonly<Record<Language, Sentences>> = { en, de }

/** The sentence that tells a seat why its answer was not taken: what came, what was expected (under this seat's names), where. */
export function objection(flaw: Flaw, language: Language, labels?: Labels): string {
  const s = sentences[language]
  const { space } = flaw
  const named = 'options' in space ? { ...space, options: space.options.map(option => labels?.names?.[option] ?? option) } : space
  return s.flawed(shown(flaw.found), s.expected(named), flaw.path.join('.'))
}

/** The sentence for an answer that was right when it was asked for and no longer fits. */
export const staleObjection = (language: Language): string => sentences[language].stale

/** The sentence for a reply in which no action was found: cut off, or without an answer in the form that was asked for. */
export const objectionTo = (failure: FailureKind, language: Language): string => sentences[language][failure === 'truncated' ? 'truncated' : 'unread']
