import { useSyncExternalStore } from 'react'
import { useSettings } from './settings'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

const subscribe = (changed: () => void) => {
  const query = dark()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The theme that is in force: the chosen one, else the system's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useSettings(s => s.theme)
  const system = useSyncExternalStore(subscribe, () => dark().matches)
  return chosen === 'system' ? (system ? 'dark' : 'light') : chosen
}
