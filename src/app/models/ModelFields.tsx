import { useTranslation } from 'react-i18next'
import type { ModelRef } from '../../core/spec'
import { providerOf } from '../../players/llm/providers'
import { AllowLine } from './AllowLine'
import { Field, type FormPart } from './Field'
import { KeyField, type TypedKey } from './KeyField'
import { ModelIdField } from './ModelIdField'
import { unnamedOf } from './names'
import { PromptApiPart } from './PromptApiPart'
import { ProxyPart } from './ProxyPart'
import { Fold, Section } from './Section'
import { LimitFields, PriceFields, RehearsalFields, SettingsFields } from './SettingsFields'
import { WebLlmPart } from './WebLlmPart'

/** What follows the choice of a provider: address, id and name; the key; how it is asked; price, limits, and the way through this site's server. */
export function ModelFields(props: {
  readonly part: FormPart
  readonly of: ModelRef | null
  readonly typed: TypedKey
  readonly isKeyWrong: boolean
  onTyped(typed: TypedKey): void
}) {
  const { part, of: ref } = props
  const { draft } = part
  const { t } = useTranslation('models')
  const provider = providerOf(draft.provider)
  const preset = provider.presets?.find(each => each.id === draft.preset)
  const isReached = provider.kind === 'remote' || provider.kind === 'local'
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(window.location.hostname)
  const unnamed = unnamedOf(draft.provider, t) ?? draft.model.trim().slice(0, 56)
  const name = (
    <Field
      {...part}
      field="name"
      label={t('fields.name')}
      hint={unnamed === '' ? t('fields.nameHintPlain') : t('fields.nameHint', { name: unnamed })}
    />
  )
  return (
    <>
      <Section title={t('form.which')}>
        <div className="mod-fields config" data-narrow>
          {provider.kind === 'local' && (
            <>
              <Field {...part} field="address" label={t('fields.address')} hint={t('fields.addressHint')} />
              {preset !== undefined &&
                (preset.id === 'ollama' && isLoopback ? (
                  <p className="mod-note">{t('allow.loopback')}</p>
                ) : (
                  <div>
                    <p className="mod-note">{t('allow.line', { server: preset.title })}</p>
                    <AllowLine preset={preset} model={draft.model} />
                    {!isLoopback && <p className="mod-note">{t('allow.permission')}</p>}
                  </div>
                ))}
            </>
          )}
          {isReached && <ModelIdField {...part} of={ref} typedKey={props.typed.key} />}
          {draft.provider === 'prompt-api' && <PromptApiPart />}
          {draft.provider === 'web-llm' && <WebLlmPart {...part} />}
          {provider.kind === 'rehearsal' && <p className="mod-note">{t('start.rehearsal.text')}</p>}
          {name}
        </div>
      </Section>
      {isReached && ref !== null && ref.proxied !== true && (
        <Section title={t('form.key')}>
          <KeyField key={`${ref.provider} ${ref.baseURL ?? ''}`} of={ref} typed={props.typed} isWrong={props.isKeyWrong} onTyped={props.onTyped} />
        </Section>
      )}
      {provider.kind === 'rehearsal' && (
        <Section title={t('form.rehearsal')}>
          <RehearsalFields {...part} />
        </Section>
      )}
      <div>
        {provider.kind !== 'rehearsal' && <SettingsFields {...part} of={ref} />}
        {isReached && <PriceFields {...part} />}
        {isReached && <LimitFields {...part} of={ref} />}
        {provider.kind === 'remote' && (
          <Fold title={t('fields.addressOther')} summary={draft.address.trim()} forced={draft.address !== '' || part.problems.address !== undefined}>
            <div className="config" data-narrow>
              <Field {...part} field="address" label={t('fields.address')} hint={t('fields.addressOtherHint', { base: provider.baseURL ?? '' })} />
            </div>
          </Fold>
        )}
        {isReached && <ProxyPart {...part} of={ref} typed={props.typed} isKeyWrong={props.isKeyWrong} onTyped={props.onTyped} />}
      </div>
    </>
  )
}
