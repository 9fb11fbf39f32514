import type { ActionSpec } from '../../core/action-space'
import type { FailureKind, LogOf } from '../../core/log'
import { pairingOf, playerLabel } from '../../measures/rows'
import { inCallOrder } from '../calls'
import { cardFrom } from '../card-of'
import { factsOf, type Facts } from '../facts'
import { walk, type Walked } from '../walk'
import { beliefRows } from './belief-rows'
import { callRows } from './call-rows'
import type { DataTable } from './columns'
import { cells, CRLF, jsonCell, plain } from './csv'
import { Dropouts, type Interventions } from './dropout'
import type { FinishedInput } from './entry'
import { implementedOf } from './implemented'
import { iso } from './iso'
import { madeDecision, type Made, type MadeStep } from './made'
import { readers } from './readers'
import { Rounds } from './rounds'
import { scoreRows } from './score-rows'
import { SeatTable } from './seat-table'
import { spentCells, triesOf } from './spent'
import { Taint } from './taint'
import { textLeaves, type TextLeaf } from './text-leaves'

/** The rows of one match in each table, as CSV text without header; and what was counted on the way, for the reconciliation. */
export interface MatchRows {
  readonly text: Readonly<Record<DataTable, string>>
  readonly rows: Readonly<Record<DataTable, number>>
  readonly made: Made
}

/** A decision as it is noted while the match is played again; all that depends on the end of the match is added then. */
interface Decision {
  readonly move: LogOf<'move'>
  readonly turn: LogOf<'open'>['turn']
  readonly space: ActionSpec
  readonly observation: unknown
  readonly failures: readonly FailureKind[]
  readonly who: string
  readonly others: string
  readonly short: string
  readonly dropout: string
  readonly leaves: readonly (TextLeaf & { to: string })[]
  before: number
  after: number | null
}

/** Plays a match again and writes its rows. `unit` is its unit id; `interventions` what its session's log says was done to it. Pure: equal input gives equal text. */
export function matchRows(input: FinishedInput, unit: string, interventions: Interventions = []): MatchRows {
  return new Rows(input, unit, interventions).all()
}

class Rows {
  private readonly seats: SeatTable
  /** Who sat there first: whom the match is counted for. */
  private readonly first: { readonly who: readonly string[]; readonly others: readonly string[]; readonly models: readonly string[] }
  private readonly taint: Taint
  private readonly dropouts: Dropouts
  private readonly steps: Omit<MadeStep, 'round'>[] = []
  private readonly turns: LogOf<'open'>['turn'][] = []
  private readonly decided: Decision[] = []
  private failures = new Map<number, FailureKind[]>()
  private readonly rounds = new Rounds()
  private readonly head: string
  private payoffs: readonly number[] = []
  private open: Decision[] = []

  constructor(
    private readonly input: FinishedInput,
    unit: string,
    interventions: Interventions,
  ) {
    const { id, log, meta = {}, resolved } = input
    const start = log[0]
    if (start?.e !== 'start') throw new Error(`export: expected match ${id} to begin with 'start', found ${start?.e ?? 'nothing'}`)
    const { spec } = start
    const { roles } = resolved.game.seats(spec.config)
    const { session, index, treatment, block, blockOrder } = meta
    this.head = cells([session, id, index, unit, treatment, block, blockOrder, spec.game.id, spec.game.version])
    this.seats = new SeatTable(spec, roles)
    const all = spec.seats.map((_, i) => i)
    this.first = { who: [...this.seats.who], others: all.map(i => this.seats.others(i)), models: all.map(i => this.seats.model(i)) }
    this.taint = new Taint(log)
    this.dropouts = new Dropouts(spec, log, interventions)
  }

  all(): MatchRows {
    const { game, tags } = this.input.resolved
    let payoffsBefore: readonly number[] | null = null
    const walked = walk(
      game,
      this.input.log,
      {
        tried: ({ seat, failure }) => this.failures.set(seat, [...(this.failures.get(seat) ?? []), failure]),
        moved: ({ seat }) => this.seats.moved(seat),
        seated: event => this.seats.seated(event),
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
          this.turns.push(step.turn)
          this.steps.push({ k: step.k, turn: step.turn.id, payoffs: payoffsBefore })
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
    const failures = this.failures.get(move.seat) ?? NONE
    const sat = this.seats.sat(move.seat)
    const decision: Decision = {
      move,
      turn,
      space,
      observation,
      failures,
      who: sat.who,
      others: sat.others,
      short: leaves.length === 0 && move.beliefs === undefined ? '' : sat.short(),
      dropout: cells(this.dropouts.of(move, sat.player, failures)),
      leaves: leaves.length === 0 ? NO_LEAVES : leaves.map(leaf => ({ ...leaf, to: '' })),
      before: this.payoffs[move.seat] as number,
      after: null,
    }
    if (this.failures.size > 0) this.failures.delete(move.seat)
    this.decided.push(decision)
    this.open.push(decision)
  }

  private written(walked: Walked, facts: Facts): MatchRows {
    const { spec, machine, status } = walked
    const { measures, benchmarks } = facts
    const { id, log, meta = {}, resolved } = this.input
    const calls = [...(this.input.calls ?? [])].sort(inCallOrder)
    const tries = triesOf(log, spec.seats.length)
    const outcome = machine.game.outcome?.(machine.state, machine.config)
    const card = cardFrom(id, log, walked, resolved.tags, meta, 'session')
    const welfare = cells([measures && facts.welfare, benchmarks?.welfare.none, benchmarks?.welfare.best])
    const ends = cells([measures?.efficiency, measures?.fairness, status])
    const seatEnds = spec.seats.map(
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
      cells([
        tries.match.failures,
        tries.match.attempts,
        share(tries.match.failures, tries.match.attempts),
        share(card.fallbacks, card.decisions),
        spec.disclosure,
      ]),
      spentCells(calls),
    ].join(',')
    const playerRows = spec.seats.map((seat, i) => {
      const payoff = cells([status === 'running' ? null : facts.payoffs[i]])
      const hands = card.seats[i]?.hands
      const own = tries.seats[i]
      return [
        `${this.head},${this.first.who[i]},${payoff},${seatEnds[i]},${this.seats.names(i)},${cells([seat.name])},${this.first.others[i]}`,
        cells([this.seats.substitute(i), hands?.decisions, hands?.fallbacks, own?.failures, own?.attempts, pairing, card.play]),
        spentCells(calls.length === 0 ? calls : calls.filter(call => call.seat === i)),
      ].join(',')
    })
    const decisionRows: string[] = []
    const messageRows: string[] = []
    for (const decision of this.decided) {
      const { move, turn } = decision
      const round = this.rounds.of(move.k, turn)
      const when = `${round},${cells([turn.id])},${turn.n}`
      decisionRows.push(`${this.head},${when},${decision.who},${this.did(decision, round, outcome)},${seatEnds[move.seat]},${this.rest(decision)}`)
      for (const leaf of decision.leaves) {
        messageRows.push(`${this.head},${when},${decision.short},${cells([move.by, iso(move.at), status, move.k, leaf.to, leaf.path, leaf.text])}`)
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
      'calls.csv': callRows(calls, {
        head: this.head,
        log,
        spec,
        rounds: this.rounds,
        taint: this.taint,
        models: this.first.models,
        others: this.first.others,
      }),
      'beliefs.csv': this.beliefs(status),
      'scores.csv': scoreRows(walked, cells([pairing, status])).map(row => `${this.head},${row}`),
    }
    return {
      text: mapped(rows, lines => (lines.length === 0 ? '' : lines.join(CRLF) + CRLF)),
      rows: mapped(rows, lines => lines.length),
      made: this.made(walked, facts),
    }
  }

  private made({ spec, status }: Walked, { payoffs }: Facts): Made {
    return {
      id: this.input.id,
      spec,
      status,
      payoffs: status === 'running' ? null : payoffs,
      roles: spec.seats.map((_, i) => this.seats.role(i)),
      others: this.first.others,
      decisions: this.decided.map(decision => madeDecision(decision, this.rounds.of(decision.move.k, decision.turn))),
      steps: this.steps.map((step, i) => ({ ...step, round: this.rounds.of(step.k, this.turns[i] as Decision['turn']) })),
    }
  }

  private beliefs(status: string): string[] {
    const made = new Map(
      this.decided.map(({ move, turn, short }) => [`${move.k}/${move.seat}`, { round: this.rounds.of(move.k, turn), n: turn.n, short }]),
    )
    return beliefRows(this.input.log, { head: this.head, status, made, short: seat => this.seats.short(seat) })
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

  private rest({ move, others, dropout }: Decision): string {
    const { k, raw, read, calls, beliefs } = move
    const asked = read === undefined && calls === undefined && beliefs === undefined ? ',,' : cells([read, calls?.join(';'), plain(beliefs)])
    return `${k},${this.seats.names(move.seat)},${cells([raw])},${asked},${others},${this.taint.of(move) ? 1 : 0},${dropout}`
  }
}

const share = (part: number, of: number) => (of === 0 ? null : part / of)

const NONE: readonly FailureKind[] = []
const NO_LEAVES: Decision['leaves'] = []

function mapped<V>(rows: Readonly<Record<DataTable, string[]>>, f: (lines: string[]) => V): Record<DataTable, V> {
  return Object.fromEntries(Object.entries(rows).map(([file, lines]) => [file, f(lines)])) as Record<DataTable, V>
}
