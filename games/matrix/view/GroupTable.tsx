import type { SeatProps } from '../../../src/ui/contract'
import { fillOf } from '../../../src/ui/kit/chart/paint'
import { allCounts, compositions, rankOf } from '../counting'
import type { CountsBrief, CountsSeen, Matrix } from '../types'
import { nameOf, orderOf } from '../wording/names'
import { screenTexts } from '../wording/screen'
import { numberIn } from '../wording/speak'

type Props = SeatProps<Matrix> & { readonly brief: CountsBrief; readonly seen: CountsSeen | null }

/** The row that the others' choices of the last round select for the own action, or −1. */
function lastRow(brief: CountsBrief, seen: CountsSeen | null): number {
  if (!seen || seen.round === 0 || seen.own < 0) return -1
  const others = seen.counts.map((count, a) => (a === seen.own ? count - 1 : count))
  if (others.reduce((sum, c) => sum + c, 0) !== brief.players - 1) return -1
  if (brief.by === 'each') return rankOf(others)
  return Math.min(brief.by === 'own' ? others[seen.own]! : others[0]!, brief.table[0]!.length - 1)
}

/** Own points by own action (columns) and by what the others do (rows); the cell just played has a frame. Long tables scroll inside their frame. */
export function GroupTable({ seat, seats, brief, seen, labels, language }: Props) {
  const t = screenTexts(language)
  const say = numberIn(language)
  const { actions, table, by, players } = brief
  const order = orderOf(actions, labels)
  const name = (a: number) => nameOf(actions[a]!, actions, language, labels)
  const width = table[0]!.length
  const vectors = by === 'each' && compositions(players - 1, actions.length) === width ? allCounts(players - 1, actions.length) : []
  const title = (row: number) => {
    if (by === 'each') return (vectors[row] ?? []).map((c, a) => `${c} × ${name(a)}`).join(', ')
    if (actions.length === 1) return String(players - 1)
    return row === width - 1 && width < players ? t.orMore(String(row)) : String(row)
  }
  const last = lastRow(brief, seen)
  const fill = fillOf({ seat, seats: seats.length, kind: seats.find(face => face.seat === seat)?.kind ?? 'human' })
  const corner = by === 'first' ? t.others(name(0)) : by === 'own' ? t.same : t.each
  return (
    <div className="mx-scroll" data-long={width > 10 || undefined} tabIndex={width > 10 ? 0 : -1} role="group" aria-label={t.byOthers}>
      <table className="mx-matrix mx-group">
        <caption className="unseen">{t.byOthers}</caption>
        <thead>
          <tr>
            <th scope="col" className="mx-counter">
              {corner}
            </th>
            {order.map(a => (
              <th key={a} scope="col">
                {name(a)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: width }, (_, row) => (
            <tr key={row}>
              <th scope="row">{title(row)}</th>
              {order.map(a => (
                <td key={a} data-last={(row === last && a === seen?.own) || undefined}>
                  <span className="mx-own" data-deep={fill === 'var(--seat-4)' || undefined} style={{ background: fill }}>
                    {say(table[a]![row]!)}
                  </span>
                  {row === last && a === seen?.own && <span className="mx-tag">{t.lastRound}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
