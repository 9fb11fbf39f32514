import type { GameDef } from '../core/game'
import { luckOf } from '../core/luck'
import { randomConfigs } from './configs'
import type { Setting, SmallSetting } from './subject'

/** How many presets are played before a game's presets are sampled, how many random configs are tried, and the largest table (null: as large as the game allows). */
export interface SettingLimits {
  readonly presets: number
  readonly random: number
  readonly mostSeats: number | null
}

/** A parsed config, or null where the schema refuses it (law 1 says so). */
export function parsed(game: GameDef, input: unknown): unknown {
  const result = game.config.safeParse(input)
  return result.success ? result.data : null
}

/** The set-ups of every preset at its own table size. */
export function presetSettings(game: GameDef): Setting[] {
  return Object.entries(game.presets).flatMap(([id, preset]) => {
    const config = parsed(game, preset.config)
    return config === null ? [] : [{ label: `preset ${id}`, kind: 'preset' as const, config, seats: preset.seats ?? game.seats(config).default }]
  })
}

/** The set-ups that a game is played on: defaults at the least, usual and most seats, presets (a spread of them where there are many), its small ones, random configs. */
export function settingsOf(game: GameDef, limits: SettingLimits, small: readonly SmallSetting[] = []): Setting[] {
  const config = parsed(game, {})
  if (config === null) return []
  const range = game.seats(config)
  const sizes = [...new Set([range.default, range.min, range.max])]
  const defaults = sizes.map((seats, i): Setting => ({ label: `defaults, ${seats} seats`, kind: i === 0 ? 'default' : 'seats', config, seats }))
  const presets = presetSettings(game)
  const stride = Math.max(1, Math.ceil(presets.length / Math.max(1, limits.presets)))
  const luck = luckOf('testkit/settings')
  const random = randomConfigs(game, limits.random, luck.fork('configs')).map((drawn, i): Setting => {
    const { min, max, default: usual } = game.seats(drawn)
    const seats = luck.fork(i).pick([min, usual, Math.min(max, usual + 1)])
    return { label: `random config ${JSON.stringify(drawn)}`, kind: 'random', config: drawn, seats }
  })
  const tiny = small.flatMap(({ why, config: input, seats }): Setting[] => {
    const checked = parsed(game, input)
    return checked === null ? [] : [{ label: `small, ${why}`, kind: 'small', config: checked, seats }]
  })
  const all = [...defaults, ...presets.filter((_, i) => limits.presets > 0 && i % stride === 0), ...tiny, ...random]
  return all.flatMap(setting => atMost(game, setting, limits.mostSeats))
}

/** A set-up at a table of at most so many seats; none where the game needs more. */
function atMost(game: GameDef, setting: Setting, seats: number | null): Setting[] {
  if (seats === null || setting.seats <= seats) return [setting]
  return game.seats(setting.config).min > seats ? [] : [{ ...setting, label: `${setting.label}, cut`, seats }]
}
