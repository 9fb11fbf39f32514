import { sample, type ActionSpec } from '../core/action-space'
import type { Luck } from '../core/luck'

/** How a trial is played: anything legal, the lowest, the highest, or all seats the same. Corners find wrong ties and exhaustion that chance misses. */
export const styles = ['any', 'low', 'high', 'alike'] as const
export type Style = (typeof styles)[number]

/** The action a style takes. `own` is the seat's luck of this step, `shared` the same stream for every seat. */
export function act(style: Style, space: ActionSpec, own: Luck, shared: Luck): unknown {
  if (style === 'any') return sample(space, own)
  if (style === 'alike') return sample(space, shared)
  return corner(space, style)
}

const gridTop = (min: number, max: number, step: number) => Number((min + Math.floor((max - min) / step + 1e-9) * step).toPrecision(12))

/** The lowest or highest action of a space: first or last option, least or most, everything to one part. */
export function corner(space: ActionSpec, end: 'low' | 'high'): unknown {
  const low = end === 'low'
  switch (space.kind) {
    case 'choice':
      return low ? space.options[0] : space.options.at(-1)
    case 'int':
      return low ? space.min : gridTop(space.min, space.max, space.step ?? 1)
    case 'real':
      return low ? space.min : space.step === undefined ? space.max : gridTop(space.min, space.max, space.step)
    case 'text':
      return low ? (space.optional === true || space.maxChars === 0 ? '' : 'a') : 'Ää '.repeat(space.maxChars).slice(0, space.maxChars)
    case 'split':
      return Object.fromEntries(space.parts.map((part, i) => [part, i === (low ? space.parts.length - 1 : 0) ? space.total : 0]))
    case 'many':
      return low ? space.options.slice(0, space.min) : space.options.slice(space.options.length - space.max)
    case 'fields':
      return Object.fromEntries(Object.entries(space.fields).map(([key, inner]) => [key, corner(inner, end)]))
    case 'oneOf': {
      const [key, inner] = Object.entries(space.cases).at(low ? 0 : -1) as [string, ActionSpec]
      return { do: key, with: corner(inner, end) }
    }
  }
}
