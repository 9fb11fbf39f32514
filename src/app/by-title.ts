import type { Card } from '../core/card'

/** Games in the order of their titles in a language, as people look them up; the catalogue itself is ordered by id. */
export const byTitle = (cards: readonly Card[], language: 'en' | 'de'): readonly Card[] => {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return cards.toSorted((a, b) => compare(a.title[language], b.title[language]))
}
