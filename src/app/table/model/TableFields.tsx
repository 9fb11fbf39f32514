import { SegmentedControl, Select } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseTable } from '../../../core/response-table'
import type { Sitter } from '../../setup/setup'
import { storage } from '../../storage'
import type { SitterPart } from '../sitter-part'

/** Which response table answers here, and what happens at a history that it doesn't hold. */
export function TableFields({ sitter, choosing, seats, onChange }: SitterPart<Extract<Sitter, { kind: 'table' }>>) {
  const { t } = useTranslation('tableModels')
  const id = useId()
  const [tables, setTables] = useState<readonly ResponseTable[] | null>(null)
  useEffect(() => {
    let there = true
    void storage()
      .then(({ store }) => store.tables())
      .then(found => there && setTables(found))
    return () => {
      there = false
    }
  }, [])
  if (tables === null) return <p>{t('record.loading')}</p>
  const found = tables.filter(table => table.game.id === choosing.entry.game.id && table.seats === seats)
  const chosen = found.find(table => table.id === sitter.table)
  const gone = sitter.table !== '' && chosen === undefined
  if (found.length === 0 && !gone) return <p>{t('record.tableNone')}</p>
  return (
    <div className="record-fields">
      <Select
        label={t('record.table')}
        placeholder={t('record.tablePick')}
        allowDeselect={false}
        searchable
        value={chosen?.id ?? null}
        error={gone ? t('record.tableGone', { id: sitter.table }) : undefined}
        data={found.map(table => ({
          value: table.id,
          label: t('record.tableLine', { name: table.name, seat: table.seat + 1, count: Object.keys(table.entries).length }),
        }))}
        onChange={table => table !== null && onChange({ ...sitter, table })}
      />
      <div>
        <span id={id} className="config-label">
          {t('record.onMiss')}
        </span>
        <SegmentedControl
          orientation="vertical"
          fullWidth
          aria-labelledby={id}
          value={sitter.onMiss}
          data={(['fallback', 'abort'] as const).map(value => ({ value, label: t(`record.${value}`) }))}
          onChange={onMiss => onChange({ ...sitter, onMiss: onMiss === 'abort' ? 'abort' : 'fallback' })}
        />
      </div>
    </div>
  )
}
