import type { Wall, WallMark } from '../../src/core/wall'
import type { Config } from './config'
import { effects } from './dishes'
import type { State } from './game'

/** The diner's dilemma on the wall: the share of costly dishes by round, with the dominant dish (none where both are alike) and what is best for the table. */
export const wall: Wall<State, Config> = {
  charts: () => [
    {
      id: 'dishes',
      kind: 'shares',
      title: { en: 'Dishes ordered, by round', de: 'Bestellte Gerichte je Runde' },
      x: { en: 'Share of orders', de: 'Anteil der Bestellungen' },
      picks: [
        { id: 'costly', label: { en: 'Costly dish', de: 'Teures Gericht' } },
        { id: 'cheap', label: { en: 'Cheap dish', de: 'Günstiges Gericht' } },
      ],
    },
  ],
  points: state =>
    state.secret.dishes
      .split(';')
      .slice(0, -1)
      .flatMap((letters, i) =>
        Array.from(letters, (letter, seat) => ({ chart: 'dishes', round: i + 1, seat, pick: letter === 'c' ? 'cheap' : 'costly' })),
      ),
  marks(_state, config, seats) {
    const { own, all } = effects(config, seats)
    const mark = (kind: WallMark['kind'], at: number, en: string, de: string): WallMark => ({
      chart: 'dishes',
      pick: 'costly',
      kind,
      at,
      label: { en, de },
    })
    return [
      ...(own === 0
        ? []
        : [
            mark(
              'equilibrium',
              own > 0 ? 1 : 0,
              `Equilibrium: all ${own > 0 ? 'costly' : 'cheap'}`,
              `Gleichgewicht: alle ${own > 0 ? 'teuer' : 'günstig'}`,
            ),
          ]),
      ...(all === 0
        ? []
        : [
            mark(
              'benchmark',
              all > 0 ? 1 : 0,
              `Best for all: ${all > 0 ? 'costly' : 'cheap'}`,
              `Am besten für alle: ${all > 0 ? 'teuer' : 'günstig'}`,
            ),
          ]),
    ]
  },
}
