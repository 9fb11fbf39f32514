import { loadGame } from '../../catalogue'
import { fold } from '../../core/fold'
import type { SeatSpec } from '../../core/spec'
import { findStrategy, makeSpec, parseParams } from '../../run/spec'
import { playSync, type ScriptedSeat } from '../../run/sync'
import { best, type Bench, type Figure } from './bench'

const ROUNDS = 200

async function table(id: string, preset: string | undefined, config: object, names: readonly (readonly [string, object?])[]) {
  const { game, strategies } = await loadGame(id)
  const scripted = names.map(([name, params]): ScriptedSeat => {
    const strategy = findStrategy(strategies, name)
    return { strategy, params: parseParams(strategy, params) }
  })
  const seats = names.map(([strategy]): SeatSpec => ({ player: { kind: 'scripted', strategy }, wording: 'en' }))
  const spec = makeSpec({ game, preset, config, seats, seed: 'bench' })
  return { game, spec, scripted }
}

const dilemma = () => table('matrix', 'prisoners-dilemma', { rounds: ROUNDS }, [['tit-for-tat'], ['win-stay-lose-shift']])
const MATCHES = 2_000

/** Rounds per second of the prisoner's dilemma, 200 rounds a match, two strategies, one thread, no log. */
export const engine: Bench = async () => {
  const { game, spec, scripted } = await dilemma()
  const rate = best(5, () => {
    for (let i = 0; i < MATCHES; i++) playSync(game, spec, scripted, { log: 'none' })
    return MATCHES * ROUNDS
  })
  return [{ name: 'engine', what: 'prisoner’s dilemma, 200 rounds, no log', figure: rate / 1e6, unit: 'M rounds/s', target: 3, atLeast: true }]
}

/** The same with the full event log, and its replay. */
export const log: Bench = async () => {
  const { game, spec, scripted } = await dilemma()
  const rate = best(5, () => {
    for (let i = 0; i < MATCHES; i++) playSync(game, spec, scripted, { log: 'full' })
    return MATCHES * ROUNDS
  })
  const { log: events } = playSync(game, spec, scripted, { log: 'full' })
  const replay = best(5, () => {
    for (let i = 0; i < MATCHES; i++) fold(game, events)
    return MATCHES * ROUNDS
  })
  const figures: Figure[] = [
    { name: 'log', what: 'the same with the full log', figure: rate / 1e6, unit: 'M rounds/s', target: 2, atLeast: true },
    { name: 'replay', what: 'replay of that log, as a ratio to playing it', figure: replay / rate, unit: '×', target: 1, atLeast: true },
  ]
  return figures
}

/** Moves per second of p-beauty with 100 seats. */
export const crowd: Bench = async () => {
  const SEATS = 100
  const GUESS_ROUNDS = 20
  const names = Array.from({ length: SEATS }, (_, i) => (i % 2 === 0 ? (['level-k', { k: (i / 2) % 4 }] as const) : (['uniform'] as const)))
  const { game, spec, scripted } = await table('p-beauty', undefined, { rounds: GUESS_ROUNDS }, names)
  const rate = best(5, () => {
    for (let i = 0; i < 100; i++) playSync(game, spec, scripted, { log: 'none' })
    return 100 * SEATS * GUESS_ROUNDS
  })
  return [{ name: 'crowd', what: 'p-beauty, 100 seats', figure: rate / 1e6, unit: 'M moves/s', target: 2, atLeast: true }]
}
