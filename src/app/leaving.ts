import type { Send } from '../players/llm/send'
import { systemClock } from '../run/clock'

/** Milliseconds for which a page that was asked to go may still be here. */
const GOING = 3000

let left = Number.NEGATIVE_INFINITY
globalThis.addEventListener?.('beforeunload', () => (left = systemClock.now()))

/**
 * The same wire, on which a page that is being left fails nothing: browsers break off its requests just before the page is gone, and a moment is left to write them down as failures of the network.
 * They are out when their page dies, and lost, as the next one finds. Where the page stays after all, they fail a little later.
 */
export const untilLeft =
  (send: Send): Send =>
  async sending => {
    try {
      return await send(sending)
    } catch (error) {
      const ms = left + GOING - systemClock.now()
      if (ms > 0) await systemClock.wait(ms)
      throw error
    }
  }
