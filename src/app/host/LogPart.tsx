import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionEvent, SessionEventOf, Table } from '../../session/log'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { clockTime } from './clock-time'
import type { Names } from './names'

/** Rows that are shown at first. */
const SHOWN = 50

/** Whatever was done to the session from outside the rules, newest first, with its reason. */
export function LogPart({ log, names }: { readonly log: readonly SessionEvent[]; readonly names: Names }) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const [isAll, setAll] = useState(false)
  const all = useMemo(() => log.filter(event => event.e === 'intervention').toReversed(), [log])
  const tables = useMemo(() => tablesIn(log), [log])
  if (all.length === 0) return <p className="host-none">{t('log.none')}</p>
  const whom = ({ participant, match, seat }: SessionEventOf<'intervention'>) => {
    const filled = match === undefined || seat === undefined ? undefined : tables.get(match)?.seats[seat]
    const at = match === undefined ? undefined : tables.get(match)?.n
    return [
      ...(participant !== undefined ? [names.of(participant)] : filled !== undefined && 'party' in filled ? [names.party(filled.party)] : []),
      ...(at === undefined ? [] : [t('matching.table', { n: figure(at, language, 0) })]),
      ...(seat === undefined || participant !== undefined || (filled !== undefined && 'party' in filled)
        ? []
        : [t('log.seat', { n: figure(seat + 1, language, 0) })]),
    ].join(', ')
  }
  return (
    // It scrolls where the window is narrow, so a keyboard must reach it.
    <section className="log-part" aria-label={t('log.label')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['at', 'what', 'whom', 'why', 'by'] as const).map(column => (
              <th key={column} scope="col">
                {t(`log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isAll ? all : all.slice(0, SHOWN)).map((event, i) => (
            <tr key={all.length - i}>
              <td>{clockTime(event.at, language)}</td>
              <td>{t(`log.whats.${event.what}`)}</td>
              <td>{whom(event)}</td>
              <td>
                {event.why}
                {event.what === 'message' && typeof textOf(event.detail) === 'string' && (
                  <small className="host-hint"> {String(textOf(event.detail))}</small>
                )}
              </td>
              <td>{t(`log.bys.${event.by}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isAll && all.length > SHOWN && (
        <button type="button" className="button" data-quiet onClick={() => setAll(true)}>
          {t('log.showAll', { n: figure(all.length, language, 0) })}
        </button>
      )}
    </section>
  )
}

/** Tables by match: their number in their matching, from 1, and who sat there. */
const tablesIn = (log: readonly SessionEvent[]): ReadonlyMap<string, { readonly n: number; readonly seats: Table['seats'] }> =>
  new Map(log.flatMap(event => (event.e === 'matching' ? event.tables.map(({ match, seats }, i) => [match, { n: i + 1, seats }] as const) : [])))

/** The text of a message as an intervention keeps it. */
const textOf = (detail: unknown): unknown =>
  typeof detail === 'string' ? detail : detail !== null && typeof detail === 'object' && 'text' in detail ? detail.text : undefined
