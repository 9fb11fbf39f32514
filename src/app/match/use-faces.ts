import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seat } from '../../core/game'
import type { SeatFace } from '../../ui/contract'
import { facesOf, hidesKinds } from '../faces'
import { callingsOf } from '../names'
import type { Session } from '../session-types'
import { useSettings } from '../settings'

/** Who sits at a match's table, in the screen's language. While it runs, people who weren't told what their counterparts are don't see it here either; seats in `takenOver` are people's. */
export function useFaces({ handle, entry }: Pick<Session, 'handle' | 'entry'>, isOver: boolean, takenOver: readonly Seat[]): readonly SeatFace[] {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  return useMemo(
    () => facesOf(handle.spec, entry, language, callingsOf(t), { veiled: !isOver && hidesKinds(handle.spec), takenOver }),
    [handle, entry, language, t, isOver, takenOver],
  )
}
