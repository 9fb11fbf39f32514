import { expectation } from '../core/expectation'
import { shown } from '../core/problem'
import type { PlayerSpec } from '../core/spec'
import type { PlannedGame } from './check-plan'
import { type PlanProblem, refused } from './problem'

/** What is wrong with a player that a plan seats: a person or an import can't be planned, a strategy must be there and take its parameters, and an address holds no key. */
export function checkPlayer(player: PlayerSpec, where: string, { game, strategies }: PlannedGame): readonly PlanProblem[] {
  if (player.kind === 'human' || player.kind === 'imported') return [refused('bad-player', where, { found: player.kind })]
  if (player.kind === 'llm') return player.baseURL !== undefined && holdsKey(player.baseURL) ? [refused('key-in-address', `${where}.baseURL`)] : []
  if (player.kind !== 'scripted' || strategies === undefined) return []
  const strategy = strategies.find(({ id }) => id === player.strategy)
  if (strategy === undefined) {
    return [refused('no-strategy', `${where}.strategy`, { game: game.id, found: player.strategy, known: strategies.map(({ id }) => id).join(', ') })]
  }
  const parsed = strategy.params?.safeParse(player.params ?? {})
  if (parsed === undefined || parsed.success) return []
  const issue = parsed.error.issues[0]
  const path = (issue?.path ?? []).map(String)
  const found = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], player.params)
  return [
    refused('bad-params', [where, 'params', ...path].join('.'), { expected: issue === undefined ? '–' : expectation(issue), found: shown(found) }),
  ]
}

/** Credentials before the host, or a query that is named like one. */
function holdsKey(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.username !== '' || url.password !== '' || [...url.searchParams.keys()].some(name => /key|token|secret|password|auth/i.test(name))
}
