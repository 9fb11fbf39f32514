import type { ActionSpec } from '../../core/action-space'

/** A text that somebody wrote as (part of) an action: where in the action, and what. */
export interface TextLeaf {
  readonly path: string
  readonly text: string
}

const NONE: readonly TextLeaf[] = []

/** Every text of an action, found by its space; '' is no message. Values that don't fit the space (imported ones) are passed over. */
export function textLeaves(space: ActionSpec, action: unknown, path = ''): readonly TextLeaf[] {
  if (space.kind === 'text') return typeof action === 'string' && action !== '' ? [{ path, text: action }] : NONE
  if (typeof action !== 'object' || action === null) return NONE
  const parts = action as Readonly<Record<string, unknown>>
  if (space.kind === 'fields') {
    return Object.entries(space.fields).flatMap(([key, inner]) => textLeaves(inner, parts[key], path === '' ? key : `${path}.${key}`))
  }
  if (space.kind !== 'oneOf') return NONE
  const inner = typeof parts['do'] === 'string' && Object.hasOwn(space.cases, parts['do']) ? space.cases[parts['do']] : undefined
  return inner === undefined ? NONE : textLeaves(inner, parts['with'], path === '' ? String(parts['do']) : `${path}.${String(parts['do'])}`)
}

/** True where a text stands anywhere inside a JSON value. */
export function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text
  return typeof value === 'object' && value !== null && Object.values(value).some(inner => holds(inner, text))
}
