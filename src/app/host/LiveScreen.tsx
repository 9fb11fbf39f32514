import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../match/use-now'
import { type Act, isLocked } from './acts'
import { AskDialog } from './AskDialog'
import { DecidingBar } from './DecidingBar'
import { Dropped } from './Dropped'
import { HostHead } from './HostHead'
import './host-parts.css'
import './host.css'
import type { Hosting } from './hosting'
import { JoinPanel } from './JoinPanel'
import { LogPart } from './LogPart'
import { MatchingPart } from './MatchingPart'
import { namesOf } from './names'
import { Notices, Stay } from './Notices'
import { OverScreen } from './OverScreen'
import { PeoplePart } from './PeoplePart'
import { Preflight } from './Preflight'
import type { Offered } from './RowMenu'
import { Shoulder } from './Shoulder'
import { TablesPart } from './TablesPart'
import './texts'
import { useEntry } from './use-entry'
import { useHostFrame } from './use-frame'

const WallControls = lazy(() => import('../wall/WallControls').then(m => ({ default: m.WallControls })))

const TABS = ['people', 'tables', 'matching', 'log'] as const
type Tab = (typeof TABS)[number]

/**
 * What the host sees while a session is open: one line that says how it stands, one primary button, how far the step is, then people, tables, who met whom, and what was done from outside; beside
 * it how people come in. Every part keeps its place while the session changes under it.
 */
export function LiveScreen({ hosting }: { readonly hosting: Hosting }) {
  const { handle } = hosting
  const { t } = useTranslation('host')
  const frame = useHostFrame(handle)
  const now = useNow(frame.stage !== 'over')
  const [tab, setTab] = useState<Tab>('people')
  const [asked, setAsked] = useState<Offered | null>(null)
  const from = useRef<HTMLElement | null>(null)
  const names = useMemo(() => namesOf(frame.people), [frame.people])
  const game = frame.plan.parts[frame.part ?? 0]?.game ?? null
  const entry = useEntry(game)
  const log = handle.log()
  const locked = isLocked(log)

  if (frame.stage === 'over') return <OverScreen session={frame.session} log={log} handle={handle} />
  const ask = (picked: Offered, button: HTMLElement | null) => {
    from.current = button
    setAsked(picked)
  }
  const close = () => {
    setAsked(null)
    from.current?.focus({ preventScroll: true })
  }
  const playing = frame.tables.filter(({ status }) => status === 'running').length
  const figures: Partial<Record<Tab, number>> = { people: frame.people.length, tables: playing }
  return (
    <div className="page host" data-lobby={frame.part === null || undefined}>
      <HostHead frame={frame} handle={handle} broker={hosting.broker} onAsk={ask} />
      <Notices frame={frame} hosting={hosting} />
      <DecidingBar frame={frame} now={now} />
      <div className="host-columns">
        <div className="host-main">
          <div className="host-tabs" role="tablist" aria-label={t('tabs.label')}>
            {TABS.map(each => (
              <button
                key={each}
                type="button"
                role="tab"
                id={`host-tab-${each}`}
                aria-selected={tab === each}
                aria-controls="host-panel"
                tabIndex={tab === each ? 0 : -1}
                className="host-tab"
                onClick={() => setTab(each)}
                onKeyDown={event => {
                  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                  if (step === 0) return
                  const next = TABS[(TABS.indexOf(each) + step + TABS.length) % TABS.length] ?? each
                  setTab(next)
                  document.getElementById(`host-tab-${next}`)?.focus()
                }}
              >
                {t(`tabs.${each}`)}
                {figures[each] !== undefined && <span className="host-tab-n">{figures[each]}</span>}
              </button>
            ))}
          </div>
          <div id="host-panel" role="tabpanel" aria-labelledby={`host-tab-${tab}`} className="host-panel">
            {tab === 'people' && <PeoplePart frame={frame} now={now} onPick={ask} />}
            {tab === 'tables' && <TablesPart frame={frame} names={names} entry={entry} now={now} onPick={ask} />}
            {tab === 'matching' && <MatchingPart session={frame.session} log={log} names={names} entry={entry} />}
            {tab === 'log' && <LogPart log={log} names={names} />}
          </div>
        </div>
        <aside className="host-aside">
          <JoinPanel hosting={hosting} isLocked={locked} />
          <Suspense fallback={null}>
            <WallControls handle={handle} joinLink={locked ? null : hosting.link} code={hosting.code} />
          </Suspense>
          <Preflight session={frame.session} link={hosting.link} probes={frame.probes} now={now} />
          <Dropped counts={frame.dropped} />
          <Stay />
        </aside>
      </div>
      {asked?.act === 'peek' ? (
        <Shoulder handle={handle} participant={asked.participant} about={asked.about} onClose={close} />
      ) : asked !== null ? (
        <AskDialog handle={handle} act={asked satisfies Act} entry={entry} onClose={close} />
      ) : null}
    </div>
  )
}
