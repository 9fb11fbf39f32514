import type { ActionSpec } from '../../../src/core/action-space'
import type { Brief } from '../game'

/** What scripted sellers write where the message is free text; the first of each is what they send; the German sentence and the bare word are understood too. */
const CANNED = {
  yes: ['I recommend that you buy this unit.', 'Ich empfehle, dieses Stück zu kaufen.', 'yes'],
  no: ['I do not recommend that you buy this unit.', 'Ich empfehle nicht, dieses Stück zu kaufen.', 'no'],
} as const

/** A recommendation as an action of the seller's space: the answer itself, or its canned sentence (the bare word where that is too long). */
export function say(recommend: boolean, space: ActionSpec): string {
  const id = recommend ? 'yes' : 'no'
  if (space.kind !== 'text') return id
  const [sentence] = CANNED[id]
  return sentence.length <= space.maxChars ? sentence : id
}

/**
 * How a scripted buyer reads a message: `yes`, `no`, or null for a text that is none of the canned sentences.
 * It understands nothing else: guessing the meaning of free words would be an invention, so the buyer then decides on the prior.
 */
export function read(message: string | null, brief: Pick<Brief, 'message'>): 'yes' | 'no' | null {
  if (message === null) return null
  if (brief.message === 'binary') return message === 'yes' ? 'yes' : 'no'
  const text = message.trim()
  if (CANNED.yes.some(sentence => sentence === text)) return 'yes'
  return CANNED.no.some(sentence => sentence === text) ? 'no' : null
}

/** A decision as an action of the buyer's space; scripted buyers never talk back. */
export function decide(buy: boolean, space: ActionSpec): string | { decision: string; message: string } {
  const id = buy ? 'yes' : 'no'
  return space.kind === 'fields' ? { decision: id, message: '' } : id
}
