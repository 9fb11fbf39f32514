import { describe, expect, it } from 'vitest'
import { joinDe } from '../wording/join.de'
import { joinEn } from '../wording/join.en'
import { browserLanguage, durationText, joinTexts, LANGUAGES } from './texts'

/** Every text of a table, with the functions called. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return texts((value as (...args: unknown[]) => unknown)(2, 3, 4))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe('the participant’s texts', () => {
  it('never say what others are, and never shout', () => {
    for (const said of [...texts(joinEn), ...texts(joinDe)])
      expect(said).not.toMatch(
        /\b(participants?|person|persons|students?|user|agent|human|Teilnehmer|Teilnehmende|Student|Studierende|Proband|Mensch)\b|!/i,
      )
  })

  it('address one as du in German', () => {
    for (const said of texts(joinDe)) expect(said).not.toMatch(/\bSie (?!zeigt|beginnt|geht)|\bIhnen\b|\bIhr(e|en|em|er|es)\b/)
  })

  it('give lengths of time in two parts at most', () => {
    expect([4_000, 65_000, 600_000, 754_000, 3_900_000].map(ms => durationText(ms, joinEn))).toEqual([
      '4 s',
      '1 min 5 s',
      '10 min',
      '12 min',
      '1 h 5 min',
    ])
  })

  it('come in the first language that the browser asks for and the page speaks', () => {
    expect(browserLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de')
    expect(browserLanguage(['fr'])).toBe('en')
    expect(Object.keys(LANGUAGES).map(tag => joinTexts(tag as 'en' | 'de').again)).toHaveLength(2)
  })
})
