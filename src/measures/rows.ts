import type { PlayerSpec, SeatSpec } from '../core/spec'

/** How tables and files name a player: a strategy with its parameters as the command line writes it, a model, or the kind of person. */
export function playerLabel(player: PlayerSpec): string {
  switch (player.kind) {
    case 'scripted':
      return player.params === undefined || JSON.stringify(player.params) === '{}'
        ? player.strategy
        : `${player.strategy}:${JSON.stringify(player.params)}`
    case 'llm':
      return player.protocols.length === 0 ? player.model : `${player.model} (${player.protocols.map(p => p.id).join(' + ')})`
    case 'human':
      return 'human'
    case 'recorded':
      return `recorded:${player.match}/${player.seat}`
    case 'table':
      return `table:${player.table}`
    case 'imported':
      return player.label
  }
}

/**
 * The human participant behind a seat, or null where no person sits. People at this device without a participant id are told apart by their
 * name alone; nameless ones count as one and the same person, so that units are too few rather than too many.
 */
export function participantOf({ player, name }: SeatSpec): string | null {
  if (player.kind !== 'human') return null
  if (player.at !== 'here') return player.at.participant
  return name === undefined || name === '' ? 'here' : `here:${name}`
}

/** Who met whom, whatever the seats: labels in alphabetical order, repeated ones counted ("3 × level-k + human"). */
export function pairingOf(labels: readonly string[]): string {
  const count = new Map<string, number>()
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1)
  const parts = [...count].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, n]) => (n === 1 ? label : `${n} × ${label}`))
  return parts.join(' + ')
}
