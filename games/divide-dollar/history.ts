import type { Round, State } from './game'

/** All rounds so far with everybody's bids, rebuilt from the rope of the state. */
export function roundsOf(state: State, gold: number): readonly Round[] {
  return state.secret.bids
    .split(';')
    .slice(0, -1)
    .map(line => {
      const bids = line.split(',').map(Number)
      const sum = bids.reduce((a, b) => a + b, 0)
      return { bids, sum, exceeded: sum > gold, paid: bids.map(bid => (sum > gold ? 0 : bid)) }
    })
}
