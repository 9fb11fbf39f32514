// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { checkLaws, inWords, laws, type Thoroughness } from './conformance'
import { sealedSubject } from './fixture'
import type { Tools } from './law'
import { mistakesInRules } from './mistakes-in-rules'
import { mistakesInTelling } from './mistakes-in-telling'
import { fastPlay, mutant, template } from './mutants'
import { screenProbe } from './screen'
import type { Subject } from './subject'

const tools: Tools = { now: () => 0, screen: screenProbe }
const how: Thoroughness = { seeds: 1, presets: 2, random: 1, mostSeats: null }
const mistakes = [...mistakesInRules, ...mistakesInTelling]

const caughtBy = (subject: Subject, kit: Tools) => {
  const { complaints } = checkLaws(subject, kit, how)
  return { numbers: [...new Set(complaints.map(({ law }) => law))], words: complaints.map(inWords) }
}

describe('sound games pass every law', () => {
  it('the template', () => expect(caughtBy(template, tools).words).toEqual([]))
  it('a game with private values, a secret and a hidden horizon', () => expect(caughtBy(sealedSubject, tools).words).toEqual([]))
  it('a game with a true fast twin', () =>
    expect(
      caughtBy(
        mutant(() => ({ fast: { covers: () => true, play: fastPlay } })),
        tools,
      ).words,
    ).toEqual([]))
})

describe('every seeded mistake is caught by its law', () => {
  it.each(mistakes)('law $law: $what', ({ law, make, alone, tools: kit }) => {
    const { numbers, words } = caughtBy(make(), kit ?? tools)
    expect(numbers, words.join('\n')).toContain(law)
    if (alone !== false) expect(numbers, words.join('\n')).toEqual([law])
  })
  it('and there is one for each of the 27 laws', () => {
    expect(laws.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, i) => i + 1))
    expect([...new Set(mistakes.map(({ law }) => law))].sort((a, b) => a - b)).toEqual(laws.map(({ number }) => number))
  })
})
