import type { Config } from './config'
import { needed } from './plan'

/** What the solution depends on. Of `survival` only whether it is above 0 matters: pieces are whole, and alive is compared with alive. */
export type Terms = Pick<Config, 'gold' | 'rule' | 'survival'>

/** How a pirate votes who gets the same either way: the published solution assumes bloodthirst, `reject`. */
export type Indifferent = 'reject' | 'accept'

/** Both, in the order in which equilibria are listed. */
export const INDIFFERENT = ['reject', 'accept'] as const satisfies readonly Indifferent[]

/**
 * The subgame with so many pirates still in, by position (0: the proposer). `prices`: the least share for which each votes to accept (the proposer's is 0).
 * `passes`: whether some plan passes; `plan` is the proposer's best, or, where none passes, everything for itself. `gold` and `aboard`: what each ends with, and whether
 * it is still in at the end.
 */
export interface Stage {
  readonly crew: number
  readonly prices: readonly number[]
  readonly passes: boolean
  readonly plan: readonly number[]
  readonly gold: readonly number[]
  readonly aboard: readonly boolean[]
}

/** The last one in takes everything. */
const alone = (gold: number): Stage => ({ crew: 1, prices: [0], passes: true, plan: [gold], gold: [gold], aboard: [true] })

/** Whom the proposer pays: as many votes as it lacks, cheapest first, among equally cheap ones the most junior first. */
function bought(prices: readonly number[], votes: number): readonly number[] {
  return prices
    .map((_, position) => position)
    .slice(1)
    .sort((a, b) => (prices[a] as number) - (prices[b] as number) || b - a)
    .slice(0, votes)
}

/** The least whole share x that is worth a vote: x pieces and being in, against what a rejected plan leads to. */
function price(after: Stage, position: number, { survival }: Terms, indifferent: Indifferent): number {
  const gold = after.gold[position] as number
  if (!(after.aboard[position] as boolean) && survival > 0) return 0
  return indifferent === 'accept' ? gold : gold + 1
}

function before(after: Stage, terms: Terms, indifferent: Indifferent): Stage {
  const crew = after.crew + 1
  const prices = [0, ...after.gold.map((_, position) => price(after, position, terms, indifferent))]
  const paid = bought(prices, needed(crew, terms.rule) - 1)
  const cost = paid.reduce((sum, position) => sum + (prices[position] as number), 0)
  const passes = cost <= terms.gold
  const plan = Array<number>(crew).fill(0)
  plan[0] = passes ? terms.gold - cost : terms.gold
  if (passes) for (const position of paid) plan[position] = prices[position] as number
  return passes
    ? { crew, prices, passes, plan, gold: plan, aboard: Array<boolean>(crew).fill(true) }
    : { crew, prices, passes, plan, gold: [0, ...after.gold], aboard: [false, ...after.aboard] }
}

const solved = new Map<string, Stage[]>()
const kept = 12

/**
 * The subgame with `crew` still in, by backward induction from one; O(crew² log crew) the first time, kept for the next. Votes are sincere: as if each decided alone.
 * A proposer who can just pass keeping nothing does so. Derivation in notes.md.
 */
export function stageOf(crew: number, terms: Terms, indifferent: Indifferent): Stage {
  const key = `${terms.gold} ${terms.rule} ${terms.survival > 0} ${indifferent}`
  let stages = solved.get(key)
  if (stages === undefined) {
    if (solved.size >= kept) solved.delete(solved.keys().next().value as string)
    stages = [alone(terms.gold)]
    solved.set(key, stages)
  }
  for (let n = stages.length; n < crew; n++) stages.push(before(stages[n - 1] as Stage, terms, indifferent))
  return stages[crew - 1] as Stage
}

/**
 * Pieces that a plan has in other places than the nearest best plan: Σ|share − best share|, where among equally cheap votes any selection is as good,
 * and where no plan passes every plan is (0).
 */
export function misplaced(shares: readonly number[], terms: Terms, indifferent: Indifferent): number {
  const stage = stageOf(shares.length, terms, indifferent)
  if (!stage.passes) return 0
  const votes = needed(stage.crew, terms.rule) - 1
  const paid = bought(stage.prices, votes)
  const margin = Math.max(0, ...paid.map(position => stage.prices[position] as number))
  const sure = new Set(paid.filter(position => (stage.prices[position] as number) < margin))
  let sum = Math.abs((shares[0] as number) - (stage.plan[0] as number))
  const free: number[] = []
  for (let position = 1; position < shares.length; position++) {
    const share = shares[position] as number
    const off = Math.abs(share)
    if (sure.has(position)) sum += Math.abs(share - (stage.prices[position] as number))
    else {
      sum += off
      if (stage.prices[position] === margin) free.push(Math.abs(share - margin) - off)
    }
  }
  free.sort((a, b) => a - b)
  return free.slice(0, votes - sure.size).reduce((total, change) => total + change, sum)
}
