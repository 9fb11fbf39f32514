import { canonical } from '../../core/canonical'
import type { Act, View } from '../../host/wire/messages'
import type { Keep } from './keep'

/** An answer under way. `k`, `epoch`: the step of its match and the host's epoch when its question was last seen open. `stays`: it is a question that stays open while others make steps. */
export interface Outgoing {
  readonly act: Act
  readonly k: number
  readonly epoch: number
  readonly stays?: true
}

/** The key of a session's answers in the browser's storage. */
export const outboxKey = (session: string): string => `parley.join.${session}.acts`

/** A question's id without its last level, the attempt: it names the same question after a restart of the host, where attempts are counted anew. */
const questionOf = (ask: string): string => ask.slice(0, Math.max(0, ask.lastIndexOf('/'))) || ask
const attemptOf = (ask: string): number => Number(ask.slice(ask.lastIndexOf('/') + 1)) || 0

/** Whether an id asks for what another one did, under no later attempt: an answer to the other still fits. */
const stillAsks = (ask: string, answered: string): boolean => questionOf(ask) === questionOf(answered) && attemptOf(ask) <= attemptOf(answered)

/**
 * Answers that are sent until a view shows that their question is no longer open. One for each question; a device that reloads finds them again. Laws: an answer leaves the box only when a
 * later view proves that its question is over, never because a message was sent; a host that has restarted and hasn't asked anew yet proves nothing.
 */
export class Outbox {
  private acts: readonly Outgoing[]

  constructor(
    private readonly keep: Keep,
    private readonly session: string,
  ) {
    this.acts = read(keep, session)
  }

  get all(): readonly Outgoing[] {
    return this.acts
  }

  /** The answer that is under way to this question, or null. */
  to(match: string, ask: string): Outgoing | null {
    return this.acts.find(({ act }) => act.match === match && stillAsks(ask, act.ask)) ?? null
  }

  put(outgoing: Outgoing): void {
    this.write([...this.acts, outgoing])
  }

  /** Forgets the answers that this view settles, and renews those whose question it shows open. Says whether anything is to be sent again, because a new host asks the same. */
  settle(view: View, epoch: number): boolean {
    let again = false
    const left = this.acts.flatMap((one): Outgoing[] => {
      const { screen } = view
      if (screen.page === 'refused') return [one]
      if (screen.page === 'end') return []
      if (screen.page === 'wait') return ['paused', 'replaced'].includes(screen.waiting.for) || epoch > one.epoch ? [one] : []
      const { table } = screen
      if (table.match !== one.act.match || table.over !== null) return []
      if (table.ask !== null) {
        if (!stillAsks(table.ask.id, one.act.ask)) return []
        if (isProposed(table.ask.team?.mine, one.act.action)) return []
        again ||= epoch > one.epoch
        return [epoch > one.epoch ? { ...one, epoch } : one]
      }
      // In talk others' messages make steps, and the question stays.
      return epoch > one.epoch && (one.stays === true || table.k <= one.k) ? [one] : []
    })
    if (left.length !== this.acts.length || again) this.write(left)
    return again
  }

  private write(acts: readonly Outgoing[]): void {
    this.acts = acts
    if (acts.length === 0) this.keep.remove(outboxKey(this.session))
    else this.keep.set(outboxKey(this.session), JSON.stringify(acts))
  }
}

/** A team's member is shown what they proposed: what was sent has arrived, and another proposal may follow. */
const isProposed = (mine: unknown, action: unknown): boolean => mine !== undefined && mine !== null && canonical(mine) === canonical(action)

function read(keep: Keep, session: string): readonly Outgoing[] {
  try {
    const kept: unknown = JSON.parse(keep.get(outboxKey(session)) ?? '[]')
    return Array.isArray(kept) ? (kept as Outgoing[]).filter(one => typeof one?.act?.ask === 'string' && typeof one.act.match === 'string') : []
  } catch {
    return []
  }
}
