const cannot =
  "i ?(?:can't|cannot|can not|won't|will not|'m unable to|am unable to|'m not able to|am not able to|must decline|have to decline|must refuse|have to refuse|decline|refuse)"
const acts =
  '(?:help|assist|participat|play|take part|comply|engage|continue|do (?:that|this|so|it)|provide|fulfil|answer|respond|choose|decide|make|complete|support)'
/** What one declines to do, or the end of the sentence. */
const it = `(?: to)?(?: ${acts}|[.!;,]|$)`

const absage = '(?:kann|darf|möchte|werde|will)'
const absagen =
  '(?:helfen|teilnehmen|mitspielen|mitmachen|antworten|beantworten|unterstützen|entsprechen|nachkommen|weitermachen|entscheiden|erfüllen|tun|machen)'
/** Within the sentence, "nicht" or "kein" and then what one declines to do, or the end of the sentence. */
const nicht = `(?:[^.!?]{0,60} )?(?:nicht|keine?[rnms]?)(?:[^.!?]{0,40} ${absagen}\\b|[.!]|$)`

/**
 * How replies open that decline instead of answering, in English and German. Read only where a reply holds no answer in the required form: a reply with an
 * answer is an answer, whatever it says around it, and prose that doesn't open like this is unparsable.
 */
const openings: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:i'm|i am) (?:very |so )?sorry|sorry|my apologies|i apologi[sz]e|unfortunately)[,.;:]? (?:but )?(?:as an? [^,.]{2,40}, )?${cannot}${it}`,
  ),
  new RegExp(`^(?:as an? (?:ai|artificial intelligence|large language model|language model)\\b[^,.]{0,40}, )?${cannot}${it}`),
  /^(?:i'm|i am) not (?:comfortable|willing)\b/,
  new RegExp(
    `^(?:es tut mir (?:sehr )?leid|tut mir leid|entschuldigung|leider)[,.;:]? (?:aber )?(?:(?:da|hier|dabei|daran|damit|das) )?(?:${absage} ich|ich ${absage}) ${nicht}`,
  ),
  new RegExp(`^(?:ich|das|dabei|daran|hierbei|damit) ${absage} (?:ich )?${nicht}`),
  new RegExp(`^als (?:eine? )?(?:ki|künstliche intelligenz|sprachmodell)\\b[^.,]{0,40} ${absage} ich ${nicht}`),
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
