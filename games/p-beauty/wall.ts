import type { Wall, WallMark } from '../../src/core/wall'
import type { Config } from './config'
import { commonNumbers } from './equilibria'
import type { State } from './game'
import { roundsOf } from './rounds'

/** Most runs of equilibria that are marked. */
const MOST_RUNS = 3

/** Rounds whose mean everybody has heard: all that are over with feedback, else none before the end. */
const heard = (state: State, config: Config) => (config.feedback || state.done === config.rounds ? roundsOf(state, config) : [])

/** The common numbers that are equilibria, as marks of both charts: the ends of each run; none where every number is one. */
function equilibria(config: Config, seats: number): readonly WallMark[] {
  const runs = commonNumbers(config, seats)
  if (runs.some(({ from, to }) => from === config.min && to === config.max)) return []
  return runs.slice(0, MOST_RUNS).flatMap(({ from, to }) => {
    const isList = from === to || (config.numbers === 'integer' && to === from + 1)
    const ends = [...new Set([from, to])].map(at => ({
      at,
      label: isList
        ? { en: `Equilibrium ${at}`, de: `Gleichgewicht ${at}` }
        : at === from
          ? { en: `Equilibria from ${at}`, de: `Gleichgewichte ab ${at}` }
          : { en: `Equilibria up to ${at}`, de: `Gleichgewichte bis ${at}` },
    }))
    return ['guesses', 'means'].flatMap(chart => ends.map((end): WallMark => ({ chart, kind: 'equilibrium', ...end })))
  })
}

/** The guessing game on the wall: how the numbers of a round spread, and their mean by round, with p × mean as target and the common numbers that are equilibria. */
export const wall: Wall<State, Config> = {
  charts: config => [
    {
      id: 'guesses',
      kind: 'distribution',
      title: { en: 'Numbers chosen', de: 'Gewählte Zahlen' },
      x: { en: 'Number', de: 'Zahl' },
      range: [config.min, config.max],
      ...(config.numbers === 'integer' ? { whole: true as const } : {}),
    },
    {
      id: 'means',
      kind: 'course',
      title: { en: 'Mean number by round', de: 'Mittlere Zahl je Runde' },
      x: { en: 'Mean number', de: 'Mittlere Zahl' },
      range: [config.min, config.max],
    },
  ],
  points: (state, config) =>
    heard(state, config).flatMap(({ guesses }, i) =>
      guesses.flatMap((x, seat) => [
        { chart: 'guesses', round: i + 1, seat, x },
        { chart: 'means', round: i + 1, seat, x },
      ]),
    ),
  marks: (state, config, seats) => [
    ...(state === null ? [] : heard(state, config)).flatMap(({ target }, i): WallMark[] =>
      ['guesses', 'means'].map(chart => ({ chart, kind: 'target', round: i + 1, at: target, label: { en: 'Target', de: 'Zielzahl' } })),
    ),
    ...equilibria(config, seats),
  ],
}
