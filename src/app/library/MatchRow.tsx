import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import type { MatchCard } from '../../data/card'
import { Face } from '../../ui/kit/Face'
import { figure, percent, when } from '../../ui/screens/dashboard/figures'
import './match-row.css'
import { gameTitle, type Naming, nameOf, playersOf, stateOf } from './listing'

/** Seats whose self-gains a row lists one by one. */
const LISTED = 4

/** One match of the library: its face, its name (which can be changed in place), who played what and when, the measures short, and the way to its result. */
export const MatchRow = memo(function MatchRow(props: {
  readonly card: MatchCard
  readonly naming: Naming
  readonly isSelected: boolean
  onSelect(card: MatchCard, extend: boolean): void
  onRename(card: MatchCard, name: string): void
}) {
  const { card, naming, isSelected, onSelect, onRename } = props
  const { t, language } = naming
  const name = nameOf(card, naming)
  const face = games.find(game => game.id === card.game)?.face
  const isNamed = card.name !== undefined && card.name !== ''
  const facts = [
    playersOf(card, naming),
    ...(isNamed ? [gameTitle(card.game, language), ...(card.started === null ? [] : [when(card.started, language)])] : []),
    ...(stateOf(card) === 'finished' && card.status === 'complete' ? [] : [t(`statuses.${card.status}`)]),
    ...(card.origin === 'import' ? [t('imported')] : []),
    ...(card.failures !== null && card.failures > 0 ? [t('failures', { count: card.failures, n: figure(card.failures, language, 0) })] : []),
    ...(card.fallbacks > 0 ? [t('fallbacks', { count: card.fallbacks, n: figure(card.fallbacks, language, 0) })] : []),
  ]
  return (
    <div className="lib-row" data-selected={isSelected || undefined}>
      <label className="lib-check">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('select', { name })}
          onChange={() => undefined}
          onClick={event => onSelect(card, event.shiftKey)}
        />
      </label>
      <div className="lib-face" aria-hidden="true">
        {face !== undefined && <Face marks={face} />}
      </div>
      <div className="lib-words">
        <Name name={name} given={card.name ?? ''} onRename={next => onRename(card, next)} />
        <p className="lib-facts" title={playersOf(card, naming, true)}>
          {facts.join(' · ')}
        </p>
      </div>
      <Measures card={card} naming={naming} />
      <div className="lib-do">
        {stateOf(card) === 'finished' && (
          <Link to="/match/$id/result" params={{ id: card.id }} className="button" data-quiet aria-label={t('resultLabel', { name })}>
            {t('result')}
          </Link>
        )}
        {card.status === 'running' && card.origin === 'session' && (
          <Link to="/match/$id" params={{ id: card.id }} className="button" data-quiet aria-label={t('resume.goLabel', { name })}>
            {t('resume.go')}
          </Link>
        )}
      </div>
    </div>
  )
})

function Measures({ card, naming: { t, language } }: { readonly card: MatchCard; readonly naming: Naming }) {
  if (card.selfGain === null) return <div className="lib-measures" />
  const gains = card.selfGain.filter(gain => gain !== null)
  const gain =
    gains.length === 0
      ? t('na')
      : card.selfGain.length <= LISTED
        ? `${card.selfGain.map(each => (each === null ? t('na') : figure(100 * each, language, 0))).join(' / ')} %`
        : `⌀ ${percent(gains.reduce((a, b) => a + b, 0) / gains.length, language, '')}`
  return (
    <dl className="lib-measures">
      <div>
        <dt>{t('selfGain')}</dt>
        <dd>{gain}</dd>
      </div>
      <div>
        <dt>{t('efficiency')}</dt>
        <dd>{percent(card.efficiency, language, t('na'))}</dd>
      </div>
      <div>
        <dt>{t('fairness')}</dt>
        <dd>{percent(card.fairness, language, t('na'))}</dd>
      </div>
    </dl>
  )
}

/** The name, and its field after a press on "Rename". Enter and leaving keep what was typed, Escape doesn't. */
function Name({ name, given, onRename }: { readonly name: string; readonly given: string; onRename(name: string): void }) {
  const { t } = useTranslation('library')
  const [typed, setTyped] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const isOpen = typed !== null
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  const keep = () => {
    if (typed !== null && typed.trim() !== given) onRename(typed.trim())
    setTyped(null)
  }
  if (typed !== null)
    return (
      <input
        className="lib-rename"
        aria-label={t('name')}
        maxLength={120}
        value={typed}
        autoFocus
        placeholder={name}
        onFocus={event => event.currentTarget.select()}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            // Else this same Enter presses the button that takes the focus back.
            event.preventDefault()
            keep()
          }
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    )
  return (
    <p className="lib-name">
      <span>{name}</span>
      <button ref={button} type="button" aria-label={t('renameLabel', { name })} title={t('rename')} onClick={() => setTyped(given)}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
          <path d="M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3z M9.3 4.4l2.3 2.3" />
        </svg>
      </button>
    </p>
  )
}
