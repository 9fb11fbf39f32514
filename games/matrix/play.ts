import type { Strategy } from '../../src/core/strategy'
import { Machine } from '../../src/core/machine'
import { luckOf } from '../../src/core/luck'
import { Config } from './config'
import game from './game'
import strategies from './strategies'
import type { Outcome } from './types'

/** A strategy of this game by id; throws where there is none. For tests. */
export function strategyOf(id: string): Strategy {
  const found = strategies.find(strategy => strategy.id === id)
  if (!found) throw new Error(`expected a strategy of the matrix game, found '${id}'`)
  return found
}

/** A seat of a test match: a strategy id, with parameters where it takes some. */
export type TestSeat = string | readonly [id: string, params: unknown]

/** Plays a match of strategies through the machine and returns it. For tests. */
export function playMatch(seats: readonly TestSeat[], input: unknown = {}, seed = 'test') {
  const machine = new Machine({ game, config: Config.parse(input), seats: seats.length, seed })
  const seated = seats.map((entry, seat) => {
    const [id, params] = typeof entry === 'string' ? [entry, undefined] : entry
    return strategyOf(id).sit({ seat, seats: seats.length, brief: machine.briefs[seat], params, luck: luckOf(`${seed}/seat/${seat}`) })
  })
  const intended: string[][] = seats.map(() => [])
  for (let turn = machine.turn; turn !== null; turn = machine.turn) {
    const moves = seated.map((player, seat) => {
      const observation = machine.observe(seat)
      const action = player.act(observation, turn, game.actions(observation, turn, machine.briefs[seat]!)) as string
      intended[seat]!.push(action)
      return { seat, action }
    })
    machine.apply(moves)
  }
  const outcome = game.outcome!(machine.state, machine.config) as Outcome
  return {
    machine,
    outcome,
    payoffs: machine.payoffs(),
    words: outcome.actions.map(actions => actions.join('')),
    intended: intended.map(actions => actions.join('')),
  }
}
