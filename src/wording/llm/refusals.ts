const can = "(?:can't|cannot|can not|won't|will not|'m unable to|am unable to|'m not able to|am not able to|'m not comfortable|am not comfortable)"
const acts =
  '(?:help|assist|participat|play|take part|comply|engage|continue|do (?:that|this|so)|provide|fulfil|answer|respond|choose|decid|mak|complete|support)'
const absagen = '(?:helfen|teilnehmen|mitspielen|mitmachen|antworten|beantworten|unterstützen|entsprechen|nachkommen|weitermachen|entscheiden)'

/**
 * How replies open that decline instead of answering, in English and German. Read only where a reply holds no answer in the required form: a reply with an
 * answer is an answer, whatever it says around it, and prose that doesn't open like this is unparsable.
 */
const openings: readonly RegExp[] = [
  new RegExp(`^(?:i'm sorry|i am sorry|sorry|my apologies|i apologi[sz]e)\\b[,.;:]?\\s{0,3}(?:but )?(?:i|as an ai)\\b`),
  new RegExp(`^(?:unfortunately,? )?i ?${can} ${acts}`),
  /^(?:as an? (?:ai|artificial|large language|language)\b)/,
  new RegExp(`^i (?:must|have to|need to) (?:decline|refuse)\\b`),
  /^i (?:decline|refuse) to\b/,
  new RegExp(`^(?:es tut mir leid|tut mir leid|leider|entschuldigung)\\b.{0,60}\\b(?:kann|darf|möchte|werde) ich\\b.{0,80}\\b(?:nicht|kein)`),
  new RegExp(`^(?:es tut mir leid|tut mir leid|entschuldigung)\\b.{0,20}\\bich (?:kann|darf|möchte|werde)\\b.{0,80}\\b(?:nicht|kein)`),
  new RegExp(`^(?:ich|dabei|daran|hierbei|damit|das) (?:kann|darf|möchte|werde) (?:ich )?(?:.{0,60})\\b(?:nicht|kein\\w{0,2})\\b.{0,40}${absagen}`),
  /^als (?:eine? )?(?:ki|künstliche intelligenz|sprachmodell)\b/,
]

/** Whether a reply without an answer declines, by its opening. */
export function isRefusal(text: string): boolean {
  const opening = text
    .slice(0, 240)
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“„*_>#-]+/, '')
    .toLowerCase()
  return openings.some(pattern => pattern.test(opening))
}
