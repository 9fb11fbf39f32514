import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { type Phrases, tell } from './tell'

const coins = (n: number | string): string => `${n} gold ${String(n) === '1' ? 'coin' : 'coins'}`

function hoard({ rounds, gold }: Brief): string {
  if (rounds === 1) return `The crew has found one chest with ${coins(gold)}. A coin is worth 1 point.`
  const many =
    rounds === null
      ? 'The crew finds one chest after another; nobody tells you how many there will be'
      : `The crew finds ${rounds} chests, one after another`
  return `${many}. Each holds ${coins(gold)}, and a coin is worth 1 point. Whoever went overboard is hauled back for the next chest and keeps the old rank.`
}

const phrases: Phrases = {
  tongue: 'en',
  votes: { accept: 'Aye', reject: 'Nay' },
  rules: (brief, rank, { accept, reject }) => [
    `You sail with a crew of ${brief.crew} pirates in strict order of seniority: rank 1 is the most senior, rank ${brief.crew} the most junior. You hold **rank ${rank}**.`,
    hoard(brief),
    `The most senior pirate on board names a plan: so many coins for every pirate on board, the planner too, in whole coins, none below 0, together exactly ${exactly(brief.gold, 'en')}. A plan is written with \`rank${brief.crew}\` for the coins of rank ${brief.crew}, and likewise for the others.`,
    `All the others on board then vote at once, “${accept}” for accepting the plan or “${reject}” for rejecting it; the planner’s vote is an accept in any case. If **${brief.rule === 'half' ? 'half of the pirates on board or more' : 'more than half of the pirates on board'}** accept it, the planner counted in, the coins are handed out as the plan says and the chest is empty.`,
    `If not, the planner goes overboard${brief.rounds === 1 ? '' : ' until the chest is empty'} and has no part in it, and the next in seniority names a plan for those on board. ${brief.rule === 'half' ? 'With two pirates on board the planner’s own vote suffices.' : 'A pirate who is alone on board keeps the whole chest.'}`,
    ...(brief.survival > 0 ? [`Every pirate who is on board when a chest is emptied gets ${pointsText(brief.survival, 'en')} besides.`] : []),
    'All hear every plan and how many accepted it, but not which of them did.',
  ],
  treasure: (round, rounds) => `Chest ${round}${rounds === null ? '' : ` of ${rounds}`}:`,
  propose: (rank, last, left, enough, gold) =>
    `You are the most senior on board and name the plan. There are ${left} pirates, ranks ${rank} to ${last}, and ${enough === 1 ? 'your own vote suffices' : `it takes ${enough} who accept, you among them`}. How shall the ${coins(gold)} be shared?`,
  plan: (by, mine, text) => `${mine ? 'Your plan is' : `The plan of the pirate of rank ${by} is`}: ${text}.`,
  yours: share => `It would bring you ${coins(share)}.`,
  enough: (accepts, of) =>
    accepts === 1 ? 'The planner’s own vote suffices.' : `It takes ${accepts} who accept out of ${of} on board, the planner among them.`,
  ifRejected: (next, mine) => `Should it fail, the planner goes overboard and ${mine ? 'you name' : `rank ${next} names`} the next plan.`,
  ifAlone: (rank, mine, gold) => `Should it fail, the planner goes overboard and ${mine ? 'you keep' : `rank ${rank} keeps`} all ${coins(gold)}.`,
  vote: ({ accept, reject }) => `What do you call, “${accept}” or “${reject}”?`,
  counted: (accepts, of, by, mine) => `Of ${of} on board ${accepts} accepted ${mine ? 'your plan' : `the plan of rank ${by}`}.`,
  passed: (share, staying) =>
    `It carries, and the coins are handed out.${share === null ? ' You are overboard and have no part in it.' : ` You receive ${coins(share)}${staying === null ? '' : `, and ${staying} besides for being on board`}.`}`,
  out: (by, mine) => `It fails: ${mine ? 'you go overboard and have' : `rank ${by} goes overboard and has`} no part in the chest.`,
  next: (rank, mine) => `${mine ? 'You name' : `Rank ${rank} names`} the next plan.`,
  alone: (rank, mine, gold, staying) =>
    `${mine ? 'You are alone on board and keep' : `Rank ${rank} is alone on board and keeps`} all ${coins(gold)}${staying === null ? '' : `, and ${staying} besides for being on board`}.`,
}

/** The same game as the tale that it comes from: pirates, a chest, and the plank. */
export const en: Wording<Game> = tell(phrases)
