import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly crew: string
  readonly treasure: (round: string, rounds: string | null) => string
  readonly terms: (gold: string, half: boolean) => string
  readonly points: (points: string) => string
  readonly you: string
  readonly planOf: (rank: string, mine: boolean) => string
  readonly toPropose: (rank: string, mine: boolean) => string
  readonly lastPlan: (rank: string, mine: boolean, passed: boolean) => string
  readonly needs: (needed: string, of: string) => string
  readonly tally: (accepts: string, of: string, needed: string) => string
  readonly yourVote: (accepted: boolean) => string
  readonly out: string
  readonly proposes: string
  readonly row: (rank: string, name: string, share: string | null, status: string | null) => string
  readonly ranksOut: (last: string) => string
  readonly rest: (many: string, planned: boolean) => string
  readonly before: string
  readonly beforeLine: (rank: string, kept: string, yours: string | null, accepts: string, of: string) => string
  readonly notShown: (many: string) => string
  readonly keep: (share: string) => string
  readonly tooMuch: (over: string, gold: string) => string
  readonly notWhole: (typed: string) => string
  readonly shareOf: (rank: string) => string
  readonly less: (rank: string) => string
  readonly more: (rank: string) => string
  readonly send: string
  readonly sent: string
  readonly clear: string
  readonly fill: string
  readonly fillGive: string
  readonly fillFrom: string
  readonly fillTo: string
  readonly fillEvery: string
  readonly fillDo: string
  readonly onlyPaid: (many: string) => string
  readonly ifPasses: (share: string) => string
  readonly ifFails: (rank: string, mine: boolean, alone: boolean) => string
  readonly rank: string
  readonly gold: string
  readonly pieces: string
  readonly choose: string
  readonly plan: (number: string, accepts: string, of: string, passed: boolean) => string
  readonly plans: string
  readonly theory: (indifferent: 'reject' | 'accept') => string
  readonly solved: (indifferent: 'reject' | 'accept') => string
  readonly got: string
  readonly passedLead: (rank: string, plans: string, accepts: string, of: string, kept: string) => string
  readonly aloneLead: (rank: string, plans: string) => string
  readonly openLead: string
  readonly manyLead: (treasures: string, atOnce: string) => string
  readonly against: (pieces: string, best: string, votes: string, of: string) => string
  readonly gotSays: (rank: string, share: string, theory: string) => string
  readonly plansSays: (plans: string, accepts: string, of: string) => string
  readonly n: (plans: string, votes: string, players: string) => string
  readonly nPlayers: (players: string) => string
  readonly plansNote: string
  readonly theoryNote: string
}

const en: ScreenTexts = {
  crew: 'The crew in order of rank',
  treasure: (round, rounds) => (rounds === null ? `Treasure ${round}` : `Treasure ${round} of ${rounds}`),
  terms: (gold, half) => `${gold} ${gold === '1' ? 'piece' : 'pieces'}, ${half ? 'at least half' : 'more than half'}`,
  points: points => `You have ${points} ${points === '1' ? 'point' : 'points'}.`,
  you: 'you',
  planOf: (rank, mine) => (mine ? 'Your plan' : `The plan of rank ${rank}`),
  toPropose: (rank, mine) => (mine ? 'You propose' : `Rank ${rank} proposes`),
  lastPlan: (rank, mine, passed) => `${mine ? 'Your plan' : `The plan of rank ${rank}`} ${passed ? 'passed' : 'was rejected'}`,
  needs: (needed, of) => `${needed} of ${of} accepts needed`,
  tally: (accepts, of, needed) => `${accepts} of ${of} accepted; ${needed} needed`,
  yourVote: accepted => (accepted ? 'You accepted.' : 'You rejected.'),
  out: 'out',
  proposes: 'proposes',
  row: (rank, name, share, status) => `Rank ${rank}, ${name}${share === null ? '' : `: ${share}`}${status === null ? '' : `, ${status}`}`,
  ranksOut: last => (last === '1' ? 'Rank 1 is out.' : `Ranks 1 to ${last} are out.`),
  rest: (many, planned) => `${many} more${planned ? ' with 0' : ''}`,
  before: 'Plans rejected so far',
  beforeLine: (rank, kept, yours, accepts, of) => `Rank ${rank} kept ${kept}${yours === null ? '' : `, you ${yours}`}: ${accepts} of ${of}`,
  notShown: many => `${many} earlier ${many === '1' ? 'plan is' : 'plans are'} not shown.`,
  keep: share => `You keep ${share}`,
  tooMuch: (over, gold) => `That is ${over} more than the ${gold} there are; give less to somebody.`,
  notWhole: typed => `Shares are whole numbers from 0; “${typed}” is none.`,
  shareOf: rank => `Share of rank ${rank}`,
  less: rank => `One less for rank ${rank}`,
  more: rank => `One more for rank ${rank}`,
  send: 'Propose this plan',
  sent: 'Sent.',
  clear: 'Clear all',
  fill: 'Several ranks at once',
  fillGive: 'Give each',
  fillFrom: 'from rank',
  fillTo: 'to rank',
  fillEvery: 'every n-th',
  fillDo: 'Fill in',
  onlyPaid: many => `Shown are those with a share; the other ${many} get 0.`,
  ifPasses: share => `If the plan passes you get ${share}.`,
  ifFails: (rank, mine, alone) =>
    alone
      ? `If it fails, ${mine ? 'you take' : `rank ${rank} takes`} everything.`
      : `If it fails, ${mine ? 'you propose' : `rank ${rank} proposes`} next.`,
  rank: 'Rank',
  gold: 'Gold',
  pieces: 'pieces',
  choose: 'Show treasure',
  plan: (number, accepts, of, passed) => `${number}: ${accepts} of ${of} ${passed ? '✓' : '✗'}`,
  plans: 'Plan',
  theory: indifferent => `an indifferent player ${indifferent}s`,
  solved: indifferent => `Ties: ${indifferent}`,
  got: 'Divided',
  passedLead: (rank, plans, accepts, of, kept) =>
    `${plans === '1' ? 'The first plan' : `Plan ${plans}`} passed with ${accepts} of ${of}: rank ${rank} kept ${kept}.`,
  aloneLead: (rank, plans) =>
    `${plans === '1' ? 'The only plan was' : `All ${plans} plans were`} rejected, and rank ${rank}, left alone, took everything.`,
  openLead: 'The match stopped before the treasure was divided.',
  manyLead: (treasures, atOnce) => `${atOnce} of ${treasures} treasures were divided by the first plan.`,
  against: (pieces, best, votes, of) =>
    `A plan had ${pieces} pieces per player in other places than the nearest best plan by backward induction (${best}); ${votes} of ${of} votes were as it says.`,
  gotSays: (rank, share, theory) =>
    `Most went to rank ${rank}, ${share} ${share === '1' ? 'piece' : 'pieces'}; backward induction gives it ${theory}.`,
  plansSays: (plans, accepts, of) => `${plans === '1' ? 'One plan was' : `${plans} plans were`} proposed; the last had ${accepts} of ${of} accepts.`,
  n: (plans, votes, players) => `${plans} ${plans === '1' ? 'plan' : 'plans'}, ${votes} votes, ${players} players`,
  nPlayers: players => `${players} players`,
  plansNote:
    '✓ accepted or passed, ✗ rejected; the proposer’s accept is automatic. Last rows: the division by backward induction (own points, sincere votes), if ties, that is indifferent players, reject or accept',
  theoryNote: 'Plain lines: the division by backward induction (own points, sincere votes), if ties, that is indifferent players, reject or accept',
}

const de: ScreenTexts = {
  crew: 'Die Mannschaft nach Rang',
  treasure: (round, rounds) => (rounds === null ? `Schatz ${round}` : `Schatz ${round} von ${rounds}`),
  terms: (gold, half) => `${gold} ${gold === '1' ? 'Stück' : 'Stücke'}, ${half ? 'mindestens die Hälfte' : 'mehr als die Hälfte'}`,
  points: points => `Du hast ${points} ${points === '1' ? 'Punkt' : 'Punkte'}.`,
  you: 'du',
  planOf: (rank, mine) => (mine ? 'Dein Plan' : `Der Plan von Rang ${rank}`),
  toPropose: (rank, mine) => (mine ? 'Du schlägst vor' : `Rang ${rank} schlägt vor`),
  lastPlan: (rank, mine, passed) => `${mine ? 'Dein Plan' : `Der Plan von Rang ${rank}`} ${passed ? 'gilt' : 'wurde abgelehnt'}`,
  needs: (needed, of) => `${needed} von ${of} Zustimmungen nötig`,
  tally: (accepts, of, needed) => `${accepts} von ${of} haben zugestimmt; nötig: ${needed}`,
  yourVote: accepted => (accepted ? 'Du hast zugestimmt.' : 'Du hast abgelehnt.'),
  out: 'ausgeschieden',
  proposes: 'schlägt vor',
  row: (rank, name, share, status) => `Rang ${rank}, ${name}${share === null ? '' : `: ${share}`}${status === null ? '' : `, ${status}`}`,
  ranksOut: last => (last === '1' ? 'Rang 1 ist ausgeschieden.' : `Rang 1 bis ${last} sind ausgeschieden.`),
  rest: (many, planned) => `${many} weitere${planned ? ' mit 0' : ''}`,
  before: 'Bisher abgelehnte Pläne',
  beforeLine: (rank, kept, yours, accepts, of) => `Rang ${rank} behielt ${kept}${yours === null ? '' : `, du ${yours}`}: ${accepts} von ${of}`,
  notShown: many => (many === '1' ? '1 früherer Plan wird nicht gezeigt.' : `${many} frühere Pläne werden nicht gezeigt.`),
  keep: share => `Du behältst ${share}`,
  tooMuch: (over, gold) => `Das sind ${over} mehr als die ${gold}, die es gibt; gib jemandem weniger.`,
  notWhole: typed => `Anteile sind ganze Zahlen ab 0; „${typed}“ ist keine.`,
  shareOf: rank => `Anteil von Rang ${rank}`,
  less: rank => `Eins weniger für Rang ${rank}`,
  more: rank => `Eins mehr für Rang ${rank}`,
  send: 'Diesen Plan vorschlagen',
  sent: 'Gesendet.',
  clear: 'Alles leeren',
  fill: 'Mehrere Ränge auf einmal',
  fillGive: 'Gib je',
  fillFrom: 'von Rang',
  fillTo: 'bis Rang',
  fillEvery: 'jeder n-te',
  fillDo: 'Eintragen',
  onlyPaid: many => `Gezeigt sind die mit einem Anteil; die anderen ${many} bekommen 0.`,
  ifPasses: share => `Wenn der Plan gilt, bekommst du ${share}.`,
  ifFails: (rank, mine, alone) =>
    alone
      ? `Wenn er scheitert, ${mine ? 'nimmst du' : `nimmt Rang ${rank}`} alles.`
      : `Wenn er scheitert, ${mine ? 'schlägst du' : `schlägt Rang ${rank}`} als Nächstes vor.`,
  rank: 'Rang',
  gold: 'Gold',
  pieces: 'Stücke',
  choose: 'Zeige Schatz',
  plan: (number, accepts, of, passed) => `${number}: ${accepts} von ${of} ${passed ? '✓' : '✗'}`,
  plans: 'Plan',
  theory: indifferent => `bei Gleichstand ${indifferent === 'reject' ? 'wird abgelehnt' : 'wird zugestimmt'}`,
  solved: indifferent => `Patt: ${indifferent === 'reject' ? 'nein' : 'ja'}`,
  got: 'Geteilt',
  passedLead: (rank, plans, accepts, of, kept) =>
    `${plans === '1' ? 'Der erste Plan' : `Plan ${plans}`} galt mit ${accepts} von ${of}: Rang ${rank} behielt ${kept}.`,
  aloneLead: (rank, plans) =>
    `${plans === '1' ? 'Der einzige Plan wurde' : `Alle ${plans} Pläne wurden`} abgelehnt, und Rang ${rank}, allein übrig, nahm alles.`,
  openLead: 'Die Partie endete, bevor der Schatz geteilt war.',
  manyLead: (treasures, atOnce) => `${atOnce} von ${treasures} Schätzen wurden mit dem ersten Plan geteilt.`,
  against: (pieces, best, votes, of) =>
    `Je Spieler lagen in einem Plan ${pieces} Stücke anders als im nächsten besten Plan der Rückwärtsinduktion (${best}); ${votes} von ${of} Stimmen entsprachen ihr.`,
  gotSays: (rank, share, theory) =>
    `Am meisten ging an Rang ${rank}, ${share} ${share === '1' ? 'Stück' : 'Stücke'}; die Rückwärtsinduktion gibt ihm ${theory}.`,
  plansSays: (plans, accepts, of) =>
    `${plans === '1' ? 'Ein Plan wurde' : `${plans} Pläne wurden`} vorgeschlagen; der letzte hatte ${accepts} von ${of} Zustimmungen.`,
  n: (plans, votes, players) => `${plans} ${plans === '1' ? 'Plan' : 'Pläne'}, ${votes} Stimmen, ${players} Spieler`,
  nPlayers: players => `${players} Spieler`,
  plansNote:
    '✓ zugestimmt oder angenommen, ✗ abgelehnt; wer vorschlägt, stimmt von selbst zu. Letzte Zeilen: die Teilung nach Rückwärtsinduktion (eigene Punkte, aufrichtige Stimmen), wenn bei Patt, also gleichem Ertrag, abgelehnt (nein) oder zugestimmt (ja) wird',
  theoryNote:
    'Schlichte Linien: die Teilung nach Rückwärtsinduktion (eigene Punkte, aufrichtige Stimmen), wenn bei Patt, also gleichem Ertrag, abgelehnt (nein) oder zugestimmt (ja) wird',
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
