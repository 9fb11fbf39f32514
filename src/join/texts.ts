import { joinDe } from '../wording/join.de'
import { joinEn, type JoinTexts } from '../wording/join.en'

/** The languages of the participant's page, by their own names, each with the direction in which it is written. */
export const LANGUAGES = { en: { name: 'English', dir: 'ltr' }, de: { name: 'Deutsch', dir: 'ltr' } } as const satisfies Readonly<
  Record<string, { readonly name: string; readonly dir: 'ltr' | 'rtl' }>
>

/** One of them. */
export type Language = keyof typeof LANGUAGES

/** The page's texts in a language. */
export const joinTexts = (language: Language): JoinTexts => (language === 'de' ? joinDe : joinEn)

/** The browser's first language that the page speaks; English where there is none. */
export const browserLanguage = (wanted: readonly string[]): Language =>
  (wanted.map(tag => tag.toLowerCase().split('-')[0]).find(tag => tag !== undefined && tag in LANGUAGES) as Language | undefined) ?? 'en'

/** A length of time in words, from milliseconds. */
export function durationText(ms: number, t: JoinTexts): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return t.duration(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60)
}
