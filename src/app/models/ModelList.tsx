import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelEntry } from '../../players/llm/entry'
import { isAlias, providerOf } from '../../players/llm/providers'
import { when } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { CheckSentence } from './CheckSentence'
import { noteCheck, subjectOf, testModel, useChecks } from './checks'
import { ModelMark } from './ModelMark'
import { placeOf, priceLine } from './names'
import { priceOf, refOf, settingsOf } from './store'
import { useKeyHome } from './use-keys'

/** The models, one to a row: which, where it runs, its key's place, its price, and how the last test went. */
export function ModelList({ models, onRemove }: { readonly models: readonly ModelEntry[]; onRemove(model: ModelEntry): void }) {
  const { t } = useTranslation('models')
  return (
    <ul className="mod-list" aria-label={t('list')} data-ready>
      {models.map(model => (
        <li key={model.id}>
          <Row model={model} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  )
}

function Row({ model, onRemove }: { readonly model: ModelEntry; onRemove(model: ModelEntry): void }) {
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  const ref = refOf(model)
  const home = useKeyHome(ref)
  const price = priceOf(model)
  const kind = providerOf(model.provider).kind
  const subject = subjectOf({ ...ref, settings: settingsOf(model) })
  const noted = useChecks(s => s.seen[model.id])
  const seen = noted?.of === subject ? noted : undefined
  const [asked, setAsked] = useState(false)
  const running = seen !== undefined && seen.check === null
  const test = async () => {
    setAsked(true)
    noteCheck(model.id, subject, null)
    const check = await testModel({ ...ref, settings: settingsOf(model) })
    noteCheck(model.id, subject, check)
  }
  const facts = [
    ...(kind === 'rehearsal' || model.provider === 'prompt-api' || model.model === model.name ? [] : [model.model]),
    placeOf(ref, t),
    ...(kind === 'remote' && isAlias(ref) ? [t('alias')] : []),
  ]
  return (
    <>
      <div className="mod-row">
        <div className="mod-words">
          <ModelMark rehearsal={kind === 'rehearsal'} />
          <div>
            <p className="mod-name">{model.name}</p>
            <p className="mod-facts">{facts.join(' · ')}</p>
          </div>
        </div>
        <dl className="mod-figures">
          <div>
            <dt>{t('columns.key')}</dt>
            <dd>{keyState()}</dd>
          </div>
          <div>
            <dt>{t('columns.price')}</dt>
            <dd>{price !== undefined ? priceLine(price, t, language) : t(kind === 'remote' || kind === 'local' ? 'priceNone' : 'priceFree')}</dd>
          </div>
          <div>
            <dt>{t('columns.check')}</dt>
            <dd>
              {seen === undefined
                ? t('unchecked')
                : seen.check === null
                  ? t('checks.runningShort')
                  : t('checkedAt', { result: t(`checks.short.${seen.check.result}`), when: when(seen.at, language) })}
            </dd>
          </div>
        </dl>
        <div className="mod-do">
          <button
            type="button"
            className="button"
            data-quiet
            aria-label={t('checkLabel', { name: model.name })}
            disabled={running}
            onClick={() => void test()}
          >
            {t('check')}
          </button>
          <Link to="/models" search={{ edit: model.id }} className="button" data-quiet aria-label={t('editLabel', { name: model.name })}>
            {t('edit')}
          </Link>
          <button type="button" className="button" data-quiet aria-label={t('deleteLabel', { name: model.name })} onClick={() => onRemove(model)}>
            {t('delete')}
          </button>
        </div>
      </div>
      {/* After a visit that didn't ask for it, the short word in the row is enough, unless something is to be done. */}
      {seen?.check != null && (asked || seen.check.result !== 'ok') && (
        <div className="mod-said" role={asked ? 'status' : undefined}>
          <CheckSentence of={ref} check={seen.check} hasKey={home !== null} inRow />
        </div>
      )}
    </>
  )

  function keyState(): string {
    if (model.proxied === true) return home === null ? t('keyState.server') : t(`homes.${home}`)
    if (home !== null) return t(`homes.${home}`)
    return providerOf(model.provider).needsKey ? t('keyState.none') : t('keyState.notNeeded')
  }
}
