import { type CatalogueEntry, loadGame } from '../../../catalogue'
import type { ActionSpec } from '../../../core/action-space'
import { sample } from '../../../core/action-space'
import { type Luck, luckOf } from '../../../core/luck'
import { Machine } from '../../../core/machine'
import type { PlayerSpec } from '../../../core/spec'
import type { WallFrame } from '../../../host/handle'
import type { WallMatch } from '../../../measures/wall/shown'

type Kind = PlayerSpec['kind']

/** What a class played: matchings → tables → who sits there. `act` says what somebody does; undefined: a random legal action. `steps`: stops every table after so many. */
export interface ClassPlan {
  readonly game: string
  readonly config?: Readonly<Record<string, unknown>>
  readonly matchings: readonly (readonly (readonly Kind[])[])[]
  readonly act?: (at: {
    readonly kind: Kind
    readonly round: number
    readonly seat: number
    readonly luck: Luck
    readonly space: ActionSpec
    readonly observation: unknown
  }) => unknown
  readonly steps?: number
  readonly title?: string
  readonly language?: 'en' | 'de'
  readonly stage?: WallFrame['stage']
}

/** Plays a class with the real rules and gives the frame that a host would. For tests and pictures. */
export async function aClass(plan: ClassPlan): Promise<{ readonly frame: WallFrame; readonly entry: CatalogueEntry }> {
  const entry = await loadGame(plan.game)
  const { game } = entry
  const config = game.config.parse(plan.config ?? {}) as never
  const matches = plan.matchings.flatMap((tables, matching) =>
    tables.map((kinds, i): WallMatch => {
      const machine = new Machine({ game, config, seats: kinds.length, seed: `${matching}/${i}` })
      const luck = luckOf(`class/${matching}/${i}`)
      for (let k = 0; machine.turn !== null && k < (plan.steps ?? Infinity); k++) {
        const { turn } = machine
        const moves = turn.seats.map(seat => {
          const observation = machine.observe(seat)
          const space = game.actions(observation, turn, machine.briefs[seat])
          const own = luck.fork(`${k}/${seat}`)
          return {
            seat,
            action: plan.act?.({ kind: kinds[seat] ?? 'human', round: turn.n, seat, luck: own, space, observation }) ?? sample(space, own),
          }
        })
        machine.apply(moves)
      }
      return {
        match: `m${matching}-${i}`,
        matching,
        over: machine.turn === null,
        kinds,
        points: game.wall?.points(machine.state as never, config) ?? [],
        marks: game.wall?.marks(machine.state as never, config, kinds.length) ?? [],
      }
    }),
  )
  const people = Math.max(0, ...plan.matchings.map(tables => tables.flat().filter(kind => kind === 'human').length))
  return {
    entry,
    frame: {
      session: 'abcdefghijklmnopqrstuvwxyz',
      title: plan.title ?? 'Game theory, week 3',
      stage: plan.stage ?? 'running',
      language: plan.language ?? 'en',
      in: people,
      places: people,
      deciding: { have: Math.max(0, people - 2), of: people, deadline: null },
      part: 0,
      matching: plan.matchings.length - 1,
      matchings: plan.matchings.length,
      game: { id: plan.game, config, seats: plan.matchings[0]?.[0]?.length ?? 2 },
      matches,
    },
  }
}

/** So many tables of the same players. */
export const tablesOf = (n: number, ...kinds: readonly Kind[]): readonly (readonly Kind[])[] => Array.from({ length: n }, () => kinds)
