/** Where a device keeps text that must outlive the page. `set` is false where the browser refuses: the text then lives as long as the page. */
export interface Keep {
  get(key: string): string | null
  set(key: string, text: string): boolean
  remove(key: string): void
}

/** The browser's local storage; where it is forbidden or full, memory. Touches nothing until it is used. */
export function browserKeep(storage: () => Storage = () => localStorage): Keep {
  const memory = new Map<string, string>()
  const tried = <V>(work: () => V, otherwise: V): V => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    get: key => memory.get(key) ?? tried(() => storage().getItem(key), null),
    set(key, text) {
      const isKept = tried(() => {
        storage().setItem(key, text)
        return true
      }, false)
      if (isKept) memory.delete(key)
      else memory.set(key, text)
      return isKept
    },
    remove(key) {
      memory.delete(key)
      tried(() => storage().removeItem(key), undefined)
    },
  }
}
