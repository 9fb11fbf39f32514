import type { Config } from '../config'
import { commonNumbers } from '../equilibria'
import type { Outcome } from '../game'
import type { Round } from '../rounds'
import { rounded, type Tongue } from '../../../src/core/figures'
import type { ScreenTexts } from '../wording/screen'

/** A labelled number on the guess axis. */
export interface Marked {
  readonly value: number
  readonly label: string
}

/** Equilibria named one by one up to two to a run, longer runs by their ends. */
export function nashMarks(config: Config, seats: number, t: ScreenTexts, language: Tongue): readonly Marked[] {
  return commonNumbers(config, seats).flatMap(({ from, to }) => {
    const say = (x: number) => rounded(x, language, 4)
    if (from === to) return [{ value: from, label: t.nash(say(from)) }]
    if (config.numbers === 'integer' && to - from === 1) return [from, to].map(value => ({ value, label: t.nash(say(value)) }))
    return [
      { value: from, label: t.nashFrom(say(from)) },
      { value: to, label: t.nashTo(say(to)) },
    ]
  })
}

/** The distance of a number from the nearest equilibrium, and which that is; null where there is none. */
function offNash(x: number, config: Config, seats: number): { readonly distance: number; readonly at: number } | null {
  const near = commonNumbers(config, seats).map(({ from, to }) => {
    const at = Math.min(to, Math.max(from, x))
    return { at, distance: Math.abs(x - at) }
  })
  return near.length === 0 ? null : near.reduce((a, b) => (b.distance < a.distance ? b : a))
}

/** A finished match in sentences: what happened (where the mean went, who won most), and over several rounds how near to equilibrium it came. */
export interface Told {
  readonly lead: readonly string[]
  readonly nearness: string
}

/** The sentences of a match of at least one round. `nearness` falls back on the first where no common number is an equilibrium. */
export function sentences(outcome: Outcome, config: Config, names: readonly string[], t: ScreenTexts, language: Tongue): Told {
  const { rounds } = outcome
  const [first, last] = [rounds[0], rounds.at(-1)]
  if (first === undefined || last === undefined) return { lead: [], nearness: '' }
  const say = (x: number) => rounded(x, language, 1)
  const went =
    rounds.length === 1
      ? t.once(say(first.mean), say(first.target))
      : (last.mean < first.mean ? t.fell : t.rose)(say(first.mean), say(last.mean), String(rounds.length), say(last.target))
  const [began, ended] = [offNash(first.mean, config, names.length), offNash(last.mean, config, names.length)]
  const nearness = began === null || ended === null ? went : t.closer(say(began.distance), say(ended.distance), rounded(ended.at, language, 2))
  return { lead: [went, ...(config.payment === 'nearest' && rounds.length > 1 ? winners(rounds, names, t) : [])], nearness }
}

function winners(rounds: readonly Round[], names: readonly string[], t: ScreenTexts): readonly string[] {
  const wins = Array<number>(names.length).fill(0)
  for (const round of rounds) for (const seat of round.winners) wins[seat] = (wins[seat] ?? 0) + 1
  const most = Math.max(...wins)
  const who = names.filter((_, seat) => wins[seat] === most)
  const count = [String(most), String(rounds.length)] as const
  return [who.length === 1 ? t.most(who[0] ?? '', ...count) : t.shared(...count, String(who.length))]
}

/** The q-quantile of sorted values, by linear interpolation. */
export function quantile(sorted: readonly number[], q: number): number {
  const at = q * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}
