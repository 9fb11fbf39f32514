import type { FormTexts } from './form'

const list = (items: readonly string[], last: string) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
const steps = (step: number | undefined, usual?: number) => (step === undefined || step === usual ? '' : `, in steps of ${step}`)

/** How to answer, in English. */
export const en: FormTexts = {
  intro: 'Answer with JSON only, in this form, with your own values in place of …:',
  last: 'Write names exactly as they stand here, and numbers as JSON numbers without units or quotation marks. If your reply holds more than one answer in this form, the last one counts.',
  choice: options => `${options.length === 1 ? '' : 'one of '}${list(options, 'or')}`,
  int: (min, max, step) => `a whole number from ${min} to ${max}${steps(step, 1)}`,
  real: (min, max, step) => `a number from ${min} to ${max}${steps(step) || ', decimals allowed'}`,
  text: (maxChars, optional) => (optional ? `a text of at most ${maxChars} characters; it may be empty` : `a text of 1 to ${maxChars} characters`),
  split: (total, step) => `${step === 1 ? 'whole numbers' : `multiples of ${step}`}, none negative, that add up to exactly ${total}`,
  many: (options, min, max) => `a list of ${min === max ? min : `${min} to ${max}`} different ones of ${list(options, 'and')}`,
  cases: 'one of these objects:',
  nothing: 'nothing else belongs to it',
}
