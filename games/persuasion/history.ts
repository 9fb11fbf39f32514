/** The quality of a unit. */
export type Quality = 'high' | 'low'

/** One finished round: what the seller saw and said, what the buyer did and, where that is allowed, answered. `round` counts from 1. */
export interface Round {
  readonly round: number
  readonly quality: Quality
  readonly message: string
  readonly bought: boolean
  readonly reply: string | null
}

/**
 * The finished rounds as strings that only grow at the end, so that a step costs O(1) however long the match is.
 * `qualities` h/l, `bought` y/n: one character per round. `messages`, `replies`: JSON strings, each followed by a comma.
 */
export interface Past {
  readonly qualities: string
  readonly bought: string
  readonly messages: string
  readonly replies: string
}

/** Nothing has happened yet. */
export const NO_PAST: Past = Object.freeze({ qualities: '', bought: '', messages: '', replies: '' })

/** The past with one more round. */
export function append(past: Past, round: Round): Past {
  return {
    qualities: past.qualities + (round.quality === 'high' ? 'h' : 'l'),
    bought: past.bought + (round.bought ? 'y' : 'n'),
    messages: `${past.messages}${JSON.stringify(round.message)},`,
    replies: round.reply === null ? past.replies : `${past.replies}${JSON.stringify(round.reply)},`,
  }
}

const list = (items: string): string[] => JSON.parse(`[${items.slice(0, -1)}]`) as string[]

/** The past as a list of rounds, oldest first. O(rounds): for screens and summaries, not for steps. */
export function roundsOf(past: Past): Round[] {
  const messages = list(past.messages)
  const replies = list(past.replies)
  return messages.map((message, i) => ({
    round: i + 1,
    quality: past.qualities[i] === 'h' ? 'high' : 'low',
    message,
    bought: past.bought[i] === 'y',
    reply: replies[i] ?? null,
  }))
}
