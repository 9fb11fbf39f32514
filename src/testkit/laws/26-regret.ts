import type { GameDef, Move } from '../../core/game'
import { derive, keyOf, luckOf, RulesLuck } from '../../core/luck'
import { Machine } from '../../core/machine'
import { everyAction } from '../brute'
import type { Law } from '../law'
import { parsed } from '../settings'
import { act } from '../styles'
import type { Finding } from '../subject'

const seeds = ['regret/1', 'regret/2', 'regret/3', 'regret/4']

/**
 * Law 26: the regret that a game claims of a finished match (`conduct`) is what brute force finds on small set-ups: for each round and seat, the best change of payoff among
 * all its actions with everybody else's as they were, less the change that came. Matches in which a lottery decides payoffs are left out, because regret has no one value there.
 * No regret is negative, and the distance to equilibrium is null or a number of at least 0.
 */
export const regretLaw: Law = {
  number: 26,
  title: 'regret is what brute force finds against the others’ realised actions, on small games',
  folderOnly: true,
  ofSubject({ game, small }) {
    if (game.conduct === undefined) return []
    return (small ?? []).flatMap(({ config: input, seats, why }) => {
      const config = parsed(game, input)
      return config === null
        ? []
        : seeds.flatMap(seed =>
            flawsOf(game, config, seats, seed).map(flaw => ({ ...flaw, at: `small.ts, “${why}”, seed ${seed}, ${flaw.at ?? ''}` })),
          )
    })
  },
}

function flawsOf(game: GameDef, config: unknown, seats: number, seed: string): Finding[] {
  const machine = new Machine({ game, config, seats, seed })
  const luck = luckOf(`${seed}/players`)
  const regrets: number[][] = Array.from({ length: seats }, () => [])
  let brute = true
  while (machine.turn !== null) {
    const { turn, state, k } = machine
    const spaces = turn.seats.map(seat => game.actions(machine.observe(seat), turn, machine.briefs[seat]))
    const moves: Move<unknown>[] = turn.seats.map((seat, i) => {
      const own = luck.fork(k).fork(seat)
      return { seat, action: act('any', spaces[i]!, own, own) }
    })
    const before = machine.payoffs()
    machine.apply(moves)
    const after = machine.payoffs()
    for (const [i, { seat }] of moves.entries()) {
      const actions = everyAction(spaces[i]!)
      if (actions === null) brute = false
      const gains = (actions ?? []).map(action =>
        changeOf(
          game,
          config,
          state,
          k + 1,
          moves.map(move => (move.seat === seat ? { seat, action } : move)),
          before,
          seat,
        ),
      )
      if (gains.some(gain => gain === null)) brute = false
      regrets[seat]?.push(Math.max(...gains.map(gain => gain ?? 0)) - ((after[seat] as number) - (before[seat] as number)))
    }
  }
  const { regret, distance } = (game.conduct as NonNullable<GameDef['conduct']>)(machine.state, config)
  const findings: Finding[] = []
  if (distance !== null && !(distance.value >= 0)) findings.push({ expected: 'a distance of at least 0, or null', found: String(distance.value) })
  if (regret === null) return findings
  if (regret.length !== seats) return [{ expected: `a regret for each of ${seats} seats`, found: String(regret.length) }]
  for (const [seat, claimed] of regret.entries()) {
    if (claimed !== null && !(claimed >= -1e-9)) findings.push({ expected: 'no negative regret', found: String(claimed), at: `seat ${seat}` })
    const rounds = regrets[seat] as number[]
    const found = rounds.length === 0 ? null : rounds.reduce((a, b) => a + b, 0) / rounds.length
    if (!brute || (claimed === null && found === null)) continue
    if (claimed === null || found === null || Math.abs(claimed - found) > 1e-6 * Math.max(1, Math.abs(found)))
      findings.push({ expected: `a regret of ${found}, as brute force finds`, found: String(claimed), at: `seat ${seat}` })
  }
  return findings
}

/** What a step changes a seat's payoff by, or null where that hangs on a lottery of the step. */
function changeOf(
  game: GameDef,
  config: unknown,
  state: unknown,
  k: number,
  moves: readonly Move<unknown>[],
  before: readonly number[],
  seat: number,
): number | null {
  const changes = ['a', 'b', 'c'].map(key => {
    const luck = new RulesLuck(derive(...keyOf(key), 'rules'), undefined)
    luck.begin(k)
    return (game.payoffs(game.apply(state, moves, config, luck).state, config)[seat] as number) - (before[seat] as number)
  })
  const [first = 0] = changes
  return changes.every(change => Math.abs(change - first) < 1e-9) ? first : null
}
