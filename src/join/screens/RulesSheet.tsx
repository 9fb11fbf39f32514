import { useRef } from 'react'
import { Markdown } from '../../ui/pad/Markdown'
import type { JoinTexts } from '../../wording/join.en'

/** The rules, one tap away at any moment, over the page. Escape or the button shuts them. `isQuiet`: they stand on the page already, so the button's room stays empty. */
export function RulesButton({ text, t, isQuiet }: { readonly text: string; readonly t: JoinTexts; readonly isQuiet: boolean }) {
  const sheet = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" className="second" data-hidden={isQuiet || undefined} disabled={isQuiet} onClick={() => sheet.current?.showModal()}>
        {t.match.rules}
      </button>
      <dialog ref={sheet} className="sheet" aria-label={t.match.rulesTitle}>
        <h2>{t.match.rulesTitle}</h2>
        <Markdown>{text}</Markdown>
        <form method="dialog">
          <button type="submit" className="first">
            {t.match.close}
          </button>
        </form>
      </dialog>
    </>
  )
}

/** The rules before the first question of a match. */
export function RulesFirst({ text, t, onRead }: { readonly text: string; readonly t: JoinTexts; onRead(): void }) {
  return (
    <section className="rules-first">
      <h1>{t.match.rulesTitle}</h1>
      <p className="hint">{t.match.rulesFirst}</p>
      <Markdown>{text}</Markdown>
      <div className="foot-action">
        <button type="button" className="first" onClick={onRead}>
          {t.match.rulesRead}
        </button>
      </div>
    </section>
  )
}
