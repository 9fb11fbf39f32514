import type { Note, Replayed } from '../foreign'
import { compareUtility, labelsIn, numberOf, numberTyped, roundsIn, stepsIn } from './seat-records'
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
      steps: stepsIn(file, numberTyped(where), where),
      verify: (played, note) => compare(file, played, note),
    }
  },
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
