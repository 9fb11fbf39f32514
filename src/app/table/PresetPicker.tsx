import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GameDef } from '../../core/game'
import { parseConfig } from '../../run/spec'
import { type Setup, seatCount } from '../setup/setup'

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

/** The groups with as many seats as a preset wants: the last group grows or shrinks first. */
function resized(groups: Setup['groups'], wanted: number): Setup['groups'] {
  const out = groups.map(group => ({ ...group }))
  for (let over = seatCount(out) - wanted; over > 0; over = seatCount(out) - wanted) {
    const last = out.at(-1)
    if (!last || (out.length === 1 && last.count <= over)) break
    if (last.count > over) last.count -= over
    else out.pop()
  }
  const short = wanted - seatCount(out)
  const last = out.at(-1)
  if (short > 0 && last) {
    if (last.player.kind !== 'human') last.count += short
    else out.push({ player: last.player, count: short })
  }
  return out
}
