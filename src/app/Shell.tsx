import { type ErrorComponentProps, Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Guard } from '../ui/pad/Guard'
import { liveHere, onHosting } from './host/hosting'
import { SettingsMenu } from './SettingsMenu'
import { useSettings } from './settings'

/** The rooms in the header. A room is listed when its route exists. */
const rooms = [
  { to: '/', name: 'play' },
  { to: '/host', name: 'host' },
  { to: '/dashboard', name: 'dashboard' },
  { to: '/replication', name: 'replication' },
  { to: '/library', name: 'library' },
  { to: '/models', name: 'models' },
] as const

/** Header, the few rooms, and the page, with an error boundary around it. The focus follows a change of page, so that screen readers do. */
export function Shell() {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const path = useRouterState({ select: s => s.location.pathname })
  const live = useSyncExternalStore(onHosting, liveHere)
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    // A page that has put the focus itself knows better.
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true })
  }, [path])
  // The projector's window has nothing but what stands on the wall.
  if (path.startsWith('/wall/'))
    return (
      <main ref={main} id="main" tabIndex={-1}>
        <Guard language={language} reset={path}>
          <Outlet />
        </Guard>
      </main>
    )
  return (
    <>
      <a className="skip" href="#main" onClick={e => (e.preventDefault(), main.current?.focus())}>
        {t('nav.skip')}
      </a>
      <header className="head">
        <div className="head-row">
          <Link to="/" className="brand" aria-label={t('nav.home')}>
            <Mark />
            Parley
          </Link>
          <nav className="rooms" aria-label={t('nav.rooms')}>
            {rooms.map(room => (
              <Link key={room.to} to={room.to} className="room" activeOptions={{ exact: room.to !== '/host', includeSearch: false }}>
                {t(`nav.${room.name}`)}
                {room.to === '/host' && live !== null && <span className="room-live" role="img" aria-label={t('nav.live')} />}
              </Link>
            ))}
          </nav>
          <SettingsMenu />
        </div>
      </header>
      <main ref={main} id="main" className="main" tabIndex={-1}>
        <Guard language={language} reset={path}>
          <Outlet />
        </Guard>
      </main>
    </>
  )
}

/** Two seats at a table, as in the icon. */
const Mark = () => (
  <svg width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8" fill="var(--seat-0)" stroke="var(--outline)" strokeWidth="1.5" />
    <polygon points="19,2.5 26.5,17 11.5,17" fill="var(--seat-1)" stroke="var(--outline)" strokeWidth="1.5" strokeLinejoin="round" />
  </svg>
)

/** No page has this address. */
export function Lost() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <h1>{t('nav.lost')}</h1>
      <p className="lead">{t('nav.lostHint')}</p>
      <Link to="/" className="button" data-first>
        {t('nav.toHome')}
      </Link>
    </div>
  )
}

/** A page that failed while loading or drawing: what happened, and what to do. */
export function Broken({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  // A Problem is about what was asked for, not about the page: its sentence says it all.
  const asked = error instanceof Error && error.name === 'Problem'
  return (
    <div className="page" role="alert">
      <h1>{t(asked ? 'nav.lost' : 'nav.broken')}</h1>
      <p className="lead">{t(asked ? 'nav.lostHint' : 'nav.brokenHint')}</p>
      <p className="fault">{error instanceof Error ? error.message : String(error)}</p>
      <Link to="/" className="button" data-first>
        {t('nav.toHome')}
      </Link>
    </div>
  )
}
