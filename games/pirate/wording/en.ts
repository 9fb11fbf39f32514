import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { type Phrases, tell } from './tell'

const pieces = (n: number | string): string => `${n} ${String(n) === '1' ? 'piece' : 'pieces'}`

function length({ rounds, gold }: Brief): string {
  if (rounds === 1) return `One treasure of ${pieces(gold)} of gold is divided. A piece is worth 1 point.`
  const many =
    rounds === null ? 'Treasures are divided one after the other; you are not told how many' : `${rounds} treasures are divided one after the other`
  return `${many}. Each has ${pieces(gold)} of gold; a piece is worth 1 point. For each treasure everybody is in again, with the same rank.`
}

const phrases: Phrases = {
  tongue: 'en',
  votes: { accept: 'Accept', reject: 'Reject' },
  rules: (brief, rank, { accept, reject }) => [
    `There are ${brief.crew} players, ranked from rank 1, the highest, to rank ${brief.crew}. You are **rank ${rank}**.`,
    length(brief),
    `The highest rank that is still in proposes a plan: a whole number of pieces, 0 or more, for everybody who is still in, the proposer included, ${exactly(brief.gold, 'en')} in all. In a plan \`rank${brief.crew}\` is the share of rank ${brief.crew}, and so on.`,
    `Then all others who are still in vote at the same time: “${accept}” or “${reject}”. The proposer counts as accepting. If **${brief.rule === 'half' ? 'at least half' : 'more than half'}** of those who are still in accept, proposer included, the plan passes: everybody gets the share that it names, and the treasure is divided.`,
    `Otherwise the proposer is out${brief.rounds === 1 ? '' : ' until the treasure is divided'} and gets nothing of it, and the next rank proposes to those who are still in. ${brief.rule === 'half' ? 'When two are left, the proposer’s own vote is enough.' : 'Whoever is left alone takes the whole treasure.'}`,
    ...(brief.survival > 0 ? [`Everybody who is still in when a treasure is divided gets ${pointsText(brief.survival, 'en')} on top.`] : []),
    'Everybody sees each plan and is told how many accepted it, not who.',
  ],
  treasure: (round, rounds) => `Treasure ${round}${rounds === null ? '' : ` of ${rounds}`}:`,
  propose: (rank, last, left, enough, gold) =>
    `It is your turn to propose. ${left} players are still in, ranks ${rank} to ${last}; ${enough === 1 ? 'your own accept is enough' : `${enough} accepts are needed, your own included`}. How do you divide the ${pieces(gold)}?`,
  plan: (by, mine, text) => `${mine ? 'You propose' : `Rank ${by} proposes`}: ${text}.`,
  yours: share => `Your share would be ${share}.`,
  enough: (accepts, of) =>
    accepts === 1 ? 'The proposer’s own accept is enough.' : `${accepts} of ${of} accepts are needed, the proposer’s own included.`,
  ifRejected: (next, mine) => `If the plan is rejected, the proposer is out and ${mine ? 'you propose' : `rank ${next} proposes`} next.`,
  ifAlone: (rank, mine, gold) => `If the plan is rejected, the proposer is out and ${mine ? 'you take' : `rank ${rank} takes`} all ${pieces(gold)}.`,
  vote: ({ accept, reject }) => `Do you answer “${accept}” or “${reject}”?`,
  counted: (accepts, of, by, mine) => `${accepts} of ${of} accepted ${mine ? 'your plan' : `the plan of rank ${by}`}.`,
  passed: (share, staying) =>
    `That is enough: the plan passes.${share === null ? ' You are out and get nothing.' : ` You get ${pieces(share)}${staying === null ? '' : `, and ${staying} on top for being in`}.`}`,
  out: (by, mine) => `That is too few: ${mine ? 'you are out and get' : `rank ${by} is out and gets`} nothing.`,
  next: (rank, mine) => `Next, ${mine ? 'you propose' : `rank ${rank} proposes`}.`,
  alone: (rank, mine, gold, staying) =>
    `${mine ? 'You are left alone and take' : `Rank ${rank} is left alone and takes`} all ${pieces(gold)}${staying === null ? '' : `, and ${staying} on top for being in`}.`,
}

/** Neutral English. */
export const en: Wording<Game> = tell(phrases)
