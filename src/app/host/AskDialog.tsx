import { Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { PlayerSpec } from '../../core/spec'
import type { HostHandle } from '../../host/handle'
import { joinTexts } from '../../join/texts'
import { useSettings } from '../settings'
import { type Act, carryOut } from './acts'
import { PlayerPick } from './PlayerPick'

/** Most characters of a reason and of a message. */
const REASON = 200
const MESSAGE = 1000
/** Seconds that are added unless another number is typed. */
const MORE = 30

/**
 * One act on a running session: what it does, what it needs, and a reason for the log. Enter does it; an empty reason is logged as "by hand".
 * Where a place moves to another device, the code stands here until the dialog is shut.
 */
export function AskDialog(props: { readonly handle: HostHandle; readonly act: Act; readonly entry: CatalogueEntry | null; onClose(): void }) {
  const { act, handle, entry } = props
  const { t } = useTranslation('hostActs')
  const host = useTranslation('host').t
  const language = useSettings(s => s.language)
  const [why, setWhy] = useState('')
  const [seconds, setSeconds] = useState<number | string>(MORE)
  const [text, setText] = useState('')
  const [player, setPlayer] = useState<PlayerSpec | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const what = act.act
  const chosen: PlayerSpec = player ?? { kind: 'scripted', strategy: entry?.strategies[0]?.id ?? 'random' }
  const isReady =
    (what !== 'message' || text.trim() !== '') &&
    (what !== 'extend' || (typeof seconds === 'number' && seconds >= 1)) &&
    (what !== 'replace' || entry !== null)
  const doIt = async () => {
    if (!isReady || isBusy) return
    setBusy(true)
    setFault(null)
    try {
      const given = {
        why: why.trim() === '' ? host('byHand') : why.trim(),
        ms: typeof seconds === 'number' ? seconds * 1000 : 0,
        text: text.trim(),
        player: what === 'replace' ? chosen : null,
      }
      const made = await carryOut(handle, act, given)
      if (made === null) props.onClose()
      else setCode(made)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  const { about } = act
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={code === null ? t(`title.${what}`, { about }) : t('code.title', { about })}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('no') }}
      classNames={{ title: 'dialog-title' }}
    >
      {code !== null ? (
        <div className="dialog">
          <p className="dialog-code">{code}</p>
          <p>{t('code.hint', { press: joinTexts(handle.frame().plan.language).start.moved })}</p>
          <button type="button" className="button" data-first data-autofocus onClick={props.onClose}>
            {t('code.done')}
          </button>
        </div>
      ) : (
        <form
          className="dialog"
          onSubmit={event => {
            event.preventDefault()
            void doIt()
          }}
        >
          <p className="dialog-hint">{t(`hint.${what}`)}</p>
          {what === 'extend' && (
            <NumberInput
              label={t('seconds')}
              min={1}
              max={86_400}
              allowDecimal={false}
              clampBehavior="strict"
              value={seconds}
              onChange={setSeconds}
              w="9rem"
            />
          )}
          {what === 'message' && (
            <Textarea
              label={t('text')}
              autosize={false}
              rows={3}
              maxLength={MESSAGE}
              value={text}
              data-autofocus
              onChange={event => setText(event.currentTarget.value)}
            />
          )}
          {what === 'replace' && entry !== null && (
            <PlayerPick
              entry={entry}
              language={language}
              label={t('player')}
              name={t('player')}
              value={chosen}
              short
              onChange={value => typeof value !== 'string' && setPlayer(value)}
            />
          )}
          <TextInput
            label={t('why')}
            placeholder={host('byHand')}
            maxLength={REASON}
            value={why}
            data-autofocus={what === 'message' ? undefined : true}
            onChange={event => setWhy(event.currentTarget.value)}
          />
          <div className="dialog-reasons" role="group" aria-label={t('why')}>
            {t(`reasons.${what}`, { returnObjects: true }).map(reason => (
              <button key={reason} type="button" className="button chip" aria-pressed={why === reason} onClick={() => setWhy(reason)}>
                {reason}
              </button>
            ))}
          </div>
          {fault !== null && (
            <p className="fault" role="alert">
              {t('failed', { why: fault })}
            </p>
          )}
          <div className="dialog-do">
            <button type="submit" className="button" data-first disabled={!isReady || isBusy}>
              {t(`yes.${what}`)}
            </button>
            <button type="button" className="button" onClick={props.onClose}>
              {t('no')}
            </button>
          </div>
        </form>
      )}
    </Modal>
  )
}
