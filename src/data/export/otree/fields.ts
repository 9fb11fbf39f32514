import type { ActionSpec } from '../../../core/action-space'
import { plain, type Cell } from '../csv'
import type { MadeDecision } from '../made'
import { identifier } from './names'

/**
 * The decisions of one seat in one round as fields of its player: one for each value that its action spaces ask for, whether it was given or not. They are called after the turn, the members
 * of a space after it (`offer_price`), a turn that comes again in the same round with _2, _3 …. Talk has no field: its messages stand among the chat messages.
 */
export function fieldsOf(decisions: readonly MadeDecision[]): ReadonlyMap<string, Cell> {
  const fields = new Map<string, Cell>()
  const seen = new Map<string, number>()
  for (const { turn, space, action } of decisions) {
    if (turn.startsWith('talk:')) continue
    const n = (seen.get(turn) ?? 0) + 1
    seen.set(turn, n)
    put(fields, n === 1 ? identifier(turn) : `${identifier(turn)}_${n}`, space, action)
  }
  return fields
}

function put(fields: Map<string, Cell>, name: string, space: ActionSpec, value: unknown): void {
  const members = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  switch (space.kind) {
    case 'fields':
      for (const [key, inner] of Object.entries(space.fields)) put(fields, `${name}_${identifier(key)}`, inner, members[key])
      break
    case 'oneOf': {
      const chosen = members['do']
      fields.set(`${name}_do`, plain(chosen))
      for (const [key, inner] of Object.entries(space.cases))
        put(fields, `${name}_${identifier(key)}`, inner, chosen === key ? members['with'] : undefined)
      break
    }
    case 'split':
      for (const part of space.parts) fields.set(`${name}_${identifier(part)}`, plain(members[part]))
      break
    case 'many':
      fields.set(name, Array.isArray(value) ? value.map(String).join(';') : plain(value))
      break
    default:
      fields.set(name, plain(value))
  }
}
