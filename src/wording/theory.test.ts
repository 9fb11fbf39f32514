import { describe, expect, it } from 'vitest'
import bargaining from '../../games/bargaining/game'
import beauty from '../../games/p-beauty/game'
import diner from '../../games/diner/game'
import dollar from '../../games/divide-dollar/game'
import elFarol from '../../games/el-farol/game'
import matrix from '../../games/matrix/game'
import persuasion from '../../games/persuasion/game'
import goods from '../../games/public-goods/game'
import pirate from '../../games/pirate/game'
import type { GameDef } from '../core/game'
import { assumesIn, conceptIn } from './theory'

const games: readonly GameDef[] = [bargaining, beauty, diner, dollar, elFarol, goods, matrix, persuasion, pirate]
const concepts = games.flatMap(game =>
  Object.values(game.presets).flatMap(preset => {
    const config = game.config.parse(preset.config)
    return game.benchmarks(config, preset.seats ?? game.seats(config).default, {}).equilibria
  }),
)

describe('names of equilibria', () => {
  it('are German on a German screen, whole, for every preset of the games at hand', () => {
    for (const { concept } of concepts) {
      const text = conceptIn('de', concept.replace(/^reference line: /, ''))
      expect(text).not.toMatch(/\b(pure|mixed|every|round|expected|perfect|with|one of|any|everybody|nobody|the|that|bids|go|an)\b/)
    }
  })
  it('stay what they are on an English one', () => expect(conceptIn('en', 'pure Nash (D, D) in every round')).toBe('pure Nash (D, D) in every round'))
  it('keep their numbers', () => {
    expect(conceptIn('de', 'pure Nash: everybody at 1 (so is any common number from 0 to 3)')).toBe(
      'reines Nash-Gleichgewicht: alle bei 1 (ebenso jede gemeinsame Zahl von 0 bis 3)',
    )
    expect(conceptIn('de', 'mixed Nash (1/2, 1/2; 1/3, 2/3), expected points in every round')).toBe(
      'gemischtes Nash-Gleichgewicht (1/2, 1/2; 1/3, 2/3), erwartete Punkte in jeder Runde',
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
  })
})
