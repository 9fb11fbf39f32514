import type { z } from 'zod'
import type { ActionSpec } from './action-space'
import type { Seat, Turn } from './game'
import type { Luck } from './luck'

/** A seated strategy: answers at once, from what its seat may know. */
export interface SeatedStrategy {
  act(observation: any, turn: Turn, space: ActionSpec): unknown
  hear?(event: any): void
}

/**
 * A scripted player. It sees briefs and observations like everybody else, never its opponent, and answers with action ids.
 * `about.memory` is how many past rounds it reads; `origin` cites the first known description. `title` by language.
 * `games` lists game ids, or `*` for every game.
 */
export interface Strategy {
  readonly id: string
  readonly games: readonly string[]
  readonly title: Readonly<Record<'en' | 'de', string>>
  readonly about: { readonly rule: string; readonly origin: string; readonly memory: number | 'unbounded'; readonly stochastic: boolean }
  readonly params?: z.ZodType
  sit(at: { readonly seat: Seat; readonly seats: number; readonly brief: any; readonly params: any; readonly luck: Luck }): SeatedStrategy
}
