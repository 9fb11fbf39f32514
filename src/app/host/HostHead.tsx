import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFrame, HostHandle } from '../../host/handle'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { type Act, carryOutFirst, firstOf, isLocked, waitingTables } from './acts'

/** Milliseconds that one press adds to every clock. */
const MORE = 30_000

/** The way to do something at once, and what went wrong with it. */
function useDoing(): { readonly isBusy: boolean; readonly fault: string | null; run(work: () => Promise<unknown>): void } {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const run = (work: () => Promise<unknown>) => {
    if (isBusy) return
    setBusy(true)
    setFault(null)
    work()
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false))
  }
  return { isBusy, fault, run }
}

/** What the broker is called: this server, this browser, or its address. */
export const useBrokerName = (broker: string): string => {
  const { t } = useTranslation('host')
  return broker === '' ? t('ownServer') : broker === 'tabs' ? t('thisBrowser') : broker
}

/** Title, stage, connection and counts; the one primary button, always at the same place; and what can be done for everybody. */
export function HostHead(props: {
  readonly frame: HostFrame
  readonly handle: HostHandle
  readonly broker: string
  onAsk(act: Act, from: HTMLElement): void
}) {
  const { frame, handle } = props
  const { t } = useTranslation('host')
  const acts = useTranslation('hostActs').t
  const language = useSettings(s => s.language)
  const { isBusy, fault, run } = useDoing()
  const n = (x: number) => figure(x, language, 0)
  const { plan, stage, part, matching, counts } = frame
  const why = t('byHand')
  const first = firstOf(frame)
  const locked = isLocked(handle.log())
  const broker = useBrokerName(props.broker)
  const now = part === null ? null : plan.parts[part]
  const begun = part !== null
  return (
    <header className="host-head">
      <div className="host-words">
        <h1>{plan.title}</h1>
        <p className="host-is">
          <strong>{t(`stage.${stage}`)}</strong>
          <span data-link={frame.link}>{t(`link.${frame.link}`, { broker })}</span>
          {now !== null && now !== undefined && part !== null && (
            <span>
              {plan.parts.length > 1
                ? t('where', { part: n(part + 1), parts: n(plan.parts.length), name: now.name })
                : t('whereOne', { name: now.name })}
              {matching !== null && frame.matchings > 1 && `, ${t('matching', { n: n(matching + 1), all: n(frame.matchings) })}`}
            </span>
          )}
        </p>
        <ul className="host-counts" aria-label={t('counts.all')}>
          <li>{t('counts.in', { n: n(counts.in), all: n(counts.places) })}</li>
          <li>{t('counts.visible', { n: n(counts.visible) })}</li>
          <li>{t('counts.idle', { n: n(counts.idle) })}</li>
          <li>{t('counts.hidden', { n: n(counts.hidden) })}</li>
          <li>{t('counts.offline', { n: n(counts.offline) })}</li>
        </ul>
      </div>
      <div className="host-first">
        <button
          type="button"
          className="button"
          data-first
          disabled={isBusy || first.waits !== null || frame.fault !== null}
          aria-describedby="host-first-why"
          onClick={() => run(() => carryOutFirst(handle, first, why))}
        >
          {isBusy ? t('first.working') : t(`first.${first.does}`)}
        </button>
        <p id="host-first-why" className="host-hint">
          {first.waits?.for === 'people'
            ? t('first.waitPeople')
            : first.waits?.for === 'tables'
              ? t('first.waitTables', { count: first.waits.n, n: n(first.waits.n) })
              : ''}
        </p>
      </div>
      <div className="host-do" role="group" aria-label={t('do.all')}>
        {begun && (
          <>
            <button type="button" className="button" disabled={isBusy || stage !== 'running'} onClick={() => run(() => handle.pause(why))}>
              {t('do.pause')}
            </button>
            <button
              type="button"
              className="button"
              aria-label={t('do.moreLabel')}
              disabled={isBusy || frame.deciding.deadline === null}
              onClick={() => run(() => handle.extend(MORE, why))}
            >
              {t('do.more')}
            </button>
            <button
              type="button"
              className="button"
              disabled={isBusy || stage !== 'running' || waitingTables(frame).length === 0}
              onClick={event => props.onAsk({ act: 'closeStep', about: '' }, event.currentTarget)}
            >
              {t('do.closeStep')}
            </button>
          </>
        )}
        <button
          type="button"
          className="button"
          aria-pressed={locked}
          title={t('do.lockHint')}
          disabled={isBusy}
          onClick={() => run(() => handle.lock(!locked, why))}
        >
          {locked ? t('do.unlock') : t('do.lock')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy || counts.in === 0}
          onClick={event => props.onAsk({ act: 'message', participant: null, about: acts('everybody') }, event.currentTarget)}
        >
          {t('do.message')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={event => props.onAsk({ act: 'end', about: plan.title }, event.currentTarget)}
        >
          {t('do.end')}
        </button>
      </div>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('do.failed', { why: fault })}
        </p>
      )}
    </header>
  )
}
