import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import { ConfigForm } from '../../ui/kit/ConfigForm'
import { SeatMark } from '../../ui/pad/SeatMark'
import { roleName, variantName } from '../names'
import type { Group } from '../setup/setup'
import { wordingFor } from '../setup/to-spec'
import { LabelsEditor } from './LabelsEditor'
import { PERSON, sitterData } from './sitters'

/** One seat, or a run of seats alike: who sits there, how many, under which name, and in the details params, wording and names of actions. */
export function SeatRow(props: {
  readonly entry: CatalogueEntry
  readonly group: Group
  readonly from: number
  readonly total: number
  readonly role: string | undefined
  /** Most seats this row may stand for; 1: no count is asked for. */
  readonly most: number
  readonly options: readonly string[]
  readonly language: 'en' | 'de'
  onChange(group: Group): void
  onUp: (() => void) | undefined
  onRemove: (() => void) | undefined
}) {
  const { entry, group, from, language, onChange } = props
  const { t } = useTranslation()
  const { player } = group
  const title = group.count > 1 ? t('seats.seatRange', { from: from + 1, to: from + group.count }) : t('seats.seat', { n: from + 1 })
  const strategy = player.kind === 'scripted' ? entry.strategies.find(s => s.id === player.strategy) : undefined
  const variants = Object.keys(entry.game.wording)
  const pick = (id: string) => {
    const { name, ...rest } = group
    onChange(
      id === PERSON
        ? { ...rest, player: { kind: 'human' } }
        : { ...rest, ...(name === undefined ? {} : { name }), player: { kind: 'scripted', strategy: id } },
    )
  }
  const setName = (name: string) => {
    const { name: _, ...rest } = group
    onChange(name === '' ? rest : { ...rest, name })
  }
  const setWording = (wording: string | null) => {
    const { wording: _, ...rest } = group
    onChange(wording === null ? rest : { ...rest, wording })
  }
  return (
    <li className="seat-row" data-count={props.most > 1 || undefined}>
      <div className="seat-row-title">
        <SeatMark seat={from} seats={props.total} kind={player.kind} language={language} label={false} />
        <span>
          {title}
          {props.role !== undefined && group.count === 1 && <small>{t('seats.role', { role: roleName(props.role, t) })}</small>}
        </span>
      </div>
      <div className="seat-row-who">
        <Select
          aria-label={`${title}: ${t('seats.who')}`}
          allowDeselect={false}
          searchable
          maxDropdownHeight={320}
          value={player.kind === 'human' ? PERSON : player.strategy}
          data={sitterData(entry, language, t)}
          onChange={id => id !== null && pick(id)}
        />
        {group.count === 1 && player.kind === 'human' && (
          <TextInput
            aria-label={`${title}: ${t('seats.name')}`}
            placeholder={`${t('seats.name')}, ${t('seats.namePlaceholder')}`}
            maxLength={40}
            value={group.name ?? ''}
            onChange={e => setName(e.currentTarget.value)}
          />
        )}
        {props.most > 1 && player.kind === 'scripted' && (
          <NumberInput
            aria-label={`${title}: ${t('seats.count')}`}
            prefix="× "
            min={1}
            max={props.most}
            allowDecimal={false}
            clampBehavior="strict"
            w="6.5rem"
            value={group.count}
            onChange={n => {
              if (typeof n !== 'number' || n < 1) return
              const { name, ...rest } = group
              onChange({ ...rest, ...(n === 1 && name !== undefined ? { name } : {}), count: Math.floor(n) })
            }}
          />
        )}
      </div>
      <div className="seat-row-do">
        {props.onUp && (
          <button type="button" className="button" data-quiet aria-label={t('seats.upLabel', { seat: title })} onClick={props.onUp}>
            ↑
          </button>
        )}
        {props.onRemove && (
          <button type="button" className="button" data-quiet aria-label={t('seats.removeLabel', { seat: title })} onClick={props.onRemove}>
            ×
          </button>
        )}
      </div>
      {strategy && (
        <p className="seat-row-rule" lang="en">
          {strategy.about.rule}
        </p>
      )}
      <details className="seat-row-more">
        <summary>{t('seats.details')}</summary>
        <div className="seat-row-details">
          {strategy?.params && (
            <ConfigForm
              schema={strategy.params}
              values={player.kind === 'scripted' ? (player.params ?? defaultsOf(strategy.params)) : {}}
              language={language}
              narrow
              onChange={values => player.kind === 'scripted' && onChange({ ...group, player: { ...player, params: { ...values } } })}
            />
          )}
          {group.count === 1 && player.kind === 'scripted' && (
            <TextInput
              label={t('seats.name')}
              placeholder={strategy?.title[language] ?? ''}
              maxLength={40}
              value={group.name ?? ''}
              onChange={e => setName(e.currentTarget.value)}
            />
          )}
          <Select
            label={t('seats.wording')}
            value={group.wording ?? ''}
            data={[
              { value: '', label: t('seats.wordingAuto', { variant: variantName(wordingFor(entry, language)) }) },
              ...variants.map(v => ({ value: v, label: variantName(v) })),
            ]}
            allowDeselect={false}
            onChange={v => setWording(v === '' ? null : v)}
          />
          {props.options.length > 0 && <LabelsEditor group={group} options={props.options} onChange={onChange} />}
          {strategy && (
            <p className="config-description" lang="en">
              {t('seats.origin', { origin: strategy.about.origin })}
            </p>
          )}
        </div>
      </details>
    </li>
  )
}

/** The defaults of a strategy's params, where all have one. */
function defaultsOf(schema: NonNullable<CatalogueEntry['strategies'][number]['params']>): Record<string, unknown> {
  const parsed = schema.safeParse({})
  return parsed.success ? (parsed.data as Record<string, unknown>) : {}
}
