import type { TFunction } from 'i18next'
import type { CatalogueEntry } from '../../catalogue'

/** The value that stands for a person in a list of strategies; no strategy id has a space. */
export const PERSON = 'a person'

/** Who may sit at a table, for a list: a person here, then the strategies by title. */
export const sitterData = ({ strategies }: CatalogueEntry, language: 'en' | 'de', t: TFunction) => [
  { group: t('seats.who'), items: [{ value: PERSON, label: t('seats.person') }] },
  {
    group: t('seats.strategy'),
    items: strategies.map(s => ({ value: s.id, label: s.title[language] })),
  },
]
