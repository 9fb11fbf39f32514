import type { FormTexts } from './form'

const list = (items: readonly string[], last: string) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
const steps = (step: number | undefined, usual?: number) => (step === undefined || step === usual ? '' : `, in Schritten von ${step}`)

/** How to answer, in German. Numbers stand as JSON writes them, with a point. */
export const de: FormTexts = {
  intro: 'Antworte nur mit JSON, in dieser Form, mit deinen eigenen Werten anstelle von …:',
  last: 'Schreibe Namen genau so, wie sie hier stehen, und Zahlen als JSON-Zahlen (mit Dezimalpunkt), ohne Einheit und ohne Anführungszeichen. Enthält deine Antwort mehrere Angaben in dieser Form, zählt die letzte.',
  choice: options => `${options.length === 1 ? '' : 'eines von '}${list(options, 'oder')}`,
  int: (min, max, step) => `eine ganze Zahl von ${min} bis ${max}${steps(step, 1)}`,
  real: (min, max, step) => `eine Zahl von ${min} bis ${max}${steps(step) || ', auch mit Nachkommastellen'}`,
  text: (maxChars, optional) =>
    optional ? `ein Text mit höchstens ${maxChars} Zeichen; er darf leer sein` : `ein Text mit 1 bis ${maxChars} Zeichen`,
  split: (total, step) => `${step === 1 ? 'ganze Zahlen' : `Vielfache von ${step}`}, keine negativ, zusammen genau ${total}`,
  many: (options, min, max) => `eine Liste mit ${min === max ? min : `${min} bis ${max}`} verschiedenen von ${list(options, 'und')}`,
  cases: 'eines dieser Objekte:',
  nothing: 'sonst gehört nichts dazu',
}
