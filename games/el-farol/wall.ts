import type { Wall, WallMark } from '../../src/core/wall'
import type { Config } from './config'
import { roomFor } from './crowd'
import { stableRuns, symmetricChance } from './equilibria'
import type { State } from './game'

const percent = (share: number) => Math.round(100 * share)

/** The El Farol bar on the wall: the share who go by round, with the capacity and the equilibria. Where those who stay aren't told the count, nothing before the end. */
export const wall: Wall<State, Config> = {
  charts: () => [
    {
      id: 'going',
      kind: 'shares',
      title: { en: 'Who went to the bar, by round', de: 'Wer ins Lokal ging, je Runde' },
      x: { en: 'Share of players', de: 'Anteil der Spieler' },
      picks: [
        { id: 'go', label: { en: 'Went', de: 'Hingegangen' } },
        { id: 'stay', label: { en: 'Stayed home', de: 'Weggeblieben' } },
      ],
    },
  ],
  points: (state, config) =>
    config.information === 'implicit' && state.done < config.rounds
      ? []
      : state.secret.plays
          .split(';')
          .slice(0, -1)
          .flatMap((line, i) => Array.from(line, (letter, seat) => ({ chart: 'going', round: i + 1, seat, pick: letter === 'g' ? 'go' : 'stay' }))),
  marks(_state, config, seats) {
    const room = roomFor(config.capacity, seats)
    const chance = symmetricChance(config, seats)
    const mark = (kind: WallMark['kind'], at: number, en: string, de: string): WallMark => ({
      chart: 'going',
      pick: 'go',
      kind,
      at,
      label: { en, de },
    })
    const pure = stableRuns(config, seats).map(({ from, to }) =>
      from === to
        ? mark('equilibrium', from / seats, `Equilibrium ${from} of ${seats}`, `Gleichgewicht ${from} von ${seats}`)
        : mark('equilibrium', from / seats, `Equilibria from ${from} of ${seats}`, `Gleichgewichte ab ${from} von ${seats}`),
    )
    const mixed = chance > 0 && chance < 1 ? [mark('equilibrium', chance, `Mixed ${percent(chance)} %`, `Gemischt ${percent(chance)} %`)] : []
    return [mark('benchmark', room / seats, `Room for ${room} of ${seats}`, `Platz für ${room} von ${seats}`), ...pure, ...mixed]
  },
}
