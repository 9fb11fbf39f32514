import { shown } from '../../../../core/problem'
import { BadData, type Place } from '../../../problem'
import type { Json, Note } from '../foreign'

/** Typed access to the members of a config file. A default makes a member optional; where it isn't there, that is noted, and unless `quiet` says that the program leaves it out itself. */
export interface Parameters {
  has(name: string): boolean
  number(name: string, otherwise?: number): number
  flag(name: string, otherwise: boolean, quiet?: 'quiet'): boolean
  text(name: string): string | null
}

/** The error of a member of `config.json`. */
export const badMember = (field: string, expected: string, found: unknown, where: Place): BadData =>
  new BadData({ code: 'record-field', where: { ...where, entry: 'config.json' }, values: { field, expected, found: shown(found) } })

/** The members of one object of a config file. Every getter throws `BadData` for a value of another type. */
export function parametersOf(object: Json, note: Note, where: Place): Parameters {
  const given = (name: string): unknown => object[name] ?? undefined
  const missing = <T extends number | boolean>(field: string, otherwise: T): T => {
    note({
      code: 'missing',
      field,
      expected: typeof otherwise === 'number' ? 'a number' : 'true or false',
      found: 'nothing',
      taken: String(otherwise),
    })
    return otherwise
  }
  return {
    has: name => given(name) !== undefined,
    number(name, otherwise) {
      const value = given(name)
      if (value === undefined && otherwise !== undefined) return missing(name, otherwise)
      if (typeof value !== 'number' || !Number.isFinite(value)) throw badMember(name, 'a number', value, where)
      return value
    },
    flag(name, otherwise, quiet) {
      const value = given(name)
      if (value === undefined) return quiet === undefined ? missing(name, otherwise) : otherwise
      if (typeof value !== 'boolean') throw badMember(name, 'true or false', value, where)
      return value
    },
    text(name) {
      const value = given(name)
      if (value === undefined) return null
      if (typeof value !== 'string') throw badMember(name, 'a text', value, where)
      return value
    },
  }
}

/** The object under a name; `BadData` where it is none. */
export function objectIn(object: Json, name: string, where: Place): Json {
  const value = object[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badMember(name, 'an object', value, where)
  return value as Json
}

/** What is told of a match's length, in the words of the games that offer in turns: the program tells the last round up to 20, and a higher number stands for the infinite game. */
export const horizonOf = (rounds: number): 'known' | 'capped' => (rounds <= LONGEST_TOLD ? 'known' : 'capped')

/** The most rounds that the program tells the players of. */
const LONGEST_TOLD = 20
