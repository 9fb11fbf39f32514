import type { Labels, Turn } from '../../../src/core/game'
import { worths } from '../economics'
import type { Action, Brief, Observation } from '../game'
import { figure, percent, type Language } from '../money'

/** The names of the two answers of a seat that chooses between them, by id. */
export type YesNo = Readonly<Record<'yes' | 'no', string>>

/** This seat's name of an answer, else the wording's own. */
export function nameOf(id: string, own: YesNo, labels?: Labels): string {
  return labels?.names?.[id] ?? (id === 'yes' || id === 'no' ? own[id] : id)
}

/** Both answers in bold, in this seat's order, joined by the language's "or". */
export function bothOf(own: YesNo, or: string, labels?: Labels): string {
  const order = labels?.order?.length === 2 ? labels.order : ['yes', 'no']
  return order.map(id => `**${nameOf(id, own, labels)}**`).join(` ${or} `)
}

/** A text of the other side as a Markdown quotation of its own, whatever lines and marks it holds. */
export function quotation(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => `> ${line}`)
    .join('\n')
}

/** An action apart: the decision or message, and the reply that came with it. */
function partsOf(action: Action): { readonly main: string; readonly reply: string } {
  return typeof action === 'object' && action !== null
    ? { main: String(action.decision), reply: String(action.message ?? '') }
    : { main: String(action), reply: '' }
}

/** The label of an action: distinct actions get distinct labels, also texts and answers with a reply. */
export function labelOf(
  action: Action,
  brief: Brief,
  seat: number,
  own: { readonly seller: YesNo; readonly buyer: YesNo },
  open: string,
  close: string,
  labels?: Labels,
): string {
  const { main, reply } = partsOf(action)
  if (seat === 0 && brief.message === 'text') return `${open}${main}${close}`
  const name = nameOf(main, seat === 0 ? own.seller : own.buyer, labels)
  return reply === '' ? name : `${name} · ${open}${reply}${close}`
}

/** Every number of a brief, formatted once. Null where the seat is not told. */
export function numbersOf(brief: Brief, language: Language) {
  const { price, p, v, c, rounds, maxChars } = brief
  const show = (x: number) => figure(x, language)
  const values = v === null || c === null ? null : worths({ v, c, price })
  return {
    price: show(price),
    p: p === null ? null : percent(p, language),
    low: p === null ? null : percent(1 - p, language),
    rounds: rounds === null ? null : show(rounds),
    maxChars: maxChars === null ? null : show(maxChars),
    values: values && {
      high: show(values.high),
      low: show(values.low),
      v: show(v ?? 0),
      c: show(c ?? 0),
      gain: show(values.gain),
      loss: show(-values.loss),
    },
  }
}

/** Whether this observation belongs to a decision of the seller; the turn decides where a transform asks in between. */
export const isSelling = (observation: Observation, turn: Turn): boolean => turn.id === 'recommend' || observation.seat === 'seller'

/** What the round earned a seat, in money; null for a seat that is not told enough. */
export function earned(bought: boolean, quality: 'high' | 'low', seat: number, brief: Brief): number | null {
  if (!bought) return 0
  if (seat === 0) return brief.price
  if (brief.v === null || brief.c === null) return null
  const { gain, loss } = worths({ v: brief.v, c: brief.c, price: brief.price })
  return quality === 'high' ? gain : -loss
}
