import type { Conduct } from '../../src/core/published'
import { tableOf } from './benchmarks'
import type { Config } from './config'
import type { State } from './game'
import { type Fired, outcomeOf } from './history'
import { solutionOf } from './solve'

/** Whether a shot was one of the shooter's best, if all play the equilibrium from there on. Null where the battle is too large to be solved. */
export function judgeOf(config: Config, seats: number): ((shot: Fired) => boolean) | null {
  const { duel, order } = tableOf(config, seats)
  const solution = solutionOf(duel)
  if (solution === null) return null
  const places = order.map((_, seat) => order.indexOf(seat))
  const at = (seat: number) => places[seat] as number
  return ({ alive, shooter, target, shot }) => {
    const set = alive.reduce((bits, seat) => bits | (1 << at(seat)), 0)
    const best = solution.best(set, at(shooter), config.shots - shot + 1)
    // A shot at somebody who is out changes as much as a deliberate miss.
    const did = target !== null && alive.includes(target) ? at(target) : seats
    return ((best >> did) & 1) === 1
  }
}

/** No regret: shots are fired one after the other. Distance: the share of shots that were worse than the best one against equilibrium play from there on. */
export function conduct(state: State, config: Config): Conduct {
  const seats = state.own.length
  const judge = judgeOf(config, seats)
  const shots = judge === null ? [] : outcomeOf(state.secret.history, seats).battles.flatMap(battle => battle.shots)
  if (judge === null || shots.length === 0) return { regret: null, distance: null }
  return {
    regret: null,
    distance: {
      value: shots.filter(shot => !judge(shot)).length / shots.length,
      unit: { en: 'share of shots', de: 'Anteil der Schüsse' },
      to: 'subgame-perfect play',
    },
  }
}
