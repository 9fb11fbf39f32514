import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../catalogue'
import type { Card } from '../../core/card'
import { Face } from '../../ui/kit/Face'
import { byTitle } from '../by-title'
import { ResumeSlot } from '../ResumeSlot'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import './home.css'

/** Play something in two presses: this page, then a game's own button. */
export function Home() {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const navigate = useNavigate()
  useTitle('')
  const [dealing, setDealing] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const ordered = useMemo(() => byTitle(cards, language), [language])
  const play = async (card: Card) => {
    if (dealing !== null) return
    setDealing(card.id)
    setFault(null)
    try {
      const { playQuick } = await import('../quick')
      await navigate({ to: '/match/$id', params: { id: await playQuick(card, language) } })
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
      setDealing(null)
    }
  }
  return (
    <div className="page">
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <ResumeSlot />
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <h2 className="unseen">{t('home.games')}</h2>
      {cards.length === 0 ? (
        <p className="lead">{t('home.none')}</p>
      ) : (
        <ul className="gallery">
          {ordered.map(card => (
            <GameCard key={card.id} card={card} language={language} dealing={dealing === card.id} onPlay={() => void play(card)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function GameCard({
  card,
  language,
  dealing,
  onPlay,
}: {
  readonly card: Card
  readonly language: 'en' | 'de'
  readonly dealing: boolean
  onPlay(): void
}) {
  const { t, i18n } = useTranslation()
  const title = card.title[language]
  const tags = card.tags.filter(tag => i18n.exists(`tags.${tag}`)).slice(0, 3)
  return (
    <li className="game">
      <Link to="/game/$id" params={{ id: card.id }} className="game-face" tabIndex={-1} aria-hidden="true">
        <Face marks={card.face} />
      </Link>
      <div className="game-words">
        <h3>
          <Link to="/game/$id" params={{ id: card.id }}>
            {title}
          </Link>
        </h3>
        <p>{card.summary[language]}</p>
        <p className="game-facts">
          <span>{t('home.seats', { count: card.seats === '1' ? 1 : 2, range: card.seats })}</span>
          <span>{t('home.minutes', { n: card.minutes })}</span>
          {tags.map(tag => (
            <span key={tag}>{t(`tags.${tag as 'symmetric'}`)}</span>
          ))}
        </p>
        <div className="game-do">
          <button type="button" className="button" data-first disabled={dealing} aria-label={t('home.playLabel', { game: title })} onClick={onPlay}>
            {dealing ? t('home.starting') : t('home.play')}
          </button>
          <Link to="/game/$id" params={{ id: card.id }} className="button" aria-label={t('home.setUpLabel', { game: title })}>
            {t('home.setUp')}
          </Link>
        </div>
      </div>
    </li>
  )
}
