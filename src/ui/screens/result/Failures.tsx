import type { FailureKind } from '../../../core/log'
import type { Attempts } from '../../../measures/failures'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { resultModelTexts } from '../../../wording/result-models'
import type { SeatFace } from '../../contract'
import { percent, points } from './numbers'
import './failures.css'

/** Seats that have a column of their own; of more the table counts how many were hit. */
const COLUMNS = 4

/** Failed attempts by kind and seat, most frequent kinds first, with what share of all attempts they are. Nothing where none failed: the sentence above says so. */
export function Failures({
  attempts,
  faces,
  language,
}: {
  readonly attempts: readonly Attempts[]
  readonly faces: readonly SeatFace[]
  readonly language: Language
}) {
  const t = resultModelTexts(language).failures
  const failed = sum(attempts.map(one => one.failed))
  const all = sum(attempts.map(one => one.all))
  if (failed === 0) return null
  const kinds = kindsOf(attempts)
  const each = attempts.length <= COLUMNS && attempts.length > 1
  const n = (x: number) => points(x, language)
  const count = (kind: FailureKind, seat: Attempts) => seat.kinds[kind] ?? 0
  return (
    <section className="failures" aria-labelledby="failures">
      <h2 id="failures">{t.title}</h2>
      <p>{t.says(n(failed), n(all), percent(failed / all, language))}</p>
      <div className="failures-scroll" tabIndex={0} role="group" aria-label={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.kind}</th>
              {each &&
                faces.map(face => (
                  <th key={face.seat} scope="col">
                    {face.name}
                  </th>
                ))}
              {!each && attempts.length > 1 && <th scope="col">{t.seatsHit}</th>}
              <th scope="col">{t.total}</th>
              <th scope="col">{t.share}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(kind => {
              const total = sum(attempts.map(one => count(kind, one)))
              return (
                <tr key={kind}>
                  <th scope="row">{replayTexts(language).failures[kind]}</th>
                  {each && attempts.map((one, seat) => <td key={seat}>{n(count(kind, one))}</td>)}
                  {!each && attempts.length > 1 && <td>{n(attempts.filter(one => count(kind, one) > 0).length)}</td>}
                  <td>{n(total)}</td>
                  <td>{percent(total / all, language)}</td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.share}</th>
              {each && attempts.map((one, seat) => <td key={seat}>{one.all === 0 ? t.na : percent(one.failed / one.all, language)}</td>)}
              {!each && attempts.length > 1 && <td>{n(attempts.filter(one => one.failed > 0).length)}</td>}
              <td>{n(failed)}</td>
              <td>{percent(failed / all, language)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

/** The kinds that occurred, most frequent first. */
function kindsOf(attempts: readonly Attempts[]): readonly FailureKind[] {
  const counts = new Map<FailureKind, number>()
  for (const { kinds } of attempts)
    for (const [kind, n] of Object.entries(kinds) as [FailureKind, number][]) counts.set(kind, (counts.get(kind) ?? 0) + n)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([kind]) => kind)
}

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0)
