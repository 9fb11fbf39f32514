import type { Labels, Seat, Wording } from '../../../src/core/game'
import { allCounts } from '../counting'
import { ownActions } from '../own-actions'
import type { Brief, CountsBrief, CountsEvent, CountsSeen, Matrix, Observation, PairBrief, PairEvent } from '../types'
import { nameOf, orderOf, type Language } from './names'

/** The sentences of one language and phrasing. Amounts arrive as numbers and are written by `points`; action names arrive as they are shown. */
export interface Phrases {
  readonly language: Language
  readonly points: (n: number) => string
  readonly number: (n: number) => string
  readonly or: (names: readonly string[]) => string
  readonly pairIntro: (own: string, other: string) => string
  readonly groupIntro: (others: number, own: string) => string
  readonly cellsFollow: string
  readonly cell: (own: string, other: string, mine: number, theirs: number) => string
  readonly tableFollows: string
  readonly tableCorner: string
  readonly groupTable: {
    readonly first: (first: string, others: number) => string
    readonly own: (others: number) => string
    readonly each: (others: number) => string
  }
  readonly orMore: (n: number) => string
  readonly groupCorner: string
  readonly rounds: (n: number) => string
  readonly roundsHidden: string
  readonly continuation: (chance: number, cap: number) => string
  readonly noise: (p: number) => string
  readonly flips: string
  readonly historyShown: { readonly pair: string; readonly group: string }
  readonly historyHidden: string
  readonly total: string
  readonly round: (n: number, of: number | null) => string
  readonly standing: { readonly pair: (mine: number, theirs: number) => string; readonly group: (mine: number, mean: number) => string }
  readonly question: (names: string) => string
  readonly none: string
  readonly reportPair: (round: number, own: string, other: string, mine: number, theirs: number, noisy: boolean) => string
  readonly reportGroup: (round: number, own: string, counts: string, mine: number, noisy: boolean) => string
  readonly chose: (count: number, name: string) => string
}

/** At most so many cells are told one sentence each; larger games are told as a table. */
const CELLS_IN_SENTENCES = 4

/** A number as a language writes it: no rounding beyond twelve digits, a real minus sign. */
export const numberIn = (language: Language) => (n: number) => {
  const text = String(Number(n.toPrecision(12))).replace('-', '−')
  return language === 'de' ? text.replace('.', ',') : text
}

/** An amount with its unit, in the singular for one. */
export const pointsIn = (language: Language) => (n: number) => {
  const one = Math.abs(n) === 1
  return `${numberIn(language)(n)} ${language === 'de' ? (one ? 'Punkt' : 'Punkte') : one ? 'point' : 'points'}`
}

const strong = (text: string) => `**${text}**`
const lines = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [header, header.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')

/** A wording of the matrix game from the sentences of one phrasing: everything is told from the seat's own side, with its labels in its order. */
export function speak(say: Phrases): Wording<Matrix> {
  const name = (id: string, all: readonly string[], labels?: Labels) => nameOf(id, all, say.language, labels)
  const named = (all: readonly string[], labels?: Labels) => orderOf(all, labels).map(i => name(all[i]!, all, labels))

  function pairPayoffs({ own, other, payoffs }: PairBrief, labels?: Labels): string {
    const [rows, columns] = [orderOf(own, labels), orderOf(other, labels)]
    if (own.length * other.length <= CELLS_IN_SENTENCES) {
      const cells = rows.flatMap(i =>
        columns.map(j => `- ${say.cell(name(own[i]!, own, labels), name(other[j]!, other, labels), payoffs[i]![j]![0], payoffs[i]![j]![1])}`),
      )
      return `${say.cellsFollow}\n\n${cells.join('\n')}`
    }
    const table = lines(
      [say.tableCorner, ...columns.map(j => name(other[j]!, other, labels))],
      rows.map(i => [strong(name(own[i]!, own, labels)), ...columns.map(j => payoffs[i]![j]!.map(say.number).join(' / '))]),
    )
    return `${say.tableFollows}\n\n${table}`
  }

  function groupPayoffs({ actions, table, by, players }: CountsBrief, labels?: Labels): string {
    const order = orderOf(actions, labels)
    const width = table[0]!.length
    const title = (column: number) => {
      if (by === 'each')
        return (allCounts(players - 1, actions.length)[column] ?? []).map((c, a) => `${c} × ${name(actions[a]!, actions, labels)}`).join(', ')
      if (actions.length === 1) return String(players - 1)
      return column === width - 1 && width < players ? say.orMore(column) : String(column)
    }
    const rows = Array.from({ length: width }, (_, column) => [title(column), ...order.map(a => say.number(table[a]![column]!))])
    const intro = by === 'first' ? say.groupTable.first(name(actions[0]!, actions, labels), players - 1) : say.groupTable[by](players - 1)
    return `${intro}\n\n${lines([say.groupCorner, ...order.map(a => name(actions[a]!, actions, labels))], rows)}`
  }

  function length({ rounds, continuation }: Brief): string {
    if (continuation) return say.continuation(continuation.chance, continuation.cap)
    return rounds === null ? say.roundsHidden : say.rounds(rounds)
  }

  function standing(seen: Observation): string[] {
    if (!('own' in seen) || seen.round === 0) return []
    return 'otherTotal' in seen ? [say.standing.pair(seen.total, seen.otherTotal)] : [say.standing.group(seen.total, (seen as CountsSeen).mean)]
  }

  const playedOf = (index: number, all: readonly string[], labels?: Labels) => (all[index] === undefined ? say.none : name(all[index], all, labels))

  return {
    rules(brief, _seat, _seats, labels) {
      const all = ownActions(brief)
      const intro =
        brief.form === 'counts'
          ? say.groupIntro(brief.players - 1, say.or(named(all, labels)))
          : say.pairIntro(say.or(named(all, labels)), say.or(named(brief.other, labels)))
      const noise = brief.noise === null ? [] : [brief.noise === 'some' ? say.flips : say.noise(brief.noise.p)]
      const history = brief.history ? say.historyShown[brief.form === 'counts' ? 'group' : 'pair'] : say.historyHidden
      const payoffs = brief.form === 'counts' ? groupPayoffs(brief, labels) : pairPayoffs(brief, labels)
      return [intro, payoffs, ...noise, `${length(brief)} ${history}`, say.total].join('\n\n')
    },
    ask(seen, _turn, brief, labels) {
      return [say.round(seen.round + 1, brief.rounds), ...standing(seen), say.question(say.or(named(ownActions(brief), labels)))].join(' ')
    },
    report(event, seat: Seat, brief, labels) {
      const noisy = brief.noise !== null
      if (brief.form === 'bimatrix') {
        const { round, actions, payoffs } = event as PairEvent
        const other = 1 - seat
        return say.reportPair(
          round,
          playedOf(actions[seat]!, brief.own, labels),
          playedOf(actions[other]!, brief.other, labels),
          payoffs[seat]!,
          payoffs[other]!,
          noisy,
        )
      }
      const { round, own, counts, payoff } = event as CountsEvent
      const tally = orderOf(brief.actions, labels)
        .map(a => say.chose(counts[a]!, name(brief.actions[a]!, brief.actions, labels)))
        .join(', ')
      return say.reportGroup(round, playedOf(own, brief.actions, labels), tally, payoff, noisy)
    },
    label: (action, brief, _seat, labels) => name(action, ownActions(brief), labels),
  }
}
