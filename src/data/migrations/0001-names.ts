import type { Json, Upcaster } from './upcaster'

/**
 * Schema 0 to 1. Schema 0 is synthetic: no release ever wrote it. It has the older names of the design's prototype (`act`, `standIn`, transforms as pairs,
 * seats as bare strategy ids) and exists so that the mechanism is proven on a stored sample before the first real change needs it.
 */
export const names: Upcaster = {
  from: 0,
  log: events => events.map(event),
  card: card => {
    const { started, standIns, ...rest } = card
    return { ...rest, schema: 1, started: typeof started === 'string' ? Date.parse(started) : null, fallbacks: standIns }
  },
  session: file => ({ ...file, schema: 1, matches: file['matches'].map((match: Json) => ({ ...match, spec: spec(match['spec']) })) }),
}

function event(from: Json): Json {
  if (from['e'] === 'start') return { ...from, schema: 1, spec: spec(from['spec']) }
  if (from['e'] === 'end') return { status: 'complete', ...from }
  if (from['e'] !== 'move') return from
  const { act, by, ...rest } = from
  return { ...rest, action: act, by: by === 'standIn' ? 'fallback' : by }
}

function spec(from: Json): Json {
  const { game, seats, present, ...rest } = from
  return {
    engine: 'prototype',
    referee: { retries: 2, onFailure: 'fallback' },
    ...rest,
    game: { ...game, with: game['with'].map(([transform, options]: [string, unknown]) => ({ transform, version: 1, options })) },
    seats: seats.map((strategy: string) => ({ player: { kind: 'scripted', strategy }, wording: present?.['variant'] ?? 'en' })),
  }
}
