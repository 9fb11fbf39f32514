import type { CSSProperties, ReactNode } from 'react'
import type { Brief } from '../game'
import { exactly, type Tongue } from '../../../src/core/figures'

/** Where a number stands between the ends, 0 to 1; a target beyond an end is drawn at it. */
export const placeOf = (x: number, { min, max }: Pick<Brief, 'min' | 'max'>): number => Math.min(1, Math.max(0, (x - min) / (max - min)))

/** Sets an element to a place on its line. */
export const at = (place: number): CSSProperties => ({ left: `${place * 100}%` })

/** Five numbers that divide the range evenly; whole where the game is played in whole numbers. */
function ticksOf({ min, max, numbers }: Pick<Brief, 'min' | 'max' | 'numbers'>): readonly number[] {
  const raw = [0, 1, 2, 3, 4].map(i => min + ((max - min) * i) / 4)
  return [...new Set(numbers === 'integer' ? raw.map(Math.round) : raw.map(x => Number(x.toPrecision(4))))]
}

/** The number line from min to max with its ticks; marks stand on it in % of its width. */
export function NumberLine(props: { readonly brief: Brief; readonly language: Tongue; readonly children?: ReactNode }) {
  const { brief, language } = props
  return (
    <div className="pb-line" aria-hidden="true">
      {props.children}
      {ticksOf(brief).map(tick => (
        <span key={tick} className="pb-tick" style={at(placeOf(tick, brief))}>
          {exactly(tick, language)}
        </span>
      ))}
    </div>
  )
}
