import { complain } from '../../../core/action-space'
import { stateHash } from '../../../core/canonical'
import type { LogEvent } from '../../../core/log'
import { expectation } from '../../../core/expectation'
import { Machine } from '../../../core/machine'
import { shown } from '../../../core/problem'
import type { MatchSpec } from '../../../core/spec'
import { BadData, wordsOf, type Place } from '../../problem'
import { SCHEMA } from '../../schema-number'
import type { ResolvedGame } from '../../walk'
import type { ForeignMatch, ForeignMove, Note } from './foreign'
import { spaceSaid } from './space-said'

/** A record played by our rules: its log, which is an ordinary match's, and the machine at its end. */
export interface PlayedRecord {
  readonly log: readonly LogEvent[]
  readonly machine: Machine
  readonly status: 'complete' | 'abandoned'
}

/**
 * Plays a published record by our rules and writes the log of it. Every move is signed `imported`, with what was typed; draws that the record knows are injected as nature.
 * Actions outside their space are played as they stand and noted. Throws `BadData` where the config isn't one, a seat is missing or moves out of turn.
 * `source` names the record in the spec, so that two records with equal moves are two matches.
 */
export function playRecord(record: ForeignMatch, { game }: ResolvedGame, source: string, engine: string, note: Note, where: Place): PlayedRecord {
  const parsed = game.config.safeParse(record.config)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.map(String).join('.') ?? ''
    const expected = issue === undefined ? 'a config' : expectation(issue)
    throw new BadData({ code: 'record-field', where, values: { field, expected, found: shown(record.config[field]) } })
  }
  const { min, max } = game.seats(parsed.data)
  const seats = record.players.length
  if (seats < min || seats > max)
    throw new BadData({ code: 'record-field', where, values: { field: 'players', expected: `${min}–${max}`, found: seats } })
  const spec: MatchSpec = {
    game: { id: game.id, version: game.version, with: [] },
    config: parsed.data,
    seats: record.players.map(label => ({ player: { kind: 'imported', label, source }, wording: 'en' })),
    seed: source,
    referee: { retries: 0, onFailure: 'abort' },
    ...(record.nature === undefined ? {} : { nature: record.nature }),
    engine,
  }
  try {
    const machine = new Machine({ game, config: parsed.data, seats, seed: spec.seed, nature: spec.nature })
    const log: LogEvent[] = [{ e: 'start', schema: SCHEMA, spec }]
    for (const moves of record.steps) {
      if (machine.turn === null) {
        note({ code: 'extra', step: machine.k + 1, expected: 'the end of the match', found: shown(moves.map(move => move.action)) })
        break
      }
      step(machine, moves, log, note, where)
    }
    const status = machine.turn === null ? 'complete' : 'abandoned'
    if (status === 'abandoned') note({ code: 'unfinished', step: machine.k + 1, expected: 'moves to the end of the match', found: 'nothing' })
    log.push({ e: 'end', status, payoffs: machine.payoffs(), steps: machine.k })
    record.verify?.(
      { state: machine.state, outcome: game.outcome?.(machine.state, machine.config) ?? null, payoffs: machine.payoffs(), status },
      note,
    )
    return { log, machine, status }
  } catch (error) {
    if (error instanceof BadData) throw error
    throw new BadData({ code: 'record-field', where, values: { field: 'moves', expected: game.id, found: wordsOf(error) } })
  }
}

function step(machine: Machine, moves: readonly ForeignMove[], log: LogEvent[], note: Note, where: Place): void {
  const turn = machine.turn as NonNullable<Machine['turn']>
  const k = machine.k + 1
  const expected = turn.seats.join(', ')
  const found = moves.map(move => move.seat).join(', ')
  if (expected !== found) throw new BadData({ code: 'record-field', where: { ...where, step: k }, values: { field: 'seat', expected, found } })
  log.push({ e: 'open', k, turn })
  for (const { seat, action, raw, mistaken } of moves) {
    const flaw = complain(machine.game.actions(machine.observe(seat), turn, machine.briefs[seat]), action)
    if (flaw !== null) note({ code: 'outside', step: k, seat, expected: spaceSaid(flaw.space), found: raw ?? shown(action) })
    log.push({
      e: 'move',
      k,
      seat,
      action,
      by: 'imported',
      tries: 1,
      ...(raw === undefined ? {} : { raw }),
      ...(mistaken === true ? { read: 'mistaken' } : {}),
    })
  }
  machine.apply(moves.map(({ seat, action }) => ({ seat, action })))
  log.push({ e: 'shut', k, why: turn.gate === 'joint' ? 'all' : 'each', hash: stateHash(machine.state) })
}
