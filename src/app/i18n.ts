import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { screensDe } from '../wording/screens.de'
import { type Screens, screensEn } from '../wording/screens.en'
import { useSettings } from './settings'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'screens'
    returnNull: false
  }
  interface ResourceNamespaceMap {
    screens: Screens
  }
}

void i18next.use(initReactI18next).init({
  lng: useSettings.getState().language,
  fallbackLng: 'en',
  defaultNS: 'screens',
  resources: { en: { screens: screensEn }, de: { screens: screensDe } },
  // React escapes.
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

const follow = (language: 'en' | 'de') => {
  document.documentElement.lang = language
  if (i18next.language !== language) void i18next.changeLanguage(language)
}
follow(useSettings.getState().language)
useSettings.subscribe(({ language }) => follow(language))

/**
 * Adds a screen's own table under a name of its own, read with `useTranslation(name)`; a lazy screen calls it when its module loads and
 * declares the name: `declare module 'i18next' { interface ResourceNamespaceMap { result: typeof en } }`.
 */
export function addTexts(name: string, tables: Readonly<Record<'en' | 'de', object>>): void {
  for (const [language, table] of Object.entries(tables)) i18next.addResourceBundle(language, name, table, true, true)
}
