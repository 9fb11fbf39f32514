import type { Waiting } from '../../host/wire/messages'
import { showNumber } from '../../ui/pad/texts'
import type { JoinTexts } from '../../wording/join.en'
import type { JoinClient } from '../client/client'
import { useNow } from '../hooks'
import { durationText } from '../texts'

/**
 * Waiting, always with its reason, since when and how long at most, how far it is, and what comes then. `others`: how many sit at the table besides. `title`: the session's, where the waiting
 * is a page by itself.
 */
export function Wait(props: {
  readonly client: JoinClient
  readonly waiting: Waiting
  readonly others: number
  readonly t: JoinTexts
  readonly title?: string
}) {
  const { waiting, t, title } = props
  const now = useNow(props.client.now)
  const why = waiting.for
  const [what, then] = why === 'table' ? t.wait.table(props.others) : t.wait[why]
  const { count } = waiting
  const isCounted = why === 'start' || why === 'barrier' || why === 'arrival'
  const language = document.documentElement.lang === 'de' ? 'de' : 'en'
  const Head = title === undefined ? 'h2' : 'h1'
  return (
    <section className="wait" data-page={title !== undefined || undefined}>
      {title !== undefined && <p className="over-title">{title}</p>}
      <div role="status">
        <Head>{what}</Head>
        <p>{then}</p>
      </div>
      {count !== undefined && (
        <div className="wait-count">
          <progress value={count.have} max={Math.max(1, count.need)} aria-hidden="true" />
          <p>{(isCounted ? t.wait.counts[why] : t.wait.counts.other)(showNumber(count.have, language), showNumber(count.need, language))}</p>
        </div>
      )}
      <p className="wait-time">
        {now === null
          ? ' '
          : [
              t.wait.since(durationText(now - waiting.since, t)),
              ...(waiting.until === null ? [] : [waiting.until - now > 500 ? t.wait.until(durationText(waiting.until - now, t)) : t.wait.soon]),
            ].join(' · ')}
      </p>
    </section>
  )
}
