import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../core/problem'
import type { MatchCard } from '../../data/card'
import { figure, when } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { gameTitle, type Naming, nameOf, playersOf } from './listing'
import './resume.css'
import './texts'
import { useNaming } from './use-naming'

/** Matches that are not over, each with the way back into it. `most` are shown, the newest first. */
export default function Unfinished(props: { readonly cards: readonly MatchCard[]; readonly most: number; readonly title: 'title' | 'titleHome' }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const naming = useNaming(props.cards)
  const rest = props.cards.length - props.most
  return (
    <section className="resume" aria-labelledby="resume-title">
      <h2 id="resume-title">{t(`resume.${props.title}`)}</h2>
      <p className="resume-hint">{t('resume.hint')}</p>
      <ul>
        {props.cards.slice(0, props.most).map(card => (
          <Item key={card.id} card={card} naming={naming} />
        ))}
      </ul>
      {rest > 0 && <p className="resume-hint">{t('resume.more', { count: rest, n: figure(rest, language, 0) })}</p>}
    </section>
  )
}

function Item({ card, naming }: { readonly card: MatchCard; readonly naming: Naming }) {
  const { t, language } = naming
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const [elsewhere, setElsewhere] = useState(false)
  const resume = async (steal: boolean) => {
    setBusy(true)
    setWhy(null)
    try {
      const { resumeMatch } = await import('../session')
      await resumeMatch(card.id, steal)
      await navigate({ to: '/match/$id', params: { id: card.id } })
    } catch (error) {
      setBusy(false)
      if (isElsewhere(error)) setElsewhere(true)
      else setWhy(error instanceof Error ? error.message : String(error))
    }
  }
  const name = nameOf(card, naming)
  const facts = [
    playersOf(card, naming),
    ...(card.name === undefined || card.name === ''
      ? []
      : [gameTitle(card.game, language), t('resume.started', { date: when(card.started, language) })]),
  ]
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p>{facts.join(' · ')}</p>
        {elsewhere && <p role="alert">{t('resume.elsewhere')}</p>}
        {why !== null && <p role="alert">{t('resume.failed', { why })}</p>}
      </div>
      <button
        type="button"
        className="button"
        disabled={busy}
        aria-label={elsewhere ? `${t('resume.take')}: ${name}` : t('resume.goLabel', { name })}
        onClick={() => void resume(elsewhere)}
      >
        {busy ? t('resume.busy') : elsewhere ? t('resume.take') : t('resume.go')}
      </button>
    </li>
  )
}

/** Whether a match couldn't be continued because another tab runs it (see `startMatch` and `resumeMatch`). */
const isElsewhere = (error: unknown): boolean => error instanceof Problem && error.parts.expected === 'a match that no other tab runs'
