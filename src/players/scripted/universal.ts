import { z } from 'zod'
import { complain, sample } from '../../core/action-space'
import type { Turn } from '../../core/game'
import { isAdded } from '../../core/pass'
import type { Strategy } from '../../core/strategy'

/** Uniform over the legal actions, in any game. */
const random: Strategy = {
  id: 'random',
  games: ['*'],
  title: { en: 'Random', de: 'Zufall' },
  about: {
    rule: 'Draws every action uniformly from the legal ones.',
    origin: 'folklore; the random entrant of Axelrod 1980',
    memory: 0,
    stochastic: true,
  },
  sit: ({ luck }) => ({ act: (_observation, _turn, space) => sample(space, luck) }),
}

const SequenceParams = z.object({
  actions: z
    .array(z.unknown())
    .min(1)
    .meta({
      title: 'Actions',
      description: 'The actions to play, in order',
      de: { title: 'Aktionen', description: 'Die Aktionen in ihrer Reihenfolge' },
    }),
  after: z
    .enum(['repeat', 'hold'])
    .default('repeat')
    .meta({
      title: 'After the last one',
      description: 'Start again, or keep playing the last action',
      options: { repeat: 'Start again', hold: 'Keep the last' },
      de: {
        title: 'Danach',
        description: 'Von vorn beginnen oder bei der letzten Aktion bleiben',
        options: { repeat: 'Von vorn', hold: 'Die letzte behalten' },
      },
    }),
})

/**
 * Plays a given list, one item per turn of the game itself. In turns that a transform adds it plays the next item where that is legal there,
 * else passes without using it up. The same turn asked twice gets the same answer.
 */
const sequence: Strategy = {
  id: 'sequence',
  games: ['*'],
  title: { en: 'Sequence', de: 'Folge' },
  about: { rule: 'Plays a given list of actions in order.', origin: 'folklore (cyclers of Axelrod 1984)', memory: 0, stochastic: false },
  params: SequenceParams,
  sit({ params }) {
    const { actions, after } = params as z.infer<typeof SequenceParams>
    let next = 0
    let answered: { turn: Turn; action: unknown } | undefined
    const item = () => actions[after === 'repeat' ? next % actions.length : Math.min(next, actions.length - 1)]
    return {
      act(_observation, turn, space) {
        if (answered?.turn === turn) return answered.action
        if (isAdded(turn) && complain(space, item()) !== null) return { do: 'done', with: {} }
        answered = { turn, action: item() }
        next++
        return answered.action
      },
    }
  },
}

/** The strategies that every game has. A game's own strategy of the same id takes their place. */
export const universal: readonly Strategy[] = [random, sequence]
