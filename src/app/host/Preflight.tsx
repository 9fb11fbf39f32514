import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFrame } from '../../host/handle'
import { figure, type Language } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { clockTime } from './clock-time'
import { Qr } from './JoinPanel'
import { probedOverHttp } from './server'

/** Milliseconds without any report after which the screen says what that may mean. */
const PATIENCE = 60_000
/** Milliseconds between two looks for a report that came over plain http. */
const LOOK = 3_000

/** The join link as a trial: the device reports what works and takes no place. */
export const trialOf = (link: string): string => `${link}${link.includes('#') ? '&' : '#'}p=1`

/** Before class: a code for one phone that takes no place, and what the phone reports, check by check with its remedy. */
export function Preflight(props: { readonly session: string; readonly link: string; readonly probes: HostFrame['probes']; readonly now: number }) {
  const { link, now } = props
  const { t } = useTranslation('host')
  const language = useSettings(s => s.language)
  const [openedAt, setOpenedAt] = useState<number | null>(null)
  const overHttp = useHttpProbe(props.session, openedAt !== null)
  const probes = overHttp === null || props.probes.some(({ id }) => id === overHttp.id) ? props.probes : [overHttp, ...props.probes]
  const isLate = openedAt !== null && probes.every(({ at }) => at < openedAt) && now - openedAt > PATIENCE
  return (
    <details className="preflight" onToggle={event => setOpenedAt(event.currentTarget.open ? now : null)}>
      <summary>
        <h3>{t('preflight.title')}</h3>
      </summary>
      <p className="host-hint">{t('preflight.hint')}</p>
      {openedAt !== null && <Qr value={trialOf(link)} size={160} />}
      <div role="status">
        {probes.length === 0 ? (
          <p className="host-hint">{isLate ? t('preflight.late') : t('preflight.none')}</p>
        ) : (
          <>
            {isLate && <p className="host-hint">{t('preflight.late')}</p>}
            {probes.map(probe => (
              <Probe key={`${probe.id} ${probe.at}`} probe={probe} language={language} />
            ))}
          </>
        )}
      </div>
    </details>
  )
}

/** The report of a phone that reaches this server but not the session, while somebody waits for one. */
function useHttpProbe(session: string, isOpen: boolean): HostFrame['probes'][number] | null {
  const [found, setFound] = useState<HostFrame['probes'][number] | null>(null)
  useEffect(() => {
    if (!isOpen) return
    const look = async () => {
      const probe = await probedOverHttp(session)
      if (probe !== null) setFound(known => (known?.id === probe.id ? known : { ...probe, at: Date.now() }))
    }
    void look()
    const timer = setInterval(() => void look(), LOOK)
    return () => clearInterval(timer)
  }, [session, isOpen])
  return found
}

function Probe({ probe, language }: { readonly probe: HostFrame['probes'][number]; readonly language: Language }) {
  const { t } = useTranslation('host')
  const { report } = probe
  const bad = report.filter(({ ok }) => !ok)
  const n = (x: number) => figure(x, language, 0)
  return (
    <div className="probe">
      <p>
        <strong>{t('preflight.at', { time: clockTime(probe.at, language) })}</strong>{' '}
        {t('preflight.works', { n: n(report.length - bad.length), all: n(report.length) })}
      </p>
      <ul>
        {[...bad, ...report.filter(({ ok }) => ok)].map(({ what, ok, detail }) => (
          <li key={what} data-bad={!ok || undefined}>
            <span>{t(`preflight.what.${what}`)}</span> <span>{ok ? t('preflight.ok') : t('preflight.bad')}</span>
            {detail !== '' && <small>{detail}</small>}
            {!ok && <p>{t(`preflight.remedy.${what}`)}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
