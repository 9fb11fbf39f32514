import type { Seat, Wording } from '../../core/game'
import type { PlayerSpec } from '../../core/spec'
import { rulesText } from '../../core/rules-text'
import { addressOf } from '../../transforms/address'
import { atTable } from '../../wording/at-table'
import { languageOf } from '../../wording/objection'
import { optionNames } from '../../wording/option-names'
import { type Crowd, type Faces, facesOf, isCrowd } from '../wire/faces'
import type { Face, Question, SeatScreen } from '../wire/messages'
import type { LiveTable } from './live-table'
import type { OpenAsk } from './seat-desk'

/** Reports and events that a screen is sent at most: more than any board draws. */
const REPORTS = 60

/** What the screen of a seat is made of besides its table. `team`: how many decide together, and who looks. */
export interface Looking {
  readonly seat: Seat
  readonly asked: OpenAsk | null
  readonly team: { readonly who: string; readonly members: number } | null
  readonly nth: number
  readonly of: number
}

/** What one seat sees, made from its own frame alone: brief, observation, events and reports that a model in that seat would be given. */
export function seatScreen(table: LiveTable, { seat, asked, team, nth, of }: Looking): SeatScreen {
  const { handle, spec, game, match } = table
  const frame = handle.getFrame(seat)
  const mine = spec.seats[seat]
  const wording = (game.wording[mine?.wording ?? 'en'] ?? game.wording.en) as Wording<any>
  const labels = mine?.labels
  const faces = facesAt(table, seat)
  const events = frame.events.slice(-REPORTS)
  const last = handle.log.findLast(event => event.e === 'move' && event.seat === seat)
  const running = frame.status === 'running'
  return {
    match,
    game: spec.game.id,
    seat,
    seats: faces,
    wording: mine?.wording ?? 'en',
    ...(labels === undefined ? {} : { labels }),
    rules: rulesText(wording, frame.brief, spec, seat),
    brief: frame.brief,
    observation: frame.observation,
    events,
    heard: events.map(({ k, is }) => ({ k, text: wording.report(is, seat, frame.brief, labels) })).filter(({ text }) => text !== ''),
    k: frame.k,
    ask: asked === null || !running ? null : questionOf(table, seat, asked, wording, faces, team),
    deadline: running ? (frame.deadline ?? null) : null,
    missed: last?.e === 'move' && last.by !== 'player',
    over: running ? null : { status: frame.status as Exclude<typeof frame.status, 'running'>, payoff: frame.payoffs?.[seat] ?? null },
    nth,
    of,
  }
}

function questionOf(
  { spec }: LiveTable,
  seat: Seat,
  { id, ask, proposals }: OpenAsk,
  wording: Wording<any>,
  faces: Faces,
  team: Looking['team'],
): Question {
  const language = languageOf(spec.seats[seat]?.wording ?? 'en')
  const clockMs = ask.turn.clockMs ?? spec.referee.clockMs
  return {
    id,
    turn: ask.turn,
    space: ask.space,
    question: ask.question,
    ...(ask.objection === undefined ? {} : { objection: ask.objection }),
    names: optionNames(ask, wording, facesOf(faces), atTable(language).talk, addressOf),
    ...(clockMs === undefined || spec.referee.onFailure === 'wait' ? {} : { clockMs }),
    ...(team === null
      ? {}
      : {
          team: {
            members: team.members,
            mine: proposals.get(team.who) ?? null,
            proposals: counted([...proposals.values()]),
          },
        }),
  }
}

function counted(actions: readonly unknown[]): readonly { readonly action: unknown; readonly n: number }[] {
  const rows = new Map<string, { action: unknown; n: number }>()
  for (const action of actions) {
    const key = JSON.stringify(action)
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { action, n: 1 })
    else row.n++
  }
  return [...rows.values()].sort((a, b) => b.n - a.n)
}

/** Who sits where as this seat may know it: its own, and the others by number, by kind only where kinds are disclosed. */
function facesAt(table: LiveTable, own: Seat): Faces {
  const { spec, entry } = table
  const t = atTable(languageOf(spec.seats[own]?.wording ?? 'en'))
  const roles = entry.game.seats(spec.config as never).roles
  const mine: Face = { seat: own, name: t.you, kind: 'human' }
  if (roles === undefined && isCrowd(spec.seats.length)) return { of: spec.seats.length, own: mine, name: t.numbered, runs: runsOf(table) }
  return spec.seats.map(({ player }, seat): Face => {
    const role = roles?.[Math.min(seat, roles.length - 1)]
    const named = role === undefined ? {} : { role: t.roles[role] ?? role }
    if (seat === own) return { ...mine, ...named }
    return { seat, name: spec.seats.length === 2 ? t.other : t.player(seat + 1), ...kindAt(table, player), ...named }
  })
}

/** What may be known of the kind of a player. */
function kindAt({ plan }: LiveTable, player: PlayerSpec): Pick<Face, 'kind' | 'isRehearsal'> {
  if (plan.telling.mode !== 'disclosed') return { kind: 'unknown' }
  const isRehearsal = player.kind === 'llm' && player.provider === 'rehearsal'
  return { kind: player.kind === 'table' ? 'recorded' : player.kind, ...(isRehearsal ? { isRehearsal } : {}) }
}

const runs = new WeakMap<LiveTable['spec'], Crowd['runs']>()

/** Kinds along the seats of a large table, the same for whoever looks. */
function runsOf(table: LiveTable): Crowd['runs'] {
  const known = runs.get(table.spec)
  if (known !== undefined) return known
  const made: { n: number; kind: Face['kind']; isRehearsal?: true }[] = []
  for (const { player } of table.spec.seats) {
    const kind = kindAt(table, player)
    const last = made.at(-1)
    if (last !== undefined && last.kind === kind.kind && last.isRehearsal === kind.isRehearsal) last.n++
    else made.push({ n: 1, ...kind })
  }
  runs.set(table.spec, made)
  return made
}
