import type { LegendEntry } from './ChartFrame'
import { Glyph } from './Glyph'

/** The colour key of a chart whose marks can't be labelled directly: more than four lines, stacked bars. */
export const Legend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => (
  <ul className="chart-legend">
    {entries.map(({ name, look, index }) => (
      <li key={`${index} ${name}`}>
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
          <Glyph x={7} y={7} r={5} look={look} index={index} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
