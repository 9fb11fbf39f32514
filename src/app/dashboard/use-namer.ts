import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadGame } from '../../catalogue'
import type { GameDef } from '../../core/game'
import { fieldsOf } from '../../ui/kit/schema'
import { type Namer, type ParameterNames, plainNames, short } from './setups'

/** Games by id as they arrive; those that this version doesn't know never do. */
function useGames(ids: readonly string[]): ReadonlyMap<string, GameDef> {
  const [games, setGames] = useState<ReadonlyMap<string, GameDef>>(new Map())
  const wanted = ids.join(' ')
  useEffect(() => {
    let gone = false
    const missing = wanted.split(' ').filter(id => id !== '')
    void Promise.allSettled(missing.map(id => loadGame(id))).then(found => {
      if (gone) return
      setGames(new Map(found.flatMap(each => (each.status === 'fulfilled' ? [[each.value.card.id, each.value.game] as const] : []))))
    })
    return () => {
      gone = true
    }
  }, [wanted])
  return games
}

/** Names for set-ups in the screen's language: ids until a game's schema and presets are here. */
export function useNamer(ids: readonly string[], language: 'en' | 'de'): { readonly namer: Namer; readonly games: ReadonlyMap<string, GameDef> } {
  const { t } = useTranslation('dashboard')
  const games = useGames(ids)
  const namer = useMemo((): Namer => {
    const known = new Map([...games].map(([id, game]) => [id, parameterNames(game, language)]))
    return {
      preset: (game, id) => games.get(game)?.presets[id]?.title[language] ?? id.replaceAll('-', ' '),
      names: game => known.get(game) ?? plainNames,
      defaults: t('filter.defaults'),
      transform: id => (id === 'talk' ? t('filter.talk') : id),
    }
  }, [games, language, t])
  return { namer, games }
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
