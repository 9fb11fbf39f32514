import { PROVIDERS, type ProviderId } from '../../players/llm/entry'

/** What the address of the models page says: `edit` is a model's id or `new`; `provider` and `preset` are what a new one starts from. */
export interface ModelsSearch {
  readonly edit?: string
  readonly provider?: ProviderId
  readonly preset?: string
}

/** Reads an address: what doesn't fit is left out. */
export function readModels(raw: Readonly<Record<string, unknown>>): ModelsSearch {
  // An id of digits alone arrives as a number.
  const text = (value: unknown) => (typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined)
  const edit = text(raw['edit'])
  if (edit === undefined) return {}
  const provider = PROVIDERS.find(id => id === raw['provider'])
  const preset = text(raw['preset'])
  return {
    edit,
    ...(edit !== 'new' || provider === undefined ? {} : { provider, ...(preset === undefined ? {} : { preset }) }),
  }
}
