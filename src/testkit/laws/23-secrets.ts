import { canonical } from '../../core/canonical'
import type { GameDef, GameEvent, Seat, Turn } from '../../core/game'
import { luckOf } from '../../core/luck'
import { Machine } from '../../core/machine'
import { allSeats } from '../../core/seats'
import { configSchema } from '../configs'
import { at, leaves, replaced, type Path } from '../json'
import type { Law } from '../law'
import { stepFrom } from '../step'
import { act } from '../styles'
import type { Finding, Setting, Subject } from '../subject'
import { playTrial, some, type Trial } from '../trial'

/**
 * Law 23: two situations that differ only in what seat i may not know give seat i byte-identical rules, question, action space and reports.
 * Three kinds of pairs: other values of `own[j]` and `secret`; another action of somebody else in a simultaneous turn, of which i hears nothing;
 * another config that gives i the same brief, at the same draws of nature. A config field whose effect everybody sees when it happens
 * (a schedule of flips) says so in its schema, `.meta({ revealed: 'why' })`: then it is compared until it happens.
 */
export const secretsLaw: Law = {
  number: 23,
  title: 'what a seat may not know changes nothing that it is told',
  ofTrial(subject, trial) {
    if (trial.crash !== null || trial.machine === null) return []
    return [...otherPrivates(subject, trial), ...otherMoves(subject, trial), ...(trial.style === 'any' ? otherConfigs(subject, trial) : [])]
  },
}

/** Everything that a seat is told in a situation: one string, with names, so that the first difference can be shown. */
function told(game: GameDef, setting: Setting, state: unknown, turn: Turn | null, seat: Seat, brief: unknown): Record<string, string> {
  const observation: unknown = game.observe(state, seat, setting.config)
  const parts: Record<string, string> = { observation: canonical(observation) }
  for (const [variant, wording] of Object.entries(game.wording)) parts[`rules (${variant})`] = wording.rules(brief, seat, setting.seats)
  if (turn === null || !turn.seats.includes(seat)) return parts
  parts['action space'] = canonical(game.actions(observation, turn, brief))
  for (const [variant, wording] of Object.entries(game.wording)) parts[`question (${variant})`] = wording.ask(observation, turn, brief)
  return parts
}

function firstDifference(a: Record<string, string>, b: Record<string, string>, at: string, what: string): Finding[] {
  const part = Object.keys(a).find(key => b[key] !== undefined && a[key] !== b[key])
  return part === undefined
    ? []
    : [{ expected: `the same ${part} whatever ${what}: ${String(a[part]).slice(0, 160)}`, found: String(b[part]).slice(0, 160), at }]
}

const sameTurn = (a: Turn | null, b: Turn | null) => a !== null && b !== null && a.id === b.id && a.n === b.n

/** Paths to every `own` list and every `secret` of a state, wherever they stand. */
function privates(value: unknown, path: Path = []): { own: Path[]; secret: Path[] } {
  const found: { own: Path[]; secret: Path[] } = { own: [], secret: [] }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found
  for (const [key, part] of Object.entries(value)) {
    if (key === 'own' && Array.isArray(part)) found.own.push([...path, key])
    else if (key === 'secret') found.secret.push([...path, key])
    else {
      const inner = privates(part, [...path, key])
      found.own.push(...inner.own)
      found.secret.push(...inner.secret)
    }
  }
  return found
}

function otherPrivates({ game }: Subject, trial: Trial): Finding[] {
  const { setting } = trial
  const { own, secret } = privates(trial.machine?.state)
  if (own.length + secret.length === 0) return []
  const twin = playTrial({ game } as Subject, setting, trial.style, `${trial.seed}/twin`)
  const findings: Finding[] = []
  for (const { k, state, turn } of some(trial.frames, 8)) {
    const foreign = twin.frames[k]?.state
    if (foreign === undefined) continue
    for (const seat of some(allSeats(setting.seats), 3)) {
      const mixed = [
        ...secret.map(path => [path, at(foreign, path)] as const),
        ...own.map(path => [path, blend(at(state, path), at(foreign, path), seat)] as const),
      ].reduce<unknown>((s, [path, part]) => replaced(s, path, part), state)
      const brief = trial.briefs[seat]
      const [mine, theirs] = [told(game, setting, state, turn, seat, brief), told(game, setting, mixed, turn, seat, brief)]
      findings.push(...firstDifference(mine, theirs, `step ${k + 1}, seat ${seat}`, 'own[other] and secret hold'))
    }
  }
  return findings
}

const blend = (own: unknown, foreign: unknown, seat: Seat): unknown =>
  (own as unknown[]).map((mine, i) => (i === seat ? mine : (foreign as unknown[])[i]))

const audible = (events: readonly GameEvent<unknown>[] | undefined, seat: Seat) =>
  (events ?? []).filter(event => event.to?.includes(seat) ?? true).map(event => event.is)

/** In simultaneous turns what a seat learns of another's action it hears as an event; if it heard nothing new, nothing else may have changed for it. */
function otherMoves({ card, game }: Subject, trial: Trial): Finding[] {
  const { setting, seed } = trial
  const findings: Finding[] = []
  const simultaneous = card.tags.includes('simultaneous')
  for (const frame of some(
    trial.frames.filter(({ turn, moves }) => moves.length > 0 && (simultaneous || turn.seats.length > 1)),
    10,
  )) {
    const luck = luckOf(`${seed}/other/${frame.k}`)
    const mover = luck.pick(frame.asked)
    const action = act('any', mover.space, luck, luck)
    const step = (moves: typeof frame.moves) => stepFrom(game, setting, seed, frame.k + 1, frame.state, moves)
    const one = step(frame.moves)
    const two = step(frame.moves.map(move => (move.seat === mover.seat ? { ...move, action } : move)))
    const [turn, turnTwo] = [game.turn(one.state, setting.config), game.turn(two.state, setting.config)]
    if (!sameTurn(turn, turnTwo)) continue
    for (const seat of some(
      allSeats(setting.seats).filter(other => other !== mover.seat),
      3,
    )) {
      if (canonical(audible(one.events, seat)) !== canonical(audible(two.events, seat))) continue
      const brief = trial.briefs[seat]
      const [mine, theirs] = [told(game, setting, one.state, turn, seat, brief), told(game, setting, two.state, turnTwo, seat, brief)]
      findings.push(...firstDifference(mine, theirs, `after step ${frame.k + 1}, seat ${seat}`, `seat ${mover.seat} did unheard`))
    }
  }
  return findings
}

interface Neighbour {
  readonly path: Path
  readonly config: unknown
  readonly revealed: boolean
}

/** Configs that differ in one leaf and are still legal. */
function neighbours(game: GameDef, config: unknown): Neighbour[] {
  const schema = configSchema(game)
  const isRevealed = (path: Path) => (schema.properties?.[String(path[0])] as { revealed?: string } | undefined)?.revealed !== undefined
  return leaves(config, leaf => typeof leaf === 'number' || typeof leaf === 'boolean' || typeof leaf === 'string').flatMap((path): Neighbour[] => {
    const old = at(config, path)
    const enumerated = schema.properties?.[String(path[0])]?.enum ?? []
    const others =
      typeof old === 'number' ? [old + 1, old - 1, old * 0.9, old / 2] : typeof old === 'boolean' ? [!old] : enumerated.filter(other => other !== old)
    for (const other of others) {
      const result = game.config.safeParse(replaced(config, path, other))
      if (result.success) return [{ path, config: result.data as unknown, revealed: isRevealed(path) }]
    }
    return []
  })
}

function otherConfigs({ game }: Subject, trial: Trial): Finding[] {
  const { setting } = trial
  if (game.brief === undefined) return []
  const briefs = trial.briefs.map(brief => canonical(brief))
  const findings: Finding[] = []
  for (const { path, config, revealed } of some(neighbours(game, setting.config), 40)) {
    const range = game.seats(config)
    if (setting.seats < range.min || setting.seats > range.max) continue
    const blind = some(allSeats(setting.seats), 3).filter(seat => canonical(game.brief?.(config, seat, setting.seats)) === briefs[seat])
    for (const seat of blind)
      findings.push(
        ...compareRuns(game, trial, config, seat, revealed).map(finding => ({
          ...finding,
          at: `${finding.at ?? ''}, with config.${path.join('.')} = ${JSON.stringify(at(config, path))}`,
        })),
      )
  }
  return findings
}

/** Plays the trial's moves under both configs with the same nature and compares what the seat is told, until one of the two ends or the turns part. */
function compareRuns(game: GameDef, trial: Trial, config: unknown, seat: Seat, revealed: boolean): Finding[] {
  const { setting, seed } = trial
  const other: Setting = { ...setting, config }
  const one = new Machine({ game, config: setting.config, seats: setting.seats, seed })
  const two = new Machine({ game, config, seats: setting.seats, seed, nature: trial.machine?.nature })
  const what = 'that field is, which its brief leaves out'
  for (const frame of trial.frames.slice(0, 12)) {
    if (!sameTurn(one.turn, two.turn)) return []
    const where = `step ${frame.k + 1}, seat ${seat}`
    const found = firstDifference(
      told(game, setting, one.state, one.turn, seat, one.briefs[seat]),
      told(game, other, two.state, two.turn, seat, two.briefs[seat]),
      where,
      what,
    )
    if (found.length > 0) return found
    const [a, b] = [one.apply(frame.moves), two.apply(frame.moves)]
    if (one.turn === null || two.turn === null) return []
    const [heard, heardTwo] = [audible(a.events, seat), audible(b.events, seat)]
    if (revealed && canonical(heard) !== canonical(heardTwo)) return []
    const spoken = (events: readonly unknown[], brief: unknown) =>
      Object.fromEntries(
        Object.entries(game.wording).map(([variant, wording]) => [
          `report (${variant})`,
          events.map(is => wording.report(is, seat, brief)).join('\n'),
        ]),
      )
    const reports = firstDifference(
      { events: canonical(heard), ...spoken(heard, one.briefs[seat]) },
      { events: canonical(heardTwo), ...spoken(heardTwo, two.briefs[seat]) },
      where,
      what,
    )
    if (reports.length > 0) return reports
  }
  return []
}
