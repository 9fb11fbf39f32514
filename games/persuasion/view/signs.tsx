import type { Quality } from '../history'

const ink = { stroke: 'var(--outline)', strokeWidth: 1.5, strokeLinejoin: 'round' as const, vectorEffect: 'non-scaling-stroke' as const }

/** A unit: full is high quality, struck through is low, a question mark is sealed. Shape carries the meaning; the colour is the seller's. */
export function UnitSign({ quality, size = 20 }: { readonly quality: Quality | null; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect x={2.5} y={2.5} width={15} height={15} rx={1.5} fill={quality === 'high' ? 'var(--seat-0)' : 'var(--paper)'} {...ink} />
      {quality === 'low' && <path d="M4 16 L16 4" fill="none" {...ink} />}
      {quality === null && (
        <text x={10} y={14.5} textAnchor="middle" fontSize={12} fill="var(--ink)">
          ?
        </text>
      )}
    </svg>
  )
}

/** A message: a full bubble with a tick recommends, an empty one with a dash does not. */
export function MessageSign({ recommends, size = 20 }: { readonly recommends: boolean; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M2.5 3 h15 v10 h-8 l-4 4 v-4 h-3 z" fill={recommends ? 'var(--ink)' : 'var(--paper)'} {...ink} />
      <path
        d={recommends ? 'M6.5 8 l2.5 2.5 l4.5 -5' : 'M6.5 8 h7'}
        fill="none"
        {...ink}
        stroke={recommends ? 'var(--paper)' : 'var(--ink)'}
        strokeLinecap="round"
      />
    </svg>
  )
}

/** A purchase: a full circle is bought, an empty one is not. */
export function SaleSign({ bought, size = 20 }: { readonly bought: boolean; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx={10} cy={10} r={7.5} fill={bought ? 'var(--seat-1)' : 'var(--paper)'} {...ink} />
    </svg>
  )
}
