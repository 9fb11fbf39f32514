import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inOrder } from '../../ui/pad/naming'
import type { Group } from '../setup/setup'

/** What a seat calls each action, and the order it sees them in: both move results, so both are recorded. */
export function LabelsEditor({
  group,
  options,
  onChange,
}: {
  readonly group: Group
  readonly options: readonly string[]
  onChange(group: Group): void
}) {
  const { t } = useTranslation()
  const isDrawn = group.labels?.drawn === true
  const names = group.labels?.names ?? {}
  const order = inOrder(options, group.labels?.order === undefined ? {} : { order: group.labels.order })
  const put = (nextNames: Readonly<Record<string, string>>, nextOrder: readonly string[]) => {
    const { labels: _, ...rest } = group
    const kept = Object.fromEntries(Object.entries(nextNames).filter(([, name]) => name !== ''))
    const ordered = nextOrder.some((o, i) => o !== options[i])
    const labels = {
      ...(Object.keys(kept).length > 0 ? { names: kept } : {}),
      ...(ordered && !isDrawn ? { order: [...nextOrder] } : {}),
      ...(isDrawn ? { drawn: true as const } : {}),
    }
    onChange(Object.keys(labels).length > 0 ? { ...rest, labels } : rest)
  }
  return (
    <fieldset className="config-group">
      <legend className="config-label">{t('seats.labels')}</legend>
      {order.map((id, i) => (
        <div key={id} className="label-row">
          <TextInput
            aria-label={t('seats.action', { id })}
            placeholder={id}
            maxLength={80}
            value={names[id] ?? ''}
            onChange={e => put({ ...names, [id]: e.currentTarget.value }, order)}
          />
          <button
            type="button"
            className="button"
            data-quiet
            disabled={i === 0 || isDrawn}
            aria-label={t('seats.upLabel', { seat: id })}
            onClick={() =>
              put(
                names,
                order.map((o, j) => (j === i - 1 ? id : j === i ? (order[i - 1] as string) : o)),
              )
            }
          >
            ↑
          </button>
        </div>
      ))}
      <p className="config-description">{t('seats.labelsHint')}</p>
    </fieldset>
  )
}
