import type { Definition, PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import type { Game, Proposal } from './game'
import { treasuresOf } from './history'

const source: Readonly<Record<Definition, string>> = {
  paper: 'Huang et al. (2024), arXiv:2403.11807v4, section on the pirate game',
  code: 'github.com/CUHK-ARISE/GAMABench at 41ebccf, pirate_game',
}

/** One piece for every second pirate below the proposer, the rest of `gold` for the proposer. */
function planFor(crew: number, gold: number): readonly number[] {
  const plan = Array.from({ length: crew }, (_, i): number => (i > 0 && i % 2 === 0 ? 1 : 0))
  plan[0] = gold - Math.floor((crew - 1) / 2)
  return plan
}

/**
 * Distance of a plan from the benchmark plan. Code: both on 100 pieces, whatever the gold (shares are rescaled, the plan isn't), so 0 to 200. Paper: in pieces, against the plan for
 * that gold, so 0 to twice the gold; undefined where that plan would give the proposer less than nothing.
 */
function distanceOf(shares: readonly number[], gold: number, definition: Definition): number | null {
  const total = definition === 'code' ? 100 : gold
  const plan = planFor(shares.length, total)
  if (definition === 'paper' && (plan[0] as number) < 0) return null
  return shares.reduce((sum, share, i) => sum + Math.abs((share * total) / gold - (plan[i] as number)), 0)
}

/** Whether a vote is counted as right; a single piece at an odd place never is in the code, and is to be rejected in the paper. */
function isRight(share: number, place: number, accepts: boolean, definition: Definition): boolean {
  if (share >= 2) return accepts
  if (share === 1) return place % 2 === 0 ? accepts : definition === 'paper' && !accepts
  return share === 0 && !accepts
}

const meanOf = (xs: readonly number[]): number | null => (xs.length === 0 ? null : xs.reduce((a, b) => a + b, 0) / xs.length)

function proposalDistance(proposals: readonly Proposal[], gold: number, definition: Definition): number | null {
  const each = proposals.map(({ shares }) => distanceOf(shares, gold, definition))
  return each.includes(null) ? null : meanOf(each as readonly number[])
}

function rightVotes(proposals: readonly Proposal[], definition: Definition): number | null {
  return meanOf(
    proposals.flatMap(({ shares, votes }) => votes.map((accepts, i) => (isRight(shares[i + 1] as number, i + 1, accepts, definition) ? 1 : 0))),
  )
}

const proposalsOf = (state: Game['state'], config: Config): readonly Proposal[] => treasuresOf(state, config).flatMap(({ proposals }) => proposals)

const fixedPlan = ({ gold }: Config): Said => ({
  en: `The benchmark plan stays the one for 100 pieces, so with ${gold} the true best plan doesn’t score full marks.`,
  de: `Der Vergleichsplan bleibt der für 100 Stücke; bei ${gold} erreicht der wirklich beste Plan daher nicht die volle Punktzahl.`,
})
const otherGame: Said = {
  en: 'The benchmark plan is the one for at least half and no worth of staying in; this match was played by other rules, under which another plan is best.',
  de: 'Der Vergleichsplan gilt für „mindestens die Hälfte“ und ohne Wert des Dabeibleibens; diese Partie hatte andere Regeln, unter denen ein anderer Plan der beste ist.',
}
const scarce: Said = {
  en: 'Undefined where a plan is for more than twice as many as there are pieces, and two more: the benchmark plan would give the proposer less than nothing.',
  de: 'Nicht definiert, wo ein Plan für mehr als doppelt so viele gilt, wie es Stücke gibt, und zwei mehr: Der Vergleichsplan gäbe dem Vorschlagenden weniger als nichts.',
}
const nextInLine: Said = {
  en: 'Accepting 2 or more counts as right even for the next proposer in line, who expects nearly everything from rejecting.',
  de: 'Bei 2 oder mehr zuzustimmen gilt als richtig, auch für den nächsten Vorschlagenden, der von einer Ablehnung fast alles erwarten kann.',
}
const noCredit: Said = {
  en: 'A single piece at an odd place earns no credit whatever the vote, though rejecting it is best; and accepting 2 or more counts as right even for the next in line, who expects nearly everything from rejecting.',
  de: 'Ein einzelnes Stück an ungerader Stelle zählt nie als richtig, obwohl Ablehnen das Beste wäre; und bei 2 oder mehr zuzustimmen gilt als richtig, auch für den Nächsten, der von einer Ablehnung fast alles erwarten kann.',
}

const isOther = (config: Config): boolean => config.rule !== 'half' || config.survival > 0

function planWarning(config: Config, definition: Definition): Said | null {
  if (isOther(config)) return otherGame
  if (definition === 'code') return config.gold === 100 ? null : fixedPlan(config)
  return config.gold < 4 ? scarce : null
}

const voteWarning = (config: Config, definition: Definition): Said => (isOther(config) ? otherGame : definition === 'code' ? noCredit : nextInLine)

/** GAMA-Bench's measures of the pirate game: its two raw quantities and the score made of them, (full − S_P) / full · 50 + S_V · 50. Over all plans of all treasures. */
export const published: readonly PublishedMeasure<Game>[] = [
  {
    id: 'gama.raw.S_P',
    title: { en: 'GAMA-Bench raw S_P: distance of plans', de: 'GAMA-Bench-Rohwert S_P: Abstand der Pläne' },
    unit: { en: 'pieces, 0 to 200 (paper: 0 to twice the gold)', de: 'Stücke, 0 bis 200 (Aufsatz: 0 bis doppelte Goldmenge)' },
    source,
    of: (state, config, definition) => proposalDistance(proposalsOf(state, config), config.gold, definition),
    warning: planWarning,
  },
  {
    id: 'gama.raw.S_V',
    title: { en: 'GAMA-Bench raw S_V: right votes', de: 'GAMA-Bench-Rohwert S_V: richtige Stimmen' },
    unit: { en: 'share of votes, 0 to 1', de: 'Anteil der Stimmen, 0 bis 1' },
    source,
    of: (state, config, definition) => rightVotes(proposalsOf(state, config), definition),
    warning: voteWarning,
  },
  {
    id: 'gama.score',
    title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Punktzahl' },
    unit: { en: '0 to 100', de: '0 bis 100' },
    source,
    of(state, config, definition) {
      const proposals = proposalsOf(state, config)
      const [off, right] = [proposalDistance(proposals, config.gold, definition), rightVotes(proposals, definition)]
      if (off === null || right === null) return null
      const full = definition === 'code' ? 200 : 2 * config.gold
      return ((full - off) / full) * 50 + right * 50
    },
    warning: (config, definition) => planWarning(config, definition) ?? voteWarning(config, definition),
  },
]
