import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelRef } from '../../core/spec'
import { baseOf, hostOf, providerOf } from '../../players/llm/providers'
import { ORDER } from './Field'
import { HOMES, type KeyHome, keys } from './keys'
import { useKeyHome } from './use-keys'

/** A key as it is typed, and the home that was chosen for it. It is kept when the model is saved. */
export interface TypedKey {
  readonly key: string
  readonly home: KeyHome
}

/** True for what can stand in a header: printable Latin characters without blanks. The sentence about a wrong one doesn't repeat it. */
export const isKeyForm = (key: string): boolean => /^[\x21-\x7e]+$/.test(key)

/**
 * The key for a model's provider and address, or the server's host token. A kept key is never shown again: it can be replaced, moved to another home, or forgotten.
 * The field is no password field, so that no password manager keeps the key somewhere else; its letters are dots all the same.
 */
export function KeyField(props: { readonly of: ModelRef; readonly typed: TypedKey; readonly isWrong: boolean; onTyped(typed: TypedKey): void }) {
  const { of: ref, typed, onTyped } = props
  const { t } = useTranslation('models')
  const id = useId()
  const kept = useKeyHome(ref)
  const [replacing, setReplacing] = useState(false)
  const [fellBack, setFellBack] = useState(false)
  const provider = providerOf(ref.provider)
  const isToken = ref.proxied === true
  const host = isToken ? window.location.host : hostOf(ref)
  const home = kept !== null && !replacing && typed.key === '' ? kept : typed.home
  const move = (next: KeyHome) => {
    onTyped({ ...typed, home: next })
    const key = keys.get(ref)
    if (kept !== null && key !== undefined && typed.key === '') setFellBack(keys.set(ref, key, next) !== next)
  }
  const isOpen = kept === null || replacing || typed.key !== ''
  // Where most people need no key, the choice of its home waits for one.
  const asksHome = kept !== null || typed.key !== '' || (provider.needsKey && !isToken)
  return (
    <div className="mod-key">
      {isOpen ? (
        <TextInput
          id="model-key"
          label={isToken ? t('key.labelToken') : t('key.label', { host })}
          description={isToken ? t('key.tokenHint') : provider.needsKey ? undefined : t('key.optional')}
          inputWrapperOrder={ORDER}
          classNames={{ input: 'mod-secret' }}
          value={typed.key}
          placeholder={t('key.placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          error={props.isWrong ? t('bad.keyForm') : undefined}
          onChange={event => onTyped({ ...typed, key: event.currentTarget.value })}
        />
      ) : (
        <div className="mod-kept">
          <p>{t(isToken ? 'key.keptToken' : 'key.kept', { home: t(`homes.${kept}`) })}</p>
          <button type="button" className="button" data-quiet onClick={() => setReplacing(true)}>
            {t('key.replace')}
          </button>
          <button type="button" className="button" data-quiet onClick={() => keys.forget(ref)}>
            {t('key.forget')}
          </button>
        </div>
      )}
      {!isToken && provider.keyPage !== undefined && isOpen && (
        <p className="mod-note">
          {t('key.get')}{' '}
          <a href={provider.keyPage} target="_blank" rel="noreferrer noopener">
            {t('key.getLink')}
          </a>
        </p>
      )}
      {asksHome && (
        <div className="mod-homes" role="radiogroup" aria-labelledby={id}>
          <p id={id} className="config-label">
            {t('key.home')}
          </p>
          {HOMES.map(each => (
            <label key={each}>
              <input type="radio" name="key-home" checked={home === each} onChange={() => move(each)} />
              <span>
                {t(`key.homes.${each}`)}
                <small>{t(`key.homeHints.${each}`)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      <p className="mod-note" role="status">
        {fellBack ? t('key.fallback') : ''}
      </p>
      {!isToken && asksHome && <p className="mod-note">{t('key.law', { host: baseOf(ref) })}</p>}
    </div>
  )
}
