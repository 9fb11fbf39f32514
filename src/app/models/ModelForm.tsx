import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelEntry, ProviderId } from '../../players/llm/entry'
import { providerOf } from '../../players/llm/providers'
import '../../ui/kit/config.css'
import { useTitle } from '../use-title'
import { type Draft, draftRef, type DraftProblems } from './draft'
import { isKeyForm, type TypedKey } from './KeyField'
import './key-field.css'
import './model-form.css'
import { keys } from './keys'
import { ModelFields } from './ModelFields'
import { ProviderPick } from './ProviderPick'
import { Section } from './Section'
import { refOf, useModels } from './store'
import { TestPart } from './TestPart'
import { FIELD_ORDER, useDraft } from './use-draft'
import { dropIdleKey } from './use-undo'

/** Adds a model, or changes one: where it runs, which it is, its key, how it is asked; tested before it is saved, if one likes. */
export function ModelForm(props: {
  readonly entry: ModelEntry | null
  readonly id: string
  readonly from: { readonly provider: ProviderId; readonly preset: string } | null
}) {
  const { entry } = props
  const { t } = useTranslation('models')
  // The id of a new model is drawn once.
  const [id] = useState(props.id)
  const { draft, part, read, pick, showAll } = useDraft(entry, id, props.from)
  const navigate = useNavigate()
  const title = entry === null ? t('form.addTitle') : t('form.editTitle', { name: entry.name })
  useTitle(title)
  const ref = draft === null ? null : draftRef(draft)
  const [typed, setTyped] = useState<TypedKey>({ key: '', home: (ref === null ? null : keys.homeOf(ref)) ?? 'memory' })
  const key = typed.key.trim()
  const wrongKey = key !== '' && !isKeyForm(key)
  const [attempts, setAttempts] = useState(0)
  const wrong = attempts > 0 && read !== null && 'problems' in read ? FIELD_ORDER.filter(field => read.problems[field] !== undefined) : []

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (read === null) return
    if ('problems' in read || wrongKey) {
      showAll()
      setAttempts(attempts + 1)
      focusFirst('problems' in read ? read.problems : {}, wrongKey)
      return
    }
    const { add, change } = useModels.getState()
    if (entry === null) add(read.entry)
    else {
      change(read.entry)
      dropIdleKey(entry)
    }
    if (key !== '' && takesKey(draft)) keys.set(refOf(read.entry), key, typed.home)
    void navigate({ to: '/models', search: {} })
  }
  return (
    <form className="page mod" onSubmit={save} noValidate>
      <Link to="/models" search={{}} className="mod-back">
        {t('form.back')}
      </Link>
      <h1>{title}</h1>
      <div className="mod-columns">
        <div className="mod-form">
          <Section title={t('form.where')}>
            <ProviderPick
              provider={draft?.provider ?? null}
              preset={draft?.preset ?? ''}
              onPick={(provider, preset) => {
                // A key that was typed for one provider must not go to another.
                setTyped({ ...typed, key: '' })
                pick(provider, preset)
              }}
            />
          </Section>
          {part !== null && <ModelFields part={part} of={ref} typed={typed} isKeyWrong={wrongKey} onTyped={setTyped} />}
        </div>
        <aside className="mod-aside">
          <div className="mod-save">
            <button type="submit" className="button" data-first disabled={draft === null}>
              {t('form.save')}
            </button>
            <p className="mod-note" role="status">
              {wrong.length > 0 && t('form.fix', { count: wrong.length, what: t(`fields.${wrong[0] ?? 'model'}`) })}
            </p>
          </div>
          {part !== null && <TestPart read={read} typedKey={wrongKey ? '' : key} showAll={showAll} id={id} />}
        </aside>
      </div>
    </form>
  )
}

/** Whether a model of this provider is asked with a key of this page. */
const takesKey = (draft: Draft | null): boolean => draft !== null && ['remote', 'local'].includes(providerOf(draft.provider).kind)

/** Puts the focus on the first wrong field, opening the part that it is in. */
function focusFirst(problems: DraftProblems, wrongKey: boolean): void {
  const field = FIELD_ORDER.find(each => problems[each] !== undefined) ?? (wrongKey ? 'key' : null)
  if (field === null) return
  // After the parts with wrong fields have opened.
  setTimeout(() => document.getElementById(`model-${field}`)?.focus(), 0)
}
