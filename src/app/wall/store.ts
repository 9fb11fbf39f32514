import { create } from 'zustand'
import type { WallLayer, WallStage } from './protocol'

/**
 * What the teacher has chosen for one session's wall. `chart`: an id, null the game's first. `period`: a round, null the last. `live`: charts of finished rounds also while it is played. `last`: the earlier session to compare with.
 * `theme`: null as the host's page.
 */
export interface WallChoice {
  readonly stage: WallStage
  readonly chart: string | null
  readonly period: number | null
  readonly layers: readonly WallLayer[]
  readonly live: boolean
  readonly last: string | null
  readonly theme: 'light' | 'dark' | null
}

const PLAIN: WallChoice = { stage: 'join', chart: null, period: null, layers: [], live: false, last: null, theme: null }

interface WallStore {
  readonly bySession: Readonly<Record<string, WallChoice>>
  change(session: string, change: Partial<WallChoice>): void
}

/** The choices for the walls of this page's sessions; kept while the page is open. */
export const useWallStore = create<WallStore>(set => ({
  bySession: {},
  change: (session, change) => set(({ bySession }) => ({ bySession: { ...bySession, [session]: { ...choiceOf(bySession, session), ...change } } })),
}))

/** The choice of a session, or what stands before anything was chosen. */
export const choiceOf = (bySession: WallStore['bySession'], session: string): WallChoice => bySession[session] ?? PLAIN
