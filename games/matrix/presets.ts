import type { Preset } from '../../src/core/game'
import type { Config } from './config'
import { namedPresets } from './presets/named'
import { ordinalPresets } from './presets/ordinal'

/** Named starting points: the classics, some games for groups, and the 144 strict ordinal 2×2 games. */
export const presets: Readonly<Record<string, Preset<Config>>> = { ...namedPresets, ...ordinalPresets }
