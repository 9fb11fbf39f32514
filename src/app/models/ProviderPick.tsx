import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../players/llm/entry'
import { type Provider, providers } from '../../players/llm/providers'
import { unnamedOf } from './names'

const GROUPS = ['remote', 'local', 'in-browser', 'rehearsal'] as const

interface Option {
  readonly provider: ProviderId
  readonly preset: string
  readonly title: string
}

/** Providers and known servers by where they run; an address of one's own stands with the servers. */
export function ProviderPick(props: {
  readonly provider: ProviderId | null
  readonly preset: string
  onPick(provider: ProviderId, preset: string): void
}) {
  const { t } = useTranslation('models')
  const optionsOf = (provider: Provider): readonly Option[] =>
    provider.presets === undefined
      ? [{ provider: provider.id, preset: '', title: unnamedOf(provider.id, t) ?? provider.title }]
      : [
          ...provider.presets.map(preset => ({ provider: provider.id, preset: preset.id, title: preset.title })),
          { provider: provider.id, preset: '', title: t('form.other') },
        ]
  return (
    <div className="mod-pick" role="radiogroup" aria-label={t('fields.provider')}>
      {GROUPS.map(group => (
        <div key={group} className="mod-pick-group">
          <p id={`mod-${group}`}>{t(`form.groups.${group}`)}</p>
          <div role="group" aria-labelledby={`mod-${group}`}>
            {providers
              .filter(provider => provider.kind === group)
              .flatMap(optionsOf)
              .map(option => (
                <label key={`${option.provider}/${option.preset}`}>
                  <input
                    type="radio"
                    name="provider"
                    checked={option.provider === props.provider && option.preset === props.preset}
                    onChange={() => props.onPick(option.provider, option.preset)}
                  />
                  <span>{option.title}</span>
                </label>
              ))}
          </div>
        </div>
      ))}
    </div>
  )
}
