import type { Seat } from '../../core/game'
import type { Strategy } from '../../core/strategy'
import type { Player, Reply } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'

/** Strategies that have made up their mind and answer when they are let: a test decides in which order decisions come in. */
export class Gates {
  private readonly open = new Map<Seat, () => void>()

  /** Seats that wait to be let. */
  get waiting(): readonly Seat[] {
    return [...this.open.keys()]
  }

  /** Lets a seat answer; false where it isn't asked. */
  release(seat: Seat): boolean {
    const go = this.open.get(seat)
    this.open.delete(seat)
    go?.()
    return go !== undefined
  }

  player(strategy: Strategy): Player {
    const inner = scriptedPlayer(strategy, undefined)
    return {
      id: strategy.id,
      replays: true,
      sit: at => {
        const seated = inner.sit(at)
        let mine: (() => void) | undefined
        const close = () => {
          if (mine !== undefined && this.open.get(at.seat) === mine) this.open.delete(at.seat)
        }
        return {
          leave: close,
          ...(seated.hear === undefined ? {} : { hear: (event, text) => seated.hear?.(event, text) }),
          act: (ask, stop) => {
            const reply = seated.act(ask, stop) as Reply
            return new Promise((resolve, reject) => {
              mine = () => resolve(reply)
              this.open.set(at.seat, mine)
              stop.addEventListener('abort', () => {
                close()
                reject(stop.reason as Error)
              })
            })
          },
        }
      },
    }
  }
}
