import type { TFunction } from 'i18next'
import type { ModelRef, Price } from '../../core/spec'
import { baseOf, hostOf, type Preset, providerOf, providers } from '../../players/llm/providers'
import { figure } from '../../ui/screens/dashboard/figures'

/** A provider's title by its id, or the id of an unknown one. */
export const providerTitle = (id: string): string => providers.find(each => each.id === id)?.title ?? id

/** The known server at a model's address, if it is one. */
export const presetAt = (ref: ModelRef): Preset | undefined => providerOf(ref.provider).presets?.find(each => each.baseURL === baseOf(ref))

/** Where a model runs, in words: the known server at that address, the provider, or the address's host. */
export function placeOf(ref: ModelRef, t: TFunction<'models'>): string {
  const provider = providerOf(ref.provider)
  if (provider.kind === 'rehearsal') return t('rehearsal')
  if (provider.kind === 'in-browser') return `${t('form.groups.in-browser')}, ${provider.title}`
  const preset = presetAt(ref)
  if (preset !== undefined) return `${preset.title}, ${hostOf(ref)}`
  if (ref.proxied === true) return `${provider.title}, ${t('throughServer')}`
  return ref.baseURL === undefined ? provider.title : hostOf(ref)
}

/** A price per million tokens in one line. */
export const priceLine = (price: Price, t: TFunction<'models'>, language: 'en' | 'de'): string =>
  t('priceLine', { input: figure(price.input, language, 6, 0), output: figure(price.output, language, 6, 0), currency: price.currency })

/** What a model is called that got no name, where its id says little: undefined where the id serves. */
export const unnamedOf = (provider: string, t: TFunction<'models'>): string | undefined =>
  provider === 'rehearsal' ? t('start.rehearsal.title') : provider === 'prompt-api' ? t('start.promptApi.title') : undefined
