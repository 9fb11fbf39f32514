import { Autocomplete } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelRef } from '../../core/spec'
import { isAlias, providerOf } from '../../players/llm/providers'
import { redact } from '../../players/llm/redact'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { type FormPart, ORDER, useProblem } from './Field'
import { keys } from './keys'

/** Options that the list shows at once; typing finds the others. */
const SHOWN = 100

type Listing =
  | { readonly state: 'none' | 'asking' | 'unplaced' }
  | { readonly state: 'here'; readonly ids: readonly string[] }
  | { readonly state: 'failed'; readonly why: string }

/** The model's id, typed or picked from the server's own list, and a warning where it may mean another model tomorrow. `of`: null while the address doesn't hold. */
export function ModelIdField(props: FormPart & { readonly of: ModelRef | null; readonly typedKey: string }) {
  const { draft, of: ref, typedKey } = props
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  const [listing, setListing] = useState<Listing>({ state: 'none' })
  const input = useRef<HTMLInputElement>(null)
  const asked = useRef(0)
  const place = ref === null ? '' : `${ref.provider} ${ref.baseURL ?? ''} ${String(ref.proxied ?? false)}`
  useEffect(() => {
    // Another address has another list.
    asked.current += 1
    setListing({ state: 'none' })
  }, [place])
  const list = async () => {
    if (ref === null) {
      setListing({ state: 'unplaced' })
      return
    }
    asked.current += 1
    const mine = asked.current
    setListing({ state: 'asking' })
    const key = typedKey.trim() === '' ? keys.get(ref) : typedKey.trim()
    let found: Listing
    try {
      const { listModels } = await import('../../players/llm/check')
      found = { state: 'here', ids: await listModels(ref, key, window.fetch.bind(window)) }
    } catch (error) {
      found = { state: 'failed', why: redact(error instanceof Error ? error.message : String(error), [key, ...keys.all()]) }
    }
    if (asked.current !== mine) return
    setListing(found)
    if (found.state === 'here' && found.ids.length > 0) input.current?.focus()
  }
  const kind = providerOf(draft.provider).kind
  const warns = ref !== null && draft.model.trim() !== '' && isAlias({ ...ref, model: draft.model.trim() })
  return (
    <div className="mod-id config-field">
      <div className="mod-id-row">
        <Autocomplete
          ref={input}
          id="model-model"
          label={t('fields.model')}
          description={t('fields.modelHint')}
          inputWrapperOrder={ORDER}
          error={useProblem(props)('model')}
          data={listing.state === 'here' ? [...new Set(listing.ids)] : []}
          limit={SHOWN}
          maxDropdownHeight={320}
          value={draft.model}
          autoComplete="off"
          spellCheck={false}
          onChange={model => props.change({ model })}
          onBlur={() => props.left('model')}
        />
        <button type="button" className="button" disabled={listing.state === 'asking'} onClick={() => void list()}>
          {t('models.list')}
        </button>
      </div>
      <p className="mod-note" role="status">
        {listing.state === 'unplaced' && t('models.needsAddress')}
        {listing.state === 'asking' && t('models.listing')}
        {listing.state === 'here' &&
          (listing.ids.length === 0
            ? t('models.none')
            : t('models.found', { count: listing.ids.length, n: figure(listing.ids.length, language, 0) }))}
        {listing.state === 'failed' && t('models.failed', { why: listing.why })}
      </p>
      {warns && <p className="mod-warn">{t(kind === 'remote' ? 'aliasWarning' : 'aliasLocal')}</p>}
    </div>
  )
}
