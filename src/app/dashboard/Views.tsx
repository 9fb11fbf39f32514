import { SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import { type MeasureId, MEASURES } from '../../measures/groups'
import { roleName } from '../names'
import { useSettings } from '../settings'
import { byGame, type Row } from './analyse'
import { CompareSection } from './CompareSection'
import type { Entry } from './entry'
import { ExtrasSection } from './ExtrasSection'
import { GridSection } from './GridSection'
import { looksOf, pairLook } from './looks'
import { MatchesTable } from './MatchesTable'
import { Ranking } from './Ranking'
import { sayOverall, shownLabel } from './say'
import { type DashboardSearch, type Dimension, filtersOf, VIEWS, withSearch } from './search'
import type { Selection } from './select'
import { useAnswer } from './use-answer'

/** Games whose summary is said in words. */
const SAID = 3

interface ViewsProps {
  readonly entries: readonly Entry[]
  readonly selection: Selection
  readonly search: DashboardSearch
  gameTitle(id: string): string
  setupName(key: string): string
  rolesOf(game: string): readonly string[]
  onChange(change: Parameters<typeof withSearch>[1]): void
}

/** The selection in words, and one of four views of it. */
export function Views(props: ViewsProps) {
  const { entries, selection, search, gameTitle, setupName, onChange } = props
  const { t } = useTranslation('dashboard')
  const { t: words } = useTranslation()
  const language = useSettings(s => s.language)
  const speaker = useMemo(() => ({ t, language }), [t, language])
  const navigate = useNavigate()
  const filterKey = JSON.stringify(filtersOf(search))
  const filters = useMemo(() => filtersOf(JSON.parse(filterKey) as DashboardSearch), [filterKey])
  const view = search.view ?? 'players'
  const measure = search.measure ?? 'selfGain'
  const { counted } = selection
  const looks = useMemo(() => looksOf(counted), [counted])
  const lookOf = useCallback((player: string) => looks.get(player), [looks])
  const rowLook = useCallback((row: Row) => (view === 'players' ? looks.get(row.key) : pairLook(row.kinds)), [looks, view])
  const inGames = useMemo(() => byGame(counted).map(([game]) => game), [counted])
  const only = inGames.length === 1 ? (inGames[0] ?? null) : null
  const tags = games.find(card => card.id === only)?.tags ?? null
  const open = useCallback(
    (row: Row) => onChange({ game: row.game, view: 'matches', ...(view === 'players' ? { player: row.key } : { pairing: row.key }) }),
    [onChange, view],
  )
  const overall = useAnswer<'overall'>(
    entries,
    filters,
    useMemo(() => ({ kind: 'overall' }) as const, []),
  )
  const rows = useAnswer<'players' | 'pairings'>(
    entries,
    filters,
    useMemo(() => (view === 'players' || view === 'pairings' ? { kind: view } : null), [view]),
  )
  const grid = useAnswer<'grid'>(
    entries,
    filters,
    useMemo(() => (view === 'pairings' ? ({ kind: 'grid', measure } as const) : null), [view, measure]),
  )
  const extras = useAnswer<'extras'>(
    entries,
    filters,
    useMemo(() => (view === 'players' && tags !== null ? ({ kind: 'extras', tags } as const) : null), [view, tags]),
  )
  const nameOf = (by: Dimension, value: string) => {
    if (by === 'game') return gameTitle(value)
    if (by === 'setup') return setupName(value)
    if (by === 'kind') return t(`kinds.${value as 'human'}`, { defaultValue: value })
    return shownLabel(value, t)
  }
  const fault = overall.fault ?? rows.fault
  return (
    <>
      <div className="dash-overall" aria-live="polite" data-stale={overall.stale || undefined}>
        {overall.value === null ? (
          <p className="soft">{t('computing')}</p>
        ) : (
          overall.value.slice(0, SAID).map(row => <p key={row.game}>{sayOverall(speaker, row, gameTitle(row.game))}</p>)
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
                matches={counted.length}
                units={selection.units}
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
          matches={counted.filter(match => match.game === grid.value?.game).length}
          units={new Set(counted.filter(match => match.game === grid.value?.game).map(match => match.unit)).size}
          isOneOfMany={only === null}
          speaker={speaker}
          gameTitle={gameTitle}
        />
      )}
      {view === 'players' && only !== null && extras.value !== null && (
        <ExtrasSection
          extras={extras.value}
          roles={props.rolesOf(only).map(role => roleName(role, words))}
          matches={counted.length}
          units={selection.units}
          speaker={speaker}
          lookOf={lookOf}
        />
      )}
      {view === 'compare' && (
        <CompareSection
          entries={entries}
          matches={counted}
          filters={filters}
          search={search}
          speaker={speaker}
          nameOf={nameOf}
          lookOf={lookOf}
          onChange={onChange}
        />
      )}
      {view === 'matches' && (
        <section className="dash-section" aria-label={t('views.matches')} data-ready>
          <MatchesTable
            matches={selection.found}
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
