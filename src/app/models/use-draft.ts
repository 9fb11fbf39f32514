import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelEntry, ProviderId } from '../../players/llm/entry'
import { useSettings } from '../settings'
import { type Draft, draftFrom, draftOf, type DraftProblems, entryOf } from './draft'
import type { FormPart } from './Field'
import { unnamedOf } from './names'
import { numbers } from './numbers'
import { useModels } from './store'

/** Settings that a person keeps when another provider is picked; prices and limits belong to the provider. */
const CARRIED = ['name', 'temperature', 'topP', 'seed', 'maxOutputTokens', 'timeout', 'reasoning', 'stream'] as const

/** The form's state: the draft (null until a provider is picked), what it reads as, and what is to be shown as wrong. */
export interface DraftState {
  readonly draft: Draft | null
  readonly part: FormPart | null
  readonly read: ReturnType<typeof entryOf> | null
  pick(provider: ProviderId, preset: string): void
  /** From now on everything wrong is shown, also what was never touched. */
  showAll(): void
}

/** Wrong fields are shown once the focus has left them, all of them after an attempt to save. */
export function useDraft(entry: ModelEntry | null, id: string, from: { readonly provider: ProviderId; readonly preset: string } | null): DraftState {
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  const models = useModels(s => s.models)
  const [draft, setDraft] = useState<Draft | null>(() =>
    entry !== null ? draftFrom(entry, language) : from === null ? null : draftOf(from.provider, from.preset),
  )
  const [seen, setSeen] = useState<ReadonlySet<keyof Draft>>(new Set())
  const [all, setAll] = useState(false)
  const names = useMemo(() => models.filter(each => each.id !== id).map(each => each.name), [models, id])
  const read = useMemo(
    () => (draft === null ? null : entryOf(draft, id, names, language, unnamedOf(draft.provider, t))),
    [draft, id, names, language, t],
  )
  const change = useCallback((patch: Partial<Draft>) => setDraft(was => (was === null ? was : { ...was, ...patch })), [])
  const left = useCallback((field: keyof Draft) => setSeen(was => (was.has(field) ? was : new Set([...was, field]))), [])
  const problems = useMemo((): DraftProblems => {
    if (read === null || !('problems' in read)) return {}
    const due = Object.entries(read.problems).filter(([field, problem]) => all || (problem.key !== 'empty' && seen.has(field as keyof Draft)))
    return Object.fromEntries(due)
  }, [read, all, seen])
  return {
    draft,
    part: draft === null ? null : { draft, problems, change, left },
    read,
    pick(provider, preset) {
      setSeen(new Set())
      setAll(false)
      setDraft(was => {
        const fresh = draftOf(provider, preset)
        if (was === null) return fresh
        const carried = Object.fromEntries(CARRIED.map(field => [field, was[field]]))
        // A name that was made of the other model's id would mislead.
        return { ...fresh, ...carried, ...(was.name === was.model ? { name: '' } : {}) }
      })
    },
    showAll: () => setAll(true),
  }
}

/** Fields in the order in which the form shows them, for the sentence that names the first wrong one and for the focus. */
export const FIELD_ORDER: readonly ('address' | 'model' | 'name' | 'currency' | keyof typeof numbers)[] = [
  'address',
  'model',
  'name',
  ...(Object.keys(numbers) as (keyof typeof numbers)[]),
  'currency',
]
