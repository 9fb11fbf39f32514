import type { Wall, WallChart, WallMark } from '../../src/core/wall'
import type { Config } from './config'
import { choiceAt, commitmentRate } from './economics'
import type { State } from './game'
import { roundsOf } from './history'
import { read } from './strategies/reading'

const recommends = [
  { id: 'yes', label: { en: 'Recommended', de: 'Empfohlen' } },
  { id: 'no', label: { en: 'Not recommended', de: 'Nicht empfohlen' } },
]
const words = { id: 'words', label: { en: 'Free words', de: 'Freie Worte' } }
const buys = [
  { id: 'bought', label: { en: 'Bought', de: 'Gekauft' } },
  { id: 'passed', label: { en: 'Not bought', de: 'Nicht gekauft' } },
]

const shares = (id: string, picks: NonNullable<WallChart['picks']>, en: string, de: string, of: WallChart['x']): WallChart => ({
  id,
  kind: 'shares',
  title: { en, de },
  x: of,
  picks,
})

/**
 * Persuasion on the wall: how often units of low and of high quality were recommended, and how often bought, by round. A buyer of one round never hears of the others' rounds, so that nothing of
 * a match with such buyers is shown before its end.
 */
export const wall: Wall<State, Config> = {
  charts(config) {
    const said = config.message === 'text' ? [...recommends, words] : recommends
    const units = { en: 'Share of units', de: 'Anteil der Stücke' }
    return [
      shares('low', said, 'Low quality: recommended or not', 'Niedrige Qualität: empfohlen oder nicht', units),
      shares('high', said, 'High quality: recommended or not', 'Hohe Qualität: empfohlen oder nicht', units),
      shares('bought-low', buys, 'Low quality: bought or not', 'Niedrige Qualität: gekauft oder nicht', units),
      shares('bought-high', buys, 'High quality: bought or not', 'Hohe Qualität: gekauft oder nicht', units),
    ]
  },
  points(state, config) {
    if (config.myopic && state.round < config.rounds) return []
    return roundsOf(state.own[0].past).flatMap(({ round, quality, message, bought }) => [
      { chart: quality, round, seat: 0, pick: read(message, config) ?? 'words' },
      { chart: `bought-${quality}`, round, seat: 1, pick: bought ? 'bought' : 'passed' },
    ])
  },
  marks(state, config) {
    const isOver = state !== null && state.round >= config.rounds
    const marks: WallMark[] = []
    if ((config.sellerKnowsValues && config.buyerKnowsPrior) || isOver) {
      const q = commitmentRate(config)
      const said = Math.round(100 * q)
      marks.push({ chart: 'low', kind: 'benchmark', pick: 'yes', at: q, label: { en: `Bound seller: ${said} %`, de: `Mit Bindung: ${said} %` } })
    }
    const choice = config.buyerKnowsPrior ? choiceAt(config.p, config) : 'either'
    if (choice !== 'either') {
      const at = choice === 'buy' ? 1 : 0
      const label =
        at === 1 ? { en: 'Babbling: always buy', de: 'Ohne Gehör: immer kaufen' } : { en: 'Babbling: never buy', de: 'Ohne Gehör: nie kaufen' }
      for (const chart of ['bought-low', 'bought-high']) marks.push({ chart, kind: 'equilibrium', pick: 'bought', at, label })
    }
    return marks
  },
}
