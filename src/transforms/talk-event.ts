import type { Seat } from '../core/game'

/** What is heard of a message: the seat that spoke, the seat it spoke to (absent: everyone), and the text. */
export interface TalkEvent {
  readonly talk: { readonly from: Seat; readonly to?: Seat; readonly text: string }
}

/** True for the event of a message. */
export const isTalk = (event: unknown): event is TalkEvent => typeof event === 'object' && event !== null && 'talk' in event
