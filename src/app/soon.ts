/** Calls `work` once when everything that follows at once from the calls that ask for it has happened, however many ask. `cancel` forgets what is asked for. */
export function soon(work: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      })
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
