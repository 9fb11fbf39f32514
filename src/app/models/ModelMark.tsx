/** A model is a square; the stand-in is only the outline of one. */
export const ModelMark = ({ rehearsal }: { readonly rehearsal: boolean }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" style={{ flex: 'none' }}>
    <rect x={2.5} y={2.5} width={15} height={15} rx={1} fill={rehearsal ? 'none' : 'var(--kind-llm)'} stroke="var(--outline)" strokeWidth={1.5} />
  </svg>
)
