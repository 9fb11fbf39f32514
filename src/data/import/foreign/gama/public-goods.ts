import { shown } from '../../../../core/problem'
import type { Nature } from '../../../../core/luck'
import { BadData, type Place } from '../../../problem'
import type { ForeignMove, Json, Note, Replayed } from '../foreign'
import { compareFigure, parameter, repeatedOf, stepsOf } from './repeated'
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
    const { rounds, players } = repeatedOf(file)
    const drawn = initialization(meta, note, where) === 'random'
    const endowment = parameter(meta, 'tokens', 20, note, where)
    const nature = drawn ? drawnEndowments(file, note) : undefined
    return {
      game: 'public-goods',
      config: {
        rounds,
        endowment,
        multiplier: parameter(meta, 'ratio', 2, note, where),
        endowments: drawn ? 'random' : 'fixed',
        ...(drawn ? { randMin: parameter(meta, 'rand_min', Math.min(11, endowment), note, where) } : {}),
        reset: parameter(meta, 'reset', true, note, where),
        feedback: 'individual',
      },
      players,
      ...(nature === undefined ? {} : { nature }),
      steps: stepsOf(file, where, (found, { seat, round, field }) => moveOf(found, seat, { ...where, step: round + 1 }, field)),
      verify: (played, tell) => compare(file, played, tell),
    }
  },
}

function initialization(meta: Json, note: Note, where: Place): string {
  const found = parameter(meta, 'token_initialization', 'fixed', note, where)
  if (found === 'fixed' || found === 'random') return found
  throw new BadData({ code: 'record-field', where, values: { field: 'meta.token_initialization', expected: 'fixed or random', found: shown(found) } })
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

function moveOf(found: unknown, seat: number, where: Place, field: string): ForeignMove {
  if (typeof found === 'number' && Number.isFinite(found)) return { seat, action: found }
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : Number.NaN
  if (Number.isFinite(number)) return { seat, action: number, raw: found as string }
  throw new BadData({ code: 'record-field', where, values: { field, expected: 'a number', found: shown(found) } })
}

interface Played {
  readonly rounds: readonly { readonly endowments: readonly number[]; readonly contributions: readonly number[]; readonly total: number }[]
}

function compare({ rounds, players }: SaveFile, { outcome }: Replayed, note: Note): void {
  for (const [i, { endowments, contributions, total }] of ((outcome as Played | null)?.rounds ?? []).entries()) {
    compareFigure(total, rounds[i]?.['total_tokens'], i + 1, `round_records[${i}].total_tokens`, note)
    for (const [seat, { utility }] of players.entries()) {
      const kept = (endowments[seat] as number) - (contributions[seat] as number)
      if (Array.isArray(utility)) compareFigure(kept, utility[i], i + 1, `player_data[${seat}].utility[${i}]`, note, seat)
    }
  }
}
