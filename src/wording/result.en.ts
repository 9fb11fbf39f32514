/** Who a sentence is about: a name, or the reader (`isYou`), whom some languages conjugate differently. */
export interface Party {
  readonly name: string
  readonly isYou: boolean
}

const list = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
const start = ({ name, isYou }: Party): string => (isYou ? 'You' : name)
const inside = ({ name, isYou }: Party): string => (isYou ? 'you' : name)
const pts = (n: string): string => `${n} ${n === '1' ? 'point' : 'points'}`
const seats = (n: number): string => `${n} ${n === 1 ? 'seat' : 'seats'}`
const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The result screen's texts in English. Points, percentages and counts above a thousand arrive formatted. */
export const resultEn = {
  title: (game: string) => `Result: ${game}`,
  loading: 'Playing the log again …',
  gone: 'This match is not stored in this browser.',
  goneHint: 'It may have been deleted, or the link was made in another browser. A match travels as an export: ask for the zip and import it.',
  broken: (why: string) => `The log of this match cannot be played again: ${why}`,
  toHome: 'Go to the games',

  status: {
    running: (k: string) => `This match is not over. What stands here is its state after step ${k}.`,
    aborted: (k: string) =>
      `This match was stopped after step ${k}, before its end. Payoffs are those of that moment; measures are not defined for it.`,
    abandoned: (k: string) =>
      `This match was left after step ${k} and went on in another tab or not at all. Payoffs are those of that moment; measures are not defined for it.`,
    limit: (k: string) => `This match was stopped at its longest possible length, step ${k}. It is measured as if that were its end.`,
  },
  backToMatch: 'Back to the match',

  outcome: {
    one: (who: Party, n: string) => `${start(who)} got ${pts(n)}.`,
    alike: (who: readonly Party[], n: string) => `${cap(list(who.map(inside)))} got ${pts(n)} each.`,
    few: (all: readonly { readonly who: Party; readonly n: string }[]) =>
      `${start(all[0]?.who ?? { name: '', isYou: false })} got ${pts(all[0]?.n ?? '')}, ${list(all.slice(1).map(({ who, n }) => `${inside(who)} ${n}`))}.`,
    allAlike: (count: number, n: string) => `All ${seats(count)} got ${pts(n)}.`,
    many: (top: Party | number, most: string, count: number, median: string, least: string) =>
      typeof top === 'number'
        ? `${top} of ${seats(count)} got the most, ${pts(most)} each; the median is ${median}, the lowest ${least}.`
        : `${start(top)} got the most of ${seats(count)}, ${pts(most)}; the median is ${median}, the lowest ${least}.`,
    own: (who: Party, n: string, rank: number) => `${start(who)} got ${pts(n)}, rank ${rank}.`,
    soFar: (sentence: string) => `So far: ${sentence}`,
  },
  debrief: 'This page shows everybody’s payoffs and what was private. While the match ran, a seat knew only what the replay shows through its eyes.',

  measures: 'How well it went',
  names: { selfGain: 'Self-gain', efficiency: 'Efficiency', fairness: 'Fairness' },
  means: {
    selfGain: 'The way from the baseline (0 %) to the best a seat can get with nobody below theirs (100 %).',
    efficiency: 'The share of the surplus, from everybody at the baseline (0 %) to the highest welfare (100 %).',
    fairness: 'How evenly gains are spread, from one seat taking all (0 %) to all gaining alike (100 %).',
  },
  na: 'n/a',
  noMeasures: (names: readonly string[]) => `${list(names)} have no value for this match.`,
  baselines: { deal: 'no deal', other: 'the baseline' },
  selfGain: (who: Party, share: string, from: string, d: string, b: string) =>
    `${start(who)} got ${share} of the way from ${from} (${pts(d)}) to the best possible at this seat (${pts(b)})`,
  beyond: {
    below: 'a payoff below the baseline counts as negative',
    above: 'more than 100 % is possible because another seat ended below its baseline, or by luck',
  },
  selfGains: (count: number, lo: string, mean: string, hi: string) =>
    `The ${seats(count)} got between ${lo} and ${hi} of the way from the baseline to their best, ${mean} on average`,
  onAverage: (share: string) => `${share} on average`,
  selfGainMissing: (count: number) => `${seats(count)} without a value are left out`,
  taken: (together: 'you' | 'two' | 'one' | number, share: string, part: string, whole: string) => {
    const who = together === 'you' ? 'You two' : together === 'two' ? 'The two' : together === 'one' ? 'The one seat' : `All ${together} together`
    return `${who} took ${share} of the surplus, ${part} of ${pts(whole)}`
  },
  lost: (n: string) => `${cap(pts(n))} of welfare ${n === '1' ? 'was' : 'were'} lost.`,
  lostNone: 'No welfare was lost.',
  even: (share: string) => `Gains above the baseline are ${share} even`,
  versus: {
    one: (concept: string, share: string) => `the equilibrium “${concept}” has ${share}`,
    epsilon: (concept: string, share: string, e: string) => `“${concept}”, which nobody gains more than ${pts(e)} by leaving, has ${share}`,
    line: (concept: string, share: string) => `as a reference line only, “${concept}” has ${share}`,
    within: (count: number, share: string) => `all ${count} named ones together span ${share}`,
    alike: (count: number, share: string) => `${count === 2 ? 'both' : `all ${count}`} named equilibria have ${share}`,
    several: (count: number, lo: string, hi: string) => `the ${count} named equilibria lie between ${lo} and ${hi}`,
    linesAlike: (count: number, share: string) => `as reference lines only, ${count === 2 ? 'both' : `all ${count}`} named ones have ${share}`,
    lines: (count: number, lo: string, hi: string) => `as reference lines only, the ${count} named ones lie between ${lo} and ${hi}`,
    seatsOne: (concept: string, isLine: boolean, by: readonly { readonly who: Party; readonly share: string }[]) =>
      `${isLine ? 'as a reference line only, ' : 'in the equilibrium '}“${concept}”: ${by.map(({ who, share }) => `${inside(who)} ${share}`).join(', ')}`,
    seatsMany: (count: number, isLine: boolean, by: readonly { readonly who: Party; readonly share: string }[]) =>
      `in the ${count} named ${isLine ? 'reference lines' : 'equilibria'}: ${by.map(({ who, share }) => `${inside(who)} ${share}`).join(', ')}`,
    none: 'no equilibrium is named for this set-up',
    undefined: 'for what is named as equilibrium it is not defined',
  },
  why: {
    running: 'The match is not over.',
    unfinished: 'The match was not played to its end, so there is nothing final to measure.',
    'constant-sum': 'Whatever is played, the payoffs add up to the same: there is no surplus to take.',
    'no-surplus': (best: string) => `Nothing that is played raises the sum of payoffs above ${pts(best)}: there is no surplus to take.`,
    'no-span': (who: Party, at: string) => `For ${inside(who)}, baseline and best are the same, ${pts(at)}: there is no way to measure.`,
    'no-span-all': 'At every seat baseline and best are the same: there is no way to measure.',
    contest: 'This is a contest, whose prize is meant to be unequal.',
    'one-seat': 'With one seat there is nothing to share.',
    'negative-gain': (count: number) => `${cap(seats(count))} ended below the baseline, and only gains can be even or uneven.`,
    'no-gain': 'Nobody gained anything above the baseline.',
  },
  fallbacks: {
    none: (all: string) => `No fallbacks: all ${all} decisions are the players’ own.`,
    failed: (n: string, all: string, share: string) => `Failed attempts: ${n} of ${all} (${share}).`,
    noneFailed: 'No attempt failed.',
    some: (n: string, all: string, share: string) =>
      `Fallbacks: ${n} of ${all} decisions (${share}) were made by the referee, because no valid answer came in time.`,
    noDecisions: 'No decision was made.',
    imported: (n: string) => `${n} were imported as they were recorded.`,
    others: (n: string) => `${n} were made by a substitute or the host.`,
  },

  seatTable: 'The seats',
  columns: { seat: 'Seat', payoff: 'Payoff', baseline: 'Baseline', ideal: 'Ideal', selfGain: 'Self-gain' },
  columnHints: {
    baseline: 'what the seat has without a deal, or can secure alone',
    ideal: 'the most it can get with nobody below the baseline',
  },
  unit: 'points',
  sortBy: (column: string) => `Sort by ${column}`,
  scrollHint: (n: string) => `${n} rows; scroll for more`,

  equilibria: 'What theory says',
  equilibriaNone: 'No equilibrium is named for this set-up, so nothing stands beside the measures.',
  equilibriaUnfinished: 'Equilibria are compared when a match was played to its end.',
  equilibriaHint: 'Payoffs and measures if everybody played as named, at this match’s length and chance draws.',
  referenceOnly: 'Reference line only: not something the players could work out, or not an equilibrium of this game.',
  standing: { exact: 'equilibrium', epsilon: (e: string) => `ε = ${pts(e)}`, line: 'reference line only' },
  theoryColumns: { concept: 'Concept', payoffs: 'Payoffs' },
  everySeat: 'every seat',
  outer: 'outer bounds, since the ranges of the seats depend on each other',
  to: (lo: string, hi: string) => `${lo} to ${hi}`,
  thisMatch: 'This match',
  best: 'best',
  mark: { equilibrium: 'equilibrium', reference: 'reference' },

  charts: 'What happened',
  payoffsSoFar: 'Payoffs, added up',
  payoffsSay: {
    lead: (who: Party, n: string) => `${start(who)} ended highest, at ${pts(n)}.`,
    tie: (n: string) => `The highest payoff, ${pts(n)}, is shared.`,
  },
  many: { most: 'highest', median: 'median', least: 'lowest' },
  nSteps: (steps: number, count: number) => `${steps} ${steps === 1 ? 'step' : 'steps'}, ${seats(count)}`,
  step: 'Step',
  payoff: 'Payoff',
  choices: 'Choices by seat',
  choicesSay: (action: string, share: string) => `“${action}” was chosen most often: ${share} of all choices.`,
  numbers: 'Numbers chosen, step by step',
  numbersSay: (median: string) => `The median of all numbers chosen is ${median}.`,
  action: 'Action',
  chosen: 'times',
  nDecisions: (n: string) => `${n} decisions`,
  noChart: 'Charts appear here when a decision was made.',

  log: 'Every decision',
  logEmpty: 'No decision was made.',
  logColumns: { step: 'Step', turn: 'Turn', seat: 'Seat', action: 'Action', by: 'By', tries: 'Tries', time: 'Time', calls: 'Calls' },
  logAll: (n: string) => `All ${n} decisions`,
  logFallbacks: (n: string) => `Fallbacks only (${n})`,
  logFailed: (n: string) => `After failed attempts (${n})`,
  logSeat: (name: string) => `${name} only`,
  logFilter: 'Show',
  logJump: (k: string) => `Show step ${k} in the replay`,
  logCalls: (n: number, k: string) => (n === 1 ? `Show the model’s call at step ${k}` : `Show the model’s ${n} calls at step ${k}`),
  logOpen: 'not applied',

  recording: {
    which: 'Seat again as a recording',
    seat: (n: number, who: string) => `Seat ${n}: ${who}`,
    go: 'Seat this recording again',
    hint: 'Opens the table with a recording of what this seat did; all others sit there as they did.',
  },
  actions: {
    again: 'Play again',
    starting: 'Starting …',
    sameSeed: 'Same seed again',
    change: 'Change the set-up',
    copy: 'Copy link to the set-up',
    copied: 'Link copied',
    copyFailed: 'This browser gives no access to the clipboard here. Open the set-up and copy its address.',
    export: 'Export this match',
    exporting: 'Exporting …',
    dashboard: 'To the dashboard',
    library: 'To the library',
    all: 'What to do next',
    cannot: 'It cannot be played again here: a seat is taken by somebody who is not on this device.',
    failed: (why: string) => `That did not work: ${why}`,
  },
}

/** The shape that every language fills. */
export type ResultTexts = typeof resultEn
