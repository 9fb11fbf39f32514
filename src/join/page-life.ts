/** Milliseconds without a touch, a key or a move after which somebody counts as idle. */
const IDLE = 60_000

/** What is told of the page. */
export interface PageEar {
  here(is: 'visible' | 'idle' | 'hidden'): void
  wake(): void
  signal(what: 'paste' | 'blur'): void
}

const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search', ''].includes(target.type))

/**
 * Watches whether the page is in front and touched, when it wakes from sleep or the network comes back, and what says something about how answers are made: text that is pasted,
 * and the page being left in the middle of typing. Returns how to stop.
 */
export function watchPage(ear: PageEar): () => void {
  const stop = new AbortController()
  const on = (target: EventTarget, types: string, heard: (event: Event) => void) => {
    for (const type of types.split(' ')) target.addEventListener(type, heard, { signal: stop.signal, passive: true, capture: true })
  }
  let idle: ReturnType<typeof setTimeout> | undefined
  const say = () => ear.here(document.visibilityState === 'hidden' ? 'hidden' : idle === undefined ? 'idle' : 'visible')
  const touched = () => {
    clearTimeout(idle)
    idle = setTimeout(() => {
      idle = undefined
      say()
    }, IDLE)
    say()
  }
  on(window, 'pointerdown keydown input scroll touchstart', touched)
  on(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      touched()
      ear.wake()
    } else say()
  })
  on(document, 'resume', () => ear.wake())
  on(window, 'pageshow online', () => ear.wake())
  on(window, 'paste', event => isTextBox(event.target) && ear.signal('paste'))
  on(window, 'blur', event => event.target === window && isTextBox(document.activeElement) && ear.signal('blur'))
  touched()
  return () => {
    stop.abort()
    clearTimeout(idle)
  }
}
