import { Problem } from '../core/problem'
import type { ModelRef, SeatSpec } from '../core/spec'
import { hostOf } from '../players/llm/providers'

type Environment = Readonly<Record<string, string | undefined>>

const nameOf = (provider: string) => `PARLEY_API_KEY_${provider.toUpperCase().replaceAll('-', '_')}`

/**
 * The key for each model at the table: PARLEY_API_KEY_<PROVIDER> where that is set, else PARLEY_API_KEY, which belongs to one host alone: where models sit
 * at several and it would go to more than one of them, a Problem is thrown, so that no host is shown another's key. The stand-in gets none.
 */
export function keysOf(seats: readonly SeatSpec[], env: Environment): (ref: ModelRef) => string | undefined {
  const models = seats.flatMap(({ player }) => (player.kind === 'llm' && player.provider !== 'rehearsal' ? [player] : []))
  const own = (provider: string) => env[nameOf(provider)] || undefined
  const common = env['PARLEY_API_KEY'] || undefined
  const sharing = models.filter(({ provider }) => own(provider) === undefined)
  const hosts = [...new Set(sharing.map(hostOf))]
  if (common !== undefined && hosts.length > 1) {
    throw new Problem({
      expected: 'one host for PARLEY_API_KEY',
      found: hosts.join(', '),
      where: '--seat llm',
      todo: `name keys by provider, as in ${[...new Set(sharing.map(({ provider }) => nameOf(provider)))].join(', ')}`,
    })
  }
  return ({ provider }) => (provider === 'rehearsal' ? undefined : (own(provider) ?? common))
}
