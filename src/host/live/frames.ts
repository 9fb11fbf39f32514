import type { PlayerSpec } from '../../core/spec'
import type { HostFrame, PersonRow, SeatRow, TableRow, WallFrame } from '../handle'
import type { Finding } from '../wire/messages'
import type { Link } from '../../transport/transport'
import { type Context, membersOf, partyOf, presenceOf } from './context'
import type { Course } from './course'
import { clockEnd } from './floor'
import { countIn } from './gathering'
import { type LiveTable, seatAt } from './live-table'
import type { OpenAsk } from './seat-desk'

/** What the host knows besides the session's state. */
export interface Around {
  readonly link: Link
  readonly dropped: Readonly<Record<string, number>>
  readonly probes: readonly { readonly id: string; readonly at: number; readonly report: readonly Finding[] }[]
  readonly fault: string | null
  presenceSince(participant: string): number
}

/** How a session stands, as the host's screen draws it. No private value is in it. */
export function hostFrame(context: Context, course: Course, around: Around): HostFrame {
  const state = context.state()
  const { plan } = state
  const present = course.floor.present()
  const tables = present.map((table, i) => tableRow(context, table, i))
  const decided = new Map(present.map(table => [table.match, decidedAt(table)]))
  const people = [...state.people.keys()].map(participant => personRow(context, course, around, participant, decided))
  const count = (is: PersonRow['presence']) => people.filter(person => !person.kicked && person.presence === is).length
  const part = state.part === null ? undefined : plan.parts[state.part]
  return {
    session: state.session,
    plan,
    epoch: context.epoch,
    stage: state.stage,
    link: around.link,
    part: state.part,
    matching: state.matching,
    matchings: part?.matches ?? 0,
    resting: state.resting,
    restUntil: course.restUntil,
    people,
    tables,
    watching: state.matchings.filter(one => one.part === state.part && one.matching === state.matching).flatMap(one => one.watching),
    counts: {
      in: countIn(state),
      places: plan.join.places,
      visible: count('visible'),
      idle: count('idle'),
      hidden: count('hidden'),
      offline: count('offline'),
    },
    deciding: deciding(context, present),
    dropped: around.dropped,
    probes: around.probes,
    problem: course.problem,
    fault: around.fault,
  }
}

/** Of the decisions that are due at the steps that are open, how many are in. */
function deciding(context: Context, present: readonly LiveTable[]): HostFrame['deciding'] {
  let [have, of] = [0, 0]
  let deadline: number | null = null
  for (const table of present) {
    const frame = table.handle.getFrame('audience')
    if (frame.status !== 'running' || frame.turn === null) continue
    of += frame.turn.seats.length
    have += frame.turn.seats.length - frame.waitingFor.length
    const end = frame.waitingFor.length === 0 ? null : clockEnd(table, context.desk)
    if (end !== null) deadline = Math.max(deadline ?? 0, end)
  }
  return { have, of, deadline: context.state().stage === 'paused' ? null : deadline }
}

function tableRow(context: Context, table: LiveTable, index: number): TableRow {
  const { handle, spec, match } = table
  const frame = handle.getFrame('audience')
  const state = context.state()
  const seats = spec.seats.map(({ player: first }, seat): SeatRow => {
    const filled = table.table.seats[seat]
    const party = filled !== undefined && 'party' in filled ? filled.party : null
    const due = frame.waitingFor.includes(seat)
    const asked = due ? context.desk.asked(match, seat) : null
    return {
      seat,
      party,
      members: party === null ? [] : membersOf(state, party),
      player: frame.status === 'running' ? handle.playerAt(seat) : first,
      due,
      dueSince: due ? (asked?.since ?? table.since) : null,
      deadline: due ? deadlineOf(table, asked) : null,
    }
  })
  return {
    match,
    index,
    status: frame.status,
    step: frame.k + 1,
    turn: frame.turn?.id ?? null,
    since: table.since,
    atBarrier: frame.atBarrier,
    seats,
    waitsFor: frame.waitingFor,
  }
}

/** UTC ms at which a question's time is up, or null where no clock runs. */
function deadlineOf({ spec, added }: LiveTable, asked: OpenAsk | null): number | null {
  const ms = asked?.ask.turn.clockMs ?? spec.referee.clockMs
  return ms === undefined || spec.referee.onFailure === 'wait' || asked === null || asked.startedAt === null ? null : asked.startedAt + ms + added
}

function personRow(context: Context, course: Course, around: Around, participant: string, decided: ReadonlyMap<string, number>): PersonRow {
  const state = context.state()
  const person = state.people.get(participant)
  if (person === undefined) throw new RangeError(`host frame: expected a participant, found ${participant}`)
  const party = partyOf(state, participant)
  const table = course.floor.tableOf(party)
  const seat = table === null ? null : seatAt(table.table, party)
  const frame = table?.handle.getFrame('audience')
  const due = table !== null && seat !== null && frame?.waitingFor.includes(seat) === true && !course.floor.isReplaced(table.match, seat)
  const asked = due ? context.desk.asked(table.match, seat) : null
  const substitute = table !== null && seat !== null && course.floor.isReplaced(table.match, seat) ? table.handle.playerAt(seat).kind : null
  return {
    participant,
    name: person.name,
    label: person.label,
    party: person.party,
    presence: presenceOf(context, participant),
    presenceSince: around.presenceSince(participant),
    page: person.page?.page ?? 'wait',
    match: table?.match ?? null,
    seat,
    k: frame === undefined ? null : frame.k + 1,
    due,
    since: asked?.since ?? table?.since ?? person.joinedAt,
    blocks: due && table !== null ? (decided.get(table.match) ?? 0) : 0,
    kicked: person.kicked,
    replaced: substitute === null || substitute === 'human' ? null : (substitute satisfies PlayerSpec['kind']),
  }
}

/** Seats of a table for people that have decided and wait. */
function decidedAt({ handle, spec }: LiveTable): number {
  const waiting = new Set(handle.getFrame('audience').waitingFor)
  return spec.seats.filter(({ player }, seat) => player.kind === 'human' && !waiting.has(seat)).length
}

/** What the wall may be made from: rounds that are over, without names. */
export function wallFrame(context: Context, course: Course): WallFrame {
  const state = context.state()
  const { plan } = state
  const part = state.part === null ? undefined : plan.parts[state.part]
  const tables = [...context.tables.values()].filter(table => table.part === state.part)
  const [first] = tables
  return {
    session: state.session,
    title: plan.title,
    stage: state.stage,
    language: plan.language,
    in: countIn(state),
    places: plan.join.places,
    deciding: deciding(context, course.floor.present()),
    part: state.part,
    matching: state.matching,
    matchings: part?.matches ?? 0,
    game: first === undefined ? null : { id: first.spec.game.id, config: first.spec.config, seats: first.spec.seats.length },
    matches: tables.map(({ match, matching, handle, spec, game }) => {
      const { machine } = handle
      return {
        match,
        matching,
        over: handle.getFrame('audience').status !== 'running',
        // A person's seat stays a person's, also where somebody plays it for them now: what they decided before must stay protected.
        kinds: spec.seats.map(({ player }, seat) => (player.kind === 'human' ? 'human' : handle.playerAt(seat).kind)),
        points: game.wall?.points(machine.state, machine.config) ?? [],
        marks: game.wall?.marks(machine.state, machine.config, machine.seats) ?? [],
      }
    }),
  }
}
