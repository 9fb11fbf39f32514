import { exactly, type Tongue } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Decided, Game, Observation } from '../game'
import { needed, rankOf, sharesOf } from '../plan'
import { planText } from './plan-text'

/** The two votes as a seat reads them. */
export interface Votes {
  readonly accept: string
  readonly reject: string
}

/** The phrases of one wording; which of them are said, `tell` decides, so that all wordings say the same. Ranks count from 1; numbers arrive as text where they may be fractions. */
export interface Phrases {
  readonly tongue: Tongue
  readonly votes: Votes
  rules(brief: Brief, rank: number, votes: Votes): readonly string[]
  treasure(round: number, rounds: number | null): string
  propose(rank: number, last: number, left: number, enough: number, gold: number): string
  plan(by: number, mine: boolean, text: string): string
  yours(share: string): string
  enough(accepts: number, of: number): string
  /** Who is next if the plan fails: the listener, another rank, or nobody because the last one takes it all. */
  ifRejected(next: number, mine: boolean): string
  ifAlone(rank: number, mine: boolean, gold: number): string
  vote(votes: Votes): string
  counted(accepts: number, of: number, by: number, mine: boolean): string
  passed(share: string | null, staying: string | null): string
  out(by: number, mine: boolean): string
  next(rank: number, mine: boolean): string
  alone(rank: number, mine: boolean, gold: number, staying: string | null): string
}

const votesOf = (p: Phrases, labels?: Labels): Votes => ({
  accept: labels?.names?.['accept'] ?? p.votes.accept,
  reject: labels?.names?.['reject'] ?? p.votes.reject,
})

/** The treasure that is at stake, where there is more than one. */
const which = (p: Phrases, round: number, brief: Brief): readonly string[] => (brief.rounds === 1 ? [] : [p.treasure(round, brief.rounds)])

function asked(p: Phrases, { seat, round, proposer, plan }: Observation, brief: Brief, votes: Votes): readonly string[] {
  const left = brief.crew - proposer
  const accepts = needed(left, brief.rule)
  if (plan === null) return [...which(p, round, brief), p.propose(seat + 1, brief.crew, left, accepts, brief.gold)]
  const next = proposer + 1
  const fails =
    accepts === 1 ? [] : [next === brief.crew - 1 ? p.ifAlone(next + 1, seat === next, brief.gold) : p.ifRejected(next + 1, seat === next)]
  return [
    ...which(p, round, brief),
    p.plan(proposer + 1, false, planText(plan, proposer, p.tongue)),
    p.yours(exactly(plan[seat - proposer] ?? 0, p.tongue)),
    p.enough(accepts, left),
    ...fails,
    p.vote(votes),
  ]
}

function decided(p: Phrases, event: Decided, seat: number, brief: Brief): readonly string[] {
  const { proposer, shares, accepts, of, passed, alone } = event
  const staying = brief.survival > 0 ? exactly(brief.survival, p.tongue) : null
  const head = p.counted(accepts, of, proposer + 1, seat === proposer)
  if (passed) return [head, p.passed(seat < proposer ? null : exactly(shares[seat - proposer] ?? 0, p.tongue), seat < proposer ? null : staying)]
  const out = p.out(proposer + 1, seat === proposer)
  if (alone !== null) return [head, out, p.alone(alone + 1, seat === alone, brief.gold, seat === alone ? staying : null)]
  return [head, out, p.next(proposer + 2, seat === proposer + 1)]
}

/** A wording made of phrases. */
export function tell(p: Phrases): Wording<Game> {
  return {
    rules: (brief, seat, _seats, labels) => p.rules(brief, seat + 1, votesOf(p, labels)).join('\n\n'),
    ask: (observation, _turn, brief, labels) => asked(p, observation, brief, votesOf(p, labels)).join(' '),
    report: (event, seat, brief) =>
      [
        ...which(p, event.round, brief),
        ...(event.kind === 'decided'
          ? decided(p, event, seat, brief)
          : [
              p.plan(event.proposer + 1, seat === event.proposer, planText(event.shares, event.proposer, p.tongue)),
              ...(seat > event.proposer ? [p.yours(exactly(event.shares[seat - event.proposer] ?? 0, p.tongue))] : []),
            ]),
      ].join(' '),
    label(action, brief, _seat, labels) {
      if (action === 'accept' || action === 'reject') return votesOf(p, labels)[action]
      if (typeof action === 'string') return String(action)
      let first = 0
      while (first < brief.crew - 1 && !Object.hasOwn(action, rankOf(first))) first++
      return planText(sharesOf(action, first, brief.crew), first, p.tongue)
    },
  }
}
