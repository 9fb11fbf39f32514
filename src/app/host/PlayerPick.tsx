import { Select } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { PlayerSpec } from '../../core/spec'
import type { Sitter } from '../setup/setup'
import { StrategyParams } from '../table/StrategyParams'
import { keyOf, sitterData, sitterOf } from '../table/sitters'
import { useModelChoices } from '../table/use-models'

const SitterLine = lazy(() => import('../table/model/SitterLine').then(m => ({ default: m.SitterLine })))
const SitterFields = lazy(() => import('../table/model/SitterFields').then(m => ({ default: m.SitterFields })))

/** A player that is no person, as the table's pickers hold it. */
const sitterFrom = (player: PlayerSpec): Sitter => player as Sitter

/** As plans and logs hold it: what is unset is absent. */
const playerFrom = (sitter: Sitter): PlayerSpec => JSON.parse(JSON.stringify(sitter)) as PlayerSpec

/**
 * A strategy or a model, with what it needs: parameters, protocols and memory, and a word where a model's key is missing. Nobody else can be chosen.
 * `before`: other choices than players, that stand first; `value` may be one of them. `short`: without the details.
 */
export function PlayerPick(props: {
  readonly entry: CatalogueEntry
  readonly language: 'en' | 'de'
  readonly label: ReactNode
  readonly name: string
  readonly value: PlayerSpec | string
  readonly before?: readonly { readonly value: string; readonly label: string }[]
  readonly short?: boolean
  onChange(value: PlayerSpec | string): void
}) {
  const { entry, language, value, before = [] } = props
  const { t } = useTranslation()
  const models = useModelChoices()
  const choosing = useMemo(() => ({ entry, language, models }), [entry, language, models])
  const sitter = typeof value === 'string' ? null : sitterFrom(value)
  const strategy = sitter?.kind === 'scripted' ? entry.strategies.find(({ id }) => id === sitter.strategy) : undefined
  const [isOpen, setOpen] = useState(false)
  const put = (next: Sitter) => props.onChange(playerFrom(next))
  const part = sitter === null ? null : { sitter, choosing, seats: 2, config: {}, seat: 0, onChange: put }
  return (
    <div className="player-pick">
      <Select
        label={props.label}
        {...(props.label === undefined ? { 'aria-label': props.name } : {})}
        allowDeselect={false}
        searchable
        maxDropdownHeight={320}
        value={sitter === null ? (value as string) : keyOf(sitter, models)}
        // No person can be chosen here, and a recording is of one match.
        data={[...before, ...sitterData(choosing, sitter, t).slice(1, 3)]}
        onChange={id => {
          if (id === null) return
          if (before.some(one => one.value === id)) props.onChange(id)
          else put(sitterOf(id, choosing, sitter))
        }}
      />
      {strategy !== undefined && (
        <p className="config-description" lang="en">
          {strategy.about.rule}
        </p>
      )}
      {sitter?.kind === 'llm' && part !== null && (
        <div className="config-description">
          <Suspense fallback={' '}>
            <SitterLine {...part} />
          </Suspense>
        </div>
      )}
      {sitter !== null && props.short !== true && (sitter.kind === 'llm' || strategy?.params !== undefined) && (
        <details className="seat-row-more" onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{t('seats.details')}</summary>
          <div className="seat-row-details">
            {sitter.kind === 'scripted' && <StrategyParams sitter={sitter} choosing={choosing} onChange={put} />}
            {sitter.kind === 'llm' && isOpen && (
              <Suspense fallback={null}>
                <SitterFields sitter={sitter} choosing={choosing} title={props.name} onChange={put} />
              </Suspense>
            )}
          </div>
        </details>
      )}
    </div>
  )
}
