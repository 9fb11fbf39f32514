import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LlmSpec } from '../../../core/spec'
import { ModelEntry } from '../../../players/llm/entry'
import { providerOf } from '../../../players/llm/providers'
import { draftFrom, entryOf } from '../../models/draft'
import type { FormPart } from '../../models/Field'
import '../../models/models.css'
import { RehearsalFields, SettingsFields } from '../../models/SettingsFields'
import '../../models/texts'
import type { LlmSitter } from '../../setup/setup'
import type { Choosing } from '../sitters'
import './model.css'
import { ProtocolsEditor } from './ProtocolsEditor'
import './texts'

interface Part {
  readonly sitter: LlmSitter
  readonly choosing: Choosing
  /** What the seat is called, for labels. */
  readonly title: string
  onChange(sitter: LlmSitter): void
}

/** How a model is asked at this seat: its memory, the protocols in their order, and settings that take the place of its owner's. */
export function SitterFields(props: Part) {
  const { sitter, choosing, onChange } = props
  return (
    <>
      <MemoryFields {...props} />
      <ProtocolsEditor
        value={sitter.protocols}
        language={choosing.language}
        onChange={protocols => onChange({ ...sitter, protocols: [...protocols] })}
      />
      <SettingsPart {...props} key={`${sitter.provider} ${sitter.model} ${sitter.baseURL ?? ''}`} />
    </>
  )
}

const FIRST = { all: { kind: 'all' }, last: { kind: 'last', events: 5 }, notes: { kind: 'notes', every: 3 }, none: { kind: 'none' } } as const

function MemoryFields({ sitter, onChange }: Part) {
  const { t } = useTranslation('tableModels')
  const { memory } = sitter
  const put = (next: LlmSitter['memory']) => onChange({ ...sitter, memory: next })
  return (
    <div className="model-memory">
      <Select
        label={t('memory.title')}
        description={t('memory.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        allowDeselect={false}
        value={memory.kind}
        data={(['all', 'last', 'notes', 'none'] as const).map(kind => ({ value: kind, label: t(`memory.${kind}`) }))}
        onChange={kind => kind !== null && put(FIRST[kind as keyof typeof FIRST])}
      />
      {(memory.kind === 'last' || memory.kind === 'notes') && (
        <NumberInput
          label={t(memory.kind === 'last' ? 'memory.events' : 'memory.every')}
          min={1}
          max={memory.kind === 'last' ? 10_000 : 1000}
          allowDecimal={false}
          clampBehavior="strict"
          value={memory.kind === 'last' ? memory.events : memory.every}
          onChange={n => typeof n === 'number' && n >= 1 && put(memory.kind === 'last' ? { kind: 'last', events: n } : { kind: 'notes', every: n })}
        />
      )}
    </div>
  )
}

/** The models page's own fields on this seat's copy of the settings. What is wrong is said and changes nothing. */
function SettingsPart({ sitter, choosing, title, onChange }: Part) {
  const { t } = useTranslation('tableModels')
  const models = useTranslation('models').t
  const { language } = choosing
  const [draft, setDraft] = useState(() => draftFrom(asEntry(sitter), language))
  const read = entryOf(draft, 'seat', [], language)
  const problems = 'problems' in read ? read.problems : {}
  const part: FormPart = {
    draft,
    problems,
    // An id holds no blanks.
    prefix: title.replace(/\W+/g, '-'),
    change(patch) {
      const next = { ...draft, ...patch }
      setDraft(next)
      const now = entryOf(next, 'seat', [], language)
      if ('problems' in now) return
      const { settings: _, ...rest } = sitter
      onChange(Object.keys(now.entry.settings).length === 0 ? rest : { ...rest, settings: now.entry.settings })
    },
    left: () => {},
  }
  const wrong = Object.keys(problems)[0]
  return (
    <div>
      {providerOf(sitter.provider).kind === 'rehearsal' ? (
        <fieldset className="config-group">
          <legend className="config-label">{models('form.rehearsal')}</legend>
          <RehearsalFields {...part} />
        </fieldset>
      ) : (
        <SettingsFields {...part} of={sitter as LlmSpec} />
      )}
      {wrong !== undefined && (
        <p className="config-error" role="alert">
          {t('fix', { what: models(`fields.${wrong as 'temperature'}`) })}
        </p>
      )}
    </div>
  )
}

/** A seat's model in the form that the models page edits. */
const asEntry = ({ provider, model, baseURL, proxied, settings }: LlmSitter): ModelEntry =>
  ModelEntry.parse({
    id: 'seat',
    name: 'seat',
    provider,
    model,
    ...(baseURL === undefined ? {} : { baseURL }),
    ...(proxied === undefined ? {} : { proxied }),
    settings: settings ?? {},
  })
