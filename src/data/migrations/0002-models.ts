import type { Json, Upcaster } from './upcaster'

/**
 * Schema 1 to 2: models took seats. What is new is optional, but for the provider of a model's seat: schema 1 could name a model and no release seated one,
 * so that such a seat (from a hand-made file) gets the provider `unknown`. Cards count failed attempts; those of schema 1 don't know theirs (null).
 */
export const models: Upcaster = {
  from: 1,
  log: events => events.map(event),
  card: card => ({ ...card, schema: 2, failures: null }),
  session: file => ({ ...file, schema: 2, matches: file['matches'].map((match: Json) => ({ ...match, spec: spec(match['spec']) })) }),
}

function event(from: Json): Json {
  if (from['e'] === 'start') return { ...from, schema: 2, spec: spec(from['spec']) }
  return from['e'] === 'seat' ? { ...from, player: player(from['player']) } : from
}

const spec = (from: Json): Json => ({ ...from, seats: from['seats'].map((seat: Json) => ({ ...seat, player: player(seat['player']) })) })
const player = (from: Json): Json => (from['kind'] === 'llm' && from['provider'] === undefined ? { provider: 'unknown', ...from } : from)
