import { shown } from '../../../../core/problem'
import { BadData, type Place } from '../../../problem'
import type { ForeignMove, Note, Replayed } from '../foreign'
import { compareFigure, parameter, repeatedOf, stepsOf } from './repeated'
import type { SaveFile, SaveReader } from './save-file'

/**
 * GAMA-Bench's diner's dilemma. The program lower-cased an answer and took every word but `cheap` for the costly dish, `cheap_dish` too. So does this reader: it plays what was paid, keeps the word with the
 * move, and notes each word that is neither `cheap` nor `costly`.
 */
export const diner: SaveReader = {
  game: 'diner',
  knows: ({ meta, rounds }) => 'cheap_cost' in meta || 'exp_cost' in meta || (rounds[0] !== undefined && 'cheap_player' in rounds[0]),
  read(file, note, where) {
    const { meta } = file
    const { rounds, players } = repeatedOf(file)
    return {
      game: 'diner',
      config: {
        rounds,
        cheapCost: parameter(meta, 'cheap_cost', 10, note, where),
        cheapUtility: parameter(meta, 'cheap_utility', 15, note, where),
        costlyCost: parameter(meta, 'exp_cost', 20, note, where),
        costlyUtility: parameter(meta, 'exp_utility', 20, note, where),
      },
      players,
      steps: stepsOf(file, where, (found, at) => moveOf(found, at, note, where)),
      verify: (played, tell) => compare(file, played, tell),
    }
  },
}

function moveOf(
  found: unknown,
  at: { readonly seat: number; readonly round: number; readonly field: string },
  note: Note,
  where: Place,
): ForeignMove {
  const { seat, round, field } = at
  if (typeof found !== 'string')
    throw new BadData({ code: 'record-field', where: { ...where, step: round + 1 }, values: { field, expected: 'a word', found: shown(found) } })
  const word = found.toLowerCase()
  const action = word === 'cheap' ? 'cheap' : 'costly'
  if (word !== action)
    note({ code: 'token', round: round + 1, seat, field, expected: 'cheap / costly', found: shown(found), taken: { en: 'costly', de: 'teuer' } })
  return found === action ? { seat, action } : { seat, action, raw: found }
}

interface Played {
  readonly rounds: readonly { readonly cheap: number; readonly bill: number; readonly share: number; readonly earnings: readonly number[] }[]
}

function compare({ rounds, players }: SaveFile, { outcome }: Replayed, note: Note): void {
  for (const [i, { cheap, bill, share, earnings }] of ((outcome as Played | null)?.rounds ?? []).entries()) {
    for (const [field, ours] of Object.entries({ cheap_player: cheap, total_cost: bill, avg_cost: share }))
      compareFigure(ours, rounds[i]?.[field], i + 1, `round_records[${i}].${field}`, note)
    for (const [seat, { utility }] of players.entries())
      if (Array.isArray(utility)) compareFigure(earnings[seat] as number, utility[i], i + 1, `player_data[${seat}].utility[${i}]`, note, seat)
  }
}
