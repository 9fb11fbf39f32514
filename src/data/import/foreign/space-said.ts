import type { ActionSpec } from '../../../core/action-space'
import { exactly, joined, type Tongue } from '../../../core/figures'
import type { Said } from '../../../core/published'

/** Options that are listed by name; of more only these are. */
const LISTED = 8

/** What an action space wants, in both languages, for the sentence about an action outside it. */
export const spaceSaid = (space: ActionSpec): Said => ({ en: words(space, 'en'), de: words(space, 'de') })

function words(space: ActionSpec, tongue: Tongue): string {
  const en = tongue === 'en'
  const range = (min: number, max: number) => `${en ? 'from' : 'von'} ${exactly(min, tongue)} ${en ? 'to' : 'bis'} ${exactly(max, tongue)}`
  switch (space.kind) {
    case 'choice':
    case 'many':
      return `${en ? 'one of' : 'eines von'} ${list(space.options, tongue)}`
    case 'int':
      return `${en ? 'a whole number' : 'eine ganze Zahl'} ${range(space.min, space.max)}`
    case 'real':
      return `${en ? 'a number' : 'eine Zahl'} ${range(space.min, space.max)}`
    case 'text':
      return en ? `a text of at most ${space.maxChars} characters` : `ein Text von höchstens ${space.maxChars} Zeichen`
    case 'split':
      return en
        ? `amounts of at least 0 that sum to ${exactly(space.total, tongue)}, one for each of ${space.parts.length}`
        : `Beträge ab 0 mit der Summe ${exactly(space.total, tongue)}, einer für jeden von ${space.parts.length}`
    case 'fields':
      return joined(
        Object.entries(space.fields).map(([name, part]) => `${name}: ${words(part, tongue)}`),
        tongue,
      )
    case 'oneOf':
      return `${en ? 'one of' : 'eines von'} ${list(Object.keys(space.cases), tongue)}`
  }
}

const list = (names: readonly string[], tongue: Tongue): string =>
  names.length <= LISTED ? joined(names, tongue) : `${names.slice(0, LISTED).join(', ')} …`
