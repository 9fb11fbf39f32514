import { complain } from '../../core/action-space'
import type { FailureKind } from '../../core/log'
import { Problem } from '../../core/problem'
import type { LlmSpec, SeatSpec } from '../../core/spec'
import { unlabel } from '../../core/unlabel'
import { languageOf } from '../../wording/objection'
import type { Ask, Player, Reply, Seated } from '../player'
import { Asking, Decision } from './asking'
import type { Caller } from './caller'
import { SeatMemory } from './memory'
import { notes, notesIn } from './protocols/notes'
import { protocolsOf, templateOf, type Chosen } from './protocols'
import { ANSWER, type Answered, type Missed, type Put, type Question } from './question'

/** How often a question is put whose failure must not touch the action. */
const ASIDE_TRIES = 2

/** Failures of a reply, which an objection may mend. */
const MENDABLE: readonly FailureKind[] = ['unparsable', 'illegal', 'refusal', 'truncated']

/**
 * Seats a model. What it is asked follows from the log and its own earlier answers alone, so that a resumed match asks the same bytes and finds the recorded answers again:
 * its past is what it heard and when it moved; its notes come back from `caller.recall`. Throws a Problem for protocols that aren't there or are set wrongly.
 */
export function llmPlayer({ spec, caller }: { readonly spec: SeatSpec; readonly caller: Caller }): Player {
  const { player } = spec
  if (player.kind !== 'llm')
    throw new Problem({ expected: 'a seat with a model', found: player.kind, where: 'seat', todo: 'give the seat to a model' })
  const seat = { ...spec, player }
  const chosen = protocolsOf(player)
  const template = templateOf(spec.wording, player)
  return {
    id: player.model,
    recalls: true,
    sit: ({ seats }) => new SeatedModel(seat, caller, chosen, template, seats),
  }
}

class SeatedModel implements Seated {
  private readonly memory: SeatMemory
  private decision: Decision | null = null

  constructor(
    private readonly spec: SeatSpec & { readonly player: LlmSpec },
    private readonly caller: Caller,
    private readonly chosen: readonly Chosen[],
    private readonly template: string,
    private readonly seats: number,
  ) {
    this.memory = new SeatMemory(spec.player.memory)
  }

  hear(_event: unknown, text: string): void {
    this.memory.hear(text)
  }

  did(...[k, , turn]: Parameters<NonNullable<Seated['did']>>): void {
    this.memory.did(k, turn)
    this.decision = null
  }

  async act(ask: Ask, stop: AbortSignal): Promise<Reply> {
    this.remind(ask)
    if (this.decision === null || ask.objection === undefined) this.decision = new Decision(ask.k)
    else this.decision.objected(ask)
    const { memory, caller, template, spec, decision } = this
    const asking = new Asking({ spec, template, caller, memory, ask, stop, decision })
    const put = this.inTheirWay(ask, question => asking.put(question))
    const result = await put(actQuestion(ask))
    const told = { calls: asking.calls, ...(asking.raw === undefined ? {} : { raw: asking.raw }) }
    if ('failed' in result) return { failed: result.failed, ...told }
    const { parts, read, thoughts, beliefs, raw } = result
    asking.acted(raw)
    return {
      action: parts[ANSWER],
      ...told,
      ...(raw === undefined ? {} : { raw }),
      read,
      ...(thoughts === undefined ? {} : { thoughts }),
      ...(beliefs === undefined ? {} : { beliefs }),
    }
  }

  /** Notes of earlier steps that a resumed match finds in its calls. */
  private remind(ask: Ask): void {
    const kept = this.chosen.find(({ protocol }) => protocol === notes)
    if (kept === undefined) return
    for (const { k, parts } of this.caller.recall(ask.seat, 'notes', ask.k)) {
      const text = notesIn(parts, (kept.params as { maxChars: number }).maxChars)
      if (text !== null) this.memory.recall(k, text)
    }
  }

  private inTheirWay(ask: Ask, put: Put): Put {
    const at = {
      ask,
      seats: this.seats,
      language: languageOf(this.spec.wording),
      memory: this.memory,
      fits: (answer: unknown) => complain(ask.space, unlabel(ask.space, answer, ask.labels)) === null,
      aside: (again: () => Promise<Answered | Missed>) => aside(ask, again),
    }
    return this.chosen.reduceRight((next, { protocol, params }) => protocol.wrap(next, params, at), put)
  }
}

const actQuestion = (ask: Ask): Question => ({
  tag: 'act',
  about: [],
  shown: [],
  situation: ask.question,
  asked: [],
  first: [],
  parts: [{ key: ANSWER, space: ask.space }],
})

async function aside(ask: Ask, put: () => Promise<Answered | Missed>): Promise<Answered | null> {
  for (let tries = 1; ; tries++) {
    const result = await put()
    if (!('failed' in result)) return result
    ask.missed(result.failed, { calls: result.calls, ...(result.raw === undefined ? {} : { raw: result.raw }) })
    if (tries >= ASIDE_TRIES || !MENDABLE.includes(result.failed)) return null
  }
}
