import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Problem } from '../core/problem'
import { readLink } from '../host/wire/link'
import { Guard } from '../ui/pad/Guard'
import { CodeEntry } from './screens/CodeEntry'
import { Simple } from './screens/Simple'
import { Session } from './Session'
import { browserLanguage, joinTexts } from './texts'
import { useDocument } from './use-document'

const Preflight = lazy(() => import('./preflight/Preflight'))

/** The participant's page: what its address leads to. */
export function App() {
  const [href, setHref] = useState(location.href)
  useEffect(() => {
    const changed = () => setHref(location.href)
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  const [language, speak] = useState(() => browserLanguage(navigator.languages))
  const t = joinTexts(language)
  const link = useMemo(() => readLink(href), [href])
  useDocument(language, t.parley)
  if (link instanceof Problem) {
    if (!new URLSearchParams(new URL(href).hash.slice(1)).has('k')) return <CodeEntry language={language} onSpeak={speak} />
    return (
      <Simple title={t.link.title} text={t.link.text} language={language} onSpeak={speak}>
        <details className="more">
          <summary>{t.link.key}</summary>
          <p lang="en">{link.message}</p>
        </details>
      </Simple>
    )
  }
  return (
    <Guard language={language}>
      {link.probe ? (
        <Suspense fallback={<Simple title={t.preflight.title} text={t.connecting} language={language} />}>
          <Preflight key={href} link={link} language={language} onSpeak={speak} />
        </Suspense>
      ) : (
        <Session key={href} link={link} language={language} />
      )}
    </Guard>
  )
}
