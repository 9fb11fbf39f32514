import { cells, CRLF, type Cell } from '../csv'
import type { Sink } from '../sink'
import { chatRows } from './chat'
import { CHAT, GROUP, PAGE_TIMES, PARTICIPANT, PLAYER, SESSION, SUBSESSION } from './columns'
import { pageTimes, type PageTimes } from './page-times'
import type { Panel, Row } from './panel'
import { configOf, participantCells, sessionCells } from './people'

/** What the oTree files hold, for the reconciliation: rows of all_apps_wide.csv that are people, rows of ChatMessages.csv. */
export interface OtreeCounts {
  readonly people: number
  readonly messages: number
}

/**
 * Writes the files that oTree itself would have made of these sessions (core 5 and 6), so that scripts and packages made for it read them: all_apps_wide.csv, one file for each app, PageTimes.csv
 * and ChatMessages.csv. Booleans are 1 and 0, what is missing is empty, line breaks inside texts become spaces in all but the messages, payoffs are plain numbers of points.
 */
export function writeOtree(sink: Sink<unknown>, panels: readonly Panel[]): OtreeCounts {
  const apps = orderOfApps(panels)
  const fields = new Map(apps.map(app => [app, fieldNames(panels, app)]))
  const pages = new Map(panels.map(panel => [panel, pageTimes(panel)]))
  const config = configOf(panels)
  const put = (file: string, head: readonly string[], rows: Iterable<string>) => {
    sink.open(`otree/${file}`)
    sink.write(`otree/${file}`, cells(head) + CRLF)
    for (const row of rows) sink.write(`otree/${file}`, row + CRLF)
  }
  const names = (app: string) => ({ player: [...PLAYER, ...(fields.get(app) ?? []), 'decided_by'], group: GROUP, subsession: SUBSESSION })
  const prefixed = (prefix: string, all: readonly string[]) => all.map(name => `${prefix}.${name}`)
  const most = (app: string) => Math.max(...panels.map(panel => panel.rounds.get(app)?.length ?? 0))
  const blocks = apps.flatMap(app => Array.from({ length: most(app) }, (_, i) => ({ app, round: i + 1 })))
  const cellsOf = new Map(panels.flatMap(panel => panel.rows.map(row => [row, participantCells(panel, row, pages.get(panel) as PageTimes)] as const)))
  const own = (row: Row) => cellsOf.get(row) as readonly Cell[]
  let people = 0
  put(
    'all_apps_wide.csv',
    [
      ...prefixed('participant', PARTICIPANT),
      ...prefixed('session', SESSION),
      ...prefixed('session.config', config.names),
      ...blocks.flatMap(({ app, round }) => Object.entries(names(app)).flatMap(([model, all]) => prefixed(`${app}.${round}.${model}`, all))),
    ],
    panels.flatMap(panel =>
      panel.rows.map(row => {
        if (row.person !== null) people++
        const played = blocks.map(({ app, round }) => flat(playerParts(panel, row, app, round, fields.get(app) ?? [])))
        return [flat([own(row), sessionCells(panel), config.of(panel)]), ...played].join(',')
      }),
    ),
  )
  for (const app of apps) {
    const { player, group, subsession } = names(app)
    put(
      `${app}.csv`,
      [
        ...prefixed('participant', PARTICIPANT),
        ...prefixed('player', player),
        ...prefixed('group', group),
        ...prefixed('subsession', subsession),
        ...prefixed('session', SESSION),
      ],
      panels.flatMap(panel =>
        (panel.rounds.get(app) ?? []).flatMap((_, i) =>
          panel.rows.map(row => flat([own(row), ...playerParts(panel, row, app, i + 1, fields.get(app) ?? []), sessionCells(panel)])),
        ),
      ),
    )
  }
  put(
    'PageTimes.csv',
    PAGE_TIMES,
    [...pages.values()].flatMap(({ rows }) => rows),
  )
  const messages = panels.flatMap(chatRows)
  put('ChatMessages.csv', CHAT, messages)
  return { people, messages: messages.length }
}

/** The cells of a player, its group and its subsession in a round; empty where they didn't play, the round itself where there is one. */
function playerParts(panel: Panel, row: Row, app: string, round: number, fields: readonly string[]): readonly (readonly Cell[])[] {
  const played = panel.at(app, round, row)
  const matching = panel.rounds.get(app)?.[round - 1]
  return [
    [played?.idInGroup, played?.role, played?.payoff, ...fields.map(name => played?.fields.get(name)), played?.decidedBy],
    [played?.group, played?.match],
    [matching === undefined ? null : round, matching],
  ]
}

/** Cells of one row, texts in one line. */
const flat = (parts: readonly (readonly Cell[])[]): string =>
  cells(parts.flat().map(value => (typeof value === 'string' ? value.replace(/[\r\n]/g, ' ') : value)))

/** The apps in the order of the sequence that most participants went through, then the others as they come. */
function orderOfApps(panels: readonly Panel[]): readonly string[] {
  const people = new Map<string, number>()
  for (const { apps, rows } of panels) people.set(apps.join(), (people.get(apps.join()) ?? 0) + rows.length)
  const most = Math.max(0, ...people.values())
  const common = panels.find(({ apps }) => people.get(apps.join()) === most)?.apps ?? []
  return [...new Set([...common, ...panels.flatMap(({ apps }) => apps)])]
}

/** The fields of an app's players, in the order in which they first come up. */
function fieldNames(panels: readonly Panel[], app: string): readonly string[] {
  const names = new Set<string>()
  for (const panel of panels)
    for (const i of (panel.rounds.get(app) ?? []).keys())
      for (const row of panel.rows) for (const name of panel.at(app, i + 1, row)?.fields.keys() ?? []) names.add(name)
  return [...names]
}
