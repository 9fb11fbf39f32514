import type { Seat } from '../../src/core/game'
import { actionsOf, type Config } from './config'
import { allCounts, rankOf } from './counting'
import { marksOf } from './marks'

/** A two-player config, laid out for play: payoffs row-major, action ids and marks by seat, the lowest payoff of each seat for void rounds. */
export interface PairTable {
  readonly columns: number
  readonly pay: readonly [readonly number[], readonly number[]]
  readonly ids: readonly [readonly string[], readonly string[]]
  readonly marks: readonly [readonly string[], readonly string[]]
  readonly lowest: readonly [number, number]
  readonly noise: Noise | null
}

/** Noise laid out for play: a chance per choice, or the rounds in which a seat's choice is flipped. */
export type Noise = { readonly p: number } | { readonly flips: readonly ReadonlySet<number>[] }

const noiseOf = ({ noise }: Config): Noise | null => {
  if (!noise) return null
  return 'p' in noise ? { p: noise.p } : { flips: noise.flips.map(rounds => new Set(rounds)) }
}

const pairs = new WeakMap<Config, PairTable>()

/** The laid-out form of a two-player config, made once per config object. */
export function pairTable(config: Config): PairTable {
  let table = pairs.get(config)
  if (!table) {
    const ids = [actionsOf(config, 0), actionsOf(config, 1)] as const
    const pay = [config.payoffs.flat().map(cell => cell[0]), config.payoffs.flat().map(cell => cell[1])] as const
    table = {
      columns: ids[1].length,
      pay,
      ids,
      marks: [marksOf(ids[0]), marksOf(ids[1])],
      lowest: [Math.min(...pay[0]), Math.min(...pay[1])],
      noise: noiseOf(config),
    }
    pairs.set(config, table)
  }
  return table
}

/** A config by counts, laid out for play. */
export interface CountsTable {
  readonly ids: readonly string[]
  readonly marks: readonly string[]
  readonly noise: Noise | null
  /** Lowest payoff of the table that a player among `players` can meet. */
  readonly lowest: (players: number) => number
  /** Payoff of one player that chose `action`, where `counts` includes it. */
  readonly pay: (action: number, counts: readonly number[]) => number
}

const counted = new WeakMap<Config, CountsTable>()

/** The laid-out form of a config by counts, made once per config object. */
export function countsTable(config: Config): CountsTable {
  let table = counted.get(config)
  if (!table) {
    const ids = config.actions[0]!
    table = {
      ids,
      marks: marksOf(ids),
      noise: noiseOf(config),
      lowest: players => Math.min(...reachable(config, players).flat()),
      pay: (action, counts) => config.table[action]![columnOf(config, action, counts)]!,
    }
    counted.set(config, table)
  }
  return table
}

/** Column of the count table for a player that chose `action`, where `counts` includes it. */
function columnOf(config: Config, action: number, counts: readonly number[]): number {
  if (config.by === 'each') return rankOf(counts.map((c, a) => (a === action ? c - 1 : c)))
  const same = config.by === 'own' ? counts[action]! - 1 : counts[0]! - (action === 0 ? 1 : 0)
  return Math.min(same, config.table[0]!.length - 1)
}

/** The part of the table that a group of `players` can meet, column by column. */
export function reachable(config: Config, players: number): number[][] {
  if (config.by === 'each') return config.table.map(row => [...row])
  const width = Math.min(players, config.table[0]!.length)
  return config.table.map(row => row.slice(config.table.length === 1 ? width - 1 : 0, width))
}

/** Payoffs of one player by own action and by every count vector of the others, `others[j]` being the vector of column j. */
export function byOthers(
  config: Config,
  players: number,
): { readonly others: readonly (readonly number[])[]; readonly pay: readonly (readonly number[])[] } {
  const others = allCounts(players - 1, config.actions[0]!.length)
  const pay = config.table.map((_, action) =>
    others.map(counts => {
      const all = [...counts]
      all[action]!++
      return countsTable(config).pay(action, all)
    }),
  )
  return { others, pay }
}

/** Action ids of a seat in either form. */
export const idsOf = (config: Config, seat: Seat): readonly string[] => (config.form === 'counts' ? config.actions[0]! : actionsOf(config, seat))
