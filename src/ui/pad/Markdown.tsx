import Compiled, { type MarkdownToJSX } from 'markdown-to-jsx'
import { useState } from 'react'
import { padTexts } from './texts'

/**
 * Raw HTML stays text; pictures are not fetched (a message could track its reader); links open outside and only over http(s).
 * Headings shrink to bold lines, so that a wording never breaks the page's outline.
 */
const options: MarkdownToJSX.Options = {
  disableParsingRawHTML: true,
  disableAutoLink: true,
  forceBlock: true,
  overrides: {
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(h => [h, { component: 'p', props: { className: 'md-head' } }])),
    img: ({ alt }: { alt?: string }) => <span>{alt}</span>,
    a: ({ href, children }: { href?: string; children?: React.ReactNode }) =>
      href !== undefined && /^https?:/.test(href) ? (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {children}
        </a>
      ) : (
        <span>{children}</span>
      ),
    table: ({ children }: { children?: React.ReactNode }) => (
      <div className="md-table">
        <table>{children}</table>
      </div>
    ),
  },
}

/** Characters that are drawn at first: more than any rules take, far fewer than what a page can't bear. */
const MOST = 8000

/** A wording's Markdown on screen. A text of any length, as a model may write it, is cut and drawn whole on demand. */
export function Markdown({ children }: { readonly children: string }) {
  const [isWhole, setWhole] = useState(false)
  const isCut = children.length > MOST && !isWhole
  return (
    <div className="md">
      <Compiled options={options}>{isCut ? `${children.slice(0, MOST)} …` : children}</Compiled>
      {isCut && <ShowAll characters={children.length} onShow={() => setWhole(true)} />}
    </div>
  )
}

function ShowAll({ characters, onShow }: { readonly characters: number; onShow(): void }) {
  const language = document.documentElement.lang === 'de' ? 'de' : 'en'
  return (
    <button type="button" className="button" data-quiet onClick={onShow}>
      {padTexts(language).showAll(characters.toLocaleString(language))}
    </button>
  )
}
