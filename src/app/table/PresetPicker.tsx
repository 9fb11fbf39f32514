import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GameDef } from '../../core/game'
import { parseConfig } from '../../run/spec'
import type { Setup } from '../setup/setup'
import { resized } from './resized'

const DEFAULTS = ''

/** Named, cited starting points of a config. Once changed, the choice says so; the preset stays on record. */
export function PresetPicker({
  game,
  setup,
  language,
  onChange,
}: {
  readonly game: GameDef
  readonly setup: Setup
  readonly language: 'en' | 'de'
  onChange(setup: Setup): void
}) {
  const { t } = useTranslation()
  const chosen = setup.preset !== undefined && setup.preset in game.presets ? setup.preset : undefined
  const pristine = JSON.stringify(parseConfig(game, chosen, undefined)) === JSON.stringify(setup.config)
  const title = (id: string) => (id === DEFAULTS ? t('table.defaults') : (game.presets[id]?.title[language] ?? id))
  const now = chosen ?? DEFAULTS
  const pick = (id: string) => {
    const preset = id === DEFAULTS ? undefined : id
    const { preset: _, ...rest } = setup
    const wanted = preset === undefined ? undefined : game.presets[preset]?.seats
    onChange({
      ...rest,
      ...(preset === undefined ? {} : { preset }),
      config: parseConfig(game, preset, undefined) as Record<string, unknown>,
      groups: wanted === undefined ? setup.groups : resized(setup.groups, wanted),
    })
  }
  const data = [DEFAULTS, ...Object.keys(game.presets)].map(id => ({
    value: id,
    label: id === now && !pristine ? t('table.changed', { title: title(id) }) : title(id),
  }))
  return (
    <div className="config preset">
      <Select
        label={t('table.preset')}
        value={now}
        data={data}
        allowDeselect={false}
        searchable={data.length > 12}
        maxDropdownHeight={320}
        onChange={id => id !== null && pick(id)}
      />
    </div>
  )
}
