import { Select, TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { variantName } from '../names'
import type { Group } from '../setup/setup'
import { wordingFor } from '../setup/to-spec'
import { LabelsEditor } from './LabelsEditor'
import { StrategyParams } from './StrategyParams'
import type { Choosing } from './sitters'

const SitterFields = lazy(() => import('./model/SitterFields').then(m => ({ default: m.SitterFields })))
const LotFields = lazy(() => import('./model/LotFields').then(m => ({ default: m.LotFields })))

/** What fewer people set about a seat: params or how a model is asked, name, wording, names and order of actions, and whether it is drawn who sits there. */
export function SeatDetails(props: {
  readonly choosing: Choosing
  readonly group: Group
  readonly title: string
  readonly seats: number
  readonly config: unknown
  readonly seat: number
  readonly options: readonly string[]
  readonly isOpen: boolean
  onChange(group: Group): void
  onName(name: string): void
}) {
  const { choosing, group, onChange } = props
  const { entry, language } = choosing
  const { t } = useTranslation()
  const { player } = group
  const strategy = player.kind === 'scripted' ? entry.strategies.find(s => s.id === player.strategy) : undefined
  const setWording = (wording: string | null) => {
    const { wording: _, ...rest } = group
    onChange(wording === null ? rest : { ...rest, wording })
  }
  return (
    <div className="seat-row-details">
      {player.kind === 'scripted' && <StrategyParams sitter={player} choosing={choosing} onChange={next => onChange({ ...group, player: next })} />}
      {player.kind === 'llm' && props.isOpen && (
        <Suspense fallback={null}>
          <SitterFields sitter={player} choosing={choosing} title={props.title} onChange={next => onChange({ ...group, player: next })} />
        </Suspense>
      )}
      {group.count === 1 && player.kind !== 'human' && (
        <TextInput
          label={t('seats.name')}
          placeholder={strategy?.title[language] ?? ''}
          maxLength={40}
          value={group.name ?? ''}
          onChange={e => props.onName(e.currentTarget.value)}
        />
      )}
      <Select
        label={t('seats.wording')}
        value={group.wording ?? ''}
        data={[
          { value: '', label: t('seats.wordingAuto', { variant: variantName(wordingFor(entry, language)) }) },
          ...Object.keys(entry.game.wording).map(v => ({ value: v, label: variantName(v) })),
        ]}
        allowDeselect={false}
        onChange={v => setWording(v === '' ? null : v)}
      />
      {props.options.length > 0 && <LabelsEditor group={group} options={props.options} onChange={onChange} />}
      {(props.isOpen || group.or !== undefined) && (
        <Suspense fallback={null}>
          <LotFields {...props} />
        </Suspense>
      )}
      {strategy && (
        <p className="config-description" lang="en">
          {t('seats.origin', { origin: strategy.about.origin })}
        </p>
      )}
    </div>
  )
}
