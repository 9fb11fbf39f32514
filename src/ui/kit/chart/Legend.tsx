import type { LegendEntry } from './ChartFrame'
import { Glyph } from './Glyph'
import { fillOf } from './paint'

/** The colour key of a chart whose marks can't be labelled directly: more than four lines, stacked bars. */
export const Legend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => (
  <ul className="chart-legend">
    {entries.map(({ name, look, index, hatched = false }) => (
      <li key={`${index} ${name}`}>
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
          {hatched ? (
            <>
              <rect x={1.5} y={1.5} width={11} height={11} fill="var(--paper)" stroke="var(--outline)" />
              <path d="M2 8L8 2M4 12L12 4M9 12.5L12.5 9" stroke={fillOf(look, index)} strokeWidth={2} />
            </>
          ) : (
            <Glyph x={7} y={7} r={5} look={look} index={index} />
          )}
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
