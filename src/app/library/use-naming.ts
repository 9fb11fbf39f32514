import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import { useSettings } from '../settings'
import { labelsOf, type LabelWords } from './labels'
import type { Naming } from './listing'
import './texts'
import { useGames } from './use-games'

/** The words for players without a title. `person` is what a screen calls people. */
export const labelWords = (t: TFunction, person: string): LabelWords => ({
  person,
  standIn: t('match.standIn'),
  recording: (match, seat) => t('match.recordingOf', { match, seat }),
  table: id => t('match.tableOf', { id }),
})

/** How the library names things, in the screen's language; strategies by their titles as soon as their games are here. */
export function useNaming(cards: readonly MatchCard[]): Naming {
  const { t } = useTranslation('library')
  const { t: common } = useTranslation()
  const language = useSettings(s => s.language)
  const ids = useMemo(() => [...new Set(cards.map(card => card.game))].sort(), [cards])
  const games = useGames(ids)
  return useMemo(
    () => ({ t, language, label: labelsOf(games?.values() ?? [], language, labelWords(common, t('person'))) }),
    [t, common, language, games],
  )
}
