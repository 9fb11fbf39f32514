import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { randomName } from '../random'
import { useTitle } from '../use-title'
import { ModelForm } from './ModelForm'
import { ModelList } from './ModelList'
import './models.css'
import { OrphanKeys } from './OrphanKeys'
import { Start } from './Start'
import { useModels } from './store'
import { Unread } from './Unread'
import { UndoToast } from '../UndoToast'
import { useUndo } from './use-undo'

/** The models of this browser, or the form of one of them, as the address says. */
export function ModelsScreen() {
  const { edit, provider, preset } = useSearch({ from: '/models' })
  const models = useModels(s => s.models)
  if (edit === undefined) return <Overview />
  const entry = models.find(each => each.id === edit)
  if (edit !== 'new' && entry === undefined) return <Gone />
  return (
    <ModelForm
      key={edit}
      entry={entry ?? null}
      id={entry?.id ?? randomName(8)}
      from={provider === undefined ? null : { provider, preset: preset ?? '' }}
    />
  )
}

function Overview() {
  const { t } = useTranslation('models')
  useTitle(t('title'))
  const models = useModels(s => s.models)
  const undo = useUndo()
  return (
    <div className="page mod">
      <div className="mod-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Link to="/models" search={{ edit: 'new' }} className="button" data-first>
          {t('add')}
        </Link>
      </div>
      <Unread />
      {models.length === 0 ? <Start /> : <ModelList models={models} onRemove={undo.remove} />}
      <OrphanKeys />
      <UndoToast
        last={undo.last}
        says={t('deleted', { name: undo.last?.name ?? '' })}
        undo={t('undo')}
        closeLabel={t('close')}
        onUndo={undo.restore}
        onClose={undo.close}
      />
    </div>
  )
}

function Gone() {
  const { t } = useTranslation('models')
  useTitle(t('title'))
  return (
    <div className="page mod">
      <h1>{t('title')}</h1>
      <p className="lead">{t('form.gone')}</p>
      <p>
        <Link to="/models" className="button" data-first>
          {t('form.back')}
        </Link>
      </p>
    </div>
  )
}
