import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { SessionEvent, Table } from '../../session/log'
import { figure } from '../../ui/screens/dashboard/figures'
import { download } from '../library/transfer'
import { useSettings } from '../settings'
import { type Names, playerName } from './names'
import { matchingsIn, meetings, realisedRows } from './realised'

/** The realised matching: who sat with whom, newest first, and the same as a file. */
export function MatchingPart(props: {
  readonly session: string
  readonly log: readonly SessionEvent[]
  readonly names: Names
  readonly entry: CatalogueEntry | null
}) {
  const { log, names, entry } = props
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const matchings = useMemo(() => matchingsIn(log), [log])
  const met = useMemo(() => meetings(log), [log])
  const n = (x: number) => figure(x, language, 0)
  if (matchings.length === 0) return <p className="host-none">{t('matching.none')}</p>
  const save = async () => {
    const { default: papa } = await import('papaparse')
    const text = papa.unparse([...realisedRows(log)], { escapeFormulae: true, newline: '\r\n' })
    download(`parley-matching-${props.session.slice(0, 8)}.csv`, new TextEncoder().encode(`${text}\r\n`), 'text/csv')
  }
  const seat = (filled: Table['seats'][number]) => ('party' in filled ? names.party(filled.party) : playerName(filled.player, entry, language))
  return (
    <section className="matching-part">
      <p className="matching-sum">
        <span>
          {t('matching.met', { count: met.pairs, n: n(met.pairs) })},{' '}
          {met.again === 0 ? t('matching.again_none') : t('matching.again', { count: met.again, n: n(met.again) })}
        </span>
        <button type="button" className="button" data-quiet onClick={() => void save()}>
          {t('matching.export')}
        </button>
      </p>
      {matchings.toReversed().map(({ part, matching, tables, watching }, i) => (
        <details key={`${part} ${matching}`} open={i === 0}>
          <summary>{t('matching.title', { part: n(part + 1), n: n(matching + 1) })}</summary>
          <ol className="matching-tables">
            {tables.map((table, at) => (
              <li key={table.match}>
                <span className="host-hint">{t('matching.table', { n: n(at + 1) })}</span> {table.seats.map(seat).join(' · ')}
                {table.instead === true && <small className="host-hint"> {t('matching.instead')}</small>}
              </li>
            ))}
          </ol>
          {watching.length > 0 && (
            <p className="host-hint">{t('matching.watching', { names: watching.map(party => names.party(party)).join(', ') })}</p>
          )}
        </details>
      ))}
    </section>
  )
}
