import { expect, it } from 'vitest'
import { cards } from '../catalogue'
import { byTitle } from './by-title'

const titles = (language: 'en' | 'de') => byTitle(cards, language).map(card => card.title[language])

it.each(['en', 'de'] as const)('games stand in the order of their titles, each once (%s)', language => {
  const found = titles(language)
  expect(found).toHaveLength(cards.length)
  for (const [i, title] of found.slice(1).entries()) expect((found[i] as string).localeCompare(title, language)).toBeLessThan(0)
})

it('the umlauts of German titles stand with their letters', () => {
  const of = (id: string, de: string) => ({ ...(cards[0] as (typeof cards)[number]), id, title: { en: id, de } })
  expect(byTitle([of('a', 'Zoll'), of('b', 'Übung'), of('c', 'Ufer')], 'de').map(card => card.id)).toEqual(['b', 'c', 'a'])
})
