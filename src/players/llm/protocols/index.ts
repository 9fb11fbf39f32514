import { expectation } from '../../../core/expectation'
import { nearest } from '../../../core/near'
import { Problem, shown } from '../../../core/problem'
import type { LlmSpec } from '../../../core/spec'
import { belief } from './belief'
import { cot } from './cot'
import { notes } from './notes'
import { persona } from './persona'
import { predict } from './predict'
import { preference } from './preference'
import type { Protocol } from './protocol'

/** Every protocol, in the order in which lists show them. */
export const protocols: readonly Protocol[] = [persona, preference, cot, predict, belief, notes]

/** A protocol with its checked parameters. */
export interface Chosen {
  readonly protocol: Protocol
  readonly params: unknown
}

/** The protocols of a model's spec, first outermost. Throws a Problem for one that isn't there, for wrong parameters, and for one named twice. */
function chosenOf(asked: LlmSpec['protocols']): readonly Chosen[] {
  return asked.map(({ id, params = {} }, i) => {
    const where = `protocol ${i + 1}`
    const protocol = protocols.find(one => one.id === id)
    if (protocol === undefined) {
      const known = new Map(protocols.map(one => [one.id, one.title.en]))
      throw new Problem({ expected: `one of ${nearest(id, known)}`, found: shown(id), where, todo: 'correct the name' })
    }
    if (asked.findIndex(other => other.id === id) !== i)
      throw new Problem({ expected: 'each protocol once', found: `${shown(id)} twice`, where, todo: 'take one of them out' })
    const parsed = protocol.params.safeParse(params)
    if (parsed.success) return { protocol, params: parsed.data }
    const [issue] = parsed.error.issues
    throw new Problem({
      expected: issue === undefined ? 'valid parameters' : expectation(issue),
      found: shown((issue?.path ?? []).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], params)),
      where: `protocol ${id} ${issue?.path.join('.') ?? ''}`.trim(),
      todo: 'correct the value',
    })
  })
}

/**
 * The protocols that a model is asked by: those of its spec, and `notes` outermost where its memory is its notes and the spec doesn't name that protocol itself
 * (then that one's parameters hold).
 */
export function protocolsOf({ protocols: named, memory }: Pick<LlmSpec, 'protocols' | 'memory'>): readonly Chosen[] {
  const chosen = chosenOf(named)
  if (memory.kind !== 'notes' || chosen.some(({ protocol }) => protocol === notes)) return chosen
  return [...chosenOf([{ id: notes.id, params: { every: memory.every } }]), ...chosen]
}

/** The way a model is asked as one short text: wording variant, memory, protocols with what they are set to. */
export function templateOf(wording: string, { protocols: named, memory }: Pick<LlmSpec, 'protocols' | 'memory'>): string {
  const kept = memory.kind === 'last' ? `last(${memory.events})` : memory.kind === 'notes' ? `notes(${memory.every})` : memory.kind
  const ways = chosenOf(named).map(({ protocol, params }) => {
    const label = protocol.label(params)
    return label.length === 0 ? protocol.id : `${protocol.id}(${label.join(',')})`
  })
  return [wording, `memory:${kept}`, ...(ways.length === 0 ? [] : [ways.join('+')])].join('|')
}
