import { describe, expect, it } from 'vitest'
import { loadGame, cards } from '../catalogue'
import type { Equilibrium, GameDef, Move } from '../core/game'
import { luckOf } from '../core/luck'
import { Machine } from '../core/machine'
import { presetSettings, parsed } from '../testkit/settings'
import { act } from '../testkit/styles'
import type { SmallSetting } from '../testkit/subject'
import { assumesIn, conceptIn } from './theory'

const smallFiles = import.meta.glob<{ default: readonly SmallSetting[] }>('/games/*/small.ts')

interface At {
  readonly game: GameDef
  readonly config: unknown
  readonly seats: number
}

/** The presets and the small set-ups of a game. */
async function settingsOf(id: string): Promise<{ readonly presets: readonly At[]; readonly small: readonly At[] }> {
  const { game } = await loadGame(id)
  const small = (await smallFiles[`/games/${id}/small.ts`]?.())?.default ?? []
  return {
    presets: presetSettings(game).map(({ config, seats }) => ({ game, config, seats })),
    small: small.map(({ config, seats }) => ({ game, config: parsed(game, config), seats })),
  }
}

const told = ({ game, config, seats }: At): readonly Equilibrium[] => game.benchmarks(config, seats, {}).equilibria

/** What a match of seats that choose at random is said to be distant from; null where nothing is. */
function distantFrom({ game, config, seats }: At, seed: string): string | null {
  const machine = new Machine({ game, config, seats, seed })
  const luck = luckOf(`${seed}/players`)
  while (machine.turn !== null) {
    const { turn, k } = machine
    const moves = turn.seats.map((seat): Move<unknown> => {
      const own = luck.fork(k).fork(seat)
      return { seat, action: act('any', game.actions(machine.observe(seat), turn, machine.briefs[seat]), own, own) }
    })
    machine.apply(moves)
  }
  return game.conduct?.(machine.state, config).distance?.to ?? null
}

const english =
  /\b(pure|mixed|every|round|expected|expectation|perfect|with|one of|any|anything|everybody|nobody|the|that|bids|go|and|is|are|own|as if|of|play|computed|indifferent|player|however)\b/

describe.each(cards.map(({ id }) => id))('the theory of %s on a German screen', id => {
  it('has German names of equilibria, whole, for every preset and small set-up', async () => {
    const { presets, small } = await settingsOf(id)
    for (const { concept } of [...presets, ...small].flatMap(told)) {
      const bare = concept.replace(/^reference line: /, '')
      const text = conceptIn('de', bare)
      expect(text).not.toBe(bare)
      expect(text).not.toMatch(english)
    }
  })

  it('has German remarks, whole, for every preset and small set-up', async () => {
    const { presets, small } = await settingsOf(id)
    for (const { assumes } of [...presets, ...small].flatMap(told)) {
      const { text, isEnglish } = assumesIn('de', assumes)
      expect({ assumes, isEnglish }).toEqual({ assumes, isEnglish: false })
      expect(text).not.toBe(assumes)
      expect(text).not.toMatch(english)
    }
  })

  it('has German names for what finished matches are measured against', async () => {
    const { small } = await settingsOf(id)
    for (const [i, at] of small.entries()) {
      const to = distantFrom(at, `theory/${i}`)
      if (to === null) continue
      expect(conceptIn('de', to)).not.toBe(to)
      expect(conceptIn('de', to)).not.toMatch(english)
    }
  })
})

describe('names of equilibria', () => {
  it('stay what they are on an English screen', () =>
    expect(conceptIn('en', 'pure Nash (D, D) in every round')).toBe('pure Nash (D, D) in every round'))
  it('keep their numbers, with the decimal comma', () => {
    expect(conceptIn('de', 'pure Nash: everybody at 1 (so is any common number from 0 to 3)')).toBe(
      'reines Nash-Gleichgewicht: alle bei 1 (ebenso jede gemeinsame Zahl von 0 bis 3)',
    )
    expect(conceptIn('de', 'mixed Nash (1/2, 1/2; 1/3, 2/3), expected points in every round')).toBe(
      'gemischtes Nash-Gleichgewicht (1/2, 1/2; 1/3, 2/3), erwartete Punkte in jeder Runde',
    )
    expect(conceptIn('de', 'Symmetric mixed equilibrium: everybody goes with probability 0.57')).toBe(
      'symmetrisches gemischtes Gleichgewicht: alle gehen mit Wahrscheinlichkeit 0,57',
    )
  })
})

describe('what an equilibrium takes for granted', () => {
  it('is German where every remark is known, else English and marked as such', () => {
    expect(assumesIn('de', 'own points, risk-neutral; who plays what is open')).toEqual({
      text: 'eigene Punkte, risikoneutral; wer was spielt, ist offen',
      isEnglish: false,
    })
    expect(assumesIn('de', 'own points, risk-neutral; the moon is full')).toMatchObject({ isEnglish: true })
    expect(assumesIn('en', 'own points; the moon is full')).toEqual({ text: 'own points; the moon is full', isEnglish: true })
  })

  it('says what would have to be told, in every combination', () => {
    const of = (told: string) => assumesIn('de', `own points, risk-neutral; reference line: as if both were told ${told}, which they are not`).text
    expect(of('the last round')).toBe('eigene Punkte, risikoneutral; Vergleichslinie: als wäre beiden die letzte Runde gesagt, was nicht so ist')
    for (const told of ['both discounts', 'both values', 'the last round and both discounts', 'the last round and both values'])
      expect(of(told)).toMatch(/als wären beiden .* gesagt, was nicht so ist$/)
    expect(assumesIn('de', 'as if the game had no last round, and as if both were told both discounts, which they are not')).toEqual({
      text: 'als hätte das Spiel keine letzte Runde, und als wären beiden beide Diskontfaktoren gesagt, was nicht so ist',
      isEnglish: false,
    })
  })

  it('keeps sentences as sentences', () =>
    expect(assumesIn('de', 'Own points. To bid the own value is best whatever the others bid, in every round.').text).toBe(
      'Eigene Punkte. Den eigenen Wert zu bieten ist in jeder Runde am besten, was auch immer die anderen bieten.',
    ))
})
