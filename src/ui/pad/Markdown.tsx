import Compiled, { type MarkdownToJSX } from 'markdown-to-jsx'

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

/** A wording's Markdown on screen. */
export const Markdown = ({ children }: { readonly children: string }) => (
  <div className="md">
    <Compiled options={options}>{children}</Compiled>
  </div>
)
