import { describe, expect, it } from 'vitest'
import { ANIMALS, COLOURS } from './name-words'
import { NAMES, nameOf } from './names'

const all = (language: 'en' | 'de', seed = 's') => Array.from({ length: NAMES }, (_, i) => nameOf(seed, i, language))

describe('assigned names', () => {
  it('are at least a thousand, of twenty colours and sixty animals, each word once', () => {
    expect(NAMES).toBeGreaterThanOrEqual(1000)
    expect(COLOURS.length).toBeGreaterThanOrEqual(20)
    expect(ANIMALS.length).toBeGreaterThanOrEqual(60)
    for (const column of [0, 1] as const) {
      expect(new Set(COLOURS.map(words => words[column])).size).toBe(COLOURS.length)
      expect(new Set(ANIMALS.map(words => words[column])).size).toBe(ANIMALS.length)
    }
  })

  it('are unique in a session, in both languages, beyond their number too', () => {
    expect(new Set(all('en')).size).toBe(NAMES)
    expect(new Set(all('de')).size).toBe(NAMES)
    expect(nameOf('s', NAMES, 'en')).toBe(`${nameOf('s', 0, 'en')} 2`)
  })

  it('show every animal once before one comes twice', () => {
    const first = all('en').slice(0, ANIMALS.length)
    expect(new Set(first.map(name => name.split(' ').at(-1))).size).toBe(ANIMALS.length)
  })

  it('are the same animal and colour in German, whose adjective agrees with the noun', () => {
    const genders = new Map(ANIMALS.map(([, german, gender]) => [german, gender]))
    for (let i = 0; i < NAMES; i += 7) {
      const [colour, animal] = nameOf('t', i, 'en').split(' ')
      const [adjective = '', noun = ''] = nameOf('t', i, 'de').split(' ')
      expect(ANIMALS.find(([english]) => english === animal)?.[1]).toBe(noun)
      const stem = COLOURS.find(([english]) => english === colour)?.[1]
      expect(adjective).toBe(`${stem}${{ m: 'er', f: 'e', n: 'es' }[genders.get(noun) ?? 'm']}`)
    }
    const german = new Set(all('de'))
    for (const name of ['Blauer Reiher', 'Blaue Eule', 'Blaues Zebra', 'Goldener Löwe', 'Violette Libelle']) expect(german.has(name)).toBe(true)
  })

  it('hang on the seed alone', () => {
    expect(all('en', 'a')).toEqual(all('en', 'a'))
    expect(all('en', 'a').slice(0, 20)).not.toEqual(all('en', 'b').slice(0, 20))
  })
})
