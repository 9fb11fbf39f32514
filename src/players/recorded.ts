import type { Seat, Turn } from '../core/game'
import type { LogEvent } from '../core/log'
import type { Player } from './player'

/** A finished match and the seat of it that plays again. */
export interface Recording {
  readonly log: readonly LogEvent[]
  readonly seat: Seat
}

/** One action of the recorded seat, and how many steps of its occasion had been taken before. */
interface Deed {
  readonly k: number
  readonly before: number
  readonly action: unknown
}

/**
 * A seat of a finished match as a player: it does again what was done there, by whomever (a fallback too), in the same order. Turns are matched by id: the i-th
 * occasion of a turn here is the i-th one there, whoever is fresh. In an `each` turn (talk) it speaks when as many moves have been made as then, or at once where
 * nobody else has anything to say. Where the recording holds no further action for a turn the attempt is `aborted`: it broke off on the player's side, no answer
 * was wrong, and asking again is of no use. A new one for every match; it may take several seats of it.
 */
export function recordedPlayer({ log, seat: recorded }: Recording): Player {
  const tape = tapeOf(log, recorded)
  const places = new Map<Seat, Position>()
  return {
    id: 'recorded',
    sit({ seat }) {
      const at = places.get(seat) ?? new Position()
      places.set(seat, at)
      return {
        act(ask) {
          const { turn, k } = ask
          const { occasion, first, done } = at.see(turn, k)
          const deed = tape.get(turn.id)?.[occasion]?.[done]
          const isDue = deed !== undefined && (turn.gate === 'joint' || ask.last === true || deed.k === k || k - first >= deed.before)
          if (!isDue) return { failed: 'aborted', raw: `no further action of turn ${turn.id} is recorded`, later: true }
          ask.started()
          return { action: deed.action }
        },
        did(k, _action, turn) {
          at.see(turn, k).done++
        },
      }
    },
  }
}

/** Where a seat stands in the occasions of each turn: those seen so far, the first step of the present one, and its own moves in it. */
class Position {
  private readonly turns = new Map<string, { n: number; occasion: number; first: number; done: number }>()

  see({ id, n }: Turn, k: number) {
    const known = this.turns.get(id)
    if (known?.n === n) return known
    const next = { n, occasion: (known?.occasion ?? -1) + 1, first: k, done: 0 }
    this.turns.set(id, next)
    return next
  }
}

/** What a seat did, by turn id, then occasion. An occasion in which it had a say and stayed silent is empty. */
function tapeOf(log: readonly LogEvent[], seat: Seat): ReadonlyMap<string, readonly (readonly Deed[])[]> {
  const tape = new Map<string, Deed[][]>()
  let open: { readonly turn: Turn; readonly first: number; readonly deeds: Deed[] } | null = null
  for (const event of log) {
    if (event.e === 'open') {
      const { turn, k } = event
      if (open?.turn.id !== turn.id || open.turn.n !== turn.n) open = { turn, first: k, deeds: [] }
      const occasions = tape.get(turn.id) ?? []
      if (turn.seats.includes(seat) && occasions.at(-1) !== open.deeds) tape.set(turn.id, [...occasions, open.deeds])
    } else if (event.e === 'move' && event.seat === seat) open?.deeds.push({ k: event.k, before: event.k - open.first, action: event.action })
  }
  return tape
}
