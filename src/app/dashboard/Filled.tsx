import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import type { GameDef } from '../../core/game'
import type { Store } from '../../data/store'
import { figure } from '../../ui/screens/dashboard/figures'
import { labelsOf } from '../library/labels'
import { useGames } from '../library/use-games'
import { labelWords } from '../library/use-naming'
import { useSessionNames } from '../library/use-sessions'
import { useSettings } from '../settings'
import { Counts } from './Counts'
import { FilterBar } from './FilterBar'
import type { Holdings } from './holdings'
import { namerOf } from './namer'
import { type DashboardSearch, filtersOf, withSearch } from './search'
import { setupNames } from './setups'
import { useAnswer } from './use-answer'
import { Views } from './Views'

const SUMMARY = { kind: 'summary' } as const

/** The dashboard of a library that has finished matches: filters, what they leave, and the views of it. */
export function Filled({ holdings, store }: { readonly holdings: Holdings; readonly store: Store }) {
  const { t } = useTranslation('dashboard')
  const { t: common } = useTranslation()
  const language = useSettings(s => s.language)
  const search = useSearch({ from: '/dashboard' })
  const navigate = useNavigate({ from: '/dashboard' })
  const change = useCallback(
    (next: Parameters<typeof withSearch>[1], isStep = false) =>
      void navigate({ search: was => withSearch(was, next), replace: !isStep, resetScroll: isStep }),
    [navigate],
  )
  const filterKey = JSON.stringify(filtersOf(search))
  const filters = useMemo(() => filtersOf(JSON.parse(filterKey) as DashboardSearch), [filterKey])
  const summary = useAnswer<'summary'>(holdings.version, filters, SUMMARY)
  const gameTitle = useCallback((id: string) => games.find(card => card.id === id)?.title[language] ?? id, [language])
  const gameIds = useMemo(() => holdings.games.map(([game]) => game).sort(), [holdings])
  const loaded = useGames(gameIds)
  const speaker = useMemo(
    () => ({ t, language, label: labelsOf(loaded?.values() ?? [], language, labelWords(common, t('kinds.human'))) }),
    [t, common, language, loaded],
  )
  const setups = useMemo(() => setupNames(holdings.setups, namerOf(loaded ?? new Map(), language, t)), [holdings, loaded, language, t])
  const setupName = useMemo(() => {
    const names = new Map(setups.map(setup => [setup.key, setup.name]))
    return (key: string) => names.get(key) ?? key
  }, [setups])
  const sessionName = useSessionNames(store, holdings)
  const rolesOf = useCallback(
    (game: string) => rolesIn(loaded?.get(game)?.game, holdings.setups.find(setup => setup.game === game)?.config),
    [loaded, holdings],
  )
  return (
    <>
      <FilterBar
        holdings={holdings}
        filters={filters}
        setups={setups}
        speaker={speaker}
        gameTitle={gameTitle}
        sessionName={sessionName}
        onChange={change}
      />
      <Counts store={store} filters={filters} summary={summary} unfinished={holdings.unfinished} speaker={speaker} />
      {summary.value === null || loaded === null ? (
        <div className="dash-wait" role="status">
          <p>{t('computing')}</p>
        </div>
      ) : summary.value.counted === 0 ? (
        <div className="dash-empty" data-ready>
          <h2>{t('none.title')}</h2>
          <p className="lead">{t('none.hint', { n: figure(holdings.finished, language, 0) })}</p>
          <p className="dash-do">
            <Link to="/dashboard" search={{}} className="button">
              {t('filter.reset')}
            </Link>
          </p>
        </div>
      ) : (
        <Views
          version={holdings.version}
          filters={filters}
          summary={summary.value}
          search={search}
          speaker={speaker}
          gameTitle={gameTitle}
          setupName={setupName}
          sessionName={sessionName}
          rolesOf={rolesOf}
          onChange={change}
        />
      )}
    </>
  )
}

/** The names of a game's seats; none where it has none, isn't known, or its config is of another version. */
function rolesIn(game: GameDef | undefined, config: unknown): readonly string[] {
  const parsed = game?.config.safeParse(config)
  return (parsed?.success === true ? game?.seats(parsed.data).roles : undefined) ?? []
}
