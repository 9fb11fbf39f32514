import type { ActionSpec } from './action-space'
import type { Labels } from './game'

/** A seat may answer with the name it was shown instead of the id: maps names back, wherever the space offers a choice. What is neither stays as it came. */
export function unlabel(space: ActionSpec, action: unknown, labels: Labels | undefined): unknown {
  const names = labels?.names
  if (names === undefined) return action
  switch (space.kind) {
    case 'choice':
      return idOf(space.options, names, action)
    case 'many':
      return Array.isArray(action) ? action.map(x => idOf(space.options, names, x)) : action
    case 'fields':
      return isObject(action)
        ? Object.fromEntries(Object.entries(action).map(([key, x]) => [key, space.fields[key] ? unlabel(space.fields[key], x, labels) : x]))
        : action
    case 'oneOf': {
      if (!isObject(action) || typeof action['do'] !== 'string') return action
      const inner = space.cases[action['do']]
      return inner === undefined ? action : { ...action, with: unlabel(inner, action['with'], labels) }
    }
    default:
      return action
  }
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

/** A seat that was shown names answers in names: where an id is also some other option's name, the name wins. */
function idOf(options: readonly string[], names: Readonly<Record<string, string>>, answer: unknown): unknown {
  return options.find(option => (names[option] ?? option) === answer) ?? answer
}
