import type { PlayerSpec } from '../../core/spec'
import { Problem } from '../../core/problem'
import type { Store } from '../../data/store'
import { SCHEMA } from '../../data/schema-number'
import type { HostGame, SeatAt } from '../../host/live/deps'
import type { Player } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { systemClock } from '../../run/clock'
import { findStrategy } from '../../run/spec'
import type { ModelDesk } from '../session-types'

/** Who takes the seats that no person takes, for all matches of one session: models are asked through one desk, whose keys this page holds. */
export class SessionPlayers {
  private desk: Promise<ModelDesk> | null = null

  constructor(
    private readonly session: string,
    private readonly store: Store,
    private readonly load: (game: string) => Promise<HostGame>,
  ) {}

  /** Makes a player. Throws a Problem for whoever can't sit here: a model without its key, a recording that isn't stored. */
  async player(who: PlayerSpec, { match, spec, seat }: SeatAt): Promise<Player> {
    switch (who.kind) {
      case 'scripted':
        return scriptedPlayer(findStrategy((await this.load(spec.game.id)).strategies, who.strategy), who.params)
      case 'llm':
        return (await (await this.models(who)).seat(match))(seat)
      case 'recorded':
        return (await import('../records')).recordingOf(this.store, who, spec)
      case 'table':
        return (await import('../records')).tableOf(this.store, who, spec)
      default:
        throw new Problem({
          expected: 'a strategy, a model, a recording or a table',
          found: who.kind === 'human' ? 'a person' : who.kind,
          where: 'seat',
          todo: 'choose another kind of player',
        })
    }
  }

  private async models(model: Extract<PlayerSpec, { kind: 'llm' }>): Promise<ModelDesk> {
    const { checkKeys, openDesk } = await import('../model-desk')
    checkKeys([model])
    const run = {
      schema: SCHEMA,
      id: this.session,
      game: '',
      setup: null,
      matches: 1,
      atOnce: 1,
      budget: {},
      created: systemClock.now(),
      status: 'done',
    } as const
    return (this.desk ??= Promise.resolve(openDesk(this.store, run, [])))
  }
}
