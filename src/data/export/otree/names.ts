import { hashOf } from '../../../core/canonical'
import type { SessionPlan } from '../../../session/plan'

/** A code of 8 letters and digits, as oTree's are, that follows from what it names alone. It begins with a letter, so that no spreadsheet takes it for a number. */
export function codeOf(named: unknown): string {
  const hash = BigInt(`0x${hashOf(named)}`)
  const first = String.fromCharCode(97 + Number(hash % 26n))
  return first + (hash / 26n).toString(36).slice(0, 7)
}

/** A name as Python takes it: letters, digits and underscores, no digit first. */
export function identifier(text: string): string {
  const name = text.replace(/\W+/g, '_').replace(/^_+|_+$/g, '')
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`
}

/** The app of every part: its game's id, with _2, _3 … where an earlier part plays the same game. */
export function appsOf(plan: SessionPlan): readonly string[] {
  const seen = new Map<string, number>()
  return plan.parts.map(({ game }) => {
    const n = (seen.get(game) ?? 0) + 1
    seen.set(game, n)
    return n === 1 ? identifier(game) : `${identifier(game)}_${n}`
  })
}

/** A name as classes of pages have it: `talk:choose` is TalkChoose. */
export const pageName = (text: string): string =>
  text
    .split(/\W+/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
