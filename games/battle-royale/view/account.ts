import { bySeat, tableOf } from '../benchmarks'
import type { Config } from '../config'
import type { Battle } from '../history'
import { solve } from '../solve'

/** What every seat could expect of a battle, in points, before each of its shots and after the last; null where the battle is too large to be solved. */
export function expectations(battle: Battle, config: Config, seats: number): readonly (readonly number[])[] | null {
  const { duel, order } = tableOf(config, seats)
  const bits = (alive: readonly number[]) => alive.reduce((set, seat) => set | (1 << order.indexOf(seat)), 0)
  const solved = solve(
    duel,
    battle.shots.map(({ alive, shooter, shot }) => ({ set: bits(alive), shooter: order.indexOf(shooter), left: config.shots - shot + 1 })),
  )
  if (solved === null) return null
  const points = solved.values.map(values => bySeat(values, order).map(share => share * config.prize))
  if (!battle.over) return points
  const each = config.prize / battle.survivors.length
  return [...points, order.map((_, seat) => (battle.survivors.includes(seat) ? each : 0))]
}

/** How often each seat was left alone. */
export function aloneCounts(battles: readonly Battle[], seats: number): readonly number[] {
  const counts = Array<number>(seats).fill(0)
  for (const { survivors, over } of battles)
    if (over && survivors.length === 1) counts[survivors[0] as number] = (counts[survivors[0] as number] as number) + 1
  return counts
}
