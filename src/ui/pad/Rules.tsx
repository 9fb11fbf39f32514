import { useEffect, useRef } from 'react'
import { Markdown } from './Markdown'
import { type Language, padTexts } from './texts'
import './board.css'
import './feed.css'
import './pad.css'

/** The rules, one tap away: a native disclosure that stands closed unless asked to open. Key R opens and shuts it. */
export function Rules(props: { readonly text: string; readonly language: Language; readonly open?: boolean }) {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const target = e.target instanceof Element ? e.target : null
      if (
        e.key.toLowerCase() !== 'r' ||
        e.altKey ||
        e.ctrlKey ||
        e.metaKey ||
        target?.matches('input:not([type="range"], [type="radio"]), textarea, select')
      )
        return
      if (ref.current) ref.current.open = !ref.current.open
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <details ref={ref} className="rules" open={props.open}>
      <summary>
        {padTexts(props.language).rules}
        <kbd className="pad-key" aria-hidden="true">
          R
        </kbd>
      </summary>
      <Markdown>{props.text}</Markdown>
    </details>
  )
}
