import { Select, Switch } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ModelRef } from '../../core/spec'
import '../../ui/kit/config.css'
import { hostOf, providerOf, structuredBy } from '../../players/llm/providers'
import { type Draft, EFFORTS, FORMS } from './draft'
import { Field, type FormPart, ORDER } from './Field'
import { Fold } from './Section'

/** Fields of the part that says how a model is asked, in the order of its summary. */
const ASKED = ['temperature', 'topP', 'seed', 'maxOutputTokens', 'timeout'] as const
const LIMITS = ['requestsPerMinute', 'tokensPerMinute', 'atOnce'] as const
const PRICE = ['input', 'output', 'cached', 'currency'] as const
/** Settings that a summary names one by one. */
const NAMED = 3

/** How the model is asked: everything left empty is left to the provider. */
export function SettingsFields(props: FormPart & { readonly of: ModelRef | null }) {
  const { draft, change } = props
  const { t } = useTranslation('models')
  const known = structuredBy(props.of ?? { provider: draft.provider, model: draft.model }, undefined)
  return (
    <Fold title={t('form.settings')} summary={settingsSummary(draft, t)} forced={ASKED.some(field => props.problems[field] !== undefined)}>
      <p className="mod-note">{t('settingsHint')}</p>
      <div className="config">
        <Field {...props} field="temperature" label={t('fields.temperature')} hint={t('fields.temperatureHint')} placeholder={t('fields.unset')} />
        <Field {...props} field="topP" label={t('fields.topP')} hint={t('fields.topPHint')} placeholder={t('fields.unset')} />
        <Field {...props} field="seed" label={t('fields.seed')} hint={t('fields.seedHint')} placeholder={t('fields.unset')} />
        <Field
          {...props}
          field="maxOutputTokens"
          label={t('fields.maxOutputTokens')}
          hint={t('fields.maxOutputTokensHint')}
          unit={t('fields.tokens')}
          placeholder={t('fields.unset')}
        />
        <Select
          label={t('fields.reasoning')}
          allowDeselect={false}
          value={draft.reasoning}
          data={[{ value: '', label: t('fields.unset') }, ...EFFORTS.map(value => ({ value, label: t(`efforts.${value}`) }))]}
          onChange={reasoning => change({ reasoning: (reasoning ?? '') as Draft['reasoning'] })}
        />
        <Select
          label={t('fields.structured')}
          description={t('fields.structuredHint')}
          inputWrapperOrder={ORDER}
          allowDeselect={false}
          value={draft.structured}
          data={[
            { value: '', label: t('formsDefault', { form: t(`forms.${known}`) }) },
            ...FORMS.map(value => ({ value, label: t(`forms.${value}`) })),
          ]}
          onChange={structured => change({ structured: (structured ?? '') as Draft['structured'] })}
        />
        <Field {...props} field="timeout" label={t('fields.timeout')} hint={t('fields.timeoutHint')} unit={t('fields.seconds')} placeholder="120" />
        <Switch
          label={t('fields.stream')}
          description={t('fields.streamHint')}
          checked={draft.stream}
          onChange={event => change({ stream: event.currentTarget.checked })}
        />
      </div>
    </Fold>
  )
}

/** Price per million tokens with its currency and day. Nothing is guessed. */
export function PriceFields(props: FormPart) {
  const { draft } = props
  const { t } = useTranslation('models')
  const isSet = draft.input.trim() !== '' && draft.output.trim() !== ''
  // The first figure brings the day with it, which can be changed.
  const dated: FormPart = {
    ...props,
    change: patch =>
      props.change(draft.noted === '' && draft.input + draft.output === '' ? { noted: today(), currency: draft.currency || 'USD', ...patch } : patch),
  }
  return (
    <Fold
      title={t('form.price')}
      summary={
        isSet ? t('priceLine', { input: draft.input.trim(), output: draft.output.trim(), currency: draft.currency.trim() }) : t('summary.priceNone')
      }
      forced={PRICE.some(field => props.problems[field] !== undefined)}
    >
      <p className="mod-note">{t('priceHint')}</p>
      <div className="config">
        <Field {...dated} field="input" label={t('fields.input')} />
        <Field {...dated} field="output" label={t('fields.output')} />
        <Field {...dated} field="cached" label={t('fields.cached')} hint={t('fields.cachedHint')} />
        <Field {...props} field="currency" label={t('fields.currency')} hint={t('fields.currencyHint')} />
        <Field {...props} field="noted" label={t('fields.noted')} hint={t('fields.notedHint')} type="date" />
      </div>
    </Fold>
  )
}

/** How fast the model's host may be asked. */
export function LimitFields(props: FormPart & { readonly of: ModelRef | null }) {
  const { draft } = props
  const { t } = useTranslation('models')
  const set = LIMITS.filter(field => draft[field].trim() !== '').map(field => t(`summary.${field}`, { n: draft[field].trim() }))
  return (
    <Fold
      title={t('form.limits')}
      summary={set.length === 0 ? t('summary.limitsNone') : set.join(' · ')}
      forced={LIMITS.some(field => props.problems[field] !== undefined)}
    >
      <p className="mod-note">{t('limitsHint', { host: props.of === null ? '…' : hostOf(props.of) })}</p>
      <div className="config">
        <Field {...props} field="requestsPerMinute" label={t('fields.requestsPerMinute')} />
        <Field {...props} field="tokensPerMinute" label={t('fields.tokensPerMinute')} />
        <Field {...props} field="atOnce" label={t('fields.atOnce')} hint={t('fields.atOnceHint', { n: providerOf(draft.provider).atOnce })} />
      </div>
    </Fold>
  )
}

/** What the stand-in is told to do. */
export function RehearsalFields(props: FormPart) {
  const { t } = useTranslation('models')
  return (
    <div className="config">
      <Field {...props} field="delay" label={t('fields.delay')} hint={t('fields.delayHint')} unit={t('fields.seconds')} placeholder="0" />
      {(['fail', 'refuse', 'garble'] as const).map(field => (
        <Field
          key={field}
          {...props}
          field={field}
          label={t(`fields.${field}`)}
          hint={t('fields.shareHint')}
          unit={t('fields.percent')}
          placeholder="0"
        />
      ))}
    </div>
  )
}

/** What is set, in one line: the first few by name, the others counted. */
function settingsSummary(draft: Draft, t: TFunction<'models'>): string {
  const set = [
    ...(['temperature', 'topP', 'seed', 'maxOutputTokens'] as const)
      .filter(field => draft[field].trim() !== '')
      .map(field => t(`summary.${field}`, { n: draft[field].trim() })),
    ...(draft.reasoning === '' ? [] : [t('summary.reasoning', { n: t(`efforts.${draft.reasoning}`) })]),
    ...(draft.structured === '' ? [] : [t(`forms.${draft.structured}`)]),
    ...(draft.timeout.trim() === '' ? [] : [`${t('fields.timeout')} ${draft.timeout.trim()} s`]),
    ...(draft.stream ? [t('fields.stream')] : []),
  ]
  if (set.length === 0) return t('summary.settingsNone')
  return [...set.slice(0, NAMED), ...(set.length > NAMED ? [t('summary.more', { n: set.length - NAMED })] : [])].join(' · ')
}

/** This day as YYYY-MM-DD, in local time. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
