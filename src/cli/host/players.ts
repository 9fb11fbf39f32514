import { loadGame } from '../../catalogue'
import type { PlayerSpec } from '../../core/spec'
import { Problem } from '../../core/problem'
import { VERSION } from '../../core/version'
import { bookOf, pastCalls } from '../../data/book'
import type { HostStore } from '../../data/host-store'
import type { SeatAt } from '../../host/live/deps'
import { Budget } from '../../players/llm/budget'
import { CallDesk } from '../../players/llm/desk'
import { createSend } from '../../players/llm/model'
import { llmPlayer } from '../../players/llm/player'
import type { Player } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { systemClock } from '../../run/clock'
import { findStrategy } from '../../run/spec'
import { keysOf } from '../env-keys'

/** Requests in flight at one model's host. */
const AT_ONCE = 6

/** Who takes the seats that no person takes, in a session without a page: strategies, and models with keys from the environment. */
export class NodePlayers {
  private readonly desk: CallDesk
  private readonly seen = new Map<string, PlayerSpec>()

  constructor(private readonly store: HostStore) {
    const clock = systemClock
    this.desk = new CallDesk({
      send: createSend({ origin: null, clock }),
      clock,
      app: VERSION,
      budget: new Budget({}, clock),
      keyOf: ref =>
        keysOf(
          [...this.seen.values()].map(player => ({ player, wording: 'en' })),
          process.env,
        )(ref),
      limitsOf: () => ({ atOnce: AT_ONCE }),
    })
  }

  /** Makes a player. Throws a Problem for whoever can't sit here. */
  readonly player = async (who: PlayerSpec, { match, spec, seat }: SeatAt): Promise<Player> => {
    if (who.kind === 'scripted') return scriptedPlayer(findStrategy((await loadGame(spec.game.id)).strategies, who.strategy), who.params)
    if (who.kind === 'llm') {
      this.seen.set(JSON.stringify(who), who)
      return llmPlayer({ spec: { ...seat, player: who }, caller: this.desk.caller(match, bookOf(this.store), await pastCalls(this.store, match)) })
    }
    throw new Problem({
      expected: 'a strategy or a model',
      found: who.kind,
      where: 'seat',
      todo: 'host the session in the page, where recordings are kept',
    })
  }
}
