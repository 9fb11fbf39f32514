import type { ReactNode } from 'react'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import '../../pad/feed.css'
import { Markdown } from '../../pad/Markdown'
import { showNumber } from '../../pad/texts'

/** One report in Markdown; `isNew` where it came with the step before; `who` says whose words these are, where that isn't clear. */
export interface Report {
  readonly key: string
  readonly text: string
  readonly isNew: boolean
  readonly who?: ReactNode
}

/** Reports that are worded; a replay can be stepped back to see the others. */
export const MOST_REPORTS = 30

/** What had been reported, newest first. Not a live region: whoever steps through a replay reads at their own pace. `earlier`: how many are left out. */
export function Reports({
  reports,
  earlier,
  language,
}: {
  readonly reports: readonly Report[]
  readonly earlier: number
  readonly language: Language
}) {
  const t = replayTexts(language)
  return (
    <section className="feed" aria-label={t.events}>
      <h3 className="feed-head">{t.events}</h3>
      {reports.length === 0 ? (
        <p className="feed-none">{t.nothingYet}</p>
      ) : (
        // A region that scrolls must be reachable by keyboard.
        <ol className="feed-list" tabIndex={0} aria-label={t.events} reversed>
          {reports.toReversed().map(report => (
            <li key={report.key} className="feed-item" data-newest={report.isNew || undefined}>
              {report.who}
              <Markdown>{report.text}</Markdown>
            </li>
          ))}
        </ol>
      )}
      {earlier > 0 && <p className="replay-soft">{t.moreEvents(showNumber(earlier, language))}</p>}
    </section>
  )
}
