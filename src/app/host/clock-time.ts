import type { Language } from '../../ui/screens/dashboard/figures'

/** A UTC time in ms as the local time of day, to the second. */
export const clockTime = (at: number, language: Language): string => new Date(at).toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB')
