import type { GameEvent } from '../../core/game'
import type { FailureKind, LogOf } from '../../core/log'
import { pairingOf, participantOf, playerLabel } from '../../measures/rows'
import { cardFrom } from '../card-of'
import { factsOf, type Facts } from '../facts'
import { walk, type Walked } from '../walk'
import type { DataTable } from './columns'
import { cells, CRLF, jsonCell, plain } from './csv'
import type { FinishedInput } from './entry'
import { implementedOf } from './implemented'
import { iso } from './iso'
import { Rounds } from './rounds'
import { holds, textLeaves, type TextLeaf } from './text-leaves'

/** The rows of one match in each table, as CSV text without header; and what was counted on the way, for the reconciliation. */
export interface MatchRows {
  readonly text: Readonly<Record<DataTable, string>>
  readonly rows: Readonly<Record<DataTable, number>>
}

/** A decision as it is noted while the match is played again; all that depends on the end of the match is added then. */
interface Decision {
  readonly move: LogOf<'move'>
  readonly turn: LogOf<'open'>['turn']
  readonly observation: unknown
  readonly failures: readonly FailureKind[]
  readonly who: string
  readonly leaves: readonly (TextLeaf & { to: string })[]
  before: number
  after: number | null
}

const MANY_PARTNERS = 20

/** Plays a match again and writes its rows. `unit` is its unit id. Pure: equal input gives equal text. */
export function matchRows(input: FinishedInput, unit: string): MatchRows {
  return new Rows(input, unit).all()
}

class Rows {
  private readonly seats
  private readonly who: string[]
  private readonly decided: Decision[] = []
  private failures = new Map<number, FailureKind[]>()
  private readonly rounds = new Rounds()
  private readonly head: string
  private payoffs: readonly number[] = []
  private open: Decision[] = []

  constructor(
    private readonly input: FinishedInput,
    unit: string,
  ) {
    const { id, log, meta = {}, resolved } = input
    const start = log[0]
    if (start?.e !== 'start') throw new Error(`export: expected match ${id} to begin with 'start', found ${start?.e ?? 'nothing'}`)
    const { spec } = start
    const { roles } = resolved.game.seats(spec.config)
    const { session, index, treatment, block, blockOrder } = meta
    this.head = cells([session, id, index, unit, treatment, block, blockOrder, spec.game.id, spec.game.version])
    const names = spec.seats.map(seat => participantOf(seat) ?? playerLabel(seat.player))
    const few = names.length - 1 <= MANY_PARTNERS
    this.seats = spec.seats.map((seat, i) => ({
      seat,
      role: roles?.[Math.min(i, roles.length - 1)],
      partners: few ? names.filter((_, j) => j !== i).join(';') : '',
      wording: seat.wording,
      order: seat.labels?.order?.join(';'),
      names: seat.labels?.names === undefined ? '' : JSON.stringify(seat.labels.names),
    }))
    this.who = this.seats.map((_, i) => this.whoIs(i))
  }

  all(): MatchRows {
    const { game, tags } = this.input.resolved
    let payoffsBefore: readonly number[] | null = null
    const walked = walk(
      game,
      this.input.log,
      {
        tried: ({ seat, failure }) => this.failures.set(seat, [...(this.failures.get(seat) ?? []), failure]),
        seated: ({ seat, player }) => {
          const at = this.seats[seat]
          if (at === undefined) return
          this.seats[seat] = { ...at, seat: { ...at.seat, player } }
          this.who[seat] = this.whoIs(seat)
        },
        before: step => {
          payoffsBefore ??= step.machine.payoffs()
          this.payoffs = payoffsBefore
          for (const move of step.moves) this.note(step, move)
        },
        left: step => {
          this.payoffs = step.machine.payoffs()
          for (const move of step.moves) this.note(step, move)
          this.open = []
        },
        after: (step, result) => {
          payoffsBefore = step.machine.payoffs()
          this.rounds.step(step.turn, result)
          for (const decision of this.open) {
            decision.after = payoffsBefore[decision.move.seat] as number
            for (const leaf of decision.leaves) leaf.to = readers(leaf.text, decision.move.seat, result.events ?? [], step.machine)
          }
          this.open = []
        },
      },
      { match: this.input.id },
    )
    return this.written(walked, factsOf(walked.machine, walked.status, tags))
  }

  private note({ turn, machine }: { turn: Decision['turn']; machine: Walked['machine'] }, move: LogOf<'move'>): void {
    const observation = machine.observe(move.seat)
    const space = machine.game.actions(observation, turn, machine.briefs[move.seat])
    const leaves = textLeaves(space, move.action)
    const decision: Decision = {
      move,
      turn,
      observation,
      failures: this.failures.get(move.seat) ?? NONE,
      who: this.who[move.seat] as string,
      leaves: leaves.length === 0 ? NO_LEAVES : leaves.map(leaf => ({ ...leaf, to: '' })),
      before: this.payoffs[move.seat] as number,
      after: null,
    }
    if (this.failures.size > 0) this.failures.delete(move.seat)
    this.decided.push(decision)
    this.open.push(decision)
  }

  private whoIs(i: number): string {
    const { seat, role, partners, wording, order } = this.seats[i] as Rows['seats'][number]
    return cells([i, role, participantOf(seat), partners, seat.player.kind, playerLabel(seat.player), wording, order])
  }

  private written(walked: Walked, facts: Facts): MatchRows {
    const { spec, machine, status } = walked
    const { measures, benchmarks } = facts
    const { id, log, meta = {}, resolved } = this.input
    const outcome = machine.game.outcome?.(machine.state, machine.config)
    const card = cardFrom(id, log, walked, resolved.tags, meta, 'session')
    const welfare = cells([measures && facts.welfare, benchmarks?.welfare.none, benchmarks?.welfare.best])
    const ends = cells([measures?.efficiency, measures?.fairness, status])
    const seatEnds = this.seats.map(
      (_, i) => `${cells([benchmarks?.baseline[i], benchmarks?.ideal[i]])},${welfare},${cells([measures?.selfGain[i]])},${ends}`,
    )
    const pairing = pairingOf(spec.seats.map(seat => playerLabel(seat.player)))
    const matchRow = [
      `${this.head},${welfare},${ends}`,
      cells([
        meta.name,
        meta.preset,
        spec.game.with.map(ref => ref.transform).join(';'),
        plain(spec.config),
        spec.seed,
        spec.engine,
        spec.seats.length,
        pairing,
        machine.k,
      ]),
      cells([
        card.decisions,
        card.fallbacks,
        iso(card.started),
        iso(card.ended),
        measures?.welfareLost,
        measures?.belowBaseline,
        plain(outcome),
        card.play,
      ]),
    ].join(',')
    const byKind = this.seats.map(() => ({ decisions: 0, fallbacks: 0 }))
    for (const { move } of this.decided) {
      const count = byKind[move.seat] as { decisions: number; fallbacks: number }
      count.decisions++
      if (move.by === 'fallback') count.fallbacks++
    }
    const playerRows = this.seats.map(({ seat, names }, i) => {
      const payoff = cells([status === 'running' ? null : facts.payoffs[i]])
      const count = byKind[i] as { decisions: number; fallbacks: number }
      return `${this.head},${this.who[i]},${payoff},${seatEnds[i]},${cells([names, seat.name, seat.told, count.decisions, count.fallbacks, pairing, card.play])}`
    })
    const decisionRows: string[] = []
    const messageRows: string[] = []
    for (const decision of this.decided) {
      const { move, turn } = decision
      const round = this.rounds.of(move.k, turn)
      const when = `${round},${cells([turn.id])},${turn.n}`
      decisionRows.push(`${this.head},${when},${decision.who},${this.did(decision, round, outcome)},${seatEnds[move.seat]},${this.rest(move)}`)
      for (const leaf of decision.leaves) {
        const at = this.seats[move.seat] as Rows['seats'][number]
        const who = cells([move.seat, at.role, participantOf(at.seat), at.seat.player.kind, playerLabel(at.seat.player)])
        messageRows.push(`${this.head},${when},${who},${cells([move.by, iso(move.at), status, move.k, leaf.to, leaf.path, leaf.text])}`)
      }
    }
    const natureRows = Object.entries(machine.nature).flatMap(([k, draws]) =>
      Object.entries(draws).map(([name, value]) => `${this.head},${cells([status, Number(k), name, plain(value)])}`),
    )
    const rows = {
      'matches.csv': [matchRow],
      'players.csv': playerRows,
      'decisions.csv': decisionRows,
      'messages.csv': messageRows,
      'nature.csv': natureRows,
    }
    return {
      text: mapped(rows, lines => (lines.length === 0 ? '' : lines.join(CRLF) + CRLF)),
      rows: mapped(rows, lines => lines.length),
    }
  }

  private did({ move, observation, failures, before, after }: Decision, round: number, outcome: unknown): string {
    const { action } = move
    const change = after === null ? null : after - before
    const implemented = implementedOf(outcome, move.seat, round, action)
    const intended = jsonCell(action)
    const rest = cells([
      move.by,
      move.tries,
      failures.length === 0 ? null : failures.join(';'),
      iso(move.shownMs),
      iso(move.at),
      move.ms,
      change,
      after,
    ])
    return `${jsonCell(observation)},${intended},${implemented === action ? intended : jsonCell(implemented)},${rest}`
  }

  private rest(move: LogOf<'move'>): string {
    return cells([move.k, this.seats[move.seat]?.names, move.raw])
  }
}

const NONE: readonly FailureKind[] = []
const NO_LEAVES: Decision['leaves'] = []

/** Who could read a text: the audiences of the events that hold it and, at small tables, the seats whose next observation holds it; without its author. */
function readers(text: string, author: number, events: readonly GameEvent<unknown>[], machine: Walked['machine']): string {
  const heard = events.filter(event => holds(event.is, text))
  if (heard.some(event => event.to === undefined)) return 'all'
  const seats = new Set(heard.flatMap(event => event.to ?? []))
  if (machine.seats <= MANY_PARTNERS) for (let seat = 0; seat < machine.seats; seat++) if (holds(machine.observe(seat), text)) seats.add(seat)
  seats.delete(author)
  return seats.size === machine.seats - 1 ? 'all' : [...seats].sort((a, b) => a - b).join(';')
}

function mapped<V>(rows: Readonly<Record<DataTable, string[]>>, f: (lines: string[]) => V): Record<DataTable, V> {
  return Object.fromEntries(Object.entries(rows).map(([file, lines]) => [file, f(lines)])) as Record<DataTable, V>
}
