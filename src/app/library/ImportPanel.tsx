import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DataProblem, say } from '../../data/problem'
import type { Store } from '../../data/store'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { storage } from '../storage'
import { type FileReport, importFiles } from './transfer'

/** Sentences of one file that are shown before "and n more". */
const SHOWN = 20
/** Up to this many stand open. */
const FEW = 3

/** An import: what runs, what came of it, and how to begin one. */
export interface Importer {
  readonly running: { readonly file: number; readonly files: number; readonly matches: number } | null
  readonly reports: readonly FileReport[]
  take(files: readonly File[]): void
  close(): void
}

/** One import at a time; files that come while one runs wait for it. */
export function useImport(store: Store | null): Importer {
  const [running, setRunning] = useState<Importer['running']>(null)
  const [reports, setReports] = useState<readonly FileReport[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  return {
    running,
    reports,
    take(files) {
      if (files.length === 0) return
      queue.current = queue.current.then(async () => {
        setRunning({ file: 0, files: files.length, matches: 0 })
        setReports([])
        // Files may come before the library has been read.
        const found = await importFiles(store ?? (await storage()).store, files, (file, matches) =>
          setRunning({ file, files: files.length, matches }),
        )
        setReports(found)
        setRunning(null)
      })
    },
    close: () => setReports([]),
  }
}

/** The button that opens the file picker. */
export function ImportButton({
  importer,
  isFirst,
  children,
}: {
  readonly importer: Importer
  readonly isFirst: boolean
  readonly children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" data-first={isFirst || undefined} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".zip,.jsonl,.json,application/zip,application/x-ndjson,application/jsonl,application/json"
        onChange={event => {
          importer.take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** Takes files that are dropped anywhere on the page, and says so while they hover over it. */
export function DropTarget({ importer }: { readonly importer: Importer }) {
  const { t } = useTranslation('library')
  const [over, setOver] = useState(false)
  const take = useRef(importer.take)
  useEffect(() => {
    take.current = importer.take
  })
  useEffect(() => {
    let depth = 0
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (isFiles(event) && ++depth > 0) setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (isFiles(event) && --depth <= 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (isFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!isFiles(event)) return
      event.preventDefault()
      take.current([...(event.dataTransfer?.files ?? [])])
    }
    const all = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', hover],
      ['drop', drop],
    ] as const
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [])
  return over ? (
    <div className="lib-drop" aria-hidden="true">
      <p>{t('drop')}</p>
    </div>
  ) : null
}

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
          {running.files === 1
            ? t('importing1', { n: n(running.matches) })
            : t('importing', { file: running.file + 1, files: running.files, n: n(running.matches) })}
        </p>
        <progress aria-label={t('report.title')} {...(running.files === 1 ? {} : { value: running.file, max: running.files })} />
      </section>
    )
  if (reports.length === 0) return null
  return (
    <section className="lib-report" role="status" aria-label={t('report.title')}>
      <ul>
        {reports.map(({ file, report, table, fault }, i) => (
          <li key={`${i} ${file}`}>
            <strong>{file}</strong>: {fault !== null ? t('report.failed', { why: fault }) : report !== null ? summary(report) : tableWords(table)}
            {report !== null && report.skipped.length > 0 && <Reasons problems={report.skipped} />}
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

  function summary({ added, already, skipped }: NonNullable<FileReport['report']>): string {
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

/** Why things were left out, a sentence each; many of them behind a press. */
function Reasons({ problems }: { readonly problems: readonly DataProblem[] }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const list = (
    <ul>
      {problems.slice(0, SHOWN).map((problem, i) => (
        <li key={i}>{say(problem, language)}</li>
      ))}
      {problems.length > SHOWN && <li>{t('report.more', { n: figure(problems.length - SHOWN, language, 0) })}</li>}
    </ul>
  )
  if (problems.length <= FEW) return list
  return (
    <details>
      <summary>{t('report.why')}</summary>
      {list}
    </details>
  )
}
