import type { TFunction } from 'i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { GameDef } from '../../core/game'
import { fieldsOf } from '../../ui/kit/schema'
import { type Namer, type ParameterNames, plainNames, short } from './setups'

/** Names for set-ups in a language, from the games' own presets and schemas; ids where a game isn't known. */
export function namerOf(games: ReadonlyMap<string, CatalogueEntry>, language: 'en' | 'de', t: TFunction<'dashboard'>): Namer {
  const known = new Map([...games].map(([id, { game }]) => [id, parameterNames(game, language)]))
  return {
    preset: (game, id) => games.get(game)?.game.presets[id]?.title[language] ?? id.replaceAll('-', ' '),
    names: game => known.get(game) ?? plainNames,
    defaults: t('filter.defaults'),
    transform: id => (id === 'talk' ? t('filter.talk') : id),
  }
}

function parameterNames(game: GameDef, language: 'en' | 'de'): ParameterNames {
  const fields = new Map(fieldsOf(game.config, language).map(field => [field.key, field]))
  return {
    title: key => fields.get(key)?.title ?? key,
    value(key, value) {
      const shape = fields.get(key)?.shape
      if (shape?.kind === 'enum') return shape.options.find(option => option.id === value)?.title ?? short(value)
      return typeof value === 'boolean' ? YES[language][value ? 0 : 1] : short(value)
    },
  }
}

const YES = { en: ['yes', 'no'], de: ['ja', 'nein'] } as const
