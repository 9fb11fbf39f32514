import type { Wall, WallChart, WallMark } from '../../src/core/wall'
import { tableOf } from './benchmarks'
import { judgeOf } from './conduct'
import { type Config, ratesOf } from './config'
import type { State } from './game'
import { type Fired, outcomeOf } from './history'
import { isSolvable } from './places'

/** Whether it is shown which shots were best: the battle can be solved, and everybody knows its last shot. */
const isJudged = (config: Config, seats: number): boolean => config.shotsTold && isSolvable(tableOf(config, seats).duel)

/** Whom a shot was meant for: the strongest of the others who were in, a weaker one, or nobody. */
function aimOf({ shooter, target, alive }: Fired, rates: readonly number[]): 'strongest' | 'weaker' | 'nobody' {
  if (target === null || !alive.includes(target)) return 'nobody'
  const rate = (seat: number) => rates[seat] ?? 0
  const top = Math.max(...alive.filter(seat => seat !== shooter).map(rate))
  return rate(target) === top ? 'strongest' : 'weaker'
}

const shares = (id: string, en: string, de: string, picks: NonNullable<WallChart['picks']>): WallChart => ({
  id,
  kind: 'shares',
  title: { en, de },
  x: { en: 'Share of shots', de: 'Anteil der Schüsse' },
  picks,
})

/**
 * Battle royale on the wall: at whom shots were aimed, what came of them and, where the battle is small enough to be solved, which were best. Whoever is out hears nothing until the battle ends, so that only
 * battles that are over are shown; a battle is a round.
 */
export const wall: Wall<State, Config> = {
  charts: (config, seats) => [
    shares('aims', 'At whom shots were aimed', 'Wem die Schüsse galten', [
      { id: 'strongest', label: { en: 'The strongest other', de: 'Den Stärksten der anderen' } },
      { id: 'weaker', label: { en: 'A weaker one', de: 'Einen Schwächeren' } },
      { id: 'nobody', label: { en: 'Nobody', de: 'Niemanden' } },
    ]),
    shares('hits', 'What came of the shots', 'Was aus den Schüssen wurde', [
      { id: 'hit', label: { en: 'Hit', de: 'Getroffen' } },
      { id: 'missed', label: { en: 'Missed', de: 'Verfehlt' } },
      { id: 'none', label: { en: 'Fired at nobody', de: 'Auf niemanden' } },
    ]),
    ...(isJudged(config, seats)
      ? [
          shares('best', 'Shots that were best', 'Beste Schüsse', [
            { id: 'best', label: { en: 'A best shot', de: 'Ein bester Schuss' } },
            { id: 'other', label: { en: 'Another would have been better', de: 'Ein anderer wäre besser' } },
          ]),
        ]
      : []),
  ],
  points(state, config) {
    const seats = state.own.length
    const rates = ratesOf(config, seats)
    const over = outcomeOf(state.secret.history, seats).battles.filter(battle => battle.over)
    const judge = over.length > 0 && isJudged(config, seats) ? judgeOf(config, seats) : null
    return over.flatMap(({ shots }, i) =>
      shots.flatMap(shot => {
        const at = { round: i + 1, seat: shot.shooter }
        return [
          { chart: 'aims', ...at, pick: aimOf(shot, rates) },
          { chart: 'hits', ...at, pick: shot.came === 'hit' ? 'hit' : shot.came === 'missed' ? 'missed' : 'none' },
          ...(judge === null ? [] : [{ chart: 'best', ...at, pick: judge(shot) ? 'best' : 'other' }]),
        ]
      }),
    )
  },
  marks: (_state, config, seats): readonly WallMark[] =>
    isJudged(config, seats)
      ? [{ chart: 'best', kind: 'equilibrium', pick: 'best', at: 1, label: { en: 'Equilibrium: always', de: 'Gleichgewicht: immer' } }]
      : [],
}
