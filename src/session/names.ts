import { luckOf } from '../core/luck'
import { ANIMALS, COLOURS } from './name-words'

/** How many people of one session can have names that are a colour and an animal alone. */
export const NAMES = ANIMALS.length * COLOURS.length

/**
 * The assigned name of the index-th participant of a session, from 0: a colour and an animal, the same ones in both languages. Different indices have different names; luck of the session's seed decides which,
 * and animals come twice only after all have come once. From `NAMES` on a number follows.
 */
export function nameOf(seed: string, index: number, language: 'en' | 'de'): string {
  const { animals, colours } = dealt(seed)
  const round = Math.floor(index / NAMES)
  const n = index % NAMES
  const lap = Math.floor(n / animals.length)
  const animal = animals[n % animals.length] as (typeof ANIMALS)[number]
  const colour = colours[((n % animals.length) + lap) % colours.length] as (typeof COLOURS)[number]
  const [english, german, gender] = animal
  const name = language === 'en' ? `${colour[0]} ${english}` : `${colour[1]}${ENDING[gender]} ${german}`
  return round === 0 ? name : `${name} ${round + 1}`
}

/** Endings of a German adjective before a noun without an article, by the noun's gender. */
const ENDING = { m: 'er', f: 'e', n: 'es' } as const

interface Deal {
  readonly animals: typeof ANIMALS
  readonly colours: typeof COLOURS
}

let last: { readonly seed: string; readonly deal: Deal } | undefined

function dealt(seed: string): Deal {
  if (last?.seed !== seed) {
    const luck = luckOf(seed).fork('names')
    last = { seed, deal: { animals: luck.fork('animals').shuffle(ANIMALS), colours: luck.fork('colours').shuffle(COLOURS) } }
  }
  return last.deal
}
