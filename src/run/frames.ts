import type { GameEvent, Seat } from '../core/game'
import type { EndStatus } from '../core/log'
import type { Machine } from '../core/machine'
import type { MatchSpec } from '../core/spec'
import type { Eyes, Frame } from './handle'

/** What the frames need to know of the running match. */
interface Live {
  waitingFor(): readonly Seat[]
  deadline(eyes: Eyes): number | undefined
  paused(): boolean
  atBarrier(): boolean
  status(): EndStatus | 'running'
}

/**
 * What each pair of eyes may see of a running match, made when it is looked at and kept until something changes.
 * A seat's frame holds its own brief, observation and events; the audience's what the game shows spectators; payoffs appear at the end.
 */
export class Frames {
  private readonly made = new Map<Eyes, Frame>()
  private readonly listeners = new Set<() => void>()
  private readonly heard: { k: number; event: GameEvent<unknown> }[] = []
  private readonly from = new Map<Eyes, number>()
  private readonly lists = new Map<Eyes, { upTo: number; over: boolean; events: Frame['events'] }>()

  constructor(
    private readonly machine: Machine,
    private readonly spec: MatchSpec,
    private readonly live: Live,
  ) {}

  hear(k: number, events: readonly GameEvent<unknown>[]): void {
    for (const event of events) this.heard.push({ k, event })
  }

  /** Somebody new sits there: what was heard before is not theirs. */
  forget(seat: Seat): void {
    this.from.set(seat, this.heard.length)
    this.lists.delete(seat)
  }

  changed(): void {
    this.made.clear()
    for (const listener of this.listeners) listener()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  get(eyes: Eyes): Frame {
    const made = this.made.get(eyes)
    if (made !== undefined) return made
    const frame = this.make(eyes)
    this.made.set(eyes, frame)
    return frame
  }

  private make(eyes: Eyes): Frame {
    const { machine, live } = this
    if (eyes !== 'audience' && this.spec.seats[eyes] === undefined)
      throw new RangeError(`frame: expected a seat below ${this.spec.seats.length}, found ${eyes}`)
    const status = live.status()
    const over = status !== 'running'
    const deadline = live.deadline(eyes)
    return {
      k: machine.k,
      turn: over ? null : machine.turn,
      observation: eyes === 'audience' ? null : machine.observe(eyes),
      brief: eyes === 'audience' ? null : machine.briefs[eyes],
      audience: machine.game.audience?.(machine.state, machine.config) ?? null,
      events: this.eventsFor(eyes, over),
      payoffs: over ? machine.payoffs() : null,
      waitingFor: live.waitingFor(),
      ...(deadline === undefined ? {} : { deadline }),
      paused: live.paused(),
      atBarrier: live.atBarrier(),
      status,
    }
  }

  private eventsFor(eyes: Eyes, over: boolean): Frame['events'] {
    const kept = this.lists.get(eyes)
    if (kept !== undefined && kept.upTo === this.heard.length && kept.over === over) return kept.events
    const mine = this.heard
      .slice(this.from.get(eyes) ?? 0)
      .filter(({ event }) => (eyes === 'audience' ? over : event.to === undefined || event.to.includes(eyes)))
    const events = mine.map(({ k, event }) => ({ k, is: event.is }))
    this.lists.set(eyes, { upTo: this.heard.length, over, events })
    return events
  }
}
