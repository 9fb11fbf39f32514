import type { ReactNode } from 'react'
import { joinTexts, type Language } from '../texts'
import { Speak } from './Speak'

/** A page with a title, a sentence, and what else there is. */
export function Simple(props: {
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly children?: ReactNode
  onSpeak?(language: Language): void
}) {
  const t = joinTexts(props.language)
  return (
    <div className="join">
      <main>
        <header className="top">
          <p className="over-title">{t.parley}</p>
          {props.onSpeak && <Speak language={props.language} t={t} onSpeak={props.onSpeak} />}
        </header>
        <section className="plain">
          <h1>{props.title}</h1>
          <p>{props.text}</p>
          {props.children}
        </section>
      </main>
    </div>
  )
}
