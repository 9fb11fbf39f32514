import type { ActionSpec } from '../../core/action-space'
import type { Labels } from '../../core/game'
import type { Language } from '../objection'
import { de } from './form.de'
import { en } from './form.en'

/** One member of the object that a model answers with. `says` describes it; absent: its range does. */
export interface Member {
  readonly key: string
  readonly space: ActionSpec
  readonly says?: string
}

/** The sentences that say how to answer, in one language. Values stand as JSON, whatever the language, because they are answered so. */
export interface FormTexts {
  intro: string
  last: string
  choice(options: readonly string[]): string
  int(min: number, max: number, step: number): string
  real(min: number, max: number, step: number | undefined): string
  text(maxChars: number, optional: boolean): string
  split(total: number, step: number): string
  many(options: readonly string[], min: number, max: number): string
  cases: string
  nothing: string
}

const texts: Readonly<Record<Language, FormTexts>> = { en, de }

/** What stands where the model puts its own value. It is no JSON, so that a copied form is never taken for an answer. */
const HOLE = '…'

/**
 * How to answer, from the members' action spaces: the JSON form, then one line for each value with its range and names, in Markdown.
 * Options stand as this seat sees them, in the order of the space.
 */
export function howToAnswer(members: readonly Member[], labels: Labels | undefined, language: Language): string {
  const t = texts[language]
  const form = object(members.map(({ key, space }) => [key, shapeOf(space)]))
  const lines = members.flatMap(({ key, space, says }) => (says === undefined ? linesOf(key, space, labels, t) : [line(key, says)]))
  return [t.intro, form, lines.join('\n'), t.last].join('\n\n')
}

const object = (members: readonly (readonly [string, string])[]) =>
  `{${members.map(([key, shape]) => `${JSON.stringify(key)}: ${shape}`).join(', ')}}`
const line = (path: string, says: string) => `* \`${path}\`: ${says}`

function shapeOf(space: ActionSpec): string {
  switch (space.kind) {
    case 'split':
      return object(space.parts.map(part => [part, HOLE]))
    case 'many':
      return `[${HOLE}]`
    case 'fields':
      return object(Object.entries(space.fields).map(([key, inner]) => [key, shapeOf(inner)]))
    case 'oneOf':
      return object([
        ['do', HOLE],
        ['with', HOLE],
      ])
    default:
      return HOLE
  }
}

function linesOf(path: string, space: ActionSpec, labels: Labels | undefined, t: FormTexts): readonly string[] {
  const named = (options: readonly string[]) => options.map(option => JSON.stringify(labels?.names?.[option] ?? option))
  switch (space.kind) {
    case 'choice':
      return [line(path, t.choice(named(space.options)))]
    case 'int':
      return [line(path, t.int(space.min, space.max, space.step ?? 1))]
    case 'real':
      return [line(path, t.real(space.min, space.max, space.step))]
    case 'text':
      return [line(path, t.text(space.maxChars, space.optional === true))]
    case 'split':
      return [line(path, t.split(space.total, space.step ?? 1))]
    case 'many':
      return [line(path, t.many(named(space.options), space.min, space.max))]
    case 'fields':
      return Object.entries(space.fields).flatMap(([key, inner]) => linesOf(`${path}.${key}`, inner, labels, t))
    case 'oneOf':
      return [line(path, t.cases), ...Object.entries(space.cases).flatMap(([key, inner]) => caseLines(key, inner, labels, t))]
  }
}

/** One case of several: its own form, then the lines of what belongs to it, indented under it. */
function caseLines(key: string, inner: ActionSpec, labels: Labels | undefined, t: FormTexts): readonly string[] {
  const form = object([
    ['do', JSON.stringify(key)],
    ['with', shapeOf(inner)],
  ])
  const under = linesOf('with', inner, labels, t)
  return [`  * \`${form}\`${under.length === 0 ? ` (${t.nothing})` : ''}`, ...under.map(text => `    ${text}`)]
}
