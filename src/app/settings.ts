import { create } from 'zustand'
import { safeStorage } from './safe-storage'

/** Light, dark, or what the system wishes. */
export type ThemeChoice = 'system' | 'light' | 'dark'

interface Settings {
  readonly language: 'en' | 'de'
  readonly theme: ThemeChoice
  setLanguage(language: 'en' | 'de'): void
  setTheme(theme: ThemeChoice): void
}

const KEY = 'parley.settings'

/** What was stored, where it makes sense; else the browser's language and the system's theme. */
function stored(): Pick<Settings, 'language' | 'theme'> {
  const fallback = { language: navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en', theme: 'system' } as const
  try {
    const kept = JSON.parse(safeStorage.get(KEY) ?? '{}') as { language?: unknown; theme?: unknown }
    return {
      language: kept.language === 'de' || kept.language === 'en' ? kept.language : fallback.language,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : fallback.theme,
    }
  } catch {
    return fallback
  }
}

/** What the person at this device prefers; kept where storage allows. */
export const useSettings = create<Settings>(set => ({
  ...stored(),
  setLanguage: language => set({ language }),
  setTheme: theme => set({ theme }),
}))

useSettings.subscribe(({ language, theme }) => safeStorage.set(KEY, JSON.stringify({ language, theme })))
