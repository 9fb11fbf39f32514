import type { ActionSpec } from '../core/action-space'
import { corner } from './styles'

const junk: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  '',
  'nonsense-option',
  -1e9,
  1e12,
  { do: 'nothing' },
]

/** Values just outside an action space, and plain junk: none of them may pass. */
export function outside(space: ActionSpec): unknown[] {
  const [low, high] = [corner(space, 'low'), corner(space, 'high')]
  switch (space.kind) {
    case 'choice':
      return [...junk, 0, `${space.options[0]} `]
    case 'int':
    case 'real': {
      const step = space.step ?? 1
      const off = space.kind === 'int' || space.step !== undefined ? [space.min + step / 2, String(space.min)] : []
      return [...junk, space.min - step, space.max + step, ...off].filter(
        x => !(typeof x === 'number' && x >= space.min && x <= space.max && off.indexOf(x) < 0),
      )
    }
    case 'text':
      return [
        ...junk.filter(x => typeof x !== 'string'),
        7,
        'x'.repeat(space.maxChars + 1),
        ...(space.optional === true || space.maxChars === 0 ? [] : ['', '  ']),
      ]
    case 'split': {
      const [first] = space.parts
      const rich = { ...(high as Record<string, number>), [first as string]: space.total + 1 }
      return [...junk.filter(x => !isEmptyObject(x)), rich, { ...(high as object), stranger: 0 }, { ...(low as object), [first as string]: -1 }]
    }
    case 'many': {
      const all = space.options
      const tooFew = space.min > 0 ? [[], all.slice(0, space.min - 1)] : []
      return [
        ...junk.filter(x => !Array.isArray(x)),
        ...tooFew,
        ['nonsense-option'],
        [...(high as string[]), ...(high as string[]).slice(0, 1), 'nonsense-option'],
        ...(all[0] === undefined ? [] : [[all[0], all[0]]]),
      ]
    }
    case 'fields': {
      const keys = Object.keys(space.fields)
      const missing = keys
        .filter(key => !allowsNothing(space.fields[key] as ActionSpec))
        .map(key => Object.fromEntries(Object.entries(low as object).filter(([name]) => name !== key)))
      const spoilt = keys.flatMap(key => outside(space.fields[key] as ActionSpec).map(part => ({ ...(low as object), [key]: part })))
      return [
        ...junk.filter(x => !isEmptyObject(x) || (missing.length > 0 && keys.length > 0)),
        { ...(low as object), stranger: 1 },
        ...missing,
        ...spoilt,
      ]
    }
    case 'oneOf':
      return [
        ...junk,
        low === null ? null : { ...(low as object), stranger: 1 },
        ...Object.entries(space.cases).flatMap(([key, inner]) => outside(inner).map(part => ({ do: key, with: part }))),
      ]
  }
}

const isEmptyObject = (x: unknown) => typeof x === 'object' && x !== null && !Array.isArray(x) && Object.keys(x).length === 0
const allowsNothing = (space: ActionSpec): boolean => space.kind === 'text' && space.optional === true
