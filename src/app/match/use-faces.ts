import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatFace } from '../../ui/contract'
import { facesOf } from '../faces'
import type { Session } from '../session'
import { useSettings } from '../settings'
import { roleName } from '../names'

/** Who sits at a match's table, in the screen's language. */
export function useFaces({ handle, entry }: Pick<Session, 'handle' | 'entry'>): readonly SeatFace[] {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  return useMemo(
    () => facesOf(handle.spec, entry, language, { you: t('match.you'), person: n => t('match.person', { n }), role: id => roleName(id, t) }),
    [handle, entry, language, t],
  )
}
