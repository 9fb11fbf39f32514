import type { ModelRef } from '../../../core/spec'
import { providerOf } from '../../../players/llm/providers'
import { keys } from '../../models/keys'

/** Whether a model can't be asked yet because its key isn't in this browser. */
export const lacksKey = (model: ModelRef): boolean => keys.homeOf(model) === null && (providerOf(model.provider).needsKey || model.proxied === true)
