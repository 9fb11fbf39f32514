import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { Note, Replayed } from '../foreign'
import { compareUtility, labelsIn, numberOf, type ReadAction, roundsIn, stepsIn, type Where } from './seat-records'
import type { SaveFile, SaveReader } from './save-file'

/** GAMA-Bench's El Farol bar. `min` is what a crowded bar pays, `max` one that isn't; `mode` says whether those who stay learn the count. Decisions count in any case of letters. */
export const elFarol: SaveReader = {
  game: 'el-farol',
  knows: ({ meta, rounds }) => (rounds[0] !== undefined && 'go_num' in rounds[0]) || ('home' in meta && 'ratio' in meta),
  read(file, note, where) {
    const { meta } = file
    return {
      game: 'el-farol',
      config: {
        rounds: roundsIn(file),
        capacity: numberOf(meta, 'ratio', 0.6, note, where),
        crowded: numberOf(meta, 'min', 0, note, where),
        uncrowded: numberOf(meta, 'max', 10, note, where),
        home: numberOf(meta, 'home', 5, note, where),
        information: informationIn(meta['mode'], note, where),
      },
      players: labelsIn(file),
      steps: stepsIn(file, decisionOf(note, where), where),
      verify: (played, note) => compare(file, played, note),
    }
  },
}

function informationIn(mode: unknown, note: Note, where: Where): 'implicit' | 'explicit' {
  if (mode === 'implicit' || mode === 'explicit') return mode
  const expected = 'implicit or explicit'
  if (mode !== undefined) throw new BadData({ code: 'record-field', where, values: { field: 'meta.mode', expected, found: shown(mode) } })
  note({ code: 'missing', field: 'meta.mode', expected, taken: 'implicit' })
  return 'implicit'
}

/** A word that is neither counts as staying, as it does in the program, which counts those who go. */
const decisionOf =
  (note: Note, where: Where): ReadAction =>
  (found, { seat, round, field }) => {
    if (found === 'go' || found === 'stay') return { action: found }
    if (typeof found !== 'string')
      throw new BadData({ code: 'record-field', where: { ...where, step: round }, values: { field, expected: 'go or stay', found: shown(found) } })
    const word = found.trim().toLowerCase()
    if (word === 'go' || word === 'stay') return { action: word, raw: found }
    note({ code: 'token', round, seat, field, expected: 'go or stay', found: shown(found), taken: 'stay' })
    return { action: 'stay', raw: found, mistaken: true }
  }

/** Holds the record's own counts and payoffs against ours. */
function compare(file: SaveFile, { outcome }: Replayed, note: Note): void {
  const rounds = (outcome as { readonly rounds?: readonly { goers: number; paid: readonly number[] }[] } | null)?.rounds ?? []
  rounds.forEach(({ goers }, i) => {
    const theirs = file.rounds[i]?.['go_num']
    if (typeof theirs === 'number' && theirs !== goers)
      note({ code: 'differs', round: i + 1, field: 'go_num', expected: String(goers), found: String(theirs) })
  })
  compareUtility(
    file,
    rounds.map(({ paid }) => paid),
    note,
  )
}
