import { Glyph } from '../../ui/kit/chart/Glyph'
import type { Look } from '../../ui/kit/chart/types'

/** The mark of a player beside its name, as charts draw it. */
export const LookMark = ({ look }: { readonly look: Look | undefined }) => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
    <Glyph x={9} y={9} r={6.5} look={look} />
  </svg>
)
