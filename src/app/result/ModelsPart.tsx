import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spentOf } from '../../measures/spent'
import type { SeatFace } from '../../ui/contract'
import { Models } from '../../ui/screens/result/Models'
import { SpentTable } from '../../ui/screens/result/SpentTable'
import type { Loaded } from './load'
import { spentRows } from './model-rows'
import { modelGroups } from './model-words'

/** The models of a match: which they were and how they were asked, and what they took. Loaded where a model sat. */
export default function ModelsPart({
  match,
  faces,
  language,
}: {
  readonly match: Loaded
  readonly faces: readonly SeatFace[]
  readonly language: 'en' | 'de'
}) {
  const { t } = useTranslation()
  const groups = useMemo(() => modelGroups(match, faces, t('match.standIn'), language), [match, faces, t, language])
  const rows = useMemo(() => spentRows(match, faces), [match, faces])
  const sum = useMemo(() => spentOf(match.calls), [match])
  return (
    <>
      <Models groups={groups} seats={faces.length} language={language} />
      <SpentTable rows={rows} sum={sum} seats={faces.length} language={language} />
    </>
  )
}
