import { expectation } from '../core/expectation'
import type { GameDef } from '../core/game'
import { Problem, shown } from '../core/problem'
import type { TransformRef } from '../core/spec'
import { talk } from './talk'
import type { Transform } from './transform'

/** Every transform by id. */
const transforms: Readonly<Record<string, Transform<any>>> = { talk }

/** A game under its transforms, the first innermost. Throws a Problem for a transform that isn't known, is newer, or has options out of range. */
export function applyTransforms(game: GameDef, refs: readonly TransformRef[]): GameDef {
  const turns = refs.map(ref => `${ref.transform} before ${String((ref.options as { before?: unknown } | null)?.before)}`)
  const twice = turns.find((name, i) => turns.indexOf(name) !== i)
  if (twice !== undefined)
    throw new Problem({ expected: 'each transform once at a turn', found: `'${twice}' twice`, where: 'game.with', todo: 'leave one out' })
  return refs.reduce((inner, ref) => {
    const transform = Object.hasOwn(transforms, ref.transform) ? transforms[ref.transform] : undefined
    if (transform === undefined) {
      const known = Object.keys(transforms).join(', ')
      throw new Problem({ expected: `one of the transforms ${known}`, found: shown(ref.transform), where: 'game.with', todo: 'correct the name' })
    }
    if (ref.version !== transform.version) {
      throw new Problem({
        expected: `${ref.transform} version ${transform.version}`,
        found: `version ${ref.version}`,
        where: 'game.with',
        todo: 'open it with the version of Parley that wrote it',
      })
    }
    const options = transform.options.safeParse(ref.options)
    if (!options.success) {
      const issue = options.error.issues[0]
      throw new Problem({
        expected: issue === undefined ? 'valid options' : expectation(issue),
        found: shown(ref.options),
        where: [`game.with ${ref.transform}`, ...(issue?.path ?? [])].join('.'),
        todo: 'correct the option',
      })
    }
    return transform.apply(inner, options.data)
  }, game)
}

/** The reference that a spec records for a transform with these options. */
export const talkRef = (options: unknown): TransformRef => ({ transform: talk.id, version: talk.version, options })
