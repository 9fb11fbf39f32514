import { useTranslation } from 'react-i18next'
import type { ModelRef } from '../../core/spec'
import type { Check } from '../../players/llm/check'
import { baseOf, hostOf, providerOf } from '../../players/llm/providers'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { AllowLine } from './AllowLine'
import { presetAt } from './names'

/** What a connection test found, in one sentence that says what to do, with that server's line where the browser was refused. */
export function CheckSentence(props: { readonly of: ModelRef; readonly check: Check; readonly hasKey: boolean; readonly inRow?: boolean }) {
  const { of: ref, check } = props
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  const provider = providerOf(ref.provider)
  const host = /^https?:/.test(baseOf(ref)) ? hostOf(ref) : provider.title
  const preset = presetAt(ref)
  const seconds = check.ms === undefined ? t('na') : figure(check.ms / 1000, language, 1)
  return (
    <div className="mod-check" data-result={check.result}>
      <p>{sentence()}</p>
      {check.result === 'cors' && preset !== undefined && <AllowLine preset={preset} model={ref.model} />}
      {check.result === 'ok' && check.reported !== undefined && check.reported !== ref.model && provider.kind !== 'rehearsal' && (
        <p>{t('checks.reported', { model: check.reported })}</p>
      )}
      {check.result !== 'ok' && check.text !== undefined && check.text !== '' && (
        <details>
          <summary>{t('checks.said')}</summary>
          <pre>{check.text}</pre>
        </details>
      )}
    </div>
  )

  function sentence(): string {
    switch (check.result) {
      case 'ok':
        if (provider.kind === 'rehearsal') return t('checks.okRehearsal', { seconds })
        return t('checks.ok', { model: ref.model, seconds })
      case 'key-refused':
        if (props.hasKey || ref.proxied === true) return t('checks.key-refused', { host })
        return t(props.inRow === true ? 'checks.key-missingRow' : 'checks.key-missing', { host })
      case 'cors': {
        const fix =
          preset !== undefined
            ? t('checks.corsFix')
            : provider.kind === 'remote'
              ? t('checks.corsFixRemote')
              : t('checks.corsFixOther', { origin: window.location.origin })
        return t('checks.cors', { host, fix })
      }
      case 'nothing-listening':
        return t(provider.kind === 'remote' ? 'checks.nothingRemote' : 'checks.nothing-listening', { base: baseOf(ref) })
      default:
        return t(`checks.${check.result}`, { host, base: baseOf(ref), model: ref.model, http: check.http ?? t('na') })
    }
  }
}
