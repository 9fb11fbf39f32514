import type { TFunction } from 'i18next'

/** A role in the screen's language; one that the tables don't know is shown as the game names it. */
export const roleName = (id: string, t: TFunction): string => t(`roles.${id as 'seller'}`, { defaultValue: id })

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch' }

/** A wording variant for a list: `en.story` is "English, story". */
export function variantName(variant: string): string {
  const [language = '', ...phrasing] = variant.split('.')
  return [LANGUAGES[language] ?? language, ...phrasing].join(', ')
}
