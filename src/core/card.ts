/** One mark of a drawing, in a 120 × 80 box. `fill` and `stroke` are tokens, so that drawings follow the theme and the seat palette. */
export type Ink = 'ink' | 'soft' | 'paper' | 'accent' | 'seat0' | 'seat1' | 'seat2' | 'seat3' | 'none'

/** A mark: an SVG element with plain attributes; text carries its string. */
export interface Mark {
  readonly el: 'rect' | 'circle' | 'line' | 'path' | 'polygon' | 'text'
  readonly at: Readonly<Record<string, number | string>>
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly opacity?: number
  readonly text?: string
}

/** A small drawing made from a game's structure. */
export type Drawing = readonly Mark[]

/**
 * What the gallery shows of a game before its rules are loaded. Texts by language.
 * `tags`: `symmetric` (law 13 applies), `contest` (fairness is undefined), `constant-sum` (efficiency is undefined), `simultaneous`, `sequential`, `talk`, `original` …
 * `excused`: law number → reason why this game is excused from it; shown in the conformance report.
 */
export interface Card {
  readonly id: string
  readonly title: Readonly<Record<'en' | 'de', string>>
  readonly summary: Readonly<Record<'en' | 'de', string>>
  readonly tags: readonly string[]
  readonly cites: readonly string[]
  readonly seats: string
  readonly minutes: number
  readonly face: Drawing
  readonly excused?: Readonly<Record<number, string>>
  /** The one-click set-up of Home: a preset and who sits where ('human' or a strategy id, with params). */
  readonly quick: {
    readonly preset?: string
    readonly config?: unknown
    readonly seats: readonly ('human' | { readonly strategy: string; readonly params?: unknown })[]
  }
}
