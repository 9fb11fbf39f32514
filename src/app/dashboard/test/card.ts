import type { MatchCard, SeatCard } from '../../../data/card'

/** A seat of a strategy, or of a person (`human:Ada`). */
const seatOf = (player: string): SeatCard => {
  const [kind, name] = player.split(':')
  return kind === 'human' && name !== undefined
    ? { player: 'human', kind: 'human', name, participant: `here:${name}` }
    : { player, kind: 'scripted', participant: null }
}

/** A card of a finished match for two among the given players; everything else can be said. Fallbacks and failures are all of seat 0. */
export const card = (id: string, players: readonly string[], more: Partial<MatchCard> = {}): MatchCard => ({
  schema: 2,
  id,
  game: 'matrix',
  version: 1,
  transforms: [],
  config: { rounds: 10 },
  seats: players.map((player, i) => ({
    ...seatOf(player),
    ...(more.failures === null
      ? {}
      : { hands: { decisions: 10, fallbacks: i === 0 ? (more.fallbacks ?? 0) : 0, failures: i === 0 ? (more.failures ?? 0) : 0 } }),
  })),
  started: Date.UTC(2026, 1, 1, 12),
  ended: Date.UTC(2026, 1, 1, 13),
  status: 'complete',
  steps: 10,
  payoffs: players.map(() => 5),
  selfGain: players.map(() => 0.5),
  efficiency: 0.5,
  fairness: 1,
  welfare: { reached: 10, none: 0, best: 20 },
  belowBaseline: 0,
  decisions: 20,
  fallbacks: 0,
  failures: 0,
  play: null,
  origin: 'session',
  ...more,
})
