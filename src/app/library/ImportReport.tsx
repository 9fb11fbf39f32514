import { useTranslation } from 'react-i18next'
import { sayOddity } from '../../data/import/foreign/oddity'
import type { ImportReport as Imported } from '../../data/import/import'
import { say } from '../../data/problem'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import type { FileReport } from './take-in'
import type { Importer } from './use-import'

/** Sentences of one file that are shown before "and n more". */
const SHOWN = 20
/** Up to this many stand open. */
const FEW = 3

/** How an import goes, and what came of it, file by file, with a sentence for everything that was left out. */
export function ImportReport({ importer, inBin }: { readonly importer: Importer; readonly inBin: ReadonlySet<string> }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const n = (x: number) => figure(x, language, 0)
  const { running, reports } = importer
  if (running !== null)
    return (
      <section className="lib-report" role="status">
        <p>
          {running.of === 1
            ? t('importing1', { n: n(running.matches) })
            : t('importing', { file: n(Math.min(running.done + 1, running.of)), files: n(running.of), n: n(running.matches) })}
        </p>
        <progress aria-label={t('report.title')} {...(running.of === 1 ? {} : { value: running.done, max: running.of })} />
        {running.of > 1 && (
          <button type="button" className="button" data-quiet onClick={importer.stop}>
            {t('stopImport')}
          </button>
        )}
      </section>
    )
  if (reports.length === 0) return null
  return (
    <section className="lib-report" role="status" aria-label={t('report.title')}>
      <ul>
        {reports.map(({ file, report, records, table, fault }, i) => (
          <li key={`${i} ${file}`}>
            <strong>{file === '' ? t('report.records') : file}</strong>:{' '}
            {fault !== null ? t('report.failed', { why: fault }) : (report ?? records) !== null ? summary((report ?? records)!) : tableWords(table)}
            <Reasons title={t('report.why')} sentences={(report ?? records)?.skipped.map(problem => say(problem, language)) ?? []} />
            <Reasons
              title={t('report.odd', { count: oddities(records).length, n: n(oddities(records).length) })}
              sentences={oddities(records).map(({ source, oddity }) => `${source}: ${sayOddity(oddity, language)}`)}
            />
          </li>
        ))}
      </ul>
      <button type="button" className="button" data-quiet onClick={importer.close}>
        {t('close')}
      </button>
    </section>
  )

  function tableWords(table: FileReport['table']): string {
    if (table === null) return t('report.nothing')
    return table.problem === null ? t('report.table', { name: table.name }) : say(table.problem, language)
  }

  function summary({ added, already, skipped }: Imported): string {
    const deleted = already.filter(id => inBin.has(id)).length
    const parts = [
      ...(added.length > 0 ? [t('report.added', { count: added.length, n: n(added.length) })] : []),
      ...(already.length > 0 ? [t('report.already', { count: already.length, n: n(already.length) })] : []),
      ...(skipped.length > 0 ? [t('report.skipped', { count: skipped.length, n: n(skipped.length) })] : []),
    ]
    const all = parts.length === 0 ? t('report.nothing') : parts.join(', ')
    return `${all}.${deleted > 0 ? ` ${t('report.restore', { count: deleted, n: n(deleted) })}` : ''}`
  }
}

/** Everything odd in records that were taken in nevertheless. */
const oddities = (records: FileReport['records']) =>
  records?.odd.flatMap(({ source, oddities }) => oddities.map(oddity => ({ source: shortOf(source), oddity }))) ?? []

const shortOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** What was left out or was odd, a sentence each; many of them behind a press. */
function Reasons({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  if (sentences.length === 0) return null
  const list = (
    <ul>
      {sentences.slice(0, SHOWN).map((sentence, i) => (
        <li key={i}>{sentence}</li>
      ))}
      {sentences.length > SHOWN && <li>{t('report.more', { n: figure(sentences.length - SHOWN, language, 0) })}</li>}
    </ul>
  )
  if (sentences.length <= FEW) return list
  return (
    <details>
      <summary>{title}</summary>
      {list}
    </details>
  )
}
