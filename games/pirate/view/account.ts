import { rounded, type Tongue } from '../../../src/core/figures'
import type { Config } from '../config'
import type { Treasure } from '../game'
import { INDIFFERENT, misplaced, stageOf } from '../solve'
import type { ScreenTexts } from '../wording/screen'

/** What became of one treasure, in a sentence. */
export function leadOf({ proposals, gold, alone }: Treasure, t: ScreenTexts, language: Tongue): string {
  const last = proposals.at(-1)
  if (gold === null || last === undefined) return t.openLead
  const plans = String(proposals.length)
  if (alone !== null) return t.aloneLead(String(alone + 1), plans)
  return t.passedLead(String(last.proposer + 1), plans, String(last.accepts), String(last.votes.length + 1), rounded(last.shares[0] ?? 0, language))
}

/** How near plans and votes came to backward induction with the tie-break that suits the plans better: misplaced pieces per player, and votes as it says. */
export function nearness(treasures: readonly Treasure[], config: Config) {
  const proposals = treasures.flatMap(treasure => treasure.proposals)
  const of = INDIFFERENT.map(indifferent => ({
    indifferent,
    off: proposals.reduce((sum, { shares }) => sum + misplaced(shares, config, indifferent) / shares.length, 0) / Math.max(1, proposals.length),
  }))
  const { indifferent, off } = of.reduce((a, b) => (b.off < a.off ? b : a))
  let [votes, right] = [0, 0]
  for (const { shares, votes: cast } of proposals) {
    const { prices } = stageOf(shares.length, config, indifferent)
    votes += cast.length
    right += cast.filter((accepted, i) => accepted === (shares[i + 1] as number) >= (prices[i + 1] as number)).length
  }
  return { indifferent, off, votes, right }
}
