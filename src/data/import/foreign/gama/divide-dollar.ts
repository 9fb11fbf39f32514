import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { Note, Replayed } from '../foreign'
import { compareUtility, labelsIn, numberOf, type ReadAction, roundsIn, stepsIn, type Where } from './seat-records'
import type { SaveFile, SaveReader } from './save-file'

/** GAMA-Bench's divide the dollar. Bids are read from the players' records, because the rounds' `responses` were shuffled after use. A bid of any size is played as it stands. */
export const divideDollar: SaveReader = {
  game: 'divide-dollar',
  knows: ({ meta, rounds }) => (rounds[0] !== undefined && 'total_proposal' in rounds[0]) || 'golds' in meta,
  read(file, note, where) {
    return {
      game: 'divide-dollar',
      config: { rounds: roundsIn(file), gold: numberOf(file.meta, 'golds', 100, note, where) },
      players: labelsIn(file),
      steps: stepsIn(file, bidOf(where), where),
      verify: (played, note) => compare(file, played, note),
    }
  },
}

/** A bid typed as text is that number, as in the program; anything else is none. */
const bidOf =
  (where: Where): ReadAction =>
  (found, { round, field }) => {
    if (typeof found === 'number' && Number.isFinite(found)) return { action: found }
    const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : Number.NaN
    if (Number.isFinite(number)) return { action: number, raw: found as string }
    throw new BadData({ code: 'record-field', where: { ...where, step: round }, values: { field, expected: 'a number', found: shown(found) } })
  }

/** Holds the record's own sums and payoffs against ours. */
function compare(file: SaveFile, { outcome }: Replayed, note: Note): void {
  const rounds = (outcome as { readonly rounds?: readonly { sum: number; paid: readonly number[] }[] } | null)?.rounds ?? []
  rounds.forEach(({ sum }, i) => {
    const theirs = file.rounds[i]?.['total_proposal']
    if (typeof theirs === 'number' && Math.abs(theirs - sum) > 1e-9)
      note({ code: 'differs', round: i + 1, field: 'total_proposal', expected: String(sum), found: String(theirs) })
  })
  compareUtility(
    file,
    rounds.map(({ paid }) => paid),
    note,
  )
}
