import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ThemeChoice, useSettings } from './settings'

/** Language and appearance, at the end of the header. Escape and a press outside shut it. */
export function SettingsMenu() {
  const { t } = useTranslation()
  const { language, theme, setLanguage, setTheme } = useSettings()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const outside = (e: PointerEvent) => {
      if (!box.current?.contains(e.target as Node)) setOpen(false)
    }
    const escape = (e: KeyboardEvent) => {
      if (e.key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    window.addEventListener('pointerdown', outside)
    window.addEventListener('keydown', escape)
    return () => {
      window.removeEventListener('pointerdown', outside)
      window.removeEventListener('keydown', escape)
    }
  }, [open])
  return (
    <div className="settings" ref={box}>
      <button
        type="button"
        className="settings-button"
        aria-expanded={open}
        aria-label={`${t('nav.language')}, ${t('nav.theme')}`}
        onClick={() => setOpen(!open)}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
          <circle cx="13" cy="6" r="2" />
          <circle cx="7" cy="14" r="2" />
        </svg>
        <span className="settings-language">{language === 'de' ? 'Deutsch' : 'English'}</span>
      </button>
      {open && (
        <div className="settings-panel">
          <Pick name={t('nav.language')} value={language} options={[['en', 'English'] as const, ['de', 'Deutsch'] as const]} onPick={setLanguage} />
          <Pick
            name={t('nav.theme')}
            value={theme}
            options={(['system', 'light', 'dark'] as const).map((choice): readonly [ThemeChoice, string] => [choice, t(`nav.themes.${choice}`)])}
            onPick={setTheme}
          />
        </div>
      )}
    </div>
  )
}

function Pick<V extends string>(props: {
  readonly name: string
  readonly value: V
  readonly options: readonly (readonly [V, string])[]
  onPick(value: V): void
}) {
  return (
    <fieldset className="settings-pick">
      <legend>{props.name}</legend>
      {props.options.map(([value, title]) => (
        <label key={value}>
          <input type="radio" name={props.name} checked={props.value === value} onChange={() => props.onPick(value)} />
          <span lang={value === 'de' || value === 'en' ? value : undefined}>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
