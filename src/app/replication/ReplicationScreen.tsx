import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { gleeAgents } from '../../measures/published/glee-agents'
import type { PublishedTable } from '../../measures/published/published-table'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import { Leaderboard } from './Leaderboard'
import { hasOwn, sayCompared, type Speaker, verdictCounts } from './say'
import { pathOf, tables } from './tables'
import { useCompared } from './use-compared'
import './replication.css'

/** Every published table that ships: where it is from, what to know before comparing, and its experiments beside the runs of this browser. */
export function ReplicationScreen() {
  const { t } = useTranslation('replication')
  const language = useSettings(s => s.language)
  useTitle(t('title'))
  const speaker = { t, language }
  return (
    <div className="page rep">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <details className="rep-how">
        <summary>{t('how')}</summary>
        <p>{t('method')}</p>
      </details>
      {tables.map(table => (
        <TableSection key={table.id} table={table} speaker={speaker} />
      ))}
      <Agents speaker={speaker} />
    </div>
  )
}

function TableSection({ table, speaker }: { readonly table: PublishedTable; readonly speaker: Speaker }) {
  const { t, language } = speaker
  const { found, fault } = useCompared(table)
  return (
    <section className="rep-table" aria-labelledby={`rep-${table.id}`}>
      <h2 id={`rep-${table.id}`}>{table.title[language]}</h2>
      <p className="note">
        {t('source')}: {table.cite}. <a href={table.url}>{table.url.replace('https://', '')}</a>
      </p>
      <ul className="rep-caveats">
        {table.caveats.map(caveat => (
          <li key={caveat.en}>{caveat[language]}</li>
        ))}
      </ul>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: fault })}
        </p>
      )}
      {found === null ? (
        fault === null && (
          <p className="rep-wait" role="status">
            {t('loading')}
          </p>
        )
      ) : (
        <>
          {found.every(({ kind }) => kind === 'level') && <Leaderboard table={table} found={found} speaker={speaker} />}
          <h3>{t('experiments')}</h3>
          <ul className="rep-list">
            {found.map(one => (
              <li key={one.experiment.id}>
                <Link to="/replication/$table/$experiment" params={{ table: table.id, experiment: pathOf(one.experiment) }}>
                  {one.experiment.title[language]}
                </Link>
                <span className="rep-list-own">
                  {one.rows.some(hasOwn)
                    ? verdictCounts(
                        one.rows.filter(hasOwn).map(({ judged }) => judged.verdict),
                        speaker,
                      )
                    : t('none')}
                </span>
                <span className="rep-list-says">{sayCompared(one, speaker)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A table that can be read and not be tested. */
function Agents({ speaker }: { readonly speaker: Speaker }) {
  const { t, language } = speaker
  return (
    <section className="rep-table" aria-labelledby="rep-agents">
      <h2 id="rep-agents">{t('agents')}</h2>
      <p className="note">{t('agentsNote', { reference: gleeAgents.reference })}</p>
      <div className="rep-scroll" role="region" aria-label={t('agents')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('player')}</th>
              {gleeAgents.columns.map(({ measure, title }) => (
                <th scope="col" key={measure}>
                  {title[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gleeAgents.rows.map(({ who, values }) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                {values.map((x, i) => (
                  <td key={i}>
                    {x > 0 ? '+' : ''}
                    {figure(x, language, 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
