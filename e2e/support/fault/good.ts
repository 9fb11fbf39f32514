import type { Asked } from './behaviour'

type Form = Readonly<Record<string, any>>

/** The lines of a prompt that say how to answer, by the value they are about; the last word on each counts. */
const hintsIn = (prompt: string): ReadonlyMap<string, string> =>
  new Map([...prompt.matchAll(/^ *\* `([\w.-]+)`: (.+)$/gm)].map(([, path = '', says = '']) => [path, says]))

const numberBy = (hint: string): number => {
  const [, min, max, step] = /from (-?[\d.]*\d) to (-?[\d.]*\d)(?:, in steps of ([\d.]*\d))?/.exec(hint) ?? []
  if (min === undefined || max === undefined) return 1
  const grid = step === undefined ? 1 : Number(step)
  return Number(min) + grid * Math.floor((Number(max) - Number(min)) / grid / 2)
}

/** Whole amounts that add up to what the hint says: even, the first takes the rest. */
const sharesBy = (hint: string, parts: readonly string[]): Record<string, number> => {
  const total = Number(/(?:add up to|together) exactly (\d[\d.]*\d|\d)/.exec(hint)?.[1] ?? 100)
  const even = Math.floor(total / parts.length)
  return Object.fromEntries(parts.map((part, i) => [part, i === 0 ? total - even * (parts.length - 1) : even]))
}

/** What a hint alone asks for, where nothing else says of what kind a value is: the first name it lists, a number, a text. */
const valueBy = (hint: string): unknown => {
  const name = /^(?:one of )?("(?:[^"\\]|\\.)*")/.exec(hint)?.[1]
  if (name !== undefined) return JSON.parse(name)
  return /^(a |a whole )number from/.test(hint) ? numberBy(hint) : 'All right.'
}

const bySchema = (form: Form, path: string, hints: ReadonlyMap<string, string>): unknown => {
  const hint = hints.get(path) ?? ''
  if (Array.isArray(form['enum'])) return form['enum'][0]
  if (Array.isArray(form['anyOf'])) return bySchema(form['anyOf'][0], path, hints)
  if (form['type'] === 'array') return [bySchema(form['items'], path, hints)]
  if (form['type'] === 'object') {
    const parts = Object.entries<Form>(form['properties'])
    if (hint !== '' && !('do' in form['properties']))
      return sharesBy(
        hint,
        parts.map(([key]) => key),
      )
    const at = (key: string) => (key === 'with' ? 'with' : path === '' ? key : `${path}.${key}`)
    return Object.fromEntries(parts.map(([key, part]) => [key, bySchema(part, at(key), hints)]))
  }
  return form['type'] === 'string' ? 'All right.' : numberBy(hint)
}

const withHoles = (form: string): unknown => JSON.parse(form.replaceAll('…', 'null'))

/** The same from a form that stands in the prompt, with holes in it. Of several cases, which stand with their own forms, it takes the first. */
const byForm = (form: unknown, path: string, hints: ReadonlyMap<string, string>, prompt: string): unknown => {
  const hint = hints.get(path) ?? ''
  if (form === null) return valueBy(hint)
  if (typeof form === 'string') return form
  if (hint.startsWith('one of these objects')) {
    const [, first = '', own = ''] = /^ {2}\* `(\{"do": .*\})`.*\n((?: {4}.*\n?)*)/m.exec(prompt.slice(prompt.lastIndexOf(hint))) ?? []
    return byForm(withHoles(first), '', hintsIn(own), own)
  }
  if (Array.isArray(form)) return [JSON.parse(/of ("(?:[^"\\]|\\.)*")/.exec(hint)?.[1] ?? '""')]
  const parts = Object.keys(form as object)
  if (hint !== '') return sharesBy(hint, parts)
  return Object.fromEntries(parts.map(key => [key, byForm((form as Form)[key], path === '' ? key : `${path}.${key}`, hints, prompt)]))
}

/**
 * A legal answer to a question of ours, as JSON: its form from the request's schema, else from the one in the prompt; its numbers from the prompt's words.
 * Of names it takes the first, of numbers the middle, of texts always the same. Without any form: a word.
 */
export const goodAnswer = ({ schema, prompt }: Asked): string => {
  const hints = hintsIn(prompt)
  if (schema !== null) return JSON.stringify(bySchema(schema, '', hints))
  const form = [...prompt.matchAll(/^\{"[\w-]+": .*\}$/gm)].at(-1)?.[0]
  return form === undefined ? 'OK' : JSON.stringify(byForm(withHoles(form), '', hints, prompt))
}
