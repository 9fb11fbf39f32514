import { Select, TextInput } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import { say } from '../../data/problem'
import { figure } from '../../ui/screens/dashboard/figures'
import { apartFrom } from '../run/unfinished'
import UnfinishedRuns from '../run/UnfinishedRuns'
import { useUnfinishedRuns } from '../run/use-unfinished-runs'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import { UndoToast } from '../UndoToast'
import { Bin, StorageLine } from './Bin'
import { editCards, useShelf } from './cards'
import { DropTarget, FolderButton, ImportButton } from './ImportPanel'
import { ImportReport } from './ImportReport'
import { useImport } from './use-import'
import './library.css'
import { gameTitle, listed } from './listing'
import { MatchList } from './MatchList'
import { type LibrarySearch, ORDERS, readLibrary, STATES } from './search'
import { SelectionBar } from './SelectionBar'
import { TableMaker } from './TableMaker'
import { Tables } from './Tables'
import Unfinished from './Unfinished'
import { useBin } from './use-bin'
import { useNaming } from './use-naming'
import { useSessionNames } from './use-sessions'

/** Milliseconds after the last key before a search runs. */
const SETTLE = 150
/** Unfinished matches that stand above the list. */
const RESUMABLE = 5

/** All matches of this browser: resumed, named, searched, selected, deleted with undo, exported and imported. */
export function LibraryScreen() {
  const { t } = useTranslation('library')
  useTitle(t('title'))
  const language = useSettings(s => s.language)
  const { cards, store, warning, fault } = useShelf()
  const bin = useBin(store)
  const importer = useImport(store)
  const runs = useUnfinishedRuns(store, cards)
  const unfinished = useMemo(
    () => apartFrom(runs, cards?.filter(card => card.status === 'running' && card.origin === 'session') ?? []),
    [runs, cards],
  )
  const inBin = useMemo(() => new Set(bin.cards.map(card => card.id)), [bin.cards])
  const isEmpty = cards !== null && cards.length === 0
  return (
    <div className="page lib">
      <DropTarget importer={importer} />
      <div className="lib-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        {!isEmpty && (
          <span className="lib-import">
            <FolderButton importer={importer}>{t('importFolder')}</FolderButton>
            <ImportButton importer={importer} isFirst={false}>
              {t('import')}
            </ImportButton>
          </span>
        )}
      </div>
      {warning !== null && (
        <p className="fault" role="status">
          {say(warning, language)}
        </p>
      )}
      {fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: fault })}
        </p>
      )}
      <ImportReport importer={importer} inBin={inBin} />
      {bin.fault !== null && (
        <p className="fault" role="alert">
          {t('deleteFailed', { why: bin.fault })}
        </p>
      )}
      {runs.length > 0 && <UnfinishedRuns runs={runs} most={RESUMABLE} />}
      {unfinished.length > 0 && <Unfinished cards={unfinished} most={RESUMABLE} title="title" />}
      <Tables />
      {cards === null ? (
        fault === null && (
          <div className="lib-wait" role="status">
            <p>{t('loading')}</p>
          </div>
        )
      ) : isEmpty ? (
        <div className="lib-empty" data-ready>
          <h2>{t('empty.title')}</h2>
          <p className="lead">{t('empty.hint')}</p>
          <p className="lib-empty-do">
            <Link to="/" className="button" data-first>
              {t('empty.play')}
            </Link>
            <ImportButton importer={importer} isFirst={false}>
              {t('import')}
            </ImportButton>
            <FolderButton importer={importer}>{t('importFolder')}</FolderButton>
          </p>
          <p className="lib-note">{t('importHint')}</p>
        </div>
      ) : (
        <Listing cards={cards} onRemove={gone => void bin.remove(gone)} />
      )}
      <Bin bin={bin} />
      <StorageLine store={store} changed={cards} />
      <UndoToast
        last={bin.last.length === 0 ? null : bin.last}
        says={t('deleted', { count: bin.last.length, n: figure(bin.last.length, language, 0) })}
        undo={t('undo')}
        closeLabel={t('close')}
        onUndo={() => void bin.restore(bin.last)}
        onClose={bin.close}
      />
    </div>
  )
}

function Listing({ cards, onRemove }: { readonly cards: readonly MatchCard[]; onRemove(cards: readonly MatchCard[]): void }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const { store } = useShelf()
  const search = useSearch({ from: '/library' })
  const navigate = useNavigate({ from: '/library' })
  const naming = useNaming(cards)
  const shown = useMemo(() => listed(cards, search, naming), [cards, search, naming])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = useState(search.q ?? '')
  const [isMaking, setMaking] = useState(false)
  const anchor = useRef<string | null>(null)
  const change = useCallback(
    (next: { readonly [K in keyof LibrarySearch]?: LibrarySearch[K] | undefined }) =>
      void navigate({ search: was => readLibrary({ ...was, ...next }), replace: true, resetScroll: false }),
    [navigate],
  )
  useEffect(() => {
    if (typed === (search.q ?? '')) return undefined
    const timer = setTimeout(() => change({ q: typed }), SETTLE)
    return () => clearTimeout(timer)
  }, [typed, search.q, change])
  const games = useMemo(
    () =>
      [...new Set(cards.map(card => card.game))]
        .map(id => ({ value: id, label: gameTitle(id, language) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [cards, language],
  )
  const sessionName = useSessionNames(store, cards)
  const sessions = useMemo(
    () => [...new Set(cards.flatMap(card => card.session ?? []))].map(value => ({ value, label: sessionName(value) })),
    [cards, sessionName],
  )
  const select = useCallback(
    (card: MatchCard, extend: boolean) => {
      const from = extend && anchor.current !== null ? shown.findIndex(each => each.id === anchor.current) : -1
      const to = shown.findIndex(each => each.id === card.id)
      anchor.current = card.id
      setSelected(was => {
        const next = new Set(was)
        if (from >= 0) for (const each of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each.id)
        else if (!next.delete(card.id)) next.add(card.id)
        return next
      })
    },
    [shown],
  )
  const rename = useCallback(
    (card: MatchCard, name: string) => {
      editCards(new Set([card.id]), was => ({ ...was, name }))
      void store?.rename(card.id, name)
    },
    [store],
  )
  const chosen = useMemo(() => cards.filter(card => selected.has(card.id)), [cards, selected])
  const n = (x: number) => figure(x, language, 0)
  return (
    <>
      <div className="lib-tools">
        <TextInput
          type="search"
          label={t('search')}
          placeholder={t('searchHint')}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <Select
          label={t('game')}
          placeholder={t('anyGame')}
          data={games}
          value={search.game ?? null}
          clearable
          onChange={game => change({ game: game ?? undefined })}
        />
        {(sessions.length > 0 || search.session !== undefined) && (
          <Select
            label={t('session')}
            placeholder={t('anySession')}
            data={
              search.session === undefined || sessions.some(({ value }) => value === search.session)
                ? sessions
                : [{ value: search.session, label: t('sessionGone', { id: sessionName(search.session) }) }, ...sessions]
            }
            value={search.session ?? null}
            searchable
            clearable
            limit={300}
            onChange={session => change({ session: session ?? undefined })}
          />
        )}
        <Select
          label={t('state')}
          placeholder={t('anyState')}
          data={STATES.map(value => ({ value, label: t(`states.${value}`) }))}
          value={search.state ?? null}
          clearable
          onChange={state => change({ state: state ?? undefined })}
        />
        <Select
          label={t('order')}
          data={ORDERS.map(value => ({ value, label: t(`orders.${value}`) }))}
          value={search.order ?? 'newest'}
          allowDeselect={false}
          onChange={order => change({ order: order ?? undefined })}
        />
      </div>
      <SelectionBar
        store={store}
        shown={shown}
        chosen={chosen}
        count={
          shown.length === cards.length
            ? t('count', { count: cards.length, n: n(cards.length) })
            : t('countOf', { n: n(shown.length), all: n(cards.length) })
        }
        onAll={isAll => setSelected(new Set(isAll ? shown.map(card => card.id) : []))}
        onRemove={gone => {
          setSelected(new Set())
          onRemove(gone)
        }}
        onTable={() => setMaking(true)}
      />
      {isMaking && store !== null && <TableMaker store={store} cards={chosen} naming={naming} onClose={() => setMaking(false)} />}
      {shown.length === 0 ? (
        <div className="lib-empty">
          <p className="lead">{t('none')}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setTyped('')
              change({ q: undefined, game: undefined, session: undefined, state: undefined })
            }}
          >
            {t('showAll')}
          </button>
        </div>
      ) : (
        <div data-ready>
          <MatchList cards={shown} naming={naming} selected={selected} onSelect={select} onRename={rename} />
        </div>
      )}
    </>
  )
}
