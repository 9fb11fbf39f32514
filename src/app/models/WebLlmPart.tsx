import { Select } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WebLlmModel } from '../../players/llm/in-browser'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { DownloadLine } from './DownloadLine'
import { type FormPart, ORDER, useProblem } from './Field'
import { useDownload } from './use-download'
import { useHere } from './use-here'

/** A model that runs in the page: which, how large its download is, and the download with its progress. Without WebGPU it says so and offers nothing. */
export function WebLlmPart(props: FormPart) {
  const { draft } = props
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  const here = useHere()
  const [models, setModels] = useState<readonly WebLlmModel[] | null>(null)
  const [bytes, setBytes] = useState<{ readonly of: string; readonly bytes: number | null } | null>(null)
  const webGpu = here?.webGpu === true
  const problem = useProblem(props)('model')
  const size = useCallback((n: number) => sizeText(n, language), [language])
  useEffect(() => {
    if (!webGpu) return undefined
    let gone = false
    const look = async () => {
      const { webLlmModels } = await import('../../players/llm/in-browser')
      const found = await webLlmModels()
      if (!gone) setModels(found)
    }
    look().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [webGpu])
  const load = useCallback(
    async (onShare: (share: number) => void, stop: AbortSignal) => {
      const { loadWebLlm } = await import('../../players/llm/in-browser')
      await loadWebLlm(draft.model, ({ share }) => onShare(share), stop)
    },
    [draft.model],
  )
  const { download, start, cancel } = useDownload(load)
  const isDone = download.state === 'done'
  useEffect(() => {
    if (!webGpu || draft.model === '') return undefined
    let gone = false
    const look = async () => {
      const { webLlmBytes } = await import('../../players/llm/in-browser')
      const found = await webLlmBytes(draft.model)
      if (!gone) setBytes({ of: draft.model, bytes: found })
    }
    look().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [webGpu, draft.model, isDone])
  const known = bytes?.of === draft.model ? bytes : null
  const isLoading = download.state === 'loading'
  return (
    <div className="mod-web">
      {!webGpu && <p className="mod-warn">{t(`gpuState.${here === null ? 'looking' : 'no'}`)}</p>}
      {webGpu && (
        <>
          <Select
            id="model-model"
            searchable
            label={t('web.model')}
            description={t('web.sizeHint')}
            inputWrapperOrder={ORDER}
            error={problem}
            disabled={isLoading}
            allowDeselect={false}
            maxDropdownHeight={320}
            value={draft.model === '' ? null : draft.model}
            data={(models ?? []).map(model => ({
              value: model.id,
              label: model.memoryMB === null ? model.id : `${model.id} (${size(model.memoryMB * 1e6)})`,
            }))}
            onChange={model => props.change({ model: model ?? '' })}
            onBlur={() => props.left('model')}
          />
          {known !== null && (
            <p className="mod-note">
              {known.bytes === 0
                ? t('web.state.yes')
                : known.bytes === null
                  ? t('web.state.unknown')
                  : t('web.state.no', { size: size(known.bytes) })}
            </p>
          )}
          {draft.model !== '' && known !== null && (
            <DownloadLine download={download} canStart={known.bytes !== 0} onStart={start} onCancel={cancel} />
          )}
        </>
      )}
    </div>
  )
}

/** Bytes as people read them: MB below one GB, else GB with one decimal. */
const sizeText = (bytes: number, language: 'en' | 'de'): string =>
  bytes < 1e9 ? `${figure(bytes / 1e6, language, 0)} MB` : `${figure(bytes / 1e9, language, 1)} GB`
