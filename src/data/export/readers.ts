import type { GameEvent } from '../../core/game'
import type { Machine } from '../../core/machine'
import { holds } from './text-leaves'

const MANY_PARTNERS = 20

/** Who could read a text: the audiences of the events that hold it and, at small tables, the seats whose next observation holds it; without its author. `all`, or seats separated by ;. */
export function readers(text: string, author: number, events: readonly GameEvent<unknown>[], machine: Machine): string {
  const heard = events.filter(event => holds(event.is, text))
  if (heard.some(event => event.to === undefined)) return 'all'
  const seats = new Set(heard.flatMap(event => event.to ?? []))
  if (machine.seats <= MANY_PARTNERS) for (let seat = 0; seat < machine.seats; seat++) if (holds(machine.observe(seat), text)) seats.add(seat)
  seats.delete(author)
  return seats.size === machine.seats - 1 ? 'all' : [...seats].sort((a, b) => a - b).join(';')
}
