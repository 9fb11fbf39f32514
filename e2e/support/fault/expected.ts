import type { CallStatus } from '../../../src/core/call'
import type { FailureKind } from '../../../src/core/log'

/**
 * What one decision of a model comes to when the server does this, with one repetition after a judged failure: how each request ends on record, in their order, so their
 * number too; how the action was read, or null where the fallback was played; and the failures in the log. `only`: the scenario is one of whole replies or of streams.
 */
export interface Expected {
  readonly calls: readonly CallStatus[]
  readonly read: 'native' | 'extracted' | 're-asked' | null
  readonly tries: readonly FailureKind[]
  readonly action?: string
  readonly only?: 'whole' | 'stream'
}

const good = { calls: ['ok'], tries: [] } as const

/** A reply that isn't taken, twice: the fallback. */
const twice = (failure: FailureKind, status: CallStatus = failure): Expected => ({ calls: [status, status], read: null, tries: [failure, failure] })
/** A failure that no repetition mends. */
const once = (failure: FailureKind): Expected => ({ calls: [failure], read: null, tries: [failure] })
/** A failure on the way that never mends: as many requests as one question may cost. */
const five = (failure: FailureKind): Expected => ({ calls: Array(5).fill(failure), read: null, tries: Array(5).fill(failure) })
const mended = (failure: FailureKind): Expected => ({ calls: [failure, 'ok'], read: 'native', tries: [failure] })

/** The scenarios of one decision in a dilemma, by id: what the table says, and what goes beyond it. */
export const expected: Readonly<Record<string, Expected>> = {
  ok: { ...good, read: 'native' },
  slow: { ...good, read: 'native' },
  reasoned: { ...good, read: 'native' },
  truncated: twice('unparsable'),
  prose: twice('unparsable'),
  empty: twice('unparsable'),
  'refusal-text': twice('refusal'),
  'refusal-field': twice('refusal'),
  'wrong-values': twice('illegal', 'ok'),
  length: twice('truncated'),
  'content-filter': twice('refusal'),
  '429-once': mended('rate-limited'),
  '429-once-hidden': mended('rate-limited'),
  '429-always': five('rate-limited'),
  '500-once': mended('provider-down'),
  '500-always': five('provider-down'),
  '400': once('provider-down'),
  '401': once('auth'),
  '403': once('auth'),
  '404': once('provider-down'),
  silent: once('timeout'),
  stall: once('timeout'),
  drop: five('network'),
  'drop-once': mended('network'),
  'error-event': { ...five('provider-down'), only: 'stream' },
  'error-event-once': { ...mended('provider-down'), only: 'stream' },
  // The reply has its form, so reading it succeeds; whether it may be played is the referee's to say.
  'out-of-space': twice('illegal', 'ok'),
  'out-of-space-once': { calls: ['ok', 'ok'], read: 're-asked', tries: ['illegal'] },
  'prose-once': { calls: ['unparsable', 'ok'], read: 're-asked', tries: ['unparsable'] },
  'german-action': twice('illegal', 'ok'),
  'two-answers': { ...good, read: 'extracted', action: 'C' },
  'other-language': { ...good, read: 'extracted', action: 'C' },
  fenced: { ...good, read: 'extracted', action: 'C' },
  think: { ...good, read: 'extracted', action: 'C' },
  imitation: { ...good, read: 'extracted', action: 'C' },
}
