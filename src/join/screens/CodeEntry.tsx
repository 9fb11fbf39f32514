import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { hasCodes, lookUp } from '../codes'
import { joinTexts, type Language } from '../texts'
import { Simple } from './Simple'

/** Without a session in the address: the six letters that lead to one, where this server knows codes; else what to do. */
export function CodeEntry({ language, onSpeak }: { readonly language: Language; onSpeak(language: Language): void }) {
  const t = joinTexts(language)
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [knows, setKnows] = useState<boolean | null>(null)
  // The short address of a code that leads nowhere comes here with it.
  const [given] = useState(() => (new URLSearchParams(location.search).get('code') ?? '').slice(0, 20))
  const [typed, setTyped] = useState(given)
  const [say, setSay] = useState<string | null>(() => (given === '' ? null : t.code.unknown(given)))
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let isGone = false
    void hasCodes().then(does => !isGone && setKnows(does))
    return () => {
      isGone = true
    }
  }, [])
  if (knows === null) return <Simple title={t.connecting} text="" language={language} onSpeak={onSpeak} />
  if (!knows) return <Simple title={t.code.noneTitle} text={t.code.none} language={language} onSpeak={onSpeak} />
  const code = typed.replace(/[^a-z]/gi, '').toUpperCase()
  const go = async () => {
    if (isBusy) return
    if (code.length !== 6) {
      setSay(t.code.short)
      box.current?.focus()
      return
    }
    setBusy(true)
    setSay(null)
    const found = await lookUp(code)
    setBusy(false)
    if (typeof found === 'object') location.assign(found.link)
    else setSay(found === 'unknown' ? t.code.unknown(code) : t.code[found])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void go()
  }
  return (
    <Simple title={t.code.title} text={t.code.hint} language={language} onSpeak={onSpeak}>
      <form noValidate onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>{t.code.label}</label>
          <input
            ref={box}
            id={id}
            className="box letters"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            value={typed}
            aria-invalid={say !== null || undefined}
            aria-describedby={`${id}-say`}
            onChange={event => {
              setTyped(event.target.value)
              setSay(null)
            }}
          />
          <p id={`${id}-say`} className="say" data-room role="status">
            {isBusy ? t.code.looking : (say ?? '')}
          </p>
        </div>
        <button type="submit" className="first" disabled={isBusy}>
          {t.code.go}
        </button>
      </form>
    </Simple>
  )
}
