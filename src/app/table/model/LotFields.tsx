import { NumberInput, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Group, Sitter } from '../../setup/setup'
import { StrategyParams } from '../StrategyParams'
import { type Choosing, keyOf, sitterData, sitterOf } from '../sitters'
import './model.css'
import { SitterFields } from './SitterFields'
import { SitterLine } from './SitterLine'
import './texts'

/** What is drawn from the seed: who sits there, with which chance, and in which order each seat sees its actions. */
export function LotFields(props: {
  readonly choosing: Choosing
  readonly group: Group
  readonly title: string
  readonly seats: number
  readonly config: unknown
  readonly seat: number
  readonly options: readonly string[]
  onChange(group: Group): void
}) {
  const { choosing, group, onChange } = props
  const { t } = useTranslation('tableModels')
  const table = useTranslation().t
  const { or, labels } = group
  const NOBODY = 'nobody else'
  const withOr = (next: Group['or']): Group => {
    const { or: _, ...rest } = group
    return next === undefined ? rest : { ...rest, or: next }
  }
  const put = (player: Sitter) => or !== undefined && onChange(withOr({ ...or, player }))
  const part = or === undefined ? null : { sitter: or.player, choosing, seats: props.seats, config: props.config, seat: props.seat, onChange: put }
  return (
    <fieldset className="config-group">
      <legend className="config-label">{t('lot.title')}</legend>
      <div className="lot">
        <Select
          label={t('lot.who')}
          allowDeselect={false}
          searchable
          value={or === undefined ? NOBODY : keyOf(or.player, choosing.models)}
          data={[{ value: NOBODY, label: t('lot.nobody') }, ...sitterData(choosing, or?.player ?? null, table)]}
          onChange={id => {
            if (id === null) return
            onChange(withOr(id === NOBODY ? undefined : { player: sitterOf(id, choosing, or?.player ?? null), chance: or?.chance ?? 0.5 }))
          }}
        />
        {or !== undefined && (
          <NumberInput
            label={t('lot.chance')}
            min={0}
            max={100}
            decimalScale={1}
            decimalSeparator={choosing.language === 'de' ? ',' : '.'}
            clampBehavior="strict"
            suffix=" %"
            value={Math.round(or.chance * 1000) / 10}
            onChange={n => typeof n === 'number' && onChange(withOr({ ...or, chance: Math.round(n * 10) / 1000 }))}
          />
        )}
      </div>
      {or !== undefined && <p className="config-description">{t('lot.hint')}</p>}
      {part !== null && (
        <>
          <div className="seat-row-line">
            <SitterLine {...part} />
          </div>
          {part.sitter.kind === 'scripted' && <StrategyParams sitter={part.sitter} choosing={choosing} onChange={put} />}
          {part.sitter.kind === 'llm' && <SitterFields sitter={part.sitter} choosing={choosing} title={`${props.title} or`} onChange={put} />}
        </>
      )}
      {props.options.length > 1 && (
        <Switch
          label={t('lot.orders')}
          checked={labels?.drawn === true}
          onChange={e => {
            const { labels: _, ...rest } = group
            const { drawn: __, order: ___, ...kept } = labels ?? {}
            const next = { ...kept, ...(e.currentTarget.checked ? { drawn: true as const } : {}) }
            onChange(Object.keys(next).length === 0 ? rest : { ...rest, labels: next })
          }}
        />
      )}
    </fieldset>
  )
}
