import { shown } from '../../../../core/problem'
import { BadData, type Place } from '../../../problem'
import type { ForeignMatch, ForeignMove, Json, Note } from '../foreign'
import type { SaveFile, SaveReader } from './save-file'
import { labelsIn } from './seat-records'

/** The published default, which older files leave out. */
const usualGold = 100

interface Voted {
  readonly shares: readonly number[]
  readonly typed: readonly string[] | null
  readonly accepts: readonly boolean[]
  readonly words: readonly string[]
}

const bad = (where: Place, field: string, expected: string, found: unknown): BadData =>
  new BadData({ code: 'record-field', where, values: { field, expected, found: shown(found) } })

/** A number, written as one or as text; null where it is neither. */
const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : null
}

function listOf(round: Json, field: string, length: number, where: Place): readonly unknown[] {
  const found = round[field]
  if (Array.isArray(found) && found.length === length) return found
  throw bad(where, field, `a list of ${length}, one for each who is left`, Array.isArray(found) ? found.length : found)
}

/** One plan and its votes. As the published program reads votes: what contains "accept" accepts, what contains "reject" rejects; anything else counts as no accept, and is noted. */
function votedOf(round: Json, i: number, seats: number, note: Note, where: Place): Voted {
  const at = { ...where, step: 2 * i + 1 }
  const given = listOf(round, 'gold_distribution', seats - i, at)
  const shares = given.map(value => {
    const share = numberOf(value)
    if (share === null) throw bad(at, 'gold_distribution', 'a number of pieces', value)
    return share
  })
  const typed = given.every(value => typeof value === 'number') ? null : given.map(value => (typeof value === 'string' ? value : shown(value)))
  const words = listOf(round, 'responses', seats - i, at).map((word, j) => {
    if (typeof word !== 'string') throw bad(at, 'responses', 'accept or reject', word)
    const text = word.toLowerCase()
    const read = text.includes('accept') ? 'accept' : 'reject'
    if (j === 0 ? read !== 'accept' : !text.includes(read))
      note({
        code: 'token',
        round: i + 1,
        seat: i + j,
        expected: j === 0 ? 'accept' : 'accept, reject',
        found: shown(word),
        taken: j === 0 ? 'accept' : read,
      })
    return word
  })
  return { shares, typed, words, accepts: words.map(word => word.toLowerCase().includes('accept')) }
}

/** The gold of a file: its parameter; where an older file has none, what all its plans add up to, else the published default. */
function goldOf(meta: Json, voted: readonly Voted[], note: Note, where: Place): number {
  if (meta['gold'] !== undefined) {
    const gold = numberOf(meta['gold'])
    if (gold === null || !Number.isInteger(gold)) throw bad(where, 'meta.gold', 'a whole number of pieces', meta['gold'])
    return gold
  }
  const sums = new Set(voted.map(({ shares }) => shares.reduce((a, b) => a + b, 0)))
  const [sum = usualGold] = sums
  const gold = sums.size === 1 && Number.isInteger(sum) && sum > 0 ? sum : usualGold
  note({ code: 'missing', field: 'gold', expected: 'the amount of gold', taken: String(gold) })
  return gold
}

function* stepsOf(voted: readonly Voted[]): Generator<readonly ForeignMove[]> {
  for (const [i, { shares, typed, accepts, words }] of voted.entries()) {
    const action = Object.fromEntries(shares.map((share, j) => [`rank${i + j + 1}`, share]))
    yield [{ seat: i, action, ...(typed === null ? {} : { raw: shown(typed) }) }]
    yield accepts.slice(1).map((accept, j): ForeignMove => {
      const [read, word] = [accept ? 'accept' : 'reject', words[j + 1] as string]
      const isMistaken = !accept && !word.toLowerCase().includes('reject')
      return { seat: i + j + 1, action: read, ...(word === read ? {} : { raw: word }), ...(isMistaken ? { mistaken: true } : {}) }
    })
  }
}

/** The votes that each player's own record repeats, where they differ from those of the rounds. */
function compareRecords(file: SaveFile, voted: readonly Voted[], note: Note): void {
  for (const [seat, player] of file.players.entries()) {
    const records = player['records']
    if (!Array.isArray(records)) continue
    for (const [i, { words }] of voted.entries()) {
      const expected = words[seat - i]
      const found: unknown = records[i]
      if (seat >= i && expected !== undefined && found !== expected)
        note({ code: 'differs', round: i + 1, seat, field: 'records', expected, found: shown(found) })
    }
  }
}

/**
 * Save files of the pirate game: `gold_distribution` and `responses` per plan, from the proposer on (its own response is an automatic accept). One treasure; a plan passes with at
 * least half. Plans are played as they stand, also where they are negative or miss the sum.
 */
export const pirate: SaveReader = {
  game: 'pirate',
  knows: ({ rounds }) => rounds.some(round => 'gold_distribution' in round),
  read(file, note, where): ForeignMatch {
    const seats = numberOf(file.meta['player_num']) ?? file.players.length
    if (!Number.isInteger(seats) || seats < 2) throw bad(where, 'meta.player_num', 'a whole number of players, 2 or more', file.meta['player_num'])
    if (file.players.length !== seats) note({ code: 'differs', field: 'player_data', expected: `${seats} players`, found: `${file.players.length}` })
    if (file.rounds.length >= seats)
      note({ code: 'extra', field: 'round_records', expected: `at most ${seats - 1} plans`, found: `${file.rounds.length}` })
    const voted = file.rounds.slice(0, seats - 1).map((round, i) => votedOf(round, i, seats, note, where))
    compareRecords(file, voted, note)
    const labels = labelsIn(file)
    const players = Array.from({ length: seats }, (_, seat) => labels[seat] ?? 'unknown')
    const gold = goldOf(file.meta, voted, note, where)
    return { game: 'pirate', config: { gold, rule: 'half', survival: 0, rounds: 1, horizonTold: true }, players, steps: stepsOf(voted) }
  },
}
