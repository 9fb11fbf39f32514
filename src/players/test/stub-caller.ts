import { canonical } from '../../core/canonical'
import type { FailureKind } from '../../core/log'
import type { CallRequest, CallResult, Caller } from '../llm/caller'

/** What a stub answers: a text, or a failure of the way. */
export type Stubbed = string | { readonly failed: FailureKind; readonly raw?: string }

/** What was asked, in order, without what can't be compared. */
export type Asked = Pick<CallRequest, 'seat' | 'k' | 'turn' | 'tag' | 'index' | 'template' | 'messages' | 'schema' | 'reasked'> & {
  readonly text: Stubbed
}

/**
 * A caller without a network: answers by a function of the request. `before`: what an earlier stub was asked and answered; equal questions get the recorded
 * answer again and count as `found`, not as `asked`.
 */
export class StubCaller implements Caller {
  readonly asked: Asked[] = []
  readonly found: Asked[] = []
  private readonly answered: { seat: number; tag: string; k: number; parts: Readonly<Record<string, unknown>> }[] = []

  constructor(
    private readonly answer: (request: CallRequest, n: number) => Stubbed,
    private readonly before: readonly Asked[] = [],
  ) {
    for (const { seat, tag, k, text } of before) {
      const parts = typeof text === 'string' && text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
      this.answered.push({ seat, tag, k, parts })
    }
  }

  async call(request: CallRequest, stop: AbortSignal): Promise<CallResult> {
    await Promise.resolve()
    if (stop.aborted) throw stop.reason
    const { seat, k, turn, tag, index, template, messages, schema, reasked } = request
    const plain = { seat, k, turn, tag, index, template, messages, schema, reasked }
    const known = this.before.find(({ text: _, ...asked }) => canonical(asked) === canonical(plain))
    if (known === undefined) request.sent()
    const text = known?.text ?? this.answer(request, this.asked.length)
    ;(known === undefined ? this.asked : this.found).push({ ...plain, text })
    const calls = [`${seat}/${k}/${tag}/${index}/${this.asked.length + this.found.length}`]
    if (typeof text !== 'string') return { failed: text.failed, calls, ...(text.raw === undefined ? {} : { raw: text.raw }) }
    const read = request.read(text, 'none')
    if ('failed' in read) return { failed: read.failed, calls, raw: text }
    this.answered.push({ seat, tag, k, parts: read.parts })
    return { parts: read.parts, read: reasked ? 're-asked' : read.how, calls, raw: text }
  }

  recall(seat: number, tag: string, before: number) {
    return this.answered.filter(one => one.seat === seat && one.tag === tag && one.k < before)
  }
}
