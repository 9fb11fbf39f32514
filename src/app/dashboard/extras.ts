import { type Aggregate, aggregate } from '../../measures/groups'
import type { Term } from '../../measures/stats/summary'
import type { Counted } from './select'

/** What a family of games adds to the generic measures, read from cards alone. `share`: 0..1, else points or steps. */
export type ExtraId = 'seats' | 'agreement' | 'length' | 'perStep' | 'won'

/** One addition: a value per player, or per seat (`key` is its index). */
export interface Extra {
  readonly id: ExtraId
  readonly unit: 'share' | 'points' | 'steps'
  readonly rows: readonly { readonly key: string; readonly value: Aggregate }[]
}

/** Above this many seats a place at the table means nothing by itself. */
const FEW_SEATS = 4

/**
 * The additions for a game, by its card's tags, so that a new game needs no entry here: where seats have roles, self-gain by role;
 * `bargaining` adds agreement (welfare above that of no deal) and length; `repeated` the payoff per step; `contest` the share of matches won.
 */
export function extrasOf(matches: readonly Counted[], tags: readonly string[], hasRoles: boolean): readonly Extra[] {
  const out: Extra[] = []
  const players = ({ players: all }: Counted) => all.map((player, seat) => [player, seat] as const)
  const table = (match: Counted) => [...new Set(match.players)].map(player => [player, 0] as const)
  const seats = Math.max(0, ...matches.map(match => match.players.length))
  if (hasRoles && seats > 1 && seats <= FEW_SEATS) {
    const rows = by(
      matches,
      match => match.players.map((_, seat) => [String(seat), seat]),
      (match, seat) => match.selfGain[seat] ?? null,
    )
    out.push({ id: 'seats', unit: 'share', rows: rows.toSorted((a, b) => Number(a.key) - Number(b.key)) })
  }
  if (tags.includes('bargaining')) {
    out.push({ id: 'agreement', unit: 'share', rows: by(matches, table, ({ welfare }) => Number(welfare.reached > welfare.none)) })
    out.push({ id: 'length', unit: 'steps', rows: by(matches, table, match => match.steps) })
  }
  if (tags.includes('repeated')) {
    out.push({
      id: 'perStep',
      unit: 'points',
      rows: by(matches, players, (match, seat) => (match.steps === 0 ? null : (match.payoffs[seat] ?? 0) / match.steps)),
    })
  }
  if (tags.includes('contest')) {
    const best = new Map(matches.map(({ id, payoffs }) => [id, payoffs.reduce((a, b) => Math.max(a, b), 0)]))
    const wins = ({ id, payoffs }: Counted, seat: number) => Number((payoffs[seat] ?? 0) > 0 && payoffs[seat] === best.get(id))
    out.push({ id: 'won', unit: 'share', rows: by(matches, players, wins) })
  }
  return out
}

/** Means over seats or tables by key, over units; most observations first. */
function by(
  matches: readonly Counted[],
  keysOf: (match: Counted) => readonly (readonly [key: string, seat: number])[],
  value: (match: Counted, seat: number) => number | null,
): Extra['rows'] {
  const terms = new Map<string, Term[]>()
  for (const match of matches) {
    for (const [key, seat] of keysOf(match)) {
      const num = value(match, seat)
      if (num === null) continue
      const group = terms.get(key)
      const term = { unit: match.unit, num, den: 1 }
      if (group === undefined) terms.set(key, [term])
      else group.push(term)
    }
  }
  return [...terms].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([key, group]) => ({ key, value: aggregate(group) }))
}
