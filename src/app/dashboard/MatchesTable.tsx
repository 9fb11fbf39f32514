import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { attemptsIn } from '../../measures/failures'
import type { Look } from '../../ui/kit/chart/types'
import { type DataColumn, DataTable } from '../../ui/screens/dashboard/DataTable'
import { figure, percent, when } from '../../ui/screens/dashboard/figures'
import { shortLabel } from '../player-name'
import type { Listed } from './analyse'
import { LookMark } from './LookMark'
import type { Speaker } from './say'

/** Seats whose names a row lists one by one. */
const LISTED = 4

/** The matches of a selection, each with the way to its result. */
export function MatchesTable(props: {
  readonly matches: readonly Listed[]
  readonly speaker: Speaker
  gameTitle(id: string): string
  lookOf(player: string): Look | undefined
  setupName(key: string): string
  onOpen(id: string): void
}) {
  const { speaker, gameTitle, lookOf, setupName, onOpen } = props
  const { t } = speaker
  const columns = useMemo(() => columnsOf({ speaker, gameTitle, lookOf, setupName }), [speaker, lookOf, gameTitle, setupName])
  return (
    <DataTable
      label={t('views.matches')}
      columns={columns}
      rows={props.matches}
      rowHeight={52}
      most={14}
      scrolls={t('scrolls')}
      sortLabel={column => t('sort', { column })}
      keyOf={match => match.id}
      onRow={match => onOpen(match.id)}
    />
  )
}

function columnsOf(at: {
  readonly speaker: Speaker
  gameTitle(id: string): string
  lookOf(player: string): Look | undefined
  setupName(key: string): string
}): readonly DataColumn<Listed>[] {
  const { speaker, gameTitle, lookOf, setupName } = at
  const { t, language } = speaker
  const share = (id: 'efficiency' | 'fairness', width: number): DataColumn<Listed> => ({
    id,
    title: t(`columns.${id}`),
    width,
    isNumber: true,
    sortBy: match => match[id] ?? undefined,
    cell: match => (match[id] === null ? <span className="soft">{t('na')}</span> : percent(match[id], language, '', 1)),
  })
  return [
    {
      id: 'players',
      title: t('columns.players'),
      width: 208,
      sortBy: match => match.pairing,
      cell: match => (
        <div className="data-name">
          <span className="match-marks">
            {match.players.slice(0, 2).map((player, seat) => (
              <LookMark key={seat} look={lookOf(player)} />
            ))}
          </span>
          <span>
            <Link to="/match/$id/result" params={{ id: match.id }} title={playersOf(match, speaker)}>
              {shortLabel(playersOf(match, speaker))}
            </Link>
          </span>
        </div>
      ),
    },
    {
      id: 'game',
      title: t('columns.game'),
      width: 184,
      sortBy: match => `${gameTitle(match.game)} ${setupName(match.setup)}`,
      cell: match => (
        <>
          {gameTitle(match.game)}
          <small className="one-line">{setupName(match.setup)}</small>
        </>
      ),
    },
    {
      id: 'date',
      title: t('columns.date'),
      width: 160,
      isNumber: true,
      sortBy: match => match.started ?? undefined,
      cell: match => when(match.started, language),
    },
    {
      id: 'selfGain',
      title: t('columns.selfGain'),
      width: 136,
      isNumber: true,
      sortBy: match => meanOf(match.selfGain),
      cell: match =>
        match.selfGain.length <= LISTED && match.selfGain.some(gain => gain !== null)
          ? `${match.selfGain.map(gain => (gain === null ? t('na') : figure(100 * gain, language, 0))).join(' / ')} %`
          : `⌀ ${percent(meanOf(match.selfGain) ?? null, language, t('na'), 0)}`,
    },
    share('efficiency', 96),
    share('fairness', 96),
    {
      id: 'fallback',
      title: t('columns.fallback'),
      width: 116,
      isNumber: true,
      sortBy: match => match.fallbacks,
      cell: match => `${figure(match.fallbacks, language, 0)} / ${figure(match.decisions, language, 0)}`,
    },
    {
      id: 'failed',
      title: t('columns.failed'),
      hint: t('hints.failed'),
      width: 116,
      isNumber: true,
      sortBy: match => match.failures ?? undefined,
      cell: match =>
        match.failures === null ? (
          <span className="soft">{t('na')}</span>
        ) : (
          `${figure(match.failures, language, 0)} / ${figure(attemptsIn(match) ?? 0, language, 0)}`
        ),
    },
  ]
}

const playersOf = (match: Listed, speaker: Speaker): string =>
  match.players.length <= LISTED ? match.players.map(player => speaker.label(player)).join(' + ') : speaker.label(match.pairing)

function meanOf(all: readonly (number | null)[]): number | undefined {
  const defined = all.filter(x => x !== null)
  return defined.length === 0 ? undefined : defined.reduce((a, b) => a + b, 0) / defined.length
}
