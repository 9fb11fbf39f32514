import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { CatalogueEntry } from '../../catalogue'
import { startMatch } from '../session'
import type { Setup } from '../setup/setup'
import { toSpec } from '../setup/to-spec'

/** Starts what the table holds and goes there: one match, or a run of many. `problem`: why it couldn't be started, until something changes. */
export function useStart(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de') {
  const navigate = useNavigate()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => setProblem(null), [setup])
  const start = async () => {
    if (isStarting) return
    setStarting(true)
    setProblem(null)
    try {
      if (setup.matches > 1) {
        const { startRun } = await import('../run/start')
        const run = await startRun(setup, entry, language)
        await navigate({ to: '/run/$id', params: { id: run.id } })
      } else {
        const session = await startMatch(toSpec(setup, entry, language), setup.preset === undefined ? {} : { preset: setup.preset }, {
          budget: setup.budget,
        })
        await navigate({ to: '/match/$id', params: { id: session.id } })
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      setStarting(false)
    }
  }
  return { start, isStarting, problem }
}
