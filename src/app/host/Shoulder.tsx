import { Modal } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFrame, HostHandle } from '../../host/handle'
import type { Page, SeatScreen } from '../../host/wire/messages'
import { Guard } from '../../ui/pad/Guard'
import { useSettings } from '../settings'
import { useHostFrame } from './use-frame'

const SeatPeek = lazy(() => import('./SeatPeek').then(m => ({ default: m.SeatPeek })))

/** A look over one person's shoulder: a warning first, because it may be on the wall; then what their page shows, as it changes. */
export function Shoulder(props: { readonly handle: HostHandle; readonly participant: string; readonly about: string; onClose(): void }) {
  const { t } = useTranslation('hostActs')
  const [isShown, setShown] = useState(false)
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('peek.title', { about: props.about })}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('peek.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      {isShown ? (
        <Shown {...props} />
      ) : (
        <div className="dialog">
          <p className="dialog-hint">{t('peek.warn')}</p>
          <div className="dialog-do">
            <button type="button" className="button" onClick={() => setShown(true)}>
              {t('peek.show')}
            </button>
            <button type="button" className="button" data-first data-autofocus onClick={props.onClose}>
              {t('peek.close')}
            </button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function Shown({ handle, participant }: { readonly handle: HostHandle; readonly participant: string }) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  // Every change of the session may change what they see.
  const frame: HostFrame = useHostFrame(handle)
  const screen = screenIn(handle.peek(participant))
  if (screen === null) return <p className="dialog-hint">{t('peek.none')}</p>
  const talk = frame.part === null ? null : (frame.plan.parts[frame.part]?.talk ?? null)
  return (
    <Guard language={language} reset={screen}>
      <Suspense fallback={null}>
        <SeatPeek screen={screen} talk={talk} />
      </Suspense>
    </Guard>
  )
}

/** The table on a participant's page, if one stands there. */
function screenIn(peeked: unknown): SeatScreen | null {
  const page = peeked as Page | null | undefined
  return page?.page === 'match' ? page.table : null
}
