import { Markdown } from './Markdown'
import './feed.css'
import { type Language, padTexts } from './texts'

/** One line of the feed: a report in Markdown, and the step at which it happened. */
export interface FeedItem {
  readonly k: number
  readonly text: string
}

/** How many reports are drawn; the rest is one press away for whoever needs it, and long matches stay quick. */
const SHOWN = 40

/** What happened, newest first, so that the newest is in sight without scrolling. New reports are read out politely. */
export function Feed({ items, language }: { readonly items: readonly FeedItem[]; readonly language: Language }) {
  const t = padTexts(language)
  const newest = items.at(-1)
  const from = Math.max(0, items.length - SHOWN)
  const shown = items.slice(from).reverse()
  return (
    <section className="feed" aria-label={t.feed}>
      <h2 className="feed-head">{t.feed}</h2>
      <div className="unseen" aria-live="polite">
        {newest && <Markdown key={items.length}>{newest.text}</Markdown>}
      </div>
      {items.length === 0 ? (
        <p className="feed-none">{t.nothingYet}</p>
      ) : (
        // A region that scrolls must be reachable by keyboard.
        <ol className="feed-list" tabIndex={0} aria-label={`${t.feed}, ${t.newest}`} reversed>
          {shown.map((item, i) => (
            <li key={from + shown.length - i} className="feed-item" data-newest={i === 0 || undefined}>
              <Markdown>{item.text}</Markdown>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
