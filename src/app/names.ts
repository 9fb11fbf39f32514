import type { TFunction } from 'i18next'
import type { Callings } from './faces'

/** A role in the screen's language; one that the tables don't know is shown as the game names it. */
export const roleName = (id: string, t: TFunction): string => t(`roles.${id as 'seller'}`, { defaultValue: id })

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch' }

/** A wording variant for a list: `en.story` is "English, story". */
export function variantName(variant: string): string {
  const [language = '', ...phrasing] = variant.split('.')
  return [LANGUAGES[language] ?? language, ...phrasing].join(', ')
}

/** How seats without a name are called in the screen's language. `you`: what a person who is alone is called. */
export const callingsOf = (t: TFunction, you: string = t('match.you')): Callings => ({
  you,
  person: n => t('match.person', { n }),
  someone: n => t('match.someone', { n }),
  recording: t('match.recording'),
  table: t('match.table'),
  standIn: t('match.standIn'),
  role: id => roleName(id, t),
})
