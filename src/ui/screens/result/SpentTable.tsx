import type { Attempts } from '../../../measures/failures'
import type { Spent } from '../../../measures/spent'
import type { Language } from '../../../wording/objection'
import { resultModelTexts } from '../../../wording/result-models'
import type { SeatFace } from '../../contract'
import { timeWords } from '../../kit/replay/time-words'
import { SeatMark } from '../../pad/SeatMark'
import { showNumber } from '../../pad/texts'
import { figure } from '../dashboard/figures'
import { percent, points } from './numbers'
import { type Column, Rows } from './Rows'

/** A mean over `n` values; null where there are none. */
export interface Mean {
  readonly value: number | null
  readonly n: number
}

/** What one seat's model took, how much of it failed, and how well it foresaw the others. */
export interface SpentRow {
  readonly face: SeatFace
  readonly spent: Spent
  readonly attempts: Attempts
  readonly decisions: number
  readonly fallbacks: number
  /** First and second order beliefs. */
  readonly belief: Mean
  readonly second: Mean
}

interface Props {
  readonly rows: readonly SpentRow[]
  /** All calls together. */
  readonly sum: Spent
  readonly seats: number
  readonly language: Language
}

/** What the models of a match took, together and seat by seat; what isn't known is n/a, and how much is left out of a sum is said. */
export function SpentTable({ rows, sum, seats, language }: Props) {
  const all = resultModelTexts(language)
  const t = all.spent
  const n = (x: number) => points(x, language)
  const known = (x: number | null) => (x === null ? all.na : showNumber(x, language))
  const hasBelief = rows.some(({ belief }) => belief.n > 0)
  const hasSecond = rows.some(({ second }) => second.n > 0)
  const ids = (['seat', 'calls', 'attempts', 'fallbacks', 'into', 'out', 'cost', 'wait', 'belief', 'second'] as const).filter(
    id => (id !== 'belief' || hasBelief) && (id !== 'second' || hasSecond),
  )
  const columns = ids.map((id): Column => ({ id, head: t.columns[id], isNumber: id !== 'seat' }))
  const notes = [
    ...(sum.uncounted > 0 ? [t.uncounted(sum.uncounted, n(sum.uncounted))] : []),
    ...(sum.unpriced > 0 && sum.cost !== null ? [t.unpriced(sum.unpriced, n(sum.unpriced))] : []),
    ...(sum.lost > 0 ? [t.lost(sum.lost, n(sum.lost))] : []),
    ...(hasBelief || hasSecond ? [t.beliefs] : []),
    ...(hasSecond ? [t.secondOrder] : []),
  ]
  const says = t.says(sum.calls, n(sum.calls), known(sum.tokensIn), known(sum.tokensOut), costWords(sum, language), waitWords(sum, language))
  return (
    <section className="spent" aria-labelledby="spent">
      <h2 id="spent">{t.title}</h2>
      <p>{sum.calls === 0 ? t.noCalls : says}</p>
      <Rows
        label={t.title}
        name="spent"
        columns={columns}
        count={rows.length}
        rowHeight={61}
        language={language}
        cells={i => {
          const row = rows[i] as SpentRow
          const cells = cellsOf(row, seats, language, sum.calls > 0)
          return ids.map(id => cells[id])
        }}
      />
      {notes.length > 0 && <p className="spent-note">{notes.join(' ')}</p>}
    </section>
  )
}

function cellsOf({ face, spent, attempts, decisions, fallbacks, belief, second }: SpentRow, seats: number, language: Language, hasCalls: boolean) {
  const all = resultModelTexts(language)
  const n = (x: number) => points(x, language)
  const known = (x: number | null) => (x === null ? all.na : showNumber(x, language))
  const share = (part: number, whole: number) => (whole === 0 ? all.na : all.spent.of(n(part), n(whole), percent(part / whole, language)))
  const score = ({ value, n: count }: Mean) => (value === null ? all.na : all.spent.score(figure(value, language, 2), n(count)))
  return {
    seat: (
      <span className="rows-who">
        <SeatMark seat={face.seat} seats={seats} kind={face.kind} language={language} label={false} />
        <span className="rows-name">{face.name}</span>
      </span>
    ),
    calls: hasCalls ? n(spent.calls) : all.na,
    attempts: share(attempts.failed, attempts.all),
    fallbacks: share(fallbacks, decisions),
    into: known(spent.tokensIn),
    out: known(spent.tokensOut),
    cost: costWords(spent, language),
    wait: waitWords(spent, language),
    belief: score(belief),
    second: score(second),
  }
}

const costWords = ({ cost, currency }: Spent, language: Language): string =>
  cost === null ? resultModelTexts(language).na : `${showNumber(cost, language, cost < 0.01 ? 6 : 4)} ${currency ?? ''}`.trim()

const waitWords = ({ meanMs, timed }: Spent, language: Language): string => {
  const all = resultModelTexts(language)
  return meanMs === null ? all.na : `${timeWords(meanMs, language)} (${all.spent.n(points(timed, language))})`
}
