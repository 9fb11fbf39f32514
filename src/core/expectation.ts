import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

/** What a schema wanted where an input missed it, as a phrase that follows "expected": the words of a `Problem`. Plain English, whatever zod's locale. */
export function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(value => JSON.stringify(value)).join(', ')}`
    case 'unrecognized_keys':
      return `nothing called ${issue.keys.map(key => JSON.stringify(key)).join(', ')}`
    case 'invalid_union':
      return either(issue.errors)
    default:
      return closed(issue.message)
  }
}

function bound(origin: string, relation: string, limit: number | bigint): string {
  if (origin === 'string') return `a text of ${relation} ${counted(limit, 'character')}`
  if (origin === 'array' || origin === 'set') return `a list of ${relation} ${counted(limit, 'item')}`
  return `${kinds[origin] ?? 'a number'} of ${relation} ${limit}`
}

const counted = (n: number | bigint, noun: string) => `${n} ${noun}${Number(n) === 1 ? '' : 's'}`

/** What each form of a union wants, each said once. */
function either(forms: readonly (readonly Issue[])[]): string {
  const wants = forms.flatMap(issues => {
    const [first] = issues
    if (first === undefined) return []
    return [`${expectation(first)}${first.path.length === 0 ? '' : ` at ${first.path.join('.')}`}`]
  })
  return wants.length === 0 ? 'another kind of value' : [...new Set(wants)].join(', or ')
}

/** A message of a schema's own as a phrase in the middle of a sentence, which says itself what was found. */
const closed = (message: string) =>
  message
    .replace(/^(Invalid input: )?expected /i, '')
    .replace(/[,;] found [^]*$/, '')
    .replace(/\.$/, '')
