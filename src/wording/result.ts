import type { Language } from './objection'
import { resultDe } from './result.de'
import { type ResultTexts, resultEn } from './result.en'

/** The result screen's texts in a language. */
export const resultTexts = (language: Language): ResultTexts => (language === 'de' ? resultDe : resultEn)
