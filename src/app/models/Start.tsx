import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ModelEntry } from '../../players/llm/entry'
import { providers } from '../../players/llm/providers'
import { randomName } from '../random'
import { useSettings } from '../settings'
import { ModelMark } from './ModelMark'
import { freeName } from './draft'
import { providerTitle } from './names'
import { useModels } from './store'
import { useHere } from './use-here'
import { useKeptKeys } from './use-keys'

/** Providers that the empty place names as examples. */
const EXAMPLES = 3

/** The empty place: what can take a seat here and now, with a first step for each. What cannot says why. */
export function Start() {
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  const here = useHere()
  const kept = useKeptKeys().filter(each => each.provider !== 'proxy')
  const list = (names: readonly string[]) => new Intl.ListFormat(language).format(names)
  const remote = providers.filter(each => each.kind === 'remote').map(each => each.title)
  const local = providers.find(each => each.kind === 'local')
  return (
    <section className="mod-start" data-ready>
      <h2>{t('start.title')}</h2>
      <p className="lead">{t('start.hint')}</p>
      <ul>
        <Way title={t('start.rehearsal.title')} rehearsal text={t('start.rehearsal.text')}>
          <button type="button" className="button" onClick={() => addRehearsal(t('start.rehearsal.title'))}>
            {t('start.rehearsal.add')}
          </button>
        </Way>
        <Way
          title={t('start.remote.title')}
          text={
            kept.length === 0
              ? t('start.remote.none', { names: remote.slice(0, EXAMPLES).join(', ') })
              : t('start.remote.some', { names: list([...new Set(kept.map(each => providerTitle(each.provider)))]) })
          }
        >
          <Link to="/models" search={{ edit: 'new' }} className="button">
            {t('start.remote.add')}
          </Link>
        </Way>
        <Way title={t('start.local.title')} text={t('start.local.text', { names: (local?.presets ?? []).map(each => each.title).join(', ') })}>
          <Link
            to="/models"
            search={{ edit: 'new', provider: 'openai-compatible', ...(local?.presets?.[0] === undefined ? {} : { preset: local.presets[0].id }) }}
            className="button"
          >
            {t('start.local.add')}
          </Link>
        </Way>
        <Way title={t('start.promptApi.title')} text={t(`promptState.${here?.promptApi ?? 'looking'}`)}>
          {here !== null && here.promptApi !== 'missing' && here.promptApi !== 'unavailable' && (
            <Link to="/models" search={{ edit: 'new', provider: 'prompt-api' }} className="button">
              {t('start.promptApi.add')}
            </Link>
          )}
        </Way>
        <Way title={t('start.webLlm.title')} text={t(`gpuState.${here === null ? 'looking' : here.webGpu ? 'yes' : 'no'}`)}>
          {here?.webGpu === true && (
            <Link to="/models" search={{ edit: 'new', provider: 'web-llm' }} className="button">
              {t('start.webLlm.add')}
            </Link>
          )}
        </Way>
      </ul>
    </section>
  )
}

function Way({
  title,
  text,
  rehearsal = false,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly rehearsal?: boolean
  readonly children: ReactNode
}) {
  return (
    <li>
      <ModelMark rehearsal={rehearsal} />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <div className="mod-start-do">{children}</div>
    </li>
  )
}

/** The rehearsal needs no questions: it is added as it is, and can be changed like any other. */
function addRehearsal(title: string): void {
  const { models, add } = useModels.getState()
  const name = freeName(
    title,
    models.map(each => each.name),
  )
  add(ModelEntry.parse({ id: randomName(8), name, provider: 'rehearsal', model: 'rehearsal', settings: {} }))
}
