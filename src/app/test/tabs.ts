/** Web Locks of one browser, as its tabs share them. */
export function sharedLocks() {
  const holders = new Map<string, (error: Error) => void>()
  return {
    request(name: string, { steal }: { steal?: boolean }, held: (lock: unknown) => Promise<void>): Promise<unknown> {
      const there = holders.get(name)
      if (there !== undefined && steal !== true) return held(null)
      there?.(Object.assign(new Error('stolen'), { name: 'AbortError' }))
      return new Promise((resolve, reject) => {
        holders.set(name, reject)
        void held({ name }).then(() => {
          if (holders.get(name) === reject) holders.delete(name)
          resolve(undefined)
        })
      })
    },
  }
}

/** localStorage of one browser. */
export function sharedRecords() {
  const texts = new Map<string, string>()
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
}
