import type { LlmSitter } from '../../setup/setup'
import { priceOf, refOf, settingsOf, useModels } from '../../models/store'

/** A model of this device as somebody who may sit at a table. */
export interface ModelChoice {
  readonly id: string
  readonly name: string
  readonly sitter: LlmSitter
}

let made: { readonly from: unknown; readonly choices: readonly ModelChoice[] } | null = null

/** The models of this device; the same array until they change. */
export function modelChoices(): readonly ModelChoice[] {
  const { models } = useModels.getState()
  if (made?.from !== models) made = { from: models, choices: models.map(entry => ({ id: entry.id, name: entry.name, sitter: sitterOf(entry) })) }
  return made.choices
}

/** Calls back when the models of this device change. */
export const onModels = (changed: () => void): (() => void) => useModels.subscribe(changed)

/** A model asked plainly, with its owner's settings and price written into the set-up, so that a link carries them. */
function sitterOf(entry: Parameters<typeof refOf>[0]): LlmSitter {
  const settings = settingsOf(entry)
  const price = priceOf(entry)
  return {
    kind: 'llm',
    ...(refOf(entry) as Pick<LlmSitter, 'provider' | 'model'>),
    protocols: [],
    memory: { kind: 'all' },
    ...(Object.keys(settings).length === 0 ? {} : { settings: settings as LlmSitter['settings'] }),
    ...(price === undefined ? {} : { price }),
  }
}
