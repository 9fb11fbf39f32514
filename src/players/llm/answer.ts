import type { ActionSpec } from '../../core/action-space'
import type { Labels } from '../../core/game'
import { isRefusal } from '../../wording/llm/refusals'
import type { Read } from './caller'
import { JsonScan, type Span } from './json-scan'
import { ANSWER } from './question'

type Envelope = Extract<ActionSpec, { kind: 'fields' }>
type Parts = Readonly<Record<string, unknown>>

/** Tags around reasoning that some models leave in their text. */
const TAG = /<(\/?)(?:think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad)\s{0,8}>/gi

/** A single fence around the whole text. */
const FENCED = /^```[\w-]{0,16}[ \t]*\r?\n([^]*?)\r?\n?```$/

/**
 * Reads the parts of an answer out of a reply. Structured output that is the whole text counts as it is (`native`). Else the text is searched (`extracted`):
 * reasoning in tags is left out; of the JSON objects that stand in the rest, none inside another, the last one of the right shape counts, that is one with all members in the
 * right JSON types; where none has that, the last one that holds an action at all, for the referee to object to. Failing that, a reply that is nothing but
 * one option's name, or one JSON value in the right shape, counts where the action is all that was asked for. Nothing is ever read out of prose, and no value is converted:
 * "40" in quotation marks is a text, and not the number. Without an answer the reply is `unparsable`, or a `refusal` where it opens like one.
 */
export function readAnswer(text: string, envelope: Envelope, structured: 'schema' | 'json' | 'none', labels?: Labels): Read {
  if (structured !== 'none') {
    const parts = partsOf(parsed(text.trim()), envelope)
    if (parts !== null && fits(parts, envelope)) return { parts, how: 'native' }
  }
  const { objects, rest } = survey(text)
  const held = objects.map(({ start, end }) => partsOf(parsed(text.slice(start, end)), envelope))
  const found =
    held.findLast(parts => parts !== null && fits(parts, envelope)) ?? bare(rest, envelope, labels) ?? held.findLast(parts => parts !== null)
  if (found !== undefined && found !== null) return { parts: found, how: 'extracted' }
  return { failed: isRefusal(rest) ? 'refusal' : 'unparsable' }
}

/** The JSON objects and lists of a text outside of reasoning tags, outermost ones in their order, and what remains of the text without the reasoning. */
function survey(text: string): { objects: readonly Span[]; rest: string } {
  const scan = new JsonScan(text)
  let objects: Span[] = []
  let kept: Span[] = []
  let thinking: { objects: number } | null = null
  let from = 0
  let at = 0
  TAG.lastIndex = 0
  let tag = TAG.exec(text)
  let opening = scan.opening(0)
  while (tag !== null || opening >= 0) {
    if (opening >= 0 && (tag === null || opening < tag.index)) {
      const end = scan.endOf(opening)
      if (end > 0) objects.push({ start: opening, end })
      at = end > 0 ? end : opening + 1
    } else if (tag !== null) {
      at = tag.index + tag[0].length
      if (tag[1] === '') {
        if (thinking === null) {
          kept.push({ start: from, end: tag.index })
          thinking = { objects: objects.length }
        }
      } else {
        // A closing tag alone: its opening one was written for the model, before its reply began.
        objects = thinking === null ? [] : objects.slice(0, thinking.objects)
        if (thinking === null) kept = []
        thinking = null
        from = at
      }
    }
    if (opening >= 0 && opening < at) opening = scan.opening(at)
    if (tag !== null && tag.index < at) {
      TAG.lastIndex = at
      tag = TAG.exec(text)
    }
  }
  if (thinking === null) kept.push({ start: from, end: text.length })
  else objects = objects.slice(0, thinking.objects)
  return {
    objects,
    rest: kept
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .trim(),
  }
}

/** The members that were asked for, of an object that holds at least the last of them; null for everything else. */
function partsOf(value: unknown, envelope: Envelope): Parts | null {
  const keys = Object.keys(envelope.fields)
  const needed = keys.includes(ANSWER) ? ANSWER : keys.at(-1)
  if (!isObject(value) || needed === undefined || !Object.hasOwn(value, needed)) return null
  return storable(Object.fromEntries(keys.filter(key => Object.hasOwn(value, key)).map(key => [key, value[key]])))
}

/** A reply that is the action and nothing else. */
function bare(rest: string, envelope: Envelope, labels: Labels | undefined): Parts | undefined {
  const [key, ...others] = Object.keys(envelope.fields)
  if (key === undefined || others.length > 0) return undefined
  const space = envelope.fields[key] as ActionSpec
  const text = (FENCED.exec(rest)?.[1] ?? rest).trim()
  if (space.kind === 'choice' && space.options.some(option => (labels?.names?.[option] ?? option) === text)) return { [key]: text }
  const value = parsed(text)
  return value !== undefined && shaped(value, space) ? storable({ [key]: value }) : undefined
}

/** As it survives storage: a number beyond all numbers (1e999) is null. */
const storable = (parts: Parts): Parts => JSON.parse(JSON.stringify(parts)) as Parts

const fits = (parts: Parts, envelope: Envelope) => shaped(parts, envelope)

/** Whether a value has the members and JSON types of its space; ranges, names and sums are the referee's to judge. */
function shaped(value: unknown, space: ActionSpec): boolean {
  switch (space.kind) {
    case 'choice':
    case 'text':
      return typeof value === 'string'
    case 'int':
    case 'real':
      return typeof value === 'number'
    case 'split':
      return isObject(value) && space.parts.every(part => typeof value[part] === 'number')
    case 'many':
      return Array.isArray(value) && value.every(x => typeof x === 'string')
    case 'fields':
      return isObject(value) && Object.entries(space.fields).every(([key, inner]) => Object.hasOwn(value, key) && shaped(value[key], inner))
    case 'oneOf': {
      if (!isObject(value) || typeof value['do'] !== 'string' || !Object.hasOwn(value, 'with')) return false
      return !Object.hasOwn(space.cases, value['do']) || shaped(value['with'], space.cases[value['do']] as ActionSpec)
    }
  }
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Deepest nesting of a value that is read: more is no answer to anything, and would break what stores it. */
const DEEPEST = 64
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some(inner => isDeeper(inner, levels - 1)))

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isDeeper(value, DEEPEST) ? undefined : value
  } catch {
    return undefined
  }
}
