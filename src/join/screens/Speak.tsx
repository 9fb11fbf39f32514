import type { JoinTexts } from '../../wording/join.en'
import { LANGUAGES, type Language } from '../texts'

/** The choice of the language, each by its own name. */
export function Speak({ language, t, onSpeak }: { readonly language: Language; readonly t: JoinTexts; onSpeak(language: Language): void }) {
  return (
    <div className="speak" role="group" aria-label={t.language}>
      {Object.entries(LANGUAGES).map(([tag, { name }]) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => onSpeak(tag as Language)}>
          {name}
        </button>
      ))}
    </div>
  )
}
