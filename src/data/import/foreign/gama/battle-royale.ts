import type { Nature } from '../../../../core/luck'
import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { ForeignMatch, ForeignMove, Json, Note, Replayed } from '../foreign'
import { labelsIn, numberOf, type Where } from './seat-records'
import type { SaveFile, SaveReader } from './save-file'

/** The published program stops a battle after so many shots; no file says so. */
const CAP = 20

/** The program's defaults: the first player's hit rate and the step to the next, in percent. */
const USUAL = { base: 35, interval: 5 } as const

interface Shot {
  readonly shooter: number
  readonly move: ForeignMove
  /** The seat aimed at, where it is one of this table. */
  readonly target: number | null
  readonly out: boolean
}

const bad = (where: Where, step: number | undefined, field: string, expected: string, found: unknown): BadData =>
  new BadData({ code: 'record-field', where: step === undefined ? where : { ...where, step }, values: { field, expected, found: shown(found) } })

/** The seat in `3`, `"3"`, `"player_3"`; null where it is none of the table. */
function seatIn(value: unknown, seats: number): number | null {
  const digits = typeof value === 'number' ? String(value) : typeof value === 'string' ? /^(?:player_)?(\d{1,6})$/.exec(value.trim())?.[1] : undefined
  const seat = Number(digits)
  return digits !== undefined && Number.isInteger(seat) && seat >= 0 && seat < seats ? seat : null
}

/** Nobody aimed at, as the program reads it: nothing, "null", or anything with "-1" in it. */
const isMiss = (value: unknown): boolean =>
  value === null || value === -1 || (typeof value === 'string' && (/^(null|none)?$/i.test(value.trim()) || value.includes('-1')))

const truths: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['True', true],
  ['False', false],
  ['true', true],
  ['false', false],
])

/** Whether the target went out: as it is written, else by who is still there at the next shot. */
function outIn(rounds: readonly Json[], i: number, target: number | null, note: Note, where: Where): boolean {
  const field = `round_records[${i}].out`
  const written = rounds[i]?.['out']
  const known = truths.get(written)
  if (known !== undefined) return known
  if (written !== undefined) throw bad(where, i + 1, field, 'true or false', written)
  const next = aliveIn(rounds[i + 1]?.['initial_players'])
  const out = target !== null && next !== null && !next.includes(target)
  note({ code: 'missing', round: i + 1, field, expected: 'true or false', taken: String(out) })
  return out
}

/** The seats in a round's `initial_players`, ascending; null where the list isn't one. */
function aliveIn(list: unknown): readonly number[] | null {
  if (!Array.isArray(list)) return null
  const seats = list.map((entry: unknown) => (Array.isArray(entry) ? seatIn(entry[0], 1e6) : null))
  return seats.every(seat => seat !== null) ? seats.toSorted((a, b) => a - b) : null
}

function shotOf(file: SaveFile, i: number, seats: number, note: Note, where: Where): Shot {
  const round = file.rounds[i] as Json
  const at = (field: string) => `round_records[${i}].${field}`
  const shooter = seatIn(round['player_shooting'], seats)
  if (shooter === null) throw bad(where, i + 1, at('player_shooting'), `one of the players 0 to ${seats - 1}`, round['player_shooting'])
  const given: unknown = round['shot_player'] ?? (Array.isArray(round['responses']) ? round['responses'][0] : round['shot_player'])
  if (given === undefined) throw bad(where, i + 1, at('shot_player'), 'the player shot at, or null', given)
  if (given !== null && typeof given === 'object') throw bad(where, i + 1, at('shot_player'), 'the player shot at, or null', given)
  const raw = typeof given === 'string' ? given : shown(given)
  if (isMiss(given)) return { shooter, move: { seat: shooter, action: 'miss', raw }, target: null, out: false }
  const target = seatIn(given, seats)
  // Only the target matters to the program: who is said to miss and aims at somebody shoots.
  if (round['action'] === 'miss')
    note({ code: 'token', round: i + 1, seat: shooter, field: at('action'), expected: 'shoot', found: shown('miss'), taken: 'shoot' })
  const action = target === null ? raw : `player-${target + 1}`
  const mistaken = round['action'] === 'miss' ? ({ mistaken: true } as const) : {}
  return { shooter, move: { seat: shooter, action, raw, ...mistaken }, target, out: outIn(file.rounds, i, target, note, where) }
}

/** Hit rates by seat: from the parameters, else from the list of players before the first shot, else the program's defaults. */
function ratesIn({ meta, rounds }: SaveFile, seats: number, note: Note, where: Where): Json {
  const first: unknown = rounds[0]?.['initial_players']
  const listed =
    Array.isArray(first) && first.length === seats ? first.map((entry: unknown) => (Array.isArray(entry) ? (entry[1] as unknown) : undefined)) : []
  const rates = listed.filter(rate => typeof rate === 'number' && Number.isFinite(rate))
  if ((meta['base_hit_rate'] === undefined || meta['interval'] === undefined) && rates.length === seats) {
    note({ code: 'missing', field: 'meta.base_hit_rate', expected: 'a number', taken: 'initial_players' })
    return { rates }
  }
  const base = numberOf(meta, 'base_hit_rate', USUAL.base, note, where)
  const interval = numberOf(meta, 'interval', USUAL.interval, note, where)
  const top = base + (seats - 1) * interval
  if (base < 0 || interval < 0 || top > 100)
    throw bad(where, undefined, 'meta.base_hit_rate', 'hit rates from 0 to 100 % for everybody', `${base} to ${top} %`)
  listed.forEach((rate, seat) => {
    if (typeof rate === 'number' && Math.abs(rate - base - seat * interval) > 1e-9)
      note({ code: 'differs', round: 1, seat, field: 'initial_players', expected: String(base + seat * interval), found: shown(rate) })
  })
  return { baseHitRate: base, interval }
}

/** How many sat down. */
function seatsIn({ meta, players }: SaveFile, note: Note, where: Where): number {
  const told = meta['player_num']
  if (told === undefined) return players.length
  if (typeof told !== 'number' || !Number.isInteger(told) || told < 2 || told > 1e4)
    throw bad(where, undefined, 'meta.player_num', 'a whole number of players, 2 or more', told)
  if (players.length !== told) note({ code: 'differs', field: 'player_data', expected: `${told} players`, found: `${players.length}` })
  return told
}

interface Played {
  readonly battles: readonly {
    readonly shots: readonly { readonly alive: readonly number[]; readonly came: string; readonly target: number | null }[]
  }[]
}

/** Holds who was in at every shot, and whether it hit, against what the rules made of it. */
function compare(file: SaveFile, shots: readonly Shot[], { outcome }: Replayed, note: Note): void {
  for (const [i, { alive, came }] of ((outcome as Played | null)?.battles[0]?.shots ?? []).entries()) {
    const theirs = aliveIn(file.rounds[i]?.['initial_players'])
    if (theirs !== null && shown(theirs) !== shown(alive))
      note({ code: 'differs', round: i + 1, field: 'initial_players', expected: shown(alive), found: shown(theirs) })
    const out = shots[i]?.out ?? false
    if (out !== (came === 'hit')) note({ code: 'differs', round: i + 1, field: 'out', expected: String(came === 'hit'), found: String(out) })
  }
}

/**
 * Save files of the battle royale: one entry of `round_records` per shot, by the numbers of the players (`player_shooting`, `shot_player`), and `out` where the target went. Hits are injected as they are
 * recorded. A target that is out already, or is nobody, is played as it stands and is a miss; so is, if it hits, a shot at oneself. `round_id` is one more than the shots fired.
 */
export const battleRoyale: SaveReader = {
  game: 'battle-royale',
  knows: ({ meta, rounds }) => rounds.some(round => 'player_shooting' in round) || ('base_hit_rate' in meta && 'interval' in meta),
  read(file, note, where): ForeignMatch {
    const seats = seatsIn(file, note, where)
    const rates = ratesIn(file, seats, note, where)
    const { meta, rounds } = file
    const next = meta['round_id']
    if (typeof next === 'number' && next !== rounds.length + 1)
      note({ code: 'differs', field: 'meta.round_id', expected: String(rounds.length + 1), found: String(next) })
    const shots = rounds.map((_, i) => shotOf(file, i, seats, note, where))
    const nature: Nature = Object.fromEntries(shots.flatMap(({ target, out }, i) => (target === null ? [] : [[i + 1, { hit: out }]])))
    const labels = labelsIn(
      meta['models'] === undefined && meta['model'] !== undefined ? { ...file, meta: { ...meta, models: meta['model'] } } : file,
    )
    return {
      game: 'battle-royale',
      config: { ...rates, shots: Math.max(CAP, rounds.length), shotsTold: false, missing: true, rounds: 1 },
      players: Array.from({ length: seats }, (_, seat) => labels[seat] ?? 'unknown'),
      nature,
      steps: shots.map(({ move }) => [move]),
      verify: (played, tell) => compare(file, shots, played, tell),
    }
  },
}
