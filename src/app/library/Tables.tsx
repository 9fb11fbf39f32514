import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseTable } from '../../core/response-table'
import type { Store } from '../../data/store'
import { figure, type Language } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { toLink } from '../setup/link'
import { gameTitle } from './listing'
import { seatTable, sizeOf } from './tables'
import './tables.css'
import { download } from './transfer'
import { useTables } from './use-tables'

/** The response tables of this browser: seated, downloaded, deleted with the way back. Nothing where there are none. */
export function Tables() {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const { tables, store, fault } = useTables()
  const [last, setLast] = useState<ResponseTable | null>(null)
  if (store === null || tables === null || (tables.length === 0 && last === null)) return null
  // It is gone when the store says so, and back when it does.
  const gone = last !== null && !tables.some(table => table.id === last.id) ? last : null
  const remove = async (table: ResponseTable) => {
    setLast(table)
    await store.removeTable(table.id)
  }
  return (
    <details className="tables">
      <summary>{t('tables.title', { count: tables.length, n: figure(tables.length, language, 0) })}</summary>
      <p className="lib-note">{t('tables.lead')}</p>
      {fault !== null && <p role="alert">{t('fault', { why: fault })}</p>}
      <ul>
        {tables.map(table => (
          <Item key={table.id} table={table} store={store} language={language} onRemove={() => void remove(table)} />
        ))}
      </ul>
      {gone !== null && (
        <p className="tables-gone" role="status">
          {t('tables.deleted', { name: gone.name })}{' '}
          <button type="button" className="button" onClick={() => void store.keepTable(gone)}>
            {t('undo')}
          </button>
        </p>
      )}
    </details>
  )
}

/** Players that a table was made from, named one by one. */
const NAMED = 3

function Item({
  table,
  store,
  language,
  onRemove,
}: {
  readonly table: ResponseTable
  readonly store: Store
  readonly language: Language
  onRemove(): void
}) {
  const { t } = useTranslation('library')
  const navigate = useNavigate()
  const [why, setWhy] = useState<string | null>(null)
  const { name, game, seat, seats, from } = table
  const { histories, moves } = sizeOf(table)
  const n = (x: number) => figure(x, language, 0)
  const attempt = async (work: () => Promise<unknown> | void) => {
    setWhy(null)
    try {
      await work()
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error))
    }
  }
  const players = [...new Set(from.map(({ player }) => player))]
  const facts = [
    gameTitle(game.id, language),
    t('tables.seatFact', { seat: seat + 1, seats: n(seats) }),
    t('tables.histories', { count: histories, n: n(histories) }),
    t('tables.moves', { count: moves, n: n(moves) }),
    t('tables.from', { count: from.length, n: n(from.length) }),
    players.slice(0, NAMED).join(', ') + (players.length > NAMED ? ' …' : ''),
  ]
  const file = `parley-table-${game.id}-${table.id.slice(0, 8)}.json`
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p>{facts.join(' · ')}</p>
        {why !== null && <p role="alert">{t('tables.failed', { why })}</p>}
      </div>
      <div className="tables-do">
        <button
          type="button"
          className="button"
          aria-label={t('tables.sitLabel', { name })}
          onClick={() =>
            void attempt(async () => {
              const s = toLink(await seatTable(store, table))
              await navigate({ to: '/game/$id', params: { id: game.id }, search: { s } })
            })
          }
        >
          {t('tables.sit')}
        </button>
        <button
          type="button"
          className="button"
          data-quiet
          aria-label={t('tables.downloadLabel', { name })}
          onClick={() =>
            void attempt(async () => {
              const { tableFile } = await import('../../data/response-table')
              download(file, new TextEncoder().encode(tableFile(table)), 'application/json')
            })
          }
        >
          {t('tables.download')}
        </button>
        <button type="button" className="button" data-quiet aria-label={t('tables.deleteLabel', { name })} onClick={onRemove}>
          {t('delete')}
        </button>
      </div>
    </li>
  )
}
