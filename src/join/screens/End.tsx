import { useRef, useState } from 'react'
import type { Page } from '../../host/wire/messages'
import { Markdown } from '../../ui/pad/Markdown'
import { showNumber } from '../../ui/pad/texts'
import type { JoinTexts } from '../../wording/join.en'
import type { Language } from '../texts'

/** The end: points by part, what the host says, a completion code, and the way on, taken only by a press. */
export function End(props: {
  readonly screen: Extract<Page, { page: 'end' }>
  readonly title: string
  readonly t: JoinTexts
  readonly language: Language
}) {
  const { screen, t, language } = props
  const { payoffs } = screen
  const points = (n: number) => showNumber(n, language, 2)
  const total = payoffs.reduce((sum, part) => sum + part.points, 0)
  const where = webAddress(screen.url)
  return (
    <section className="end">
      <p className="over-title">{props.title}</p>
      <h1>{t.end.title}</h1>
      {screen.text !== '' && <Markdown>{screen.text}</Markdown>}
      {payoffs.length > 0 && (
        <table className="points">
          <caption>{t.end.points}</caption>
          <tbody>
            {payoffs.map((part, i) => (
              <tr key={i}>
                <th scope="row">{part.part}</th>
                <td>{points(part.points)}</td>
              </tr>
            ))}
          </tbody>
          {payoffs.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{t.end.total}</th>
                <td>{points(total)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
      {screen.code !== null && <Code code={screen.code} t={t} />}
      {where === null ? (
        <p className="hint">{t.end.close}</p>
      ) : (
        <a className="first" href={where.href} rel="noreferrer">
          {t.end.go(where.host)}
        </a>
      )}
    </section>
  )
}

/** A completion code: copied by a button where the browser may, else by hand. */
function Code({ code, t }: { readonly code: string; readonly t: JoinTexts }) {
  const [isCopied, setCopied] = useState(false)
  const text = useRef<HTMLOutputElement>(null)
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  const copy = async () => {
    try {
      await clipboard?.writeText(code)
      setCopied(true)
    } catch {
      getSelection()?.selectAllChildren(text.current as Node)
    }
  }
  return (
    <div className="code">
      <p className="hint">{t.end.code}</p>
      <div className="code-row">
        <output ref={text}>{code}</output>
        {clipboard !== undefined && (
          <button type="button" className="second" onClick={() => void copy()}>
            {isCopied ? t.end.copied : t.end.copy}
          </button>
        )}
      </div>
      {clipboard === undefined && <p className="hint">{t.end.select}</p>}
    </div>
  )
}

/** Only web addresses are led on to. */
function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null
}
