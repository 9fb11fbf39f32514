import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LlmSpec } from '../../../core/spec'
import { protocols } from '../../../players/llm/protocols'
import { isAlias, providerOf } from '../../../players/llm/providers'
import { placeOf } from '../../models/names'
import '../../models/texts'
import { useKeyHome } from '../../models/use-keys'
import type { LlmSitter } from '../../setup/setup'
import type { SitterPart } from '../sitter-part'
import { keyOf } from '../sitters'
import './model.css'
import { RecordFields } from './RecordFields'
import { TableFields } from './TableFields'
import './texts'

/** Under the name of who sits there: what a model is asked with and what is missing for it, or which recording or table it is. */
export function SitterLine(props: SitterPart) {
  const { sitter } = props
  switch (sitter.kind) {
    case 'llm':
      return <ModelLine {...props} sitter={sitter} />
    case 'recorded':
      return <RecordFields {...props} sitter={sitter} />
    case 'table':
      return <TableFields {...props} sitter={sitter} />
    default:
      return null
  }
}

function ModelLine({ sitter, choosing }: SitterPart<LlmSitter>) {
  const { t } = useTranslation('tableModels')
  const models = useTranslation('models').t
  const ref = sitter as LlmSpec
  const { kind, needsKey } = providerOf(sitter.provider)
  const home = useKeyHome(ref)
  const place = placeOf(ref, models)
  const { memory } = sitter
  const named = sitter.protocols.map(({ id }) => protocols.find(one => one.id === id)?.title[choosing.language] ?? id)
  const says = [
    ...(kind === 'rehearsal' ? [] : [t('summary.at', { model: sitter.model, place })]),
    t(`summary.memory.${memory.kind}`, { n: memory.kind === 'last' ? memory.events : '' }),
    ...(named.length === 0 ? [] : [named.join(', ')]),
  ]
  const lacksKey = home === null && (needsKey || sitter.proxied === true)
  return (
    <>
      <p>{says.join(' · ')}</p>
      {lacksKey && (
        <p className="model-warning">
          {sitter.proxied === true ? t('summary.noToken') : t('summary.noKey', { place })} <Link to="/models">{t('summary.toModels')}</Link>
        </p>
      )}
      {keyOf(sitter, choosing.models) === 'this model' && kind !== 'rehearsal' && <p>{t('summary.unsaved')}</p>}
      {kind === 'remote' && isAlias(ref) && <p className="model-warning">{t('summary.alias', { model: sitter.model })}</p>}
    </>
  )
}
