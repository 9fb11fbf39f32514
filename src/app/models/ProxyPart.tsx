import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelRef } from '../../core/spec'
import type { FormPart } from './Field'
import { isKeyForm, KeyField, type TypedKey } from './KeyField'
import { providerTitle } from './names'
import { askProxy, type ProxyState } from './proxy'
import { Fold } from './Section'

/** Whether the model is asked through this site's server, which has the key. The server is asked what it offers when a person opens this part, not before. */
export function ProxyPart(
  props: FormPart & { readonly of: ModelRef | null; readonly typed: TypedKey; readonly isKeyWrong: boolean; onTyped(typed: TypedKey): void },
) {
  const { draft, of: ref, typed } = props
  const { t } = useTranslation('models')
  const [found, setFound] = useState<ProxyState | null>(null)
  const look = () => {
    const token = draft.proxied && isKeyForm(typed.key.trim()) ? typed.key.trim() : undefined
    void askProxy(token).then(setFound)
  }
  const provider = providerTitle(draft.provider)
  const offers = found?.state === 'on' && found.providers.includes(draft.provider)
  const canTurn = draft.proxied || offers || found?.state === 'forbidden'
  return (
    <Fold title={t('form.proxy')} summary={draft.proxied ? t('summary.proxyOn') : ''} forced={draft.proxied} onOpen={look}>
      <p className="mod-note">{t('proxy.hint')}</p>
      <p className="mod-note" role="status">
        {found === null
          ? t('proxy.asking')
          : found.state === 'on'
            ? offers
              ? t('proxy.on', { provider })
              : t('proxy.other', { provider, names: found.providers.map(providerTitle).join(', ') })
            : t(`proxy.${found.state}`, { provider: draft.provider })}
      </p>
      {canTurn && (
        <Switch
          label={t('fields.proxied')}
          checked={draft.proxied}
          onChange={event => {
            // What was typed for the one must not go to the other.
            props.onTyped({ ...typed, key: '' })
            props.change({ proxied: event.currentTarget.checked })
          }}
        />
      )}
      {draft.proxied && ref !== null && found?.state !== 'off' && (
        <KeyField of={ref} typed={typed} isWrong={props.isKeyWrong} onTyped={props.onTyped} />
      )}
    </Fold>
  )
}
