import type { GameDef, Move, Step } from '../core/game'
import { derive, keyOf, RulesLuck, type Nature } from '../core/luck'

/** One application from any state, with the luck that step k of a match with this seed has. `drawn` is nature's part in it. */
export function stepFrom(
  game: GameDef,
  at: { readonly config: unknown },
  seed: string,
  k: number,
  state: unknown,
  moves: readonly Move<unknown>[],
): Step<any> & { readonly drawn: Nature } {
  const luck = rulesLuck(seed, k)
  const step = game.apply(state, moves, at.config, luck)
  return { ...step, drawn: luck.nature }
}

/** The luck of the rules at step k of a match with this seed; 0 is the set-up. */
export function rulesLuck(seed: string, k: number): RulesLuck {
  const luck = new RulesLuck(derive(...keyOf(seed), 'rules'), undefined)
  luck.begin(k)
  return luck
}

/** What a seat may know of the parameters. */
export const briefOf = (game: GameDef, at: { readonly config: unknown; readonly seats: number }, seat: number): any =>
  game.brief === undefined ? at.config : game.brief(at.config, seat, at.seats)
