import { expectation } from '../core/expectation'
import type { GameDef } from '../core/game'
import { shown } from '../core/problem'
import type { PlannedGame } from './check-plan'
import { mostParties } from './most-parties'
import { checkPlayer } from './check-player'
import { checkTelling } from './check-telling'
import { excluded } from './matching/feasible'
import type { PartPlan, SessionPlan } from './plan'
import { type PlanProblem, refused } from './problem'

/** All that is wrong with one part but its words. `where`: its path. */
export function checkPart(part: PartPlan, where: string, plan: SessionPlan, planned: PlannedGame): readonly PlanProblem[] {
  const most = mostParties(plan)
  const config = configOf(planned.game, part, where)
  const players = [
    ...part.others.map(({ player }, i) => ({ player, at: `others.${i}.player` })),
    ...(part.fill === 'watch' ? [] : [{ player: part.fill, at: 'fill' }]),
    ...('instead' in part.telling ? [{ player: part.telling.instead, at: 'telling.instead' }] : []),
    ...(part.dropout.player === undefined ? [] : [{ player: part.dropout.player, at: 'dropout.player' }]),
  ]
  return [
    ...('problem' in config ? [config.problem] : checkSeats(part, where, most, planned.game, config.value)),
    ...players.flatMap(({ player, at }) => checkPlayer(player, `${where}.${at}`, planned)),
    ...checkWording(part, where, plan.language, planned.game),
    ...checkMatching(part, where, most),
    ...checkTelling(part, where, most),
    ...checkDropout(part, where),
  ]
}

/** The config of a part: the game's defaults, overridden by the preset, overridden by the part's own; or what is wrong with it. */
export function configOf(game: GameDef, part: PartPlan, where: string): { readonly value: unknown } | { readonly problem: PlanProblem } {
  const { preset } = part
  if (preset !== undefined && !Object.hasOwn(game.presets, preset)) {
    return { problem: refused('no-preset', `${where}.preset`, { found: preset, known: Object.keys(game.presets).join(', ') || '–' }) }
  }
  const given: Readonly<Record<string, unknown>> = { ...(preset === undefined ? {} : game.presets[preset]?.config), ...part.config }
  const known = Object.keys((game.config as { shape?: object }).shape ?? given)
  const stray = Object.keys(part.config).find(key => !known.includes(key))
  if (stray !== undefined) return { problem: refused('bad-config', `${where}.config`, { expected: known.join(', '), found: stray }) }
  const parsed = game.config.safeParse(given)
  if (parsed.success) return { value: parsed.data }
  const issue = parsed.error.issues[0]
  const found = (issue?.path ?? []).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], given)
  return {
    problem: refused('bad-config', [where, 'config', ...(issue?.path ?? [])].map(String).join('.'), {
      expected: issue === undefined ? '–' : expectation(issue),
      found: shown(found),
    }),
  }
}

function checkSeats({ people, others }: PartPlan, where: string, most: number, game: GameDef, config: unknown): readonly PlanProblem[] {
  const { min, max } = game.seats(config)
  const problems: PlanProblem[] = []
  const total = (people === 'all' ? most : people) + others.length
  if (people === 'all' && total > max) problems.push(refused('all-seats', `${where}.people`, { parties: most, others: others.length, max }))
  else if (total < min || total > max) {
    const range = min === max ? `${min}` : `${min}–${max}`
    problems.push(refused('seats', `${where}.people`, { game: game.id, range, found: total }))
  }
  const seats = others.flatMap(({ seat }, i) => (seat === null ? [] : [{ seat, at: `${where}.others.${i}.seat` }]))
  // Where all sit at one table, only seats that are there with one party are sure.
  const sure = people === 'all' ? 1 + others.length : total
  for (const { seat, at } of seats) if (seat >= sure) problems.push(refused('other-seat', at, { last: sure - 1, found: seat }))
  const twice = seats.find(({ seat }, i) => seats.findIndex(other => other.seat === seat) < i)
  if (twice !== undefined) problems.push(refused('other-twice', twice.at, { found: twice.seat }))
  return problems
}

/** Every phrasing must be there in the session's language; where it isn't in the other, those who choose that language read the plain one. */
function checkWording({ phrasing }: PartPlan, where: string, language: 'en' | 'de', game: GameDef): readonly PlanProblem[] {
  if (phrasing === '') return []
  const phrasings = (of: string) => Object.keys(game.wording).flatMap(key => (key.startsWith(`${of}.`) ? [key.slice(of.length + 1)] : []))
  return (['en', 'de'] as const).flatMap((one): readonly PlanProblem[] => {
    if (phrasings(one).includes(phrasing)) return []
    const values = { game: game.id, language: one, found: phrasing, known: phrasings(one).join(', ') || '–' }
    return [{ code: 'no-wording', level: one === language ? 'refused' : 'warning', where: `${where}.phrasing`, values }]
  })
}

function checkMatching(part: PartPlan, where: string, most: number): readonly PlanProblem[] {
  const { people, matching, matrix, matches, roles, fill } = part
  const at = `${where}.matching`
  if (people === 'all' && matching !== 'fixed' && matching !== 'strangers') return [refused('all-matching', at, { found: matching })]
  if (matching !== 'matrix') {
    const problem = people === 'all' ? null : excluded(matching, most, people, matches, roles, fill !== 'watch')
    return [
      ...(problem === null ? [] : [{ ...problem, where: at }]),
      ...(matrix === undefined ? [] : [refused('matrix-unused', `${where}.matrix`, { found: matching })]),
    ]
  }
  if (matrix === undefined) return [refused('no-matrix', `${where}.matrix`)]
  return [
    ...(matrix.length < matches ? [refused('matrix-short', `${where}.matrix`, { matches, found: matrix.length })] : []),
    ...matrix.flatMap((tables, m) => checkTables(tables, `${where}.matrix.${m}`, people as number, most)),
  ]
}

function checkTables(tables: readonly (readonly number[])[], where: string, people: number, most: number): readonly PlanProblem[] {
  const seen = new Set<number>()
  const problems: PlanProblem[] = []
  for (const [t, table] of tables.entries()) {
    if (table.length !== people) problems.push(refused('matrix-size', `${where}.${t}`, { people, found: table.length }))
    for (const party of table) {
      if (!Number.isInteger(party) || party < 1 || party > most)
        problems.push(refused('matrix-number', `${where}.${t}`, { parties: most, found: party }))
      else if (seen.has(party)) problems.push(refused('matrix-twice', `${where}.${t}`, { party }))
      seen.add(party)
    }
  }
  return problems
}

function checkDropout({ dropout }: PartPlan, where: string): readonly PlanProblem[] {
  const { policy, player } = dropout
  const needs = policy === 'strategy' || policy === 'model'
  const at = `${where}.dropout`
  if (policy === 'wait')
    return [
      { code: 'dropout-wait', level: 'warning', where: at, values: {} },
      ...(player === undefined ? [] : [refused('dropout-unused', `${at}.player`, { policy })]),
    ]
  if (needs && player === undefined) return [refused('dropout-player', `${at}.player`, { policy })]
  if (!needs && player !== undefined) return [refused('dropout-unused', `${at}.player`, { policy })]
  const isKind = policy === 'strategy' ? player?.kind === 'scripted' : player?.kind === 'llm'
  return needs && player !== undefined && !isKind ? [refused('dropout-kind', `${at}.player`, { policy, found: player.kind })] : []
}
