import { hashOf } from '../core/canonical'
import type { LogEvent } from '../core/log'
import type { MatchSpec, SeatSpec } from '../core/spec'
import { participantOf, playerLabel } from '../measures/rows'
import type { MatchCard, SeatCard, SeatHands } from './card'
import { factsOf } from './facts'
import { metaOf, type MatchMeta } from './meta'
import { SCHEMA } from './schema-number'
import { meanRegret, scoresOf } from './scores'
import { linesOf } from './store'
import { walk, type ResolvedGame, type Walked } from './walk'

/** The id of a new match: 20 hex digits of the SHA-256 of its spec and a nonce (a random text, so that the same set-up can be played twice). */
export const matchId = (spec: MatchSpec, nonce: string): string => hashOf({ spec, nonce }).slice(0, 20)

/** The id of a log that came without one: of its own bytes, so that the same file twice is the same match. */
export const idOfLog = (log: readonly LogEvent[]): string => hashOf(linesOf(log)).slice(0, 20)

/** Derives the card of a match from its log and meta by playing the log again. Throws `BadData` where log and rules disagree. */
export function cardOf(id: string, log: readonly LogEvent[], { game, tags }: ResolvedGame, meta: MatchMeta, origin: MatchCard['origin']): MatchCard {
  return cardFrom(id, log, walk(game, log, {}, { match: id }), tags, meta, origin)
}

/** The card of a log that has just been played again. */
export function cardFrom(
  id: string,
  log: readonly LogEvent[],
  walked: Walked,
  tags: readonly string[],
  meta: MatchMeta,
  origin: MatchCard['origin'],
): MatchCard {
  const { spec, machine, status } = walked
  const facts = factsOf(machine, status, tags)
  const moves = log.filter(entry => entry.e === 'move')
  const over = status !== 'running'
  return {
    schema: SCHEMA,
    id,
    ...metaOf(meta),
    game: spec.game.id,
    version: spec.game.version,
    transforms: spec.game.with.map(ref => ref.transform),
    config: spec.config,
    seats: seatCards(spec, log),
    started: log[0]?.at ?? null,
    ended: over ? (log.at(-1)?.at ?? null) : null,
    status,
    steps: machine.k,
    payoffs: over ? facts.payoffs : null,
    selfGain: facts.measures?.selfGain ?? null,
    efficiency: facts.measures?.efficiency ?? null,
    fairness: facts.measures?.fairness ?? null,
    welfare: facts.benchmarks === null ? null : { reached: facts.welfare, ...facts.benchmarks.welfare },
    belowBaseline: facts.measures?.belowBaseline ?? null,
    decisions: moves.length,
    failures: log.filter(entry => entry.e === 'try').length,
    fallbacks: moves.filter(move => move.by === 'fallback').length,
    ...scoreFields(walked),
    play: meta.deterministic === true && over && Object.keys(machine.nature).length === 0 ? fingerprint(spec, log) : null,
    origin,
  }
}

function scoreFields({ machine, status }: Walked): Pick<MatchCard, 'published' | 'regret' | 'distance'> {
  const { published, conduct } = scoresOf(machine, status)
  return {
    ...(published === null ? {} : { published }),
    ...(conduct === null ? {} : { regret: meanRegret(conduct), distance: conduct.distance?.value ?? null }),
  }
}

function seatCards({ seats }: MatchSpec, log: readonly LogEvent[]): readonly SeatCard[] {
  const hands = seats.map(() => ({ decisions: 0, fallbacks: 0, failures: 0 }))
  for (const entry of log) {
    const own = entry.e === 'move' || entry.e === 'try' ? hands[entry.seat] : undefined
    if (own === undefined) continue
    if (entry.e === 'try') own.failures++
    else if (entry.e === 'move') {
      own.decisions++
      if (entry.by === 'fallback') own.fallbacks++
    }
  }
  return seats.map((seat, i) => ({ ...seatCard(seat), hands: hands[i] as SeatHands }))
}

function seatCard(seat: SeatSpec): SeatCard {
  const { player, name } = seat
  return { player: playerLabel(player), kind: player.kind, ...(name === undefined ? {} : { name }), participant: participantOf(seat) }
}

function fingerprint({ game, config, seats }: MatchSpec, log: readonly LogEvent[]): string {
  const moves = log.flatMap(entry => (entry.e === 'move' ? [[entry.seat, entry.action]] : []))
  return hashOf({ game, config, players: seats.map(seat => seat.player), moves }).slice(0, 20)
}
