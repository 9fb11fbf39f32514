import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import { when } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import { BudgetBanner, limitOf } from './BudgetBanner'
import type { RunFrame } from './frame'
import type { LiveRun } from './live-run'
import './run.css'
import { RunActions } from './RunActions'
import { RunFacts } from './RunFacts'
import { RunList } from './RunList'
import './texts'
import { useRun } from './use-run'

/** A run: how far it is and what it cost so far, the ways to hold it, and its matches one by one. */
export function RunScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('run')
  const found = useRun(id)
  if (found.is === 'there') return <There frame={found.frame} live={found.live} onResumed={found.look} />
  if (found.is === 'loading')
    return (
      <div className="page" role="status">
        <p className="lead">{t('loading')}</p>
      </div>
    )
  return (
    <div className="page">
      <h1>{t('none')}</h1>
      <p className="lead">{found.is === 'fault' ? found.why : t('noneHint')}</p>
      <Link to="/library" className="button" data-first>
        {t('toLibrary')}
      </Link>
    </div>
  )
}

function There({ frame, live, onResumed }: { readonly frame: RunFrame; readonly live: LiveRun | null; onResumed(): void }) {
  const { t } = useTranslation('run')
  const language = useSettings(s => s.language)
  const { record, state, why } = frame
  const game = games.find(card => card.id === record.game)?.title[language] ?? record.game
  const title = record.name ?? t('titleOf', { game })
  useTitle(title)
  const reached = limitOf(why)
  return (
    <div className="page run">
      <header className="run-head">
        <h1>{title}</h1>
        <p className="lead">{t('lead', { matches: record.matches, date: when(record.created, language) })}</p>
      </header>
      <section className="run-state" aria-label={t('progress')}>
        <p className="run-is" role="status">
          {t(`states.${state}`)}
        </p>
        <p className="run-why">
          {state === 'paused' && reached === null
            ? t(`why.${why === 'auth' || why === 'fault' ? why : 'hand'}`, { why: frame.fault ?? '' })
            : state === 'resting' || state === 'elsewhere' || state === 'stopped'
              ? t(`why.${state}`)
              : ''}{' '}
          {state === 'paused' && (why === 'auth' || why === 'fault') && <Link to="/models">{t('models')}</Link>}
        </p>
        <progress className="run-bar" max={Math.max(1, record.matches)} value={frame.over} aria-label={t('done')} />
      </section>
      {reached !== null && live !== null && frame.spent !== null && (
        <BudgetBanner
          reached={reached}
          limits={frame.limits}
          spent={frame.spent}
          currency={frame.tally?.currency ?? null}
          onRaise={limits => void live.raise(limits)}
          onStop={() => live.stop()}
        />
      )}
      <RunActions frame={frame} live={live} isHeld={reached !== null} onResumed={onResumed} />
      <RunFacts frame={frame} language={language} />
      <RunList frame={frame} language={language} />
    </div>
  )
}
