import { useEffect, useState } from 'react'
import type { ModelChoice } from './model/choices'

const NONE: readonly ModelChoice[] = []

/** The models of this device. Their code comes after the page is there; until then there are none. */
export function useModelChoices(): readonly ModelChoice[] {
  const [models, setModels] = useState(NONE)
  useEffect(() => {
    let stop = () => {}
    let gone = false
    void import('./model/choices').then(({ modelChoices, onModels }) => {
      if (gone) return
      const follow = () => setModels(modelChoices())
      follow()
      stop = onModels(follow)
    })
    return () => {
      gone = true
      stop()
    }
  }, [])
  return models
}
