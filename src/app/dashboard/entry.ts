import { hashOf } from '../../core/canonical'
import type { MatchCard } from '../../data/card'
import { inOrder } from '../../data/export/entry'
import type { Scored } from '../../measures/groups'
import { pairingOf } from '../../measures/rows'
import { personIn } from '../../measures/units'

/** A finished match as the dashboard reads it: what is counted but its unit (which depends on the other matches of a selection), and what it is filtered by. */
export interface Entry extends Omit<Scored, 'unit'> {
  readonly game: string
  readonly setup: string
  readonly pairing: string
  readonly session: string | undefined
  readonly treatment: string | undefined
  readonly started: number | null
  readonly participants: readonly string[]
  readonly repetition: string | undefined
  /** By seat, as are `players` and `payoffs`. */
  readonly kinds: readonly string[]
  readonly payoffs: readonly number[]
  readonly steps: number
}

/** A finished match's entry; null where the match has no measures (it runs, or was stopped). The repetition is named within its session, as in an export. */
export function entryOf(card: MatchCard): Entry | null {
  const { selfGain, welfare, payoffs, belowBaseline } = card
  if ((card.status !== 'complete' && card.status !== 'limit') || selfGain === null || welfare === null || payoffs === null) return null
  const players = card.seats.map(seat => seat.player)
  return {
    id: card.id,
    players,
    selfGain,
    welfare,
    efficiency: card.efficiency,
    fairness: card.fairness,
    belowBaseline: belowBaseline ?? 0,
    decisions: card.decisions,
    fallbacks: card.fallbacks,
    failures: card.failures,
    hands: card.seats.map(seat => seat.hands ?? null),
    play: card.play,
    game: card.game,
    setup: setupKey(card),
    pairing: pairingOf(players),
    session: card.session,
    treatment: card.treatment,
    started: card.started,
    participants: card.seats.flatMap(({ participant }) => (participant === null ? [] : personIn(card.session, participant))),
    repetition: card.repetition === undefined ? undefined : `${card.session ?? ''}/${card.repetition}`,
    kinds: card.seats.map(seat => seat.kind),
    payoffs,
    steps: card.steps,
  }
}

/** The entries of all finished cards, in the order of an export: of identical matches the same one stays in both. */
export function entriesOf(cards: readonly MatchCard[]): readonly Entry[] {
  return cards
    .map(card => ({ card, key: { id: card.id, meta: card, started: card.started, participants: [], load: never } }))
    .sort((a, b) => inOrder(a.key, b.key))
    .flatMap(({ card }) => entryOf(card) ?? [])
}

const never = (): never => {
  throw new Error('only sorted')
}

const keys = new Map<string, string>()

/** A short name for game, transforms and config together: equal set-ups have equal keys, in every browser. Ten hex digits. */
export function setupKey({ game, transforms, config }: Pick<MatchCard, 'game' | 'transforms' | 'config'>): string {
  const text = JSON.stringify([game, transforms, config])
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = hashOf([game, transforms, config]).slice(0, 10)
  keys.set(text, key)
  return key
}
