import type { Definition, PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import type { Game, State } from './game'
import { roundsOf } from './history'

const source = {
  paper: 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807v4, raw and rescaled score of the sealed-bid auction',
  code: 'CUHK-ARISE/GAMABench at commit 41ebccf, server/sealed_bid_auction',
}

/**
 * How far bids lie below values, on average over rounds and seats. Code: max(0, (v − b)/v), a value of 0 dividing by 1, so that it can only count 0. Paper (and the program before November 2024):
 * (v − b) over the highest possible value, not clipped.
 */
function shading(state: State, config: Config, definition: Definition): number | null {
  const rounds = roundsOf(state.secret.rounds)
  let [sum, n] = [0, 0]
  for (const { values, bids } of rounds)
    for (const [seat, value] of values.entries()) {
      const below = value - bids[seat]!
      sum += definition === 'code' ? Math.max(0, below / (value === 0 ? 1 : value)) : below / config.valuationMax
      n++
    }
  return n === 0 ? null : sum / n
}

const lowBids: Readonly<Record<Definition, Said>> = {
  code: {
    en: 'Low bids are rewarded without limit and equilibrium bids are not: in the published set-up bids of zero score 94.5, half the value 47.3, nine tenths of it 9.5',
    de: 'Niedrige Gebote werden ohne Grenze belohnt, Gleichgewichtsgebote nicht: Im veröffentlichten Aufbau geben Gebote von null 94,5, der halbe Wert 47,3, neun Zehntel davon 9,5',
  },
  paper: {
    en: 'Low bids are rewarded without limit, bids of zero most of all; a bid above the value takes away what other bids earned',
    de: 'Niedrige Gebote werden ohne Grenze belohnt, Gebote von null am meisten; ein Gebot über dem Wert nimmt weg, was andere Gebote einbrachten',
  },
}

const truthful: Said = {
  en: 'Bidding the own value, which is best at the second price whatever the others do, scores 0',
  de: 'Den eigenen Wert zu bieten, beim Zweitpreis das Beste, was auch die anderen tun, gibt 0',
}

const shared: Said = {
  en: 'All runs share one schedule of values, so the spread between runs leaves out the luck of values, and whoever knows the schedule knows all values.',
  de: 'Alle Läufe teilen einen Plan der Werte: Die Streuung zwischen Läufen enthält das Glück der Werte nicht, und wer den Plan kennt, kennt alle Werte.',
}

/** Seats aren't known here, so the figures are those of the published set-up. */
function warning(config: Config, definition: Definition): Said {
  const parts = [...(config.price === 'second' ? [truthful] : []), lowBids[definition]]
  const end = config.schedule === 'published' ? shared : null
  const say = (language: 'en' | 'de') => `${parts.map(part => part[language]).join('. ')}.${end === null ? '' : ` ${end[language]}`}`
  return { en: say('en'), de: say('de') }
}

/** GAMA-Bench's measures of the auction, the same for both price rules. */
export const published: readonly PublishedMeasure<Game>[] = [
  {
    id: 'gama.raw',
    title: { en: 'GAMA-Bench, shading of bids', de: 'GAMA-Bench, Abschlag der Gebote' },
    unit: { en: 'share', de: 'Anteil' },
    source,
    of: shading,
    warning,
  },
  {
    id: 'gama.score',
    title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Wertung' },
    unit: { en: '0 to 100', de: '0 bis 100' },
    source,
    of(state, config, definition) {
      const raw = shading(state, config, definition)
      return raw === null ? null : 100 * raw
    },
    warning,
  },
]
