import { Link } from '@tanstack/react-router'
import type { PublishedTable } from '../../measures/published/published-table'
import { figure } from '../../ui/screens/dashboard/figures'
import { LookMark } from '../dashboard/LookMark'
import type { Compared } from './compare'
import { lookOf, nameOf } from './players'
import { type Speaker, value, verdictText } from './say'
import { pathOf } from './tables'

type Level = Extract<Compared, { kind: 'level' }>

/** A published leaderboard as it was printed, with the own groups of this browser above it: mean, runs and verdict by experiment. */
export function Leaderboard({
  table,
  found,
  speaker,
}: {
  readonly table: PublishedTable
  readonly found: readonly Compared[]
  readonly speaker: Speaker
}) {
  const { t, language } = speaker
  const levels = found.filter((one): one is Level => one.kind === 'level')
  const own = new Map(levels.flatMap(({ rows }) => rows.map(({ own: group }) => [group.player, group.kind] as const)))
  const models = levels[0]?.experiment.figures.map(({ who }) => who) ?? []
  return (
    <>
      <p className="rep-scrolls">{t('scrolls')}</p>
      <div className="rep-scroll" role="region" aria-label={t('leaderboard')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('player')}</th>
              {levels.map(({ experiment }) => (
                <th scope="col" key={experiment.id}>
                  <Link to="/replication/$table/$experiment" params={{ table: table.id, experiment: pathOf(experiment) }}>
                    {experiment.title[language]}
                  </Link>
                </th>
              ))}
              <th scope="col">{t('overall')}</th>
            </tr>
          </thead>
          <tbody>
            {[...own].map(([player, kind], i) => {
              const rows = levels.map(({ rows: of }) => of.find(row => row.own.player === player))
              const means = rows.map(row => (row === undefined ? null : mean(row.own.values)))
              return (
                <tr key={player} data-own>
                  <th scope="row" title={player}>
                    <span className="rep-name">
                      <LookMark look={lookOf(i, kind)} />
                      {nameOf(player)}
                    </span>
                    <small>{t('yourRuns')}</small>
                  </th>
                  {rows.map((row, j) => (
                    <td key={levels[j]?.experiment.id}>
                      {row === undefined ? (
                        <span aria-label={t('none')}>–</span>
                      ) : (
                        <>
                          {value(means[j] as number, speaker)}
                          <small>
                            n = {figure(row.own.values.length, language, 0)}
                            <br />
                            {verdictText(row.judged.verdict, levels[j]?.experiment.margin ?? 0, speaker)}
                          </small>
                        </>
                      )}
                    </td>
                  ))}
                  <td>{means.every(x => x !== null) ? value(mean(means), speaker) : '–'}</td>
                </tr>
              )
            })}
            {models.map(model => {
              const cells = levels.map(({ experiment }) => experiment.figures.find(({ who }) => who === model))
              return (
                <tr key={model}>
                  <th scope="row">{model}</th>
                  {cells.map((cell, i) => (
                    <td key={levels[i]?.experiment.id}>{cell === undefined ? '–' : figure(Number(cell.printed), language, 1)}</td>
                  ))}
                  <td>{table.overall?.[model] === undefined ? '–' : figure(Number(table.overall[model]), language, 1)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
