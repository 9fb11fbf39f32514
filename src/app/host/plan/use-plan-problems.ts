import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../../catalogue'
import { transformsOf } from '../../../host/live/match-spec'
import { checkPlan, type PlannedGame } from '../../../session/check-plan'
import type { PlanProblem } from '../../../session/problem'
import type { SessionPlan } from '../../../session/plan'
import { applyTransforms } from '../../../transforms'
import { sessionDe } from '../../../wording/session.de'
import { sessionEn } from '../../../wording/session.en'
import { keys } from '../../models/keys'
import { useEntries } from '../use-entry'
import type { Said } from './problems'

/** Everything that keeps this plan from being opened, and what is worth a look, in the screen's language; nothing while its games are still being loaded. */
export function usePlanProblems(plan: SessionPlan, language: 'en' | 'de'): readonly Said[] {
  const { t } = useTranslation('hostPlan')
  // Whether nobody need meet twice takes a search: typing doesn't wait for it.
  const settled = useDeferredValue(plan)
  const ids = useMemo(() => [...new Set(settled.parts.map(({ game }) => game))], [settled.parts])
  const entries = useEntries(ids)
  const lacking = useLackingKeys(settled)
  return useMemo(() => {
    const own: Said[] = [
      ...(settled.title.trim() === '' ? [{ where: 'title', level: 'refused', say: t('need.title') } as const] : []),
      ...(settled.join.consent !== undefined && settled.join.consent.text.trim() === ''
        ? [{ where: 'join.consent', level: 'refused', say: t('need.consent') } as const]
        : []),
      ...(settled.join.consent !== undefined && settled.join.consent.version.trim() === ''
        ? [{ where: 'join.consent', level: 'refused', say: t('need.version') } as const]
        : []),
    ]
    const keysSaid = lacking.map(({ where, model }) => ({ where, level: 'warning', say: t('need.key', { model }) }) as const)
    if (ids.some(id => !entries.has(id) && cards.some(card => card.id === id))) return own
    const found = checkPlan(settled, (id, part): PlannedGame | null => {
      const entry = entries.get(id)
      if (entry === undefined) return null
      return { game: applyTransforms(entry.game, transformsOf(part)), tags: entry.card.tags, strategies: entry.strategies }
    })
    return [...own, ...found.map(problem => ({ where: problem.where, level: problem.level, say: sentence(problem, language) })), ...keysSaid]
  }, [settled, ids, entries, lacking, language, t])
}

/** The sentence that stands at the field itself, which is why it doesn't name its place. */
function sentence({ code, values }: PlanProblem, language: 'en' | 'de'): string {
  const say = (language === 'de' ? sessionDe : sessionEn)[code](values)
  return `${say.charAt(0).toUpperCase()}${say.slice(1)}.`
}

interface Lacking {
  readonly where: string
  readonly model: string
}

/** Models of the plan whose key isn't in this browser. */
function useLackingKeys(plan: SessionPlan): readonly Lacking[] {
  const [lacksKey, setLacksKey] = useState<typeof import('./lacks-key').lacksKey | null>(null)
  // The count of changes: what is kept changes in place.
  const version = useSyncExternalStore(keys.subscribe, () => keys.kept().length)
  const models = useMemo(() => modelsOf(plan), [plan])
  const isAny = models.length > 0
  useEffect(() => {
    if (isAny) void import('./lacks-key').then(m => setLacksKey(() => m.lacksKey))
  }, [isAny])
  return useMemo(
    () => (lacksKey === null ? NONE : models.flatMap(({ where, player }) => (lacksKey(player) ? [{ where, model: player.model }] : []))),
    // oxlint-disable-next-line react/exhaustive-deps
    [lacksKey, models, version],
  )
}

const NONE: readonly Lacking[] = []

const modelsOf = ({ parts }: SessionPlan) =>
  parts.flatMap((part, i) =>
    [
      ...part.others.map(({ player }, j) => ({ where: `parts.${i}.others.${j}`, player })),
      ...(part.fill === 'watch' ? [] : [{ where: `parts.${i}.fill`, player: part.fill }]),
      ...('instead' in part.telling ? [{ where: `parts.${i}.telling`, player: part.telling.instead }] : []),
      ...(part.dropout.player === undefined ? [] : [{ where: `parts.${i}.dropout`, player: part.dropout.player }]),
    ].flatMap(({ where, player }) => (player.kind === 'llm' ? [{ where, player }] : [])),
  )
