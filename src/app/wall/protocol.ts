import type { WallBlock } from '../../measures/wall/shown'
import type { WallChart, WallMark } from '../../core/wall'

/** What stands on the wall. `join`: how people come in; `play`: what is played, and how many are ready; `reveal`: one chart, layer by layer; `thanks`: it is over. */
export type WallStage = 'join' | 'play' | 'reveal' | 'thanks'

/** The stages in their order. */
export const WALL_STAGES = ['join', 'play', 'reveal', 'thanks'] as const satisfies readonly WallStage[]

/**
 * What a chart shows besides the class's own decisions, switched on one by one: the mean and the target, equilibrium and benchmarks, models and strategies beside people, the first round, the last class, published results.
 */
export type WallLayer = 'mean' | 'theory' | 'kinds' | 'first' | 'last' | 'published'

/** The layers in the order of a debrief. */
export const WALL_LAYERS = ['mean', 'theory', 'kinds', 'first', 'last', 'published'] as const satisfies readonly WallLayer[]

/** A published mean on the chart's axis. `who` as the source calls it. */
export interface PublishedAt {
  readonly who: string
  readonly at: number
}

/**
 * One chart as it stands on the wall: nothing in it is hidden, because only what is shown is sent. `says`: the sentence above it. `period`: the round of a distribution or of bars, of `periods`. `blocks`: the rounds that are
 * drawn, without groups and marks whose layer is off. `first` and `last`: another round or class to draw behind. `note`: for the caption.
 */
export interface WallSheet {
  readonly chart: WallChart
  readonly says: string
  readonly caption: string
  readonly n: string
  readonly period: number
  readonly periods: number
  readonly axis: string
  readonly blocks: readonly WallBlock[]
  readonly hasMeans: boolean
  readonly marks: readonly WallMark[]
  readonly first: WallBlock | null
  readonly last: readonly WallBlock[]
  readonly published: readonly PublishedAt[]
}

/**
 * Everything that a wall's window is told: aggregated and suppressed before it leaves the host's page (src/measures/wall.ts), with no name, no message and no single decision of a person. `at`: UTC ms when it was made.
 * `deciding.endsAt`: UTC ms on this machine. `theme`: as the teacher chose it for the wall.
 */
export interface WallShow {
  readonly v: 1
  readonly t: 'show'
  readonly session: string
  readonly at: number
  readonly language: 'en' | 'de'
  readonly theme: 'light' | 'dark'
  readonly title: string
  readonly stage: WallStage
  readonly in: number
  readonly places: number
  readonly join: { readonly link: string; readonly address: string; readonly code: string | null } | null
  readonly playing: { readonly name: string; readonly lead: string } | null
  readonly matching: number | null
  readonly matchings: number
  readonly isPaused: boolean
  readonly deciding: { readonly have: number; readonly of: number; readonly endsAt: number | null }
  readonly sheet: WallSheet | null
}

/** What a wall's window says: give me the last show. */
export interface WallAsk {
  readonly v: 1
  readonly t: 'ask'
}

/** The name of the BroadcastChannel between the host's page and its walls. */
export const wallChannel = (session: string): string => `parley:wall:${session}`

/** Whether something that came over the channel is a show of this session. The other end is this site in this browser; what is checked is that it speaks this version. */
export const isShow = (value: unknown, session: string): value is WallShow => {
  const show = value as Partial<WallShow> | null
  return typeof show === 'object' && show !== null && show.v === 1 && show.t === 'show' && show.session === session
}

/** Whether somebody asks for the last show. */
export const isAsk = (value: unknown): value is WallAsk => {
  const ask = value as Partial<WallAsk> | null
  return typeof ask === 'object' && ask !== null && ask.v === 1 && ask.t === 'ask'
}
