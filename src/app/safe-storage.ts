/** A small string store that works where the browser forbids storage: then what is written lasts as long as the page. Never throws. */
export interface SafeStorage {
  get(key: string): string | null
  set(key: string, value: string): void
}

const memory = new Map<string, string>()

/** This browser's local storage, behind one door; every access may be forbidden, full or revoked at any time. */
export const safeStorage: SafeStorage = {
  get(key) {
    try {
      return localStorage.getItem(key) ?? memory.get(key) ?? null
    } catch {
      return memory.get(key) ?? null
    }
  },
  set(key, value) {
    memory.set(key, value)
    try {
      localStorage.setItem(key, value)
    } catch {
      // Forbidden or full: the value lives in memory for this page.
    }
  },
}
