import { SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import { type MeasureId, MEASURES } from '../../measures/groups'
import { roleName } from '../names'
import type { Listed, Row, Summary } from './analyse'
import { CompareSection } from './CompareSection'
import { ExtrasSection } from './ExtrasSection'
import { GridSection } from './GridSection'
import { looksOf, pairLook } from './looks'
import { MatchesTable } from './MatchesTable'
import { Ranking } from './Ranking'
import { sayOverall, sayTrust, type Speaker } from './say'
import { type DashboardSearch, type Dimension, type Filters, VIEWS, withSearch } from './search'
import { useAnswer } from './use-answer'

/** Games whose summary is said in words. */
const SAID = 3
const NONE: readonly Listed[] = []

interface ViewsProps {
  readonly speaker: Speaker
  readonly version: number
  readonly filters: Filters
  readonly summary: Summary
  readonly search: DashboardSearch
  gameTitle(id: string): string
  setupName(key: string): string
  sessionName(id: string): string
  rolesOf(game: string): readonly string[]
  /** `isStep`: the way back leads to where it was. */
  onChange(change: Parameters<typeof withSearch>[1], isStep?: boolean): void
}

/** The selection in words, and one of four views of it. */
export function Views(props: ViewsProps) {
  const { version, filters, summary, search, speaker, gameTitle, setupName, sessionName, rolesOf, onChange } = props
  const { t } = useTranslation('dashboard')
  const { t: words } = useTranslation()
  const navigate = useNavigate()
  const view = search.view ?? 'players'
  const measure = search.measure ?? 'selfGain'
  const looks = useMemo(() => looksOf(summary.kinds), [summary])
  const lookOf = useCallback((player: string) => looks.get(player), [looks])
  const rowLook = useCallback((row: Row) => (view === 'players' ? looks.get(row.key) : pairLook(row.kinds)), [looks, view])
  const inGames = useMemo(() => summary.games.map(({ game }) => game), [summary])
  const only = inGames.length === 1 ? (inGames[0] ?? null) : null
  const tags = games.find(card => card.id === only)?.tags ?? null
  const open = useCallback(
    (row: Row) => onChange({ game: row.game, view: 'matches', ...(view === 'players' ? { player: row.key } : { pairing: row.key }) }, true),
    [onChange, view],
  )
  const overall = useAnswer<'overall'>(
    version,
    filters,
    useMemo(() => ({ kind: 'overall' }) as const, []),
  )
  const rows = useAnswer<'players' | 'pairings'>(
    version,
    filters,
    useMemo(() => (view === 'players' || view === 'pairings' ? { kind: view } : null), [view]),
  )
  const grid = useAnswer<'grid'>(
    version,
    filters,
    useMemo(() => (view === 'pairings' ? ({ kind: 'grid', measure } as const) : null), [view, measure]),
  )
  const roles = useMemo(() => (only === null ? [] : rolesOf(only).map(role => roleName(role, words))), [only, rolesOf, words])
  const extras = useAnswer<'extras'>(
    version,
    filters,
    useMemo(
      () => (view === 'players' && tags !== null ? ({ kind: 'extras', tags, hasRoles: roles.length > 0 } as const) : null),
      [view, tags, roles],
    ),
  )
  const matches = useAnswer<'matches'>(
    version,
    filters,
    useMemo(() => (view === 'matches' ? ({ kind: 'matches' } as const) : null), [view]),
  )
  const nameOf = (by: Dimension, value: string) => {
    if (by === 'game') return gameTitle(value)
    if (by === 'setup') return setupName(value)
    if (by === 'session') return sessionName(value)
    if (by === 'kind') return t(`kinds.${value as 'human'}`, { defaultValue: value })
    return speaker.label(value)
  }
  const fault = overall.fault ?? rows.fault
  return (
    <>
      <div className="dash-overall" aria-live="polite" data-stale={overall.stale || undefined} data-many={inGames.length > 1 || undefined}>
        {overall.value === null ? (
          <p className="soft">{t('computing')}</p>
        ) : (
          overall.value.slice(0, SAID).map(row => (
            <p key={row.game}>
              {sayOverall(speaker, row, gameTitle(row.game))} <span className="soft">{sayTrust(speaker, row)}</span>
            </p>
          ))
        )}
      </div>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: fault })}
        </p>
      )}
      <nav className="dash-views" aria-label={t('title')}>
        {VIEWS.map(each => (
          <Link
            key={each}
            to="/dashboard"
            search={withSearch(search, { view: each })}
            replace
            resetScroll={false}
            className="view-link"
            activeOptions={{ includeSearch: true, exact: true }}
            activeProps={{}}
            data-now={each === view || undefined}
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`views.${each}`)}
          </Link>
        ))}
      </nav>
      {(view === 'players' || view === 'pairings') && (
        <>
          <div className="dash-measure">
            <SegmentedControl
              aria-label={t('measure')}
              value={measure}
              data={MEASURES.map(value => ({ value, label: t(`measures.${value}`) }))}
              onChange={value => onChange({ measure: value as MeasureId })}
            />
            <p className="soft">{t(`explain.${measure}`)}</p>
          </div>
          <section
            className="dash-section"
            aria-label={t(`views.${view}`)}
            aria-busy={rows.stale}
            data-ready={rows.value === null ? undefined : true}
          >
            {rows.value === null || rows.kind !== view ? (
              <div className="dash-wait" role="status">
                <p>{t('computing')}</p>
              </div>
            ) : (
              <Ranking
                rows={rows.value}
                isStale={rows.stale}
                measure={measure}
                heading={view === 'players' ? 'player' : 'pairing'}
                matches={summary.counted}
                units={summary.units}
                trust={summary}
                speaker={speaker}
                gameTitle={gameTitle}
                lookOf={rowLook}
                onOpen={open}
              />
            )}
          </section>
        </>
      )}
      {view === 'pairings' && grid.value !== null && (
        <GridSection
          grid={grid.value}
          measure={measure}
          matches={summary.games[0]?.matches ?? 0}
          units={summary.games[0]?.units ?? 0}
          isOneOfMany={only === null}
          speaker={speaker}
          gameTitle={gameTitle}
        />
      )}
      {view === 'players' && only !== null && extras.value !== null && (
        <ExtrasSection
          extras={extras.value}
          roles={roles}
          matches={summary.counted}
          units={summary.units}
          trust={summary}
          speaker={speaker}
          lookOf={lookOf}
        />
      )}
      {view === 'compare' && (
        <CompareSection
          version={version}
          games={inGames.length}
          filters={filters}
          search={search}
          speaker={speaker}
          nameOf={nameOf}
          lookOf={lookOf}
          onChange={onChange}
        />
      )}
      {view === 'matches' && (
        <section
          className="dash-section"
          aria-label={t('views.matches')}
          aria-busy={matches.stale}
          data-ready={matches.value === null ? undefined : true}
        >
          <MatchesTable
            matches={matches.value ?? NONE}
            speaker={speaker}
            gameTitle={gameTitle}
            lookOf={lookOf}
            setupName={setupName}
            onOpen={id => void navigate({ to: '/match/$id/result', params: { id } })}
          />
        </section>
      )}
    </>
  )
}
