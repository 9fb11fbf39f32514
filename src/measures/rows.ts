import { hashOf } from '../core/canonical'
import type { LlmSpec, PlayerSpec, SeatSpec } from '../core/spec'

/**
 * How tables and files name a player: a strategy with its parameters as the command line writes it, a model with where it is reached and how it is asked,
 * or the kind of person. Models that differ in id, place, protocols, memory or in what bears on their answers have different labels, so that treatments are not pooled; the stand-in's says that it is none.
 */
export function playerLabel(player: PlayerSpec): string {
  switch (player.kind) {
    case 'scripted':
      return player.params === undefined || JSON.stringify(player.params) === '{}'
        ? player.strategy
        : `${player.strategy}:${JSON.stringify(player.params)}`
    case 'llm':
      return modelLabel(player)
    case 'human':
      return 'human'
    case 'recorded':
      return `recorded:${player.match}/${player.seat}`
    case 'table':
      return `table:${player.table.slice(0, 12)}`
    case 'imported':
      return player.label
  }
}

/** How the stand-in model is called wherever it appears. */
export const REHEARSAL = 'rehearsal, not a model'

/** Settings that bear on what a model answers; a seed only draws another answer of the same kind. */
const BEARING = ['temperature', 'topP', 'maxOutputTokens', 'reasoning'] as const

function modelLabel({ provider, model, baseURL, protocols, memory, settings = {} }: LlmSpec): string {
  if (provider === 'rehearsal') return REHEARSAL
  const asked = [
    ...protocols.map(({ id, params }) => `${id}${paramsLabel(params)}`),
    ...(memory.kind === 'all' ? [] : [`memory:${Object.values(memory).join(' ')}`]),
    ...BEARING.flatMap(name => (settings[name] === undefined ? [] : [`${name}:${settings[name]}`])),
  ]
  const place = baseURL?.replace(/^https?:\/\//, '').replace(/\/+$/, '') ?? provider
  return `${model} @ ${place}${asked.length === 0 ? '' : ` (${asked.join(' + ')})`}`
}

/** Parameters as they are, or, where that is long (a persona's text), by the beginning of their hash. */
function paramsLabel(params: unknown): string {
  const text = JSON.stringify(params ?? {})
  if (text === '{}') return ''
  return text.length <= 60 ? `:${text}` : `:#${hashOf(params).slice(0, 8)}`
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
