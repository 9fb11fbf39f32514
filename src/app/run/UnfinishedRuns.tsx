import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import { figure, when } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import '../library/resume.css'
import './texts'
import type { UnfinishedRun } from './unfinished'

/** Runs that are not over, each with the way back into it. `most` are shown, the newest first. */
export default function UnfinishedRuns({ runs, most }: { readonly runs: readonly UnfinishedRun[]; readonly most: number }) {
  const { t } = useTranslation('run')
  return (
    <section className="resume" aria-labelledby="resume-runs-title">
      <h2 id="resume-runs-title">{t('home.title')}</h2>
      <p className="resume-hint">{t('home.hint')}</p>
      <ul>
        {runs.slice(0, most).map(run => (
          <Item key={run.record.id} run={run} />
        ))}
      </ul>
    </section>
  )
}

function Item({ run: { record, over } }: { readonly run: UnfinishedRun }) {
  const { t } = useTranslation('run')
  const language = useSettings(s => s.language)
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const game = games.find(card => card.id === record.game)?.title[language] ?? record.game
  const resume = async () => {
    setBusy(true)
    setWhy(null)
    try {
      const { resumeRun } = await import('./runs')
      await resumeRun(record.id, false)
      await navigate({ to: '/run/$id', params: { id: record.id } })
    } catch (error) {
      setBusy(false)
      setWhy(error instanceof Error ? error.message : String(error))
    }
  }
  const n = (x: number) => figure(x, language, 0)
  return (
    <li>
      <div>
        <strong>
          <Link to="/run/$id" params={{ id: record.id }}>
            {t('home.name', { game: record.name ?? game, done: n(over), all: n(record.matches) })}
          </Link>
        </strong>
        <p>{t('home.begun', { date: when(record.created, language) })}</p>
        {why !== null && <p role="alert">{t('resumeFailed', { why })}</p>}
      </div>
      <button type="button" className="button" disabled={busy} aria-label={t('home.goLabel', { game })} onClick={() => void resume()}>
        {busy ? t('resuming') : t('home.go')}
      </button>
    </li>
  )
}
