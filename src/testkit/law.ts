import type { Finding, Setting, Subject } from './subject'
import type { Trial } from './trial'

/**
 * One law of docs/design.md, section "What every game must pass". A law looks at the whole subject, at each set-up, or at each trial; each look
 * is a pure function that returns what it finds wrong. What it throws is a finding too.
 */
export interface Law {
  readonly number: number
  readonly title: string
  /** True for laws about the folder or about brute force, which a game under transforms leaves to the game itself. */
  readonly folderOnly?: true
  /** True for laws cheap enough to see every preset of a game that has hundreds. */
  readonly everyPreset?: true
  ofSubject?(subject: Subject, settings: readonly Setting[], tools: Tools): readonly Finding[]
  ofSetting?(subject: Subject, setting: Setting, trials: readonly Trial[], tools: Tools): readonly Finding[]
  ofTrial?(subject: Subject, trial: Trial, tools: Tools): readonly Finding[]
}

/** What the kit is handed from outside: a clock in ms for law 20, and the generic screen for law 22 (absent: the law is reported as not run). */
export interface Tools {
  readonly now: () => number
  readonly screen?: ScreenProbe
}

/** Renders a trial's frame on the generic screen and the game's own; returns what went wrong. */
export type ScreenProbe = (subject: Subject, trial: Trial) => readonly Finding[]
