import type { Heard, Link, Transport } from '../transport'

/** The UTF-8 bytes of a text. */
export const bytes = (text: string) => new TextEncoder().encode(text)
/** The text of UTF-8 bytes. */
export const text = (payload: Uint8Array) => new TextDecoder().decode(payload)

/** Bound for what hangs. */
export const LONG = 30_000

/** What a subscriber has heard, and how to wait for more. */
export class Log {
  readonly all: Heard[] = []
  #wake = () => {}

  readonly hear = (message: Heard) => {
    this.all.push(message)
    this.#wake()
  }

  /** Texts without immediate repetitions: QoS 1 may deliver twice. */
  get texts(): readonly string[] {
    const all = this.all.map(({ payload }) => text(payload))
    return all.filter((one, at) => all.indexOf(one) === at)
  }

  async until(what: (all: readonly Heard[]) => boolean): Promise<void> {
    const ends = Date.now() + LONG
    while (!what(this.all)) {
      const left = ends - Date.now()
      if (left <= 0) throw new Error(`Waited for ${what}, and heard ${JSON.stringify(this.texts)}.`)
      await new Promise<void>(done => {
        const timer = setTimeout(done, left)
        this.#wake = () => {
          clearTimeout(timer)
          done()
        }
      })
    }
  }

  untilText(wanted: string): Promise<void> {
    return this.until(all => all.some(({ payload }) => text(payload) === wanted))
  }
}

/** Waits until a connection stands so. */
export const until = (transport: Transport, wanted: Link): Promise<void> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`Never ${wanted}.`)), LONG)
    const stop = transport.watch(link => {
      if (link !== wanted) return
      clearTimeout(timer)
      queueMicrotask(() => stop())
      done()
    })
  })

/** What a peer hears from now on. */
export const listen = async (transport: Transport, filter: string): Promise<Log> => {
  const log = new Log()
  await transport.subscribe(filter, log.hear)
  return log
}
