import type { Wall, WallMark } from '../../src/core/wall'
import type { Config } from './config'
import type { State } from './game'
import { roundsOf } from './rounds'

const charts = ['contributions', 'means'] as const

/** Whether everybody can give the same amount at most in every round: else no contribution is everybody's "all". */
const isEven = (config: Config) => config.reset && config.endowments === 'fixed'

const both = (mark: Omit<WallMark, 'chart'>): readonly WallMark[] => charts.map(chart => ({ chart, ...mark }))

/** Public goods on the wall: how the contributions of a round spread, and their mean by round, with the dominant contribution (none where R = n) and what is best for all. */
export const wall: Wall<State, Config> = {
  charts: config => [
    {
      id: 'contributions',
      kind: 'distribution',
      title: { en: 'Contributions', de: 'Einzahlungen' },
      x: { en: 'Contribution (points)', de: 'Einzahlung (Punkte)' },
      whole: true,
      ...(config.reset ? { range: [0, config.endowment] as const } : {}),
    },
    {
      id: 'means',
      kind: 'course',
      title: { en: 'Mean contribution by round', de: 'Mittlere Einzahlung je Runde' },
      x: { en: 'Mean contribution (points)', de: 'Mittlere Einzahlung (Punkte)' },
      ...(config.reset ? { range: [0, config.endowment] as const } : {}),
    },
  ],
  points: (state, config) =>
    roundsOf(state, config).flatMap(({ contributions }, i) =>
      contributions.flatMap((x, seat) => charts.map(chart => ({ chart, round: i + 1, seat, x }))),
    ),
  marks(_state, config, seats) {
    const { multiplier, endowment } = config
    const all = { en: `Best for all: ${endowment}`, de: `Am besten für alle: ${endowment}` }
    if (multiplier < seats)
      return [
        ...both({ kind: 'equilibrium', at: 0, label: { en: 'Equilibrium 0', de: 'Gleichgewicht 0' } }),
        ...(multiplier > 1 && isEven(config) ? both({ kind: 'benchmark', at: endowment, label: all }) : []),
      ]
    if (multiplier === seats || !isEven(config)) return []
    return both({ kind: 'equilibrium', at: endowment, label: { en: `Equilibrium ${endowment}`, de: `Gleichgewicht ${endowment}` } })
  },
}
