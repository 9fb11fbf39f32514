import type { GameDef, Move, Turn } from '../../core/game'
import { luckOf } from '../../core/luck'
import type { Law } from '../law'
import type { Setting, Finding } from '../subject'
import { act } from '../styles'
import { stepFrom } from '../step'
import { some, type TrialFrame } from '../trial'

/** Law 9: an `each` turn takes its seats' actions in any order of arrival, and a shut without a move ends its occasion. */
export const eachLaw: Law = {
  number: 9,
  title: '`each` turns accept any arrival order and an empty shut makes progress',
  ofTrial({ game }, { frames, setting, seed }) {
    const talks = some(
      frames.filter(frame => frame.turn.gate === 'each'),
      12,
    )
    return talks.flatMap(frame =>
      [...arrivals(game, setting, frame, seed), ...emptyShut(game, setting, frame, seed)].map(finding => ({
        ...finding,
        at: `step ${frame.k + 1}${finding.at ?? ''}`,
      })),
    )
  },
}

const sameOccasion = (a: Turn, b: Turn | null) => b !== null && a.id === b.id && a.n === b.n

function emptyShut(game: GameDef, setting: Setting, { state, turn, k }: TrialFrame, seed: string): Finding[] {
  const after = stepFrom(game, setting, seed, k + 1, state, []).state
  const next = game.turn(after, setting.config)
  return sameOccasion(turn, next) ? [{ expected: 'an empty shut to end the occasion', found: `(${turn.id}, ${turn.n}) still open` }] : []
}

/** Every seat that is asked may be the first to answer; in opposite orders each whole round of answers is taken without an error. */
function arrivals(game: GameDef, setting: Setting, frame: TrialFrame, seed: string): Finding[] {
  const orders = [frame.turn.seats, frame.turn.seats.toReversed(), luckOf(seed).shuffle(frame.turn.seats)]
  for (const order of orders) {
    let { state, k } = frame
    for (const seat of some(order, 8)) {
      const turn = game.turn(state, setting.config)
      if (!sameOccasion(frame.turn, turn) || turn === null || !turn.seats.includes(seat)) continue
      const brief = game.brief?.(setting.config, seat, setting.seats) ?? setting.config
      const luck = luckOf(`${seed}/each/${k}`)
      const move: Move<unknown> = { seat, action: act('any', game.actions(game.observe(state, seat, setting.config), turn, brief), luck, luck) }
      try {
        state = stepFrom(game, setting, seed, ++k, state, [move]).state
        game.turn(state, setting.config)
      } catch (error) {
        return [
          {
            expected: `answers in the order ${order.slice(0, 8).join(', ')} to be taken`,
            found: `an error at seat ${seat}: ${error instanceof Error ? error.message : String(error)}`,
          },
        ]
      }
    }
  }
  return []
}
