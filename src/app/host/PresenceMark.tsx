import type { Presence } from '../../session/log'

/** Where a device is, as a shape: visible a full disc, idle half of one, hidden a ring, offline a broken ring with a stroke through it. The word stands beside it. */
export function PresenceMark({ is }: { readonly is: Presence }) {
  return (
    <svg className="presence-mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" data-is={is}>
      <circle
        cx="7"
        cy="7"
        r="5.25"
        fill={is === 'visible' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        {...(is === 'offline' ? { strokeDasharray: '2.5 2' } : {})}
      />
      {is === 'idle' && <path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />}
      {is === 'offline' && <path d="M2.5 11.5l9-9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
    </svg>
  )
}
