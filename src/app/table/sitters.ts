import type { TFunction } from 'i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { LlmSitter, Sitter } from '../setup/setup'
import type { ModelChoice } from './model/choices'

/** The value that stands for a person in a list of strategies; no strategy id has a space, and none of the others' values is without. */
const PERSON = 'a person'
const REHEARSAL = 'a rehearsal'
const RECORDING = 'a recording'
const TABLE = 'a table'
/** A model that came with a link and isn't among this device's. */
const OTHER = 'this model'
const ofModel = (id: string) => `model ${id}`

/** What a list of sitters is made of. */
export interface Choosing {
  readonly entry: CatalogueEntry
  readonly language: 'en' | 'de'
  readonly models: readonly ModelChoice[]
}

const rehearsal: LlmSitter = { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: [], memory: { kind: 'all' } }

/** Who may sit at a table, for a list: a person here, then models, strategies by title, and what was recorded. `now`: who sits there, so that an unknown model is named. */
export function sitterData({ entry, language, models }: Choosing, now: Sitter | null, t: TFunction) {
  const other = now?.kind === 'llm' && keyOf(now, models) === OTHER ? [{ value: OTHER, label: now.model }] : []
  return [
    { group: t('seats.who'), items: [{ value: PERSON, label: t('seats.person') }] },
    {
      group: t('seats.models'),
      items: [...other, ...models.map(({ id, name }) => ({ value: ofModel(id), label: name })), { value: REHEARSAL, label: t('seats.rehearsal') }],
    },
    {
      group: t('seats.strategy'),
      items: entry.strategies.map(s => ({ value: s.id, label: s.title[language] })),
    },
    {
      group: t('seats.recorded'),
      items: [
        { value: RECORDING, label: t('seats.recording') },
        { value: TABLE, label: t('seats.table') },
      ],
    },
  ]
}

/** The value under which a sitter stands in the list. */
export function keyOf(sitter: Sitter, models: readonly ModelChoice[]): string {
  switch (sitter.kind) {
    case 'human':
      return PERSON
    case 'scripted':
      return sitter.strategy
    case 'recorded':
      return RECORDING
    case 'table':
      return TABLE
    case 'llm': {
      const same = models.filter(choice => isSame(choice.sitter, sitter))
      const own = same.find(choice => JSON.stringify(choice.sitter.settings) === JSON.stringify(sitter.settings)) ?? same[0]
      return own !== undefined ? ofModel(own.id) : isSame(rehearsal, sitter) ? REHEARSAL : OTHER
    }
  }
}

/** What a sitter is called in the list. */
export function labelOf(sitter: Sitter, choosing: Choosing, t: TFunction): string {
  const key = keyOf(sitter, choosing.models)
  return (
    sitterData(choosing, sitter, t)
      .flatMap(({ items }) => items)
      .find(({ value }) => value === key)?.label ?? key
  )
}

/** The sitter of a value. A model that takes another's place is asked as that one was. */
export function sitterOf(key: string, { models }: Choosing, now: Sitter | null): Sitter {
  switch (key) {
    case PERSON:
      return { kind: 'human' }
    case RECORDING:
      return { kind: 'recorded', match: '', seat: 0 }
    case TABLE:
      return { kind: 'table', table: '', onMiss: 'fallback' }
    case OTHER:
      return now ?? { kind: 'human' }
  }
  const model = key === REHEARSAL ? rehearsal : models.find(choice => ofModel(choice.id) === key)?.sitter
  if (model === undefined) return { kind: 'scripted', strategy: key }
  return now?.kind === 'llm' ? { ...model, protocols: now.protocols, memory: now.memory } : model
}

/** Whether two models are one, however they are asked. */
const isSame = (a: LlmSitter, b: LlmSitter): boolean =>
  a.provider === b.provider && a.model === b.model && a.baseURL === b.baseURL && (a.proxied ?? false) === (b.proxied ?? false)

/** Whether a recording or table is still to be chosen. */
export const isOpen = (sitter: Sitter): boolean =>
  (sitter.kind === 'recorded' && sitter.match === '') || (sitter.kind === 'table' && sitter.table === '')
