import type { CatalogueEntry } from '../../catalogue'
import type { WallChart } from '../../core/wall'
import type { WallFrame } from '../../host/handle'
import { aggregateWall, type WallMemory } from '../../measures/wall'
import type { PastClass } from './past'
import type { WallShow } from './protocol'
import { publishedOn } from './published'
import type { SheetInput } from './reading'
import { sheetOf } from './sheet'
import type { WallChoice } from './store'

/** How people come in, as the wall may say it. `code`: six letters, where the server offers them. */
export interface WallJoin {
  readonly link: string
  readonly code: string | null
}

/** All that a show is made from, on the host's page. `entry`: the game of the present part, once it is loaded. `past`: the class to compare with. `theme`: of the host's page. */
export interface ShowInput {
  readonly frame: WallFrame
  readonly choice: WallChoice
  readonly entry: CatalogueEntry | null
  readonly memory: WallMemory
  readonly past: PastClass | null
  readonly join: WallJoin | null
  readonly theme: 'light' | 'dark'
  readonly now: number
}

/** The part's parameters as its rules read them: what a spec leaves out stands at its default. */
function configOf({ frame: { game }, entry }: Pick<ShowInput, 'frame' | 'entry'>): never {
  const parsed = entry?.game.config.safeParse(game?.config)
  return (parsed?.success === true ? parsed.data : game?.config) as never
}

/** The charts of the present part. */
export const chartsOf = (at: Pick<ShowInput, 'frame' | 'entry'>): readonly WallChart[] => {
  const { game } = at.frame
  return game === null || at.entry === null || at.entry.game.id !== game.id ? [] : (at.entry.game.wall?.charts(configOf(at), game.seats) ?? [])
}

/** The chosen chart aggregated, with all that its sheet is made from; null where there is none. */
export function readingOf({ frame, choice, entry, memory, past }: ShowInput): SheetInput | null {
  const charts = chartsOf({ frame, entry })
  const chart = charts.find(({ id }) => id === choice.chart) ?? charts[0]
  if (chart === undefined || entry === null || frame.game === null) return null
  return {
    now: aggregateWall(chart, frame.matches, memory),
    last: past?.charts.find(one => one.chart.id === chart.id) ?? null,
    published: publishedOn(entry.game, chart.id, configOf({ frame, entry })),
    choice,
    language: frame.language,
  }
}

/** What is sent to the wall: aggregates of the chosen chart where the stage shows them, and nothing that isn't shown. */
export function showOf(input: ShowInput, reading: SheetInput | null): WallShow {
  const { frame, choice, entry, join, theme, now } = input
  const isShown = choice.stage === 'reveal' || (choice.stage === 'play' && choice.live)
  const card = entry === null || entry.game.id !== frame.game?.id ? null : entry.card
  const { language } = frame
  return {
    v: 1,
    t: 'show',
    session: frame.session,
    at: now,
    language,
    theme: choice.theme ?? theme,
    title: frame.title,
    stage: choice.stage,
    in: frame.in,
    places: frame.places,
    join: join === null || choice.stage !== 'join' ? null : { link: join.link, address: addressOf(join.link), code: join.code },
    playing: card === null ? null : { name: card.title[language], lead: card.summary[language] },
    matching: frame.matching,
    matchings: frame.matchings,
    isPaused: frame.stage === 'paused',
    deciding: { have: frame.deciding.have, of: frame.deciding.of, endsAt: frame.deciding.deadline },
    sheet: isShown && reading !== null ? sheetOf(reading) : null,
  }
}

/** What one types to come to the page that asks for the code: our server's short address of it. Only a server of ours gives out codes. */
export function addressOf(link: string): string {
  try {
    const { host, pathname } = new URL(link)
    return `${host}${pathname.replace(/join\.html$/, 'j')}`
  } catch {
    return link.split(/[?#]/)[0] ?? link
  }
}
