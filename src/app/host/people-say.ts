import type { TFunction } from 'i18next'
import type { PersonRow } from '../../host/handle'
import type { Offered } from './RowMenu'
import { personName } from './names'

/** What a person is doing, in a few words: the page, the step, and whether something is due. */
export function doing(person: PersonRow, t: TFunction<'host'>): string {
  if (person.kicked) return t('people.kicked')
  if (person.replaced !== null) return t(`people.replaced.${person.replaced === 'scripted' || person.replaced === 'llm' ? person.replaced : 'other'}`)
  const k = person.k === null ? '–' : String(person.k)
  if (person.due) return t('people.decides', { k })
  return t(`people.pages.${person.page}`, { k })
}

/** Filters of the list of people. */
export const FILTERS = ['all', 'offline', 'blocks'] as const
export type PeopleFilter = (typeof FILTERS)[number]

/** Whether a person passes: `offline` all who aren't there, hidden tabs included; `blocks` all that others wait for. */
export const fits = (person: PersonRow, filter: PeopleFilter): boolean =>
  filter === 'all' || (filter === 'blocks' ? person.blocks > 0 : person.presence === 'offline' || person.presence === 'hidden')

/** What can be done about a person now. */
export function offeredFor(person: PersonRow): readonly Offered[] {
  const about = personName(person)
  const { participant, match, seat } = person
  const seated = match !== null && seat !== null
  if (person.kicked) return [{ act: 'readmit', participant, about }]
  return [
    { act: 'message', participant, about },
    ...(seated && person.due ? [{ act: 'advance', match, seat, about } as const] : []),
    ...(seated && person.replaced === null ? [{ act: 'replace', match, seat, about } as const] : []),
    ...(seated && person.replaced !== null ? [{ act: 'giveBack', match, seat, about } as const] : []),
    { act: 'reseat', participant, about },
    { act: 'peek', participant, about },
    { act: 'kick', participant, about },
  ]
}
