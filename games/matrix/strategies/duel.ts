import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Luck } from '../../../src/core/luck'
import { ownActions } from '../own-actions'
import { readMarks } from '../marks'
import type { Brief, CountsSeen, Observation, PairBrief, PairSeen } from '../types'

/** What a two-move rule knows of its match. `length` is Infinity where the seat isn't told; R, S, T, P are its own payoffs after CC, CD, DC, DD. */
export interface Duel {
  readonly luck: Luck
  readonly length: number
  readonly R: number
  readonly S: number
  readonly T: number
  readonly P: number
}

/**
 * The next move of a two-move rule, true for C. `t` rounds have been played; `own` and `opp` are the last moves as they were carried out,
 * true for C, and mean nothing at t = 0; `meant` is the own last move as it was intended. Called once for every round, in order.
 */
export type Rule = (t: number, own: boolean, opp: boolean, meant: boolean) => boolean

/** What is told of a rule: its id, titles, rule, origin and how far back it looks. */
export interface Told {
  readonly id: string
  readonly en: string
  readonly de?: string
  readonly rule: string
  readonly origin: string
  readonly memory: number | 'unbounded'
}

const cellOf = (brief: PairBrief, own: number, other: number) =>
  brief.payoffs[Math.min(own, brief.own.length - 1)]![Math.min(other, brief.other.length - 1)]![0]

/** Own payoffs after CC, CD, DC and DD; in a game by counts "the other plays C" means that all others choose the first action. */
function payoffsOf(brief: Brief): Pick<Duel, 'R' | 'S' | 'T' | 'P'> {
  if (brief.form === 'bimatrix') return { R: cellOf(brief, 0, 0), S: cellOf(brief, 0, 1), T: cellOf(brief, 1, 0), P: cellOf(brief, 1, 1) }
  const [first, second = first] = [brief.table[0]!, brief.table[1]]
  const [alone, all] = brief.by === 'own' ? [second.at(-1)!, second[0]!] : [second[0]!, second.at(-1)!]
  return { R: first.at(-1)!, S: first[0]!, T: all, P: alone }
}

/** Whether the others played C: the one other's first action, or the first action of at least half of the others. */
function othersC(seen: PairSeen | CountsSeen, players: number): boolean {
  if ('other' in seen) return seen.other === 0
  return 2 * (seen.counts[0]! - (seen.own === 0 ? 1 : 0)) >= players - 1
}

/** Past rounds as [own C, others C], for a rule that takes over a seat in the middle of a match. */
function pastOf(brief: Brief, seen: PairSeen | CountsSeen): (readonly [boolean, boolean])[] {
  const mine = readMarks(seen.mine, ownActions(brief))
  if (brief.form === 'bimatrix' && 'theirs' in seen) {
    const theirs = readMarks(seen.theirs, brief.other)
    return mine.map((own, i) => [own === 0, theirs[i] === 0])
  }
  const tally = (seen as CountsSeen).tally.split(';').map(counts => Number(counts.split(',')[0]))
  const others = brief.form === 'counts' ? brief.players - 1 : 1
  return mine.map((own, i) => [own === 0, 2 * (tally[i]! - (own === 0 ? 1 : 0)) >= others])
}

/**
 * A strategy made of a two-move rule. It reads the first action as C and every other one as D, and plays the second action for D.
 * Where the history is hidden it takes the other's moves to be C and its own to be as intended.
 */
export function duel<P = undefined>(
  told: Told,
  make: (duel: Duel, params: P) => Rule,
  more: { readonly stochastic?: boolean; readonly params?: z.ZodType<P> } = {},
): Strategy {
  return {
    id: told.id,
    games: ['matrix'],
    title: { en: told.en, de: told.de ?? told.en },
    about: { rule: told.rule, origin: told.origin, memory: told.memory, stochastic: more.stochastic ?? false },
    ...(more.params ? { params: more.params } : {}),
    sit({ brief, params, luck }) {
      const known = brief as Brief
      const [c, d = c] = ownActions(known)
      const players = known.form === 'counts' ? known.players : 2
      const rule = make(
        { luck, length: known.rounds ?? Number.POSITIVE_INFINITY, ...payoffsOf(known) },
        (more.params ? more.params.parse(params ?? {}) : undefined) as P,
      )
      let fed = 0
      let meant = true
      return {
        act(seen: Observation) {
          const t = seen.round
          if (t === fed - 1) return meant ? c : d
          if (!('own' in seen)) meant = rule(t, meant, true, meant)
          else {
            if (t !== fed) {
              const past = pastOf(known, seen)
              for (; fed < t; fed++) meant = rule(fed, past[fed - 1]?.[0] ?? true, past[fed - 1]?.[1] ?? true, meant)
            }
            meant = rule(t, seen.own === 0, othersC(seen, players), meant)
          }
          fed = t + 1
          return meant ? c : d
        },
      }
    },
  }
}
