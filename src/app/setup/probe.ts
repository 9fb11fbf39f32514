import type { ActionSpec } from '../../core/action-space'
import { sample } from '../../core/action-space'
import type { GameDef, Seat } from '../../core/game'
import { luckOf } from '../../core/luck'
import { Machine } from '../../core/machine'

/** What a few random steps tell of a game: ids of its turns in order of appearance, and for each seat the options it chooses among. */
export interface Probe {
  readonly turns: readonly string[]
  readonly options: ReadonlyMap<Seat, readonly string[]>
}

const STEPS = 6

/** Large tables: the first seats stand for all. */
const LOOKED_AT = 20

/** The options that a seat chooses among, as far as they are known. */
export const optionsOf = ({ options }: Probe, seat: Seat): readonly string[] => options.get(Math.min(seat, LOOKED_AT - 1)) ?? []

/** Plays a few random steps to learn which turns there are and what a seat's options are called. Nothing known where the rules refuse. */
export function probe(game: GameDef, config: unknown, seats: number): Probe {
  const turns = new Set<string>()
  const options = new Map<Seat, string[]>()
  try {
    const luck = luckOf('probe')
    const machine = new Machine({ game, config, seats, seed: 'probe', nature: undefined })
    for (let step = 0; step < STEPS && machine.turn !== null; step++) {
      const { turn } = machine
      turns.add(turn.id)
      const moves = turn.seats.map(seat => {
        const space = game.actions(machine.observe(seat), turn, machine.briefs[seat])
        if (seat < LOOKED_AT) options.set(seat, [...new Set([...(options.get(seat) ?? []), ...choices(space)])])
        return { seat, action: sample(space, luck) }
      })
      machine.apply(turn.gate === 'joint' ? moves : moves.slice(0, 1))
    }
  } catch {
    // A config that the rules can't play is said at its field.
  }
  return { turns: [...turns], options }
}

function choices(space: ActionSpec): readonly string[] {
  switch (space.kind) {
    case 'choice':
    case 'many':
      return space.options
    case 'fields':
      return Object.values(space.fields).flatMap(choices)
    case 'oneOf':
      return Object.values(space.cases).flatMap(choices)
    default:
      return []
  }
}
