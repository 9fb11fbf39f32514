import { expectation } from '../core/expectation'
import { Problem, shown } from '../core/problem'
import type { LlmSpec, SeatSpec } from '../core/spec'
import type { Strategy } from '../core/strategy'
import { LlmSchema } from '../players/llm/entry'
import { protocolsOf } from '../players/llm/protocols'
import { findStrategy, parseParams } from '../run/spec'
import type { ScriptedSeat } from '../run/sync'
import { json } from './args'

/** A seat as the command line names it, resolved: what goes into the spec, and the strategy that plays, if one does. */
export interface NamedSeat {
  readonly spec: SeatSpec
  readonly scripted: ScriptedSeat | null
}

/** Reads `strategy`, `strategy:{json}` or `llm:{json}`. Throws a Problem for an unknown strategy or protocol, broken JSON, or parameters out of range. */
export function readSeat(text: string, strategies: readonly Strategy[], wording: string): NamedSeat {
  const colon = text.indexOf(':')
  const id = colon < 0 ? text : text.slice(0, colon)
  if (id === 'llm') return { spec: modelSeat(colon < 0 ? {} : json(text.slice(colon + 1), '--seat llm'), wording), scripted: null }
  if (id === 'human')
    throw new Problem({ expected: 'a strategy or a model', found: shown(id), where: '--seat', todo: "people play in the browser: 'npm start'" })
  const strategy = findStrategy(strategies, id)
  const given = colon < 0 ? undefined : json(text.slice(colon + 1), `--seat ${id}`)
  const params = parseParams(strategy, given)
  return {
    spec: { player: { kind: 'scripted', strategy: id, ...(params === undefined ? {} : { params }) }, wording },
    scripted: { strategy, params },
  }
}

/** A model's seat: provider and model are needed; it remembers everything and has no protocols unless it says so. `wording` and `name` may be its own. */
function modelSeat(given: unknown, wording: string): SeatSpec {
  const where = '--seat llm'
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Problem({ expected: 'an object', found: shown(given), where, todo: 'write llm:{"provider":"…","model":"…"}' })
  if ('key' in given || 'apiKey' in given)
    throw new Problem({ expected: 'no key, because seats go into logs', found: 'one', where, todo: 'put it into the environment as PARLEY_API_KEY' })
  const { wording: own, name, ...rest } = given as { wording?: unknown; name?: unknown }
  const parsed = LlmSchema.safeParse({ protocols: [], memory: { kind: 'all' }, ...rest, kind: 'llm' })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const path = issue?.path ?? []
    throw new Problem({
      expected: issue === undefined ? 'a model' : expectation(issue),
      found: shown(path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], rest)),
      where: `${where} ${path.join('.')}`.trim(),
      todo: 'correct it',
    })
  }
  const player = parsed.data as LlmSpec
  protocolsOf(player)
  return {
    player,
    wording: typeof own === 'string' ? own : wording,
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
  }
}
