import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { protocols } from '../../../players/llm/protocols'
import { ConfigForm } from '../../../ui/kit/ConfigForm'
import type { LlmSitter } from '../../setup/setup'
import { defaultsOf } from '../StrategyParams'

type Named = LlmSitter['protocols'][number]

/** The protocols that a model is asked by, outermost first: added with every parameter at its default, set, moved, taken out. */
export function ProtocolsEditor(props: {
  readonly value: readonly Named[]
  readonly language: 'en' | 'de'
  onChange(value: readonly Named[]): void
}) {
  const { value, language, onChange } = props
  const { t } = useTranslation('tableModels')
  const free = protocols.filter(one => !value.some(({ id }) => id === one.id))
  return (
    <fieldset className="config-group">
      <legend className="config-label">{t('protocols.title')}</legend>
      {value.length === 0 && <p className="config-description">{t('protocols.none')}</p>}
      <ol className="protocols">
        {value.map(({ id, params }, i) => {
          const protocol = protocols.find(one => one.id === id)
          const name = protocol?.title[language] ?? id
          const fields = protocol === undefined ? 0 : Object.keys(protocol.params.shape).length
          return (
            <li key={id}>
              <div className="protocol-head">
                <span>{name}</span>
                {i > 0 && (
                  <button
                    type="button"
                    className="button"
                    data-quiet
                    aria-label={t('protocols.earlier', { name })}
                    onClick={() => onChange(value.map((one, j) => (j === i - 1 ? (value[i] as Named) : j === i ? (value[i - 1] as Named) : one)))}
                  >
                    ↑
                  </button>
                )}
                <button
                  type="button"
                  className="button"
                  data-quiet
                  aria-label={t('protocols.remove', { name })}
                  onClick={() => onChange(value.filter((_, j) => j !== i))}
                >
                  ×
                </button>
              </div>
              {protocol === undefined ? (
                <p className="config-error" role="alert">
                  {t('protocols.unknown', { id })}
                </p>
              ) : (
                fields > 0 && (
                  <ConfigForm
                    schema={protocol.params}
                    values={params ?? defaultsOf(protocol.params)}
                    language={language}
                    narrow
                    onChange={next => onChange(value.map((one, j) => (j === i ? { id, params: { ...next } } : one)))}
                  />
                )
              )}
            </li>
          )
        })}
      </ol>
      {free.length > 0 && (
        <Select
          aria-label={t('protocols.addLabel')}
          placeholder={t('protocols.addLabel')}
          value={null}
          data={free.map(one => ({ value: one.id, label: one.title[language] }))}
          onChange={id => {
            const added = protocols.find(one => one.id === id)
            if (added !== undefined) onChange([...value, { id: added.id, params: defaultsOf(added.params) }])
          }}
        />
      )}
      {value.length > 1 && <p className="config-description">{t('protocols.hint')}</p>}
    </fieldset>
  )
}
