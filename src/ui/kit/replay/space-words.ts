import type { ActionSpec } from '../../../core/action-space'
import { type Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { nameOf } from '../../pad/naming'
import { showNumber } from '../../pad/texts'

/** Options that are listed by name; of more only the first are. */
const LISTED = 12

/** What could be answered, in words. `labelOf` names a whole action (an option of a choice, a case with nothing to fill in). */
export function spaceWords(space: ActionSpec, language: Language, labelOf: (action: unknown) => string): string {
  const t = replayTexts(language).space
  const n = (x: number) => showNumber(x, language)
  const inner = (part: ActionSpec) => spaceWords(part, language, String)
  switch (space.kind) {
    case 'choice':
      return listed(space.options.map(labelOf), t.or)
    case 'int':
    case 'real': {
      const isPlain = space.step === undefined || (space.kind === 'int' && space.step === 1)
      return t.range(n(space.min), n(space.max), space.kind === 'int', isPlain ? null : n(space.step as number))
    }
    case 'text':
      return t.text(n(space.maxChars), space.optional === true)
    case 'split':
      return t.split(
        n(space.total),
        listed(
          space.parts.map(part => nameOf(part, {})),
          ', ',
        ),
      )
    case 'many':
      return t.many(n(space.min), n(space.max), listed(space.options, ', '))
    case 'fields':
      return Object.values(space.fields).map(inner).join(t.and)
    case 'oneOf':
      return listed(
        Object.entries(space.cases).map(([id, part]) =>
          part.kind === 'fields' && Object.keys(part.fields).length === 0 ? labelOf({ do: id, with: {} }) : inner(part),
        ),
        t.or,
      )
  }
}

const listed = (names: readonly string[], or: string): string =>
  names.length > LISTED
    ? `${names.slice(0, LISTED).join(', ')} …`
    : names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')}${or}${names.at(-1)}`
