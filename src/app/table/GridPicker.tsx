import { NumberInput, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GameDef } from '../../core/game'
import { sizeOf } from '../../core/grid'
import { indexOf, placesIn, treatmentOf } from '../setup/cell'
import type { Setup } from '../setup/setup'
import './GridPicker.css'
import { atCell } from './cell-setup'

/**
 * The cells of the grids that a published experiment swept, by level or by number, as starting points of a config. Shows the cell that the parameters are, or says
 * that they are none; a level chosen then sets the nearest cell that has it. Nothing where a game has no grids.
 */
export function GridPicker(props: { readonly game: GameDef; readonly setup: Setup; readonly language: 'en' | 'de'; onChange(setup: Setup): void }) {
  const { game, setup, language, onChange } = props
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<string | null>(null)
  const places = useMemo(() => {
    const parsed = game.config.safeParse(setup.config)
    return placesIn(game, parsed.success ? (parsed.data as Record<string, unknown>) : setup.config)
  }, [game, setup.config])
  const shown = places.find(({ name }) => name === wanted) ?? places.find(({ place }) => place.index !== null) ?? places[0]
  if (shown === undefined) return null
  const { name, grid, place } = shown
  const { index } = place
  const cellName = index === null ? null : `${name}/${index}`
  const choose = (cell: number) => onChange(atCell(setup, game, grid, cell))
  const size = sizeOf(grid)
  return (
    <details className="more sweep">
      <summary>
        {t('grid.title')}
        {cellName !== null && <span className="sweep-name">{cellName}</span>}
      </summary>
      {places.length > 1 && (
        <div className="config sweep-which">
          <Select
            label={t('grid.which')}
            allowDeselect={false}
            value={name}
            data={places.map(each => ({ value: each.name, label: each.grid.title[language] }))}
            onChange={setWanted}
          />
        </div>
      )}
      <div className="config sweep-factors">
        {grid.factors.map((factor, f) => (
          <Select
            key={factor.name}
            label={factor.title[language]}
            placeholder="–"
            allowDeselect={false}
            value={index === null ? null : String(place.levels[f])}
            data={factor.levels.map(({ label }, l) => ({ value: String(l), label: levelText(label, language, t) }))}
            maxDropdownHeight={320}
            onChange={level => level !== null && choose(indexOf(grid, place.levels.with(f, Number(level))))}
          />
        ))}
      </div>
      <CellNumber key={name} index={index} size={size} onChoose={choose} />
      <p className="sweep-say" role="status">
        {cellName === null ? t('grid.none', { n: size }) : t('grid.is', { cell: cellName, n: size, treatment: treatmentOf(places) })}
      </p>
      <p className="sweep-cites">
        {places.length > 1 ? '' : `${grid.title[language]}. `}
        {grid.cites.join('; ')}
      </p>
    </details>
  )
}

/** The number of a cell, with the cells before and after it. What is typed and isn't a number of a cell stays until the field is left. */
function CellNumber({ index, size, onChoose }: { readonly index: number | null; readonly size: number; onChoose(cell: number): void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | number | null>(null)
  const last = size - 1
  // Not `disabled`: a button that loses the focus at the last cell would take the keyboard's place with it.
  const step = (label: string, to: number) => (
    <button type="button" className="button" data-quiet aria-disabled={to < 0 || to > last} onClick={() => to >= 0 && to <= last && onChoose(to)}>
      {label}
    </button>
  )
  const type = (n: string | number) => {
    const isCell = typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= last
    setDraft(isCell ? null : n)
    if (isCell && n !== index) onChoose(n)
  }
  return (
    <div className="config sweep-cell">
      <NumberInput
        label={t('grid.cell', { last })}
        min={0}
        max={last}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        hideControls
        placeholder="–"
        value={draft ?? index ?? ''}
        onChange={type}
        onBlur={() => setDraft(null)}
      />
      {step(t('grid.previous'), index === null ? -1 : index - 1)}
      {step(t('grid.next'), index === null ? 0 : index + 1)}
    </div>
  )
}

/** A level as the screen writes it: figures in its language, a switch as yes or no; what else the source calls it stays. */
function levelText(label: string, language: 'en' | 'de', t: (key: 'grid.true' | 'grid.false') => string): string {
  if (label === 'true' || label === 'false') return t(`grid.${label}`)
  return /^\d+(\.\d+)?$/.test(label) ? Number(label).toLocaleString(language, { maximumFractionDigits: 20 }) : label
}
