import { playerLabel } from '../../../measures/rows'
import type { Cell } from '../csv'
import { counts, type Made, type MadeDecision } from '../made'
import type { Digest, Person, Seating } from '../session/digest'
import type { Matches } from '../session/tables'
import { fieldsOf } from './fields'
import { appsOf, codeOf } from './names'

/** Somebody at the tables of a session, as oTree counts participants: people in the order of joining, then whoever took seats beside them (`person` is null). */
export interface Row {
  readonly idInSession: number
  readonly code: string
  readonly label: string | null
  readonly person: Person | null
  /** The last app in which they played; null: in none. */
  lastApp: string | null
}

/** One player of one round of an app: where they sat and what they did. `payoff` is null where the match doesn't count. */
export interface Played {
  readonly idInGroup: number
  readonly role: string | undefined
  readonly payoff: number | null
  readonly fields: ReadonlyMap<string, Cell>
  readonly decidedBy: string | null
  readonly group: number
  readonly match: string
}

/**
 * A session as oTree would have it: an app for each part, whose rounds count the game's rounds over all matchings (a matching takes as many rounds as its longest match), a group for each table,
 * a player for each participant in each round, empty where they didn't play.
 */
export class Panel {
  readonly code: string
  readonly apps: readonly string[]
  readonly rows: readonly Row[]
  /** Of each app: to which matching each of its rounds belongs, from round 1. */
  readonly rounds: ReadonlyMap<string, readonly number[]>
  private readonly first = new Map<string, number>()
  private readonly played = new Map<string, Played>()
  private readonly seats = new Map<string, readonly (readonly Row[])[]>()

  constructor(
    readonly session: Digest,
    readonly matches: Matches,
  ) {
    this.code = codeOf({ session: session.id })
    this.apps = appsOf(session.plan)
    this.rows = this.people()
    this.rounds = this.counted()
    for (const seating of session.seatings) this.play(seating)
  }

  /** What a participant did in a round of an app, or null. */
  at(app: string, round: number, row: Row): Played | null {
    return this.played.get(`${app}/${round}/${row.idInSession}`) ?? null
  }

  /** Who sits at a seat of a match: several where a team does. */
  seated(match: string, seat: number): readonly Row[] {
    return this.seats.get(match)?.[seat] ?? []
  }

  /** The app's round at a step of a match. */
  roundAt(seating: Pick<Seating, 'part' | 'matching' | 'match'>, k: number | null): number {
    const made = this.matches.get(seating.match)
    const step =
      k === null ? made?.steps.at(-1) : (made?.steps.find(one => one.k === k) ?? made?.decisions.find(one => one.k === k) ?? made?.steps.at(-1))
    return this.before(seating) + (step?.round ?? 1)
  }

  /** All that a participant earned in the rounds that count. */
  payoff(row: Row): number {
    let sum = 0
    for (const app of new Set(this.apps)) for (const round of (this.rounds.get(app) ?? []).keys()) sum += this.at(app, round + 1, row)?.payoff ?? 0
    return tidy(sum)
  }

  private before({ part, matching }: Pick<Seating, 'part' | 'matching'>): number {
    return this.first.get(`${part}/${matching}`) ?? 0
  }

  /** People, then the bots: the n-th seat of a matching that a player takes belongs to the same bot in every matching. */
  private people(): Row[] {
    const { id, people, seatings } = this.session
    const rows: Row[] = people.map((person, i) => ({
      idInSession: i + 1,
      code: codeOf({ session: id, participant: person.joined.participant }),
      label: person.joined.label ?? person.joined.recruitment.PROLIFIC_PID ?? null,
      person,
      lastApp: null,
    }))
    const parties = new Map<string, Row[]>()
    for (const row of rows) if (row.person !== null) parties.set(row.person.party, [...(parties.get(row.person.party) ?? []), row])
    const bots = new Map<string, Row>()
    const taken = new Map<string, number>()
    for (const { match, part, matching, seats } of seatings) {
      const at = seats.map(filled => {
        if ('party' in filled) return parties.get(filled.party) ?? []
        const label = playerLabel(filled.player)
        const n = (taken.get(`${part}/${matching}/${label}`) ?? 0) + 1
        taken.set(`${part}/${matching}/${label}`, n)
        const bot = bots.get(`${n}/${label}`) ?? {
          idInSession: rows.length + 1,
          code: codeOf({ session: id, player: label, n }),
          label,
          person: null,
          lastApp: null,
        }
        if (!bots.has(`${n}/${label}`)) {
          bots.set(`${n}/${label}`, bot)
          rows.push(bot)
        }
        return [bot]
      })
      this.seats.set(match, at)
    }
    return rows
  }

  private counted(): Map<string, readonly number[]> {
    const longest = new Map<string, number>()
    for (const { part, matching, match } of this.session.seatings) {
      const key = `${part}/${matching}`
      longest.set(key, Math.max(longest.get(key) ?? 1, roundsOf(this.matches.get(match))))
    }
    const rounds = new Map<string, readonly number[]>()
    for (const [part, app] of this.apps.entries()) {
      const own: number[] = []
      for (const matching of new Set(this.session.seatings.filter(one => one.part === part).map(one => one.matching))) {
        this.first.set(`${part}/${matching}`, own.length)
        own.push(...Array.from({ length: longest.get(`${part}/${matching}`) ?? 1 }, () => matching))
      }
      rounds.set(app, own)
    }
    return rounds
  }

  private play(seating: Seating): void {
    const made = this.matches.get(seating.match)
    const app = this.apps[seating.part]
    if (app === undefined) return
    const payoffs = made === undefined ? [] : payoffsByRound(made)
    const decided = new Map<string, MadeDecision[]>()
    for (const decision of made?.decisions ?? []) {
      const key = `${decision.seat}/${decision.round}`
      decided.set(key, [...(decided.get(key) ?? []), decision])
    }
    for (const [seat] of seating.seats.entries()) {
      for (let round = 1; round <= Math.max(1, roundsOf(made)); round++) {
        const own = decided.get(`${seat}/${round}`) ?? []
        const played: Played = {
          idInGroup: seat + 1,
          role: made?.roles[seat],
          payoff: made !== undefined && counts(made) ? (payoffs[round - 1]?.[seat] ?? 0) : null,
          fields: fieldsOf(own),
          decidedBy: own.length === 0 ? null : (own.find(one => one.by !== 'player')?.by ?? 'player'),
          group: seating.table + 1,
          match: seating.match,
        }
        for (const row of this.seated(seating.match, seat)) {
          this.played.set(`${app}/${this.before(seating) + round}/${row.idInSession}`, played)
          row.lastApp = app
        }
      }
    }
  }
}

const roundsOf = (made: Made | undefined): number =>
  made === undefined ? 1 : Math.max(1, ...made.steps.map(one => one.round), ...made.decisions.map(one => one.round))

/** What each seat gained in each round; all rounds together are its payoff. */
function payoffsByRound({ steps, spec }: Made): readonly (readonly number[])[] {
  const rounds: number[][] = []
  let before: readonly number[] = spec.seats.map(() => 0)
  for (const { round, payoffs } of steps) {
    const own = (rounds[round - 1] ??= spec.seats.map(() => 0))
    for (const [seat, payoff] of payoffs.entries()) own[seat] = (own[seat] ?? 0) + payoff - (before[seat] ?? 0)
    before = payoffs
  }
  return Array.from(rounds, own => (own ?? []).map(tidy))
}

/** Without the last bits that sums of decimal fractions leave. */
const tidy = (x: number): number => Number(x.toPrecision(12))
