import { shown } from '../../../../core/problem'
import type { Nature } from '../../../../core/luck'
import { BadData } from '../../../problem'
import type { Json, Note, Replayed } from '../foreign'
import { compareFigure, compareUtility, labelsIn, numberOf, numberTyped, roundsIn, stepsIn, type Where } from './seat-records'
import type { SaveFile, SaveReader } from './save-file'

/**
 * GAMA-Bench's public goods game. Contributions were never checked against the balance: one above it is played as typed. Drawn first endowments are injected from the first entry of each player's `tokens`.
 * The recorded `utility` is the balance less the contribution, without the share of the pot; it is compared as that.
 */
export const publicGoods: SaveReader = {
  game: 'public-goods',
  knows: ({ meta, rounds }) => 'tokens' in meta || 'token_initialization' in meta || (rounds[0] !== undefined && 'total_tokens' in rounds[0]),
  read(file, note, where) {
    const { meta } = file
    const drawn = oneOf(meta, 'token_initialization', ['fixed', 'random'], note, where) === 'random'
    const endowment = numberOf(meta, 'tokens', 20, note, where)
    const nature = drawn ? drawnEndowments(file, note) : undefined
    return {
      game: 'public-goods',
      config: {
        rounds: roundsIn(file),
        endowment,
        multiplier: numberOf(meta, 'ratio', 2, note, where),
        endowments: drawn ? 'random' : 'fixed',
        ...(drawn ? { randMin: numberOf(meta, 'rand_min', Math.min(11, endowment), note, where) } : {}),
        reset: oneOf(meta, 'reset', [true, false], note, where),
        feedback: 'individual',
      },
      players: labelsIn(file),
      ...(nature === undefined ? {} : { nature }),
      steps: stepsIn(file, numberTyped(where), where),
      verify: (played, tell) => compare(file, played, tell),
    }
  },
}

/** One of a few values; the first of them where an older file lacks it, noted. */
function oneOf<V extends string | boolean>(meta: Json, field: string, values: readonly V[], note: Note, where: Where): V {
  const found = meta[field]
  const known = values.find(value => value === found)
  if (known !== undefined) return known
  const expected = values.join(' / ')
  if (found !== undefined) throw new BadData({ code: 'record-field', where, values: { field: `meta.${field}`, expected, found: shown(found) } })
  note({ code: 'missing', field: `meta.${field}`, expected, taken: String(values[0]) })
  return values[0] as V
}

/** What everybody began with, where every player's list of balances tells it; else noted, and the game draws anew. */
function drawnEndowments({ players }: SaveFile, note: Note): Nature | undefined {
  const endowments = players.map(({ tokens }) => (Array.isArray(tokens) ? (tokens as readonly unknown[])[0] : undefined))
  const seat = endowments.findIndex(first => typeof first !== 'number' || !Number.isFinite(first))
  if (seat < 0) return { 0: { endowments } }
  note({
    code: 'missing',
    seat,
    field: `player_data[${seat}].tokens`,
    expected: 'the first endowment',
    found: shown(endowments[seat] ?? null),
    taken: { en: 'a new draw', de: 'eine neue Ziehung' },
  })
  return undefined
}

interface Played {
  readonly rounds: readonly { readonly endowments: readonly number[]; readonly contributions: readonly number[]; readonly total: number }[]
}

/** Holds the record's totals against ours, and its utilities against what was kept. */
function compare(file: SaveFile, { outcome }: Replayed, note: Note): void {
  const played = (outcome as Played | null)?.rounds ?? []
  for (const [i, { total }] of played.entries()) {
    compareFigure(total, file.rounds[i]?.['total_tokens'], i + 1, `round_records[${i}].total_tokens`, note)
  }
  compareUtility(
    file,
    played.map(({ endowments, contributions }) => endowments.map((had, seat) => had - (contributions[seat] ?? 0))),
    note,
  )
}
