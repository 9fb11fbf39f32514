import { hashOf } from '../../core/canonical'
import type { GameDef } from '../../core/game'
import type { MatchSpec, PlayerSpec, SeatSpec, TransformRef } from '../../core/spec'
import type { Filled } from '../../session/log'
import type { Other, PartPlan, SessionPlan } from '../../session/plan'
import { seedOf } from '../../session/seeds'
import { checkSeats, parseConfig } from '../../run/spec'
import { talkRef } from '../../transforms'
import type { Language } from '../../wording/objection'
import { VERSION } from '../../core/version'

/** The id of the match at a table: a hash of its place in the session, so that a host that starts again finds it. */
export const matchIdOf = (session: string, part: number, matching: number, table: number): string =>
  hashOf({ session, part, matching, table }).slice(0, 20)

/** The transforms of a part. */
export const transformsOf = (part: PartPlan): readonly TransformRef[] => (part.talk === null ? [] : [talkRef(part.talk)])

/** The parsed config of a part. Throws a Problem that names the field. */
const configOf = (game: GameDef, part: PartPlan): unknown => parseConfig(game, part.preset, part.config)

/** Which seats of a table are places for people, in their order: others with a seat of their own sit there, those without one come last. */
export function peoplePlaces(seats: number, others: readonly Other[]): readonly number[] {
  const own = new Set(others.flatMap(({ seat }) => (seat === null || seat >= seats ? [] : [seat])))
  const free = Array.from({ length: seats }, (_, seat) => seat).filter(seat => !own.has(seat))
  return free.slice(0, seats - others.length)
}

/** The seats of a table: `people` take the places for people in their order, others sit around them. */
export function placed(people: readonly Filled[], others: readonly Other[]): readonly Filled[] {
  const total = people.length + others.length
  const places = peoplePlaces(total, others)
  const last = others.filter(({ seat }) => seat === null || seat >= total)
  return Array.from({ length: total }, (_, seat): Filled => {
    const place = places.indexOf(seat)
    if (place >= 0) return people[place] as Filled
    const own = others.find(other => other.seat === seat) ?? (last.shift() as Other)
    return { player: own.player }
  })
}

/** What a table is made of. `seats` in seat order; `languageOf`: what a party reads; `told`: what each seat is told, '' for nothing. */
export interface TableInput {
  readonly plan: SessionPlan
  readonly part: number
  readonly matching: number
  readonly table: number
  readonly game: GameDef
  readonly seats: readonly Filled[]
  readonly isInstead: boolean
  languageOf(party: string): Language
  told(seats: readonly SeatSpec[]): readonly string[]
}

/**
 * The spec of a table's match. The same input gives the same spec: a host that died before the match's first event was kept makes it again. People are named by their party alone.
 * Throws a Problem where config or number of seats don't fit the game.
 */
export function specOf(at: TableInput): MatchSpec {
  const { plan, game } = at
  const part = plan.parts[at.part] as PartPlan
  const config = configOf(game, part)
  checkSeats(game, config, at.seats.length)
  const places = peoplePlaces(at.seats.length, part.others)
  const bare = at.seats.map((filled, seat): SeatSpec => {
    const language = 'party' in filled ? at.languageOf(filled.party) : plan.language
    return {
      player: playerOf(filled),
      ...(places.includes(seat) ? lotteryOf(filled, part, at.isInstead) : {}),
      wording: variantOf(game, language, part.phrasing),
    }
  })
  const told = at.told(bare)
  const seats = bare.map((seat, i): SeatSpec => {
    const reads = seat.player.kind === 'human' || seat.player.kind === 'llm'
    return reads && told[i] !== undefined && told[i] !== '' ? { ...seat, told: told[i] } : seat
  })
  const { clockMs, retries, dropout, telling } = part
  return {
    game: { id: game.id, version: game.version, with: transformsOf(part) },
    config,
    seats,
    seed: seedOf(plan.seed, 'match', at.part, at.matching, at.table),
    referee: {
      retries,
      ...(clockMs === undefined ? {} : { clockMs }),
      onFailure: dropout.policy === 'wait' ? 'wait' : dropout.policy === 'end' ? 'abort' : 'fallback',
    },
    disclosure: telling.mode,
    engine: VERSION,
  }
}

const playerOf = (filled: Filled): PlayerSpec => ('party' in filled ? { kind: 'human', at: { participant: filled.party } } : filled.player)

/** Who might have sat at a place for people, where the plan draws it: at a table of people at every place, at a table of players in place of people at theirs. */
function lotteryOf(filled: Filled, { telling }: PartPlan, isInstead: boolean): Pick<SeatSpec, 'lottery'> {
  if (telling.mode !== 'probabilistic') return {}
  const person: PlayerSpec = { kind: 'human', at: { participant: 'party' in filled ? filled.party : '' } }
  if ('party' in filled && isInstead) return {}
  if ('player' in filled && !isInstead) return {}
  const chance = Math.round(telling.chance * 1000) / 1000
  return {
    lottery: [
      { player: person, chance: Math.round((1 - chance) * 1000) / 1000 },
      { player: telling.instead, chance },
    ],
  }
}

/** The wording that somebody reads: their language in the part's phrasing, else their language, else English. */
function variantOf(game: GameDef, language: Language, phrasing: string): string {
  const wanted = phrasing === '' ? language : `${language}.${phrasing}`
  return [wanted, language, 'en'].find(variant => Object.hasOwn(game.wording, variant)) ?? 'en'
}
