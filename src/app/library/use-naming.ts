import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import { useSettings } from '../settings'
import { labelsOf } from './labels'
import type { Naming } from './listing'
import './texts'
import { useGames } from './use-games'

/** How the library names things, in the screen's language; strategies by their titles as soon as their games are here. */
export function useNaming(cards: readonly MatchCard[]): Naming {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const ids = useMemo(() => [...new Set(cards.map(card => card.game))].sort(), [cards])
  const games = useGames(ids)
  return useMemo(() => ({ t, language, label: labelsOf(games?.values() ?? [], language, t('person')) }), [t, language, games])
}
