import { useTranslation } from 'react-i18next'
import { keys } from './keys'
import { providerTitle } from './names'
import { refOf, useModels } from './store'
import { useKeptKeys } from './use-keys'

/** Keys that no model of the list takes (they came with a link's model, or from another tab), so that none is kept unseen. */
export function OrphanKeys() {
  const { t } = useTranslation('models')
  const models = useModels(s => s.models)
  const idle = useKeptKeys().filter(kept => !models.some(model => keys.serves(kept, refOf(model))))
  if (idle.length === 0) return null
  return (
    <section className="mod-orphans">
      <h2>{t('orphans.title')}</h2>
      <p className="lead">{t('orphans.hint')}</p>
      <ul>
        {idle.map(kept => (
          <li key={kept.id}>
            <span>
              {t('orphans.line', {
                provider: kept.provider === 'proxy' ? t('form.proxy') : providerTitle(kept.provider),
                base: kept.base,
                home: t(`homes.${kept.home}`),
              })}
            </span>
            <button
              type="button"
              className="button"
              data-quiet
              aria-label={t('orphans.forgetLabel', { base: kept.base })}
              onClick={() => keys.forgetById(kept.id)}
            >
              {t('orphans.forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
