import type { Brief } from '../game'

/**
 * The game's drawing made from the actual parameters, in the card's 120 × 80 box: the unit is filled to the prior (dashed where it is
 * not told), and two bars at the buyer stand for v and c against the price line. Decorative; the title stands beside it.
 */
export function Face({ brief }: { readonly brief: Brief }) {
  const ink = { stroke: 'var(--ink)', strokeWidth: 1 }
  const fill = brief.p ?? 0
  const scale = 20 / Math.max(brief.v ?? 1, 1)
  const bar = (worth: number | null, x: number) =>
    worth === null ? (
      <rect x={x} y={50 - 20} width={8} height={20} fill="none" strokeDasharray="2 2" {...ink} />
    ) : (
      <rect x={x} y={50 - worth * scale} width={8} height={Math.max(worth * scale, 0.5)} fill="var(--seat-1)" {...ink} />
    )
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <rect x={10} y={44 + 22 * (1 - fill)} width={22} height={22 * fill} fill="var(--seat-0)" />
      <rect x={10} y={44} width={22} height={22} fill="none" strokeDasharray={brief.p === null ? '3 2' : undefined} {...ink} />
      <path d="M10 44 l6 -7 h22 l-6 7 z" fill="var(--paper)" {...ink} />
      <path d="M32 66 l6 -7 v-22 l-6 7 z" fill="var(--paper-2)" {...ink} />
      {brief.message === 'text' ? <path d="M26 14 h40 M26 20 h28" fill="none" {...ink} /> : <path d="M36 17 l5 5 l12 -11" fill="none" {...ink} />}
      <path d="M20 6 h52 a4 4 0 0 1 4 4 v14 a4 4 0 0 1 -4 4 h-38 l-8 7 l2 -7 h-8 a4 4 0 0 1 -4 -4 v-14 a4 4 0 0 1 4 -4 z" fill="none" {...ink} />
      <path d="M48 44 a12 12 0 0 1 0 17 M55 38 a21 21 0 0 1 0 29" fill="none" {...ink} />
      {bar(brief.v, 84)}
      {bar(brief.c, 98)}
      <line x1={80} x2={112} y1={50 - scale} y2={50 - scale} strokeDasharray="3 2" {...ink} />
      <line x1={80} x2={112} y1={50} y2={50} {...ink} />
      <circle cx={96} cy={64} r={8} fill="var(--seat-1)" {...ink} />
    </svg>
  )
}
