import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cards as games } from '../../catalogue'
import type { MatchCard } from '../../data/card'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { Counts } from './Counts'
import type { Entry } from './entry'
import { FilterBar } from './FilterBar'
import { type DashboardSearch, filtersOf, withSearch } from './search'
import { select } from './select'
import { setupNames } from './setups'
import { useNamer } from './use-namer'
import { Views } from './Views'

/** The dashboard of a library that has finished matches: filters, what they leave, and the views of it. */
export function Filled({ entries, cards }: { readonly entries: readonly Entry[]; readonly cards: readonly MatchCard[] }) {
  const { t } = useTranslation('dashboard')
  const language = useSettings(s => s.language)
  const speaker = useMemo(() => ({ t, language }), [t, language])
  const search = useSearch({ from: '/dashboard' })
  const navigate = useNavigate({ from: '/dashboard' })
  const change = useCallback(
    (next: Parameters<typeof withSearch>[1]) => void navigate({ search: was => withSearch(was, next), replace: true, resetScroll: false }),
    [navigate],
  )
  const gameTitle = useCallback((id: string) => games.find(card => card.id === id)?.title[language] ?? id, [language])
  const filterKey = JSON.stringify(filtersOf(search))
  const filters = useMemo(() => filtersOf(JSON.parse(filterKey) as DashboardSearch), [filterKey])
  const selection = useMemo(() => select(entries, filters), [entries, filters])
  const finished = useMemo(() => {
    const ids = new Set(entries.map(entry => entry.id))
    return cards.filter(card => ids.has(card.id))
  }, [entries, cards])
  const gameIds = useMemo(() => [...new Set(entries.map(entry => entry.game))].sort(), [entries])
  const { namer, games: loaded } = useNamer(gameIds, language)
  const setups = useMemo(() => setupNames(finished, namer), [finished, namer])
  const setupName = useCallback((key: string) => setups.find(setup => setup.key === key)?.name ?? key, [setups])
  return (
    <>
      <FilterBar entries={entries} filters={filters} setups={setups} speaker={speaker} gameTitle={gameTitle} onChange={change} />
      <Counts selection={selection} unfinished={cards.length - entries.length} finished={finished} />
      {selection.counted.length === 0 ? (
        <div className="dash-empty" data-ready>
          <h2>{t('none.title')}</h2>
          <p className="lead">{t('none.hint', { n: figure(entries.length, language, 0) })}</p>
          <p className="dash-do">
            <Link to="/dashboard" search={{}} className="button" data-first>
              {t('filter.reset')}
            </Link>
          </p>
        </div>
      ) : (
        <Views
          entries={entries}
          selection={selection}
          search={search}
          gameTitle={gameTitle}
          setupName={setupName}
          rolesOf={game =>
            rolesOf(
              loaded.get(game),
              finished.find(card => card.game === game),
            )
          }
          onChange={change}
        />
      )}
    </>
  )
}

function rolesOf(game: { seats(config: never): { roles?: readonly string[] } } | undefined, card: MatchCard | undefined): readonly string[] {
  return (card === undefined ? undefined : game?.seats(card.config as never).roles) ?? []
}
