import { Machine } from '../../../src/core/machine'
import type { Nature } from '../../../src/core/luck'
import { playSync, type SyncResult } from '../../../src/run/sync'
import { Config } from '../config'
import game, { type Action } from '../game'
import type { Quality } from '../history'
import strategies from '../strategies'

/** A parsed config from the fields that matter to a test. */
export const configOf = (given: Partial<Config> = {}): Config => Config.parse(given)

/** Nature with the given qualities: the first at the set-up, the next ones at the buyer's steps 2, 4, … */
export const natureOf = (qualities: readonly Quality[]): Nature => Object.fromEntries(qualities.map((quality, i) => [2 * i, { quality }]))

/** 'hlh' as qualities. */
export const units = (letters: string): Quality[] => [...letters].map(l => (l === 'h' ? 'high' : 'low'))

/** Plays given messages and decisions at given qualities, and returns the machine after the last of them. */
export function walk(given: Partial<Config>, qualities: string, rounds: readonly (readonly [message: string, decision: Action])[]): Machine {
  const config = configOf({ ...given, rounds: given.rounds ?? qualities.length })
  const machine = new Machine({ game, config, seats: 2, seed: 'test', nature: natureOf(units(qualities)) })
  for (const [message, decision] of rounds) {
    machine.apply([{ seat: 0, action: message }])
    machine.apply([{ seat: 1, action: decision }])
  }
  return machine
}

/** A strategy and its parsed parameters, by id. */
export const scripted = (id: string, params: unknown = {}) => {
  const strategy = strategies.find(s => s.id === id)
  if (!strategy) throw new Error(`no strategy ${id}`)
  return { strategy, params: strategy.params?.parse(params) }
}

/** A match of two strategies through the real driver, at given qualities where there are any. */
export function match(
  given: Partial<Config>,
  seller: string | readonly [string, unknown],
  buyer: string | readonly [string, unknown],
  options: { seed?: string; qualities?: string } = {},
): SyncResult {
  const [s, sp] = typeof seller === 'string' ? [seller, {}] : seller
  const [b, bp] = typeof buyer === 'string' ? [buyer, {}] : buyer
  const config = configOf(options.qualities === undefined ? given : { ...given, rounds: options.qualities.length })
  const seat = (strategy: string, params: unknown) => ({ player: { kind: 'scripted' as const, strategy, params }, wording: 'en' })
  return playSync(
    game,
    {
      game: { id: 'persuasion', version: 1, with: [] },
      config,
      seats: [seat(s, sp), seat(b, bp)],
      seed: options.seed ?? 'match',
      referee: { retries: 0, onFailure: 'abort' },
      ...(options.qualities === undefined ? {} : { nature: natureOf(units(options.qualities)) }),
      engine: 'test',
    },
    [scripted(s, sp), scripted(b, bp)],
    { log: 'full' },
  )
}

/** The outcome of a machine, typed. */
export const outcomeOf = (machine: Machine) =>
  game.outcome?.(machine.state, machine.config) as { rounds: { quality: Quality; message: string; bought: boolean; reply?: string }[] }
