import { Checkbox, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { figure } from '../../ui/screens/dashboard/figures'
import { type Facet, type Holdings, merged } from './holdings'
import type { Speaker } from './say'
import type { Filters } from './search'
import type { SetupName } from './setups'

/** A change of filters; undefined takes one away. */
export type FilterChange = { readonly [K in keyof Filters]?: Filters[K] | undefined }

type Option = { readonly value: string; readonly label: string }

/** What the dashboard counts: game, set-up, player, and where they exist session, treatment and a chosen pairing; dates; and the two switches of the statistics. */
export function FilterBar(props: {
  readonly holdings: Holdings
  readonly filters: Filters
  readonly setups: readonly SetupName[]
  readonly speaker: Speaker
  gameTitle(id: string): string
  sessionName(id: string): string
  onChange(change: FilterChange): void
}) {
  const { holdings, filters, setups, speaker, gameTitle, sessionName, onChange } = props
  const { t, language } = speaker
  const [open, setOpen] = useState(false)
  const options = useMemo(() => {
    const of = (all: readonly Facet[], name: (value: string) => string): Option[] =>
      all.map(([value, n]) => ({ value, label: `${name(value)} (${figure(n, language, 0)})` })).sort((a, b) => a.label.localeCompare(b.label))
    const here = Object.entries(holdings.facets).flatMap(([game, facets]) => (filters.game === undefined || filters.game === game ? [facets] : []))
    return {
      games: of(holdings.games, gameTitle),
      players: of(merged(here.map(each => each.players)), speaker.label),
      sessions: of(merged(here.map(each => each.sessions)), sessionName),
      treatments: of(merged(here.map(each => each.treatments)), treatment => treatment),
    }
  }, [holdings, filters.game, gameTitle, sessionName, language, speaker])
  const setupOptions = useMemo(
    () =>
      setups
        .filter(setup => filters.game === undefined || setup.game === filters.game)
        .map(setup => ({
          value: setup.key,
          label: `${filters.game === undefined ? `${gameTitle(setup.game)}: ` : ''}${setup.name} (${figure(setup.matches, language, 0)})`,
        })),
    [setups, filters.game, gameTitle, language],
  )
  const set = Object.values(filters).filter(value => value !== undefined).length
  const pick = (key: 'game' | 'setup' | 'player' | 'session' | 'treatment' | 'pairing', title: string, any: string, data: readonly Option[]) => {
    const value = filters[key]
    const gone =
      value === undefined || data.some(option => option.value === value)
        ? []
        : [{ value, label: `${key === 'session' ? sessionName(value) : speaker.label(value)} (${t('filter.gone')})` }]
    return (
      <Select
        label={title}
        placeholder={any}
        data={[...gone, ...data]}
        value={value ?? null}
        searchable
        clearable
        limit={300}
        maxDropdownHeight={320}
        onChange={next => onChange({ [key]: next ?? undefined, ...(key === 'game' ? { setup: undefined, pairing: undefined } : {}) })}
      />
    )
  }
  return (
    <section className="filters" aria-label={t('filter.title')} data-open={open || undefined}>
      <button type="button" className="button filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {set === 0 ? t('filter.title') : t('filter.titleN', { n: set })}
      </button>
      <div className="filters-body">
        <div className="filters-grid">
          {pick('game', t('filter.game'), t('filter.anyGame'), options.games)}
          {pick('setup', t('filter.setup'), t('filter.anySetup'), setupOptions)}
          {pick('player', t('filter.player'), t('filter.anyPlayer'), options.players)}
          {filters.pairing !== undefined &&
            pick('pairing', t('filter.pairing'), t('filter.anyPairing'), [{ value: filters.pairing, label: speaker.label(filters.pairing) }])}
          {(options.sessions.length > 0 || filters.session !== undefined) &&
            pick('session', t('filter.session'), t('filter.anySession'), options.sessions)}
          {(options.treatments.length > 0 || filters.treatment !== undefined) &&
            pick('treatment', t('filter.treatment'), t('filter.anyTreatment'), options.treatments)}
        </div>
        <div className="filters-switches">
          <TextInput
            type="date"
            label={t('filter.from')}
            value={filters.from ?? ''}
            max={filters.to}
            onChange={event => onChange({ from: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('filter.to')}
            value={filters.to ?? ''}
            min={filters.from}
            onChange={event => onChange({ to: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
          />
          <Checkbox
            label={t('filter.once')}
            description={t('filter.onceHint')}
            checked={filters.every !== true}
            onChange={event => onChange({ every: event.currentTarget.checked ? undefined : true })}
          />
          <Checkbox
            label={t('filter.clean')}
            description={t('filter.cleanHint')}
            checked={filters.clean === true}
            onChange={event => onChange({ clean: event.currentTarget.checked ? true : undefined })}
          />
          {set > 0 && (
            <button
              type="button"
              className="button"
              data-quiet
              onClick={() => onChange(Object.fromEntries(Object.keys(filters).map(key => [key, undefined])))}
            >
              {t('filter.reset')}
            </button>
          )}
        </div>
      </div>
    </section>
  )
}
