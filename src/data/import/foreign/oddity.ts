import type { Said } from '../../../core/published'
import { recordWords } from '../../record-words.de'
import type { Oddity } from './foreign'

const where = ({ round, step, seat, field }: Oddity, language: 'en' | 'de'): string => {
  const [r, t, s, f] = language === 'de' ? ['Runde', 'Schritt', 'Platz', 'Feld'] : ['round', 'step', 'seat', 'field']
  const parts = [
    ...(round === undefined ? (step === undefined ? [] : [`${t} ${step}`]) : [`${r} ${round}`]),
    ...(seat === undefined ? [] : [`${s} ${seat + 1}`]),
    ...(field === undefined ? [] : [`${f} "${field}"`]),
  ]
  return parts.length === 0 ? (language === 'de' ? 'Die Aufzeichnung' : 'The record') : parts.join(', ')
}

const said = (text: string | Said | undefined, language: 'en' | 'de'): string =>
  typeof text === 'object' ? text[language] : text === undefined ? '–' : language === 'de' ? recordWords(text) : text

/** One clear sentence about an oddity, its seat counted from 1 as on the screens: where, what was expected, what was found, and what was made of it. */
export function sayOddity(oddity: Oddity, language: 'en' | 'de'): string {
  const { code } = oddity
  const expected = said(oddity.expected, language)
  const found = said(oddity.found ?? 'nothing', language)
  const taken = said(oddity.taken, language)
  const [e, f] = language === 'de' ? ['erwartet wurde', 'gefunden'] : ['expected', 'found']
  const head = `${where(oddity, language)}: ${e} ${expected}, ${f} ${found}`
  const tails =
    language === 'de'
      ? {
          outside: 'so gespielt, wie es dasteht',
          token: `gelesen als ${taken}`,
          missing: `angenommen wurde ${taken}`,
          differs: 'es gilt, was die Regeln ergeben',
          extra: 'der Rest wurde weggelassen',
          unfinished: 'die Partie steht als unbeendet in der Liste',
        }
      : {
          outside: 'played as it stands',
          token: `read as ${taken}`,
          missing: `${taken} was taken`,
          differs: 'what the rules give stands',
          extra: 'the rest was left out',
          unfinished: 'the match is listed as unfinished',
        }
  return `${head}; ${tails[code]}.`
}
