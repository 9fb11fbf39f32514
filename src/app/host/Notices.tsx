import { useTranslation } from 'react-i18next'
import type { HostFrame } from '../../host/handle'
import { span } from '../run/say'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import type { Hosting } from './hosting'
import { useAwake } from './use-awake'
import { useBrokerName } from './HostHead'
import { useHidden } from './use-hidden'

/** What the host must know now: faults first, then what can't go as planned, then what this page needs to keep going. */
export function Notices({ frame, hosting }: { readonly frame: HostFrame; readonly hosting: Hosting }) {
  const { t } = useTranslation('host')
  const language = useSettings(s => s.language)
  const isOn = frame.stage !== 'over'
  const { isHidden, was } = useHidden()
  const broker = useBrokerName(hosting.broker)
  useTitle(isHidden && isOn ? t('note.hiddenTitle', { title: frame.plan.title }) : frame.plan.title)
  return (
    <>
      <div role="alert">
        {frame.fault !== null && <p className="fault">{t('note.fault', { why: frame.fault })}</p>}
        {frame.fault === null && frame.link === 'offline' && <p className="fault">{t('note.offline', { broker })}</p>}
        {frame.fault === null && frame.problem !== null && <p className="fault">{t('note.problem', { why: frame.problem })}</p>}
        {was !== null && isOn && <p className="fault">{t('note.hidden', { time: span(was, language) })}</p>}
      </div>
      {hosting.warnings.map(warning => (
        <p key={warning} className="fault">
          {warning}
        </p>
      ))}
    </>
  )
}

/** What this page needs to keep going: that it stays open, and that the machine doesn't fall asleep. */
export function Stay() {
  const { t } = useTranslation('host')
  const isAwake = useAwake(true)
  return (
    <p className="host-hint host-stay">
      {t('note.stay')} {isAwake === null ? '' : isAwake ? t('note.awake') : t('note.noAwake')}
    </p>
  )
}
