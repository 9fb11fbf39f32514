import type { Player } from '../players/player'

/** Milliseconds of work after which the page may draw and answer. */
const SLICE = 8

/** Resolves when the browser has had a chance to do something else. A message isn't slowed down in background tabs, as a timer is. */
const elsewhere = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Questions that go to hundreds of seats at the same moment are put one after the other, with breaths for the page between them. The order stays. */
export class Breath {
  private last: Promise<void> = Promise.resolve()
  private since = performance.now()

  /** The same player, asked when its turn has come. */
  of(player: Player): Player {
    return {
      ...player,
      sit: at => {
        const seated = player.sit(at)
        return {
          ...(seated.hear === undefined ? {} : { hear: (event, text) => seated.hear?.(event, text) }),
          ...(seated.did === undefined ? {} : { did: (k, action, turn) => seated.did?.(k, action, turn) }),
          ...(seated.leave === undefined ? {} : { leave: () => seated.leave?.() }),
          act: (ask, stop) => this.take().then(() => (stop.aborted ? Promise.reject(stop.reason as Error) : seated.act(ask, stop))),
        }
      },
    }
  }

  private take(): Promise<void> {
    this.last = this.last.then(() => this.pass())
    return this.last
  }

  private async pass(): Promise<void> {
    if (performance.now() - this.since < SLICE) return
    await elsewhere()
    this.since = performance.now()
  }
}
