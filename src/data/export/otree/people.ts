import { plain, type Cell } from '../csv'
import { iso } from '../iso'
import { CONFIG } from './columns'
import { identifier } from './names'
import type { PageTimes } from './page-times'
import type { Panel, Row } from './panel'

/** The cells of a participant. Whoever is no person is a bot; its app is the last one it played in, so that no script takes it for somebody who never came. */
export function participantCells(panel: Panel, row: Row, pages: PageTimes): readonly Cell[] {
  const { person } = row
  const now = pages.last.get(row)
  return [
    row.idInSession,
    row.code,
    row.label,
    person === null,
    now?.index ?? 0,
    pages.most,
    now?.app ?? row.lastApp,
    now?.page ?? (row.lastApp === null ? null : 'Result'),
    person === null ? null : started(person.joined.at),
    true,
    person?.joined.recruitment.workerId,
    person?.joined.recruitment.assignmentId,
    panel.payoff(row),
  ]
}

/** UTC ms as oTree writes a time: with a space and microseconds. */
const started = (ms: number): string => `${iso(ms).replace('T', ' ').replace('Z', '')}000`

/** The cells of a session. The HIT is named where all who came from one came from the same. */
export function sessionCells({ code, session }: Panel): readonly Cell[] {
  const hits = new Set(session.people.flatMap(({ joined }) => joined.recruitment.hitId ?? []))
  return [code, session.plan.title, hits.size === 1 ? [...hits][0] : null, null, null, false]
}

/** The columns of session.config over all sessions, and the cells of one: oTree's own (points are worth a point, nothing is paid besides), then what the plan fixes, each part's under its app's name. */
export function configOf(panels: readonly Panel[]): { readonly names: readonly string[]; of(panel: Panel): readonly Cell[] } {
  const values = new Map(panels.map(panel => [panel, parametersOf(panel)]))
  const names = [...new Set([...CONFIG, ...[...values.values()].flatMap(own => [...own.keys()])])]
  return { names, of: panel => names.map(name => values.get(panel)?.get(name)) }
}

function parametersOf({ session: { id, plan, engine }, apps }: Panel): ReadonlyMap<string, Cell> {
  const own = new Map<string, Cell>([
    ['name', plan.title],
    ['participation_fee', 0],
    ['real_world_currency_per_point', 1],
    ['parley_session', id],
    ['parley_version', engine],
    ['language', plan.language],
    ['seed', plan.seed],
    ['team', plan.join.team],
  ])
  for (const [i, part] of plan.parts.entries()) {
    const app = apps[i] as string
    const told = part.telling.mode
    for (const [name, value] of Object.entries({
      people: part.people,
      matching: part.matching,
      matches: part.matches,
      telling: told,
      dropout: part.dropout.policy,
      preset: part.preset,
    }))
      own.set(`${app}_${name}`, value)
    for (const [name, value] of Object.entries(part.config)) own.set(`${app}_config_${identifier(name)}`, plain(value))
  }
  return own
}
