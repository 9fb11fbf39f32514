import type { GameDef, Move, Seat } from '../../core/game'
import { luckOf } from '../../core/luck'
import { Machine } from '../../core/machine'
import { allSeats } from '../../core/seats'
import type { Law } from '../law'
import type { Setting, Finding } from '../subject'

const draws = 150

/**
 * Law 13: in a game tagged `symmetric`, swapping seats swaps payoffs. Exactly so where nothing was drawn; where the rules draw luck (a tie lottery),
 * the mean payoffs over many seeds must agree within 4.5 standard errors.
 */
export const symmetricLaw: Law = {
  number: 13,
  title: 'swapping seats of a symmetric game swaps payoffs',
  ofTrial({ card, game }, trial) {
    const { machine, setting, crash } = trial
    if (!card.tags.includes('symmetric') || machine === null || crash !== null || setting.seats < 2) return []
    if (trial.frames.some(frame => frame.turn.gate === 'joint' && frame.turn.seats.length < setting.seats)) return []
    const swap = permutation(setting.seats, trial.seed)
    const plain = trial.frames.map(frame => frame.moves)
    const swapped = plain.map(moves => moves.map(({ seat, action }) => ({ seat: swap[seat] as Seat, action })).sort((a, b) => a.seat - b.seat))
    const lucky = Object.values(machine.nature).some(names => Object.keys(names).length > 0)
    const seeds = lucky && setting.seats <= 20 ? Array.from({ length: draws }, (_, i) => `${trial.seed}/swap/${i}`) : lucky ? [] : [trial.seed]
    const before = seeds.map(seed => payoffsOf(game, setting, seed, plain))
    const after = seeds.map(seed => payoffsOf(game, setting, `${seed}${lucky ? '/swapped' : ''}`, swapped))
    return allSeats(setting.seats).flatMap(seat => {
      const [mine, theirs] = [before.map(payoffs => payoffs[seat] as number), after.map(payoffs => payoffs[swap[seat] as Seat] as number)]
      return agree(mine, theirs)
        ? []
        : [
            {
              expected: `${mean(mine)} for seat ${swap[seat]} in the place of seat ${seat}`,
              found: String(mean(theirs)),
              at: swapText(swap),
            } satisfies Finding,
          ]
    })
  },
}

const swapText = (swap: readonly Seat[]) => `seats permuted to ${swap.slice(0, 12).join(' ')}`

/** A permutation that moves the first seat. */
function permutation(seats: number, seed: string): Seat[] {
  const shuffled = luckOf(`${seed}/permutation`).shuffle(allSeats(seats))
  return shuffled[0] === 0 ? [...shuffled.slice(1), 0] : shuffled
}

function payoffsOf(game: GameDef, { config, seats }: Setting, seed: string, moves: readonly (readonly Move<unknown>[])[]): readonly number[] {
  const machine = new Machine({ game, config, seats, seed })
  for (const step of moves) if (machine.turn !== null) machine.apply(step)
  return machine.payoffs()
}

const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
const variance = (xs: readonly number[]) => xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0) / Math.max(1, xs.length - 1)

function agree(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0) return true
  const error = Math.sqrt((variance(a) + variance(b)) / a.length)
  return Math.abs(mean(a) - mean(b)) <= 4.5 * error + 1e-9 * Math.max(1, Math.abs(mean(a)))
}
