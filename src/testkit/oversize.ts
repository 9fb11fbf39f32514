import type { ActionSpec } from '../core/action-space'
import { corner } from './styles'

/** Actions of the right shape and the wrong size: numbers out of range and off the grid, splits that don't sum, texts too long, every option at once. */
export function oversize(space: ActionSpec): unknown[] {
  switch (space.kind) {
    case 'choice':
      return [...space.options]
    case 'int':
      return [space.max + 87, space.min - 3, 1_000_000]
    case 'real':
      return [space.max + 87.5, space.min - 3.25, 1e6, space.min + (space.max - space.min) / 3]
    case 'text':
      return ['', 'long '.repeat(Math.min(400, space.maxChars + 1))]
    case 'split': {
      const part = (value: number) => Object.fromEntries(space.parts.map(name => [name, value]))
      return [part(space.total), part(0), { ...part(0), [space.parts[0] as string]: -space.total }]
    }
    case 'many':
      return [[...space.options], []]
    case 'fields': {
      const parts = Object.entries(space.fields)
      const base = corner(space, 'high') as object
      return parts.flatMap(([key, inner]) => oversize(inner).map(value => ({ ...base, [key]: value })))
    }
    case 'oneOf':
      return Object.entries(space.cases).flatMap(([key, inner]) => {
        const wrong = oversize(inner)
        return (wrong.length > 0 ? wrong : [corner(inner, 'low')]).map(value => ({ do: key, with: value }))
      })
  }
}
