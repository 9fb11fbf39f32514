import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import { ComparedChart } from './ComparedChart'
import { EffectTable } from './EffectTable'
import { LevelTable } from './LevelTable'
import { PlayPreset } from './PlayPreset'
import type { Speaker } from './say'
import { experimentAt } from './tables'
import { useCompared } from './use-compared'
import './replication.css'

/** One published experiment: its set-up, the published figures beside this browser's runs, and the verdict on each. */
export function ExperimentScreen({ table, name }: { readonly table: string; readonly name: string }) {
  const { t } = useTranslation('replication')
  const at = useMemo(() => experimentAt(table, name), [table, name])
  const language = useSettings(s => s.language)
  useTitle(at?.experiment.title[language] ?? t('title'))
  return (
    <div className="page rep">
      <p className="rep-back">
        <Link to="/replication">{t('back')}</Link>
      </p>
      {at === null ? <h1>{t('title')}</h1> : <Found key={at.experiment.id} {...at} speaker={{ t, language }} />}
    </div>
  )
}

function Found({ table, experiment, speaker }: NonNullable<ReturnType<typeof experimentAt>> & { readonly speaker: Speaker }) {
  const { t, language } = speaker
  const { found, fault } = useCompared(table)
  const compared = found?.find(one => one.experiment.id === experiment.id)
  return (
    <>
      <div className="rep-head">
        <div>
          <h1>{experiment.title[language]}</h1>
          <p className="lead">{table.title[language]}</p>
        </div>
        <PlayPreset experiment={experiment} speaker={speaker} />
      </div>
      <dl className="rep-facts">
        <dt>{t('setup')}</dt>
        <dd>
          {experiment.kind === 'level'
            ? t('setupOf', { preset: experiment.preset, seats: figure(experiment.seats, language, 0) })
            : t('reference', { who: experiment.reference.title[language] })}
        </dd>
        <dt>{t('measure')}</dt>
        <dd>
          {experiment.measureTitle[language]} (<code>{experiment.measure}</code>), {t(`definition.${experiment.definition}`)}:{' '}
          {experiment.unit[language]}
        </dd>
        <dt>{t('margin')}</dt>
        <dd>{t('marginOf', { margin: figure(experiment.margin, language, 0), unit: experiment.unit[language].split(',')[0] ?? '' })}</dd>
        <dt>{t('source')}</dt>
        <dd>{table.cite}</dd>
      </dl>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: fault })}
        </p>
      )}
      {compared === undefined ? (
        fault === null && (
          <p className="rep-wait" role="status">
            {t('loading')}
          </p>
        )
      ) : (
        <>
          <ComparedChart compared={compared} speaker={speaker} />
          {compared.kind === 'level' ? (
            <LevelTable table={table} compared={compared} speaker={speaker} />
          ) : (
            <EffectTable compared={compared} speaker={speaker} />
          )}
        </>
      )}
      <details className="rep-how">
        <summary>{t('how')}</summary>
        <p>{t('method')}</p>
        <ul className="rep-caveats">
          {table.caveats.map(caveat => (
            <li key={caveat.en}>{caveat[language]}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
