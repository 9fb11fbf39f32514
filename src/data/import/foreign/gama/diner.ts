import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { Note, Replayed } from '../foreign'
import { compareFigure, compareUtility, labelsIn, numberOf, roundsIn, stepsIn, type ReadAction, type Where } from './seat-records'
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
    return {
      game: 'diner',
      config: {
        rounds: roundsIn(file),
        cheapCost: numberOf(meta, 'cheap_cost', 10, note, where),
        cheapUtility: numberOf(meta, 'cheap_utility', 15, note, where),
        costlyCost: numberOf(meta, 'exp_cost', 20, note, where),
        costlyUtility: numberOf(meta, 'exp_utility', 20, note, where),
      },
      players: labelsIn(file),
      steps: stepsIn(file, readDish(note, where), where),
      verify: (played, tell) => compare(file, played, tell),
    }
  },
}

const readDish =
  (note: Note, where: Where): ReadAction =>
  (found, { seat, round, field }) => {
    if (typeof found !== 'string')
      throw new BadData({ code: 'record-field', where: { ...where, step: round }, values: { field, expected: 'a word', found: shown(found) } })
    const word = found.toLowerCase()
    const action = word === 'cheap' ? 'cheap' : 'costly'
    if (word !== action)
      note({ code: 'token', round, seat, field, expected: 'cheap / costly', found: shown(found), taken: { en: 'costly', de: 'teuer' } })
    return found === action ? { action } : { action, raw: found, ...(word === action ? {} : { mistaken: true }) }
  }

interface Played {
  readonly rounds: readonly { readonly cheap: number; readonly bill: number; readonly share: number; readonly earnings: readonly number[] }[]
}

/** Holds the record's counts, bills and utilities against ours. */
function compare(file: SaveFile, { outcome }: Replayed, note: Note): void {
  const played = (outcome as Played | null)?.rounds ?? []
  for (const [i, { cheap, bill, share }] of played.entries()) {
    for (const [field, ours] of Object.entries({ cheap_player: cheap, total_cost: bill, avg_cost: share })) {
      compareFigure(ours, file.rounds[i]?.[field], i + 1, `round_records[${i}].${field}`, note)
    }
  }
  compareUtility(
    file,
    played.map(({ earnings }) => earnings),
    note,
  )
}
