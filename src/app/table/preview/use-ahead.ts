import { useEffect, useState } from 'react'
import type { CatalogueEntry } from '../../../catalogue'
import type { GameDef, Seat } from '../../../core/game'
import type { MatchSpec } from '../../../core/spec'
import { systemClock } from '../../../run/clock'
import { applyTransforms } from '../../../transforms'
import type { Setup } from '../../setup/setup'
import { toSpec } from '../../setup/to-spec'
import { type Ahead, playAhead } from './play-ahead'

/** A set-up played ahead. `ahead` is null while it is played; `why`: why it can't be. */
export interface Played {
  readonly spec: MatchSpec
  readonly game: GameDef
  readonly seat: Seat
  readonly ahead: Ahead | null
  readonly why: string | null
}

/** Milliseconds after the last change at which it is played again. */
const SETTLE = 300
/** Seeds that are tried for a draw that seats a model. */
const SEEDS = 100

/** Plays the set-up ahead for one seat (null: the first model's) and again after every change; the turns before stay until the new ones are there. */
export function useAhead(
  setup: Setup,
  entry: CatalogueEntry,
  language: 'en' | 'de',
  seat: Seat | null,
  turns: number,
): Played | { readonly nobody: true } | string | null {
  const [played, setPlayed] = useState<ReturnType<typeof useAhead>>(null)
  useEffect(() => {
    const stop = new AbortController()
    const play = async () => {
      try {
        const spec = withModel(setup, entry, language)
        if (spec === null) return setPlayed({ nobody: true })
        const game = applyTransforms(entry.game, spec.game.with)
        const isModel = (i: Seat) => spec.seats[i]?.player.kind === 'llm'
        const chosen = seat !== null && isModel(seat) ? seat : spec.seats.findIndex((_, i) => isModel(i))
        const at = { spec, game, seat: chosen }
        try {
          const ahead = await playAhead({ ...at, strategies: entry.strategies, turns, clock: systemClock, stop: stop.signal })
          if (!stop.signal.aborted) setPlayed({ ...at, ahead, why: null })
        } catch (error) {
          if (!stop.signal.aborted) setPlayed({ ...at, ahead: null, why: messageOf(error) })
        }
      } catch (error) {
        setPlayed(messageOf(error))
      }
      return undefined
    }
    const timer = setTimeout(() => void play(), SETTLE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [setup, entry, language, seat, turns])
  return played
}

/** The set-up as its seed draws it; where that seats no model, as the first of a few others that does; null where none does. */
function withModel(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de'): MatchSpec | null {
  for (let i = -1; i < SEEDS; i++) {
    const spec = toSpec(i < 0 ? setup : { ...setup, seed: `${setup.seed}/${i}` }, entry, language)
    if (spec.seats.some(({ player }) => player.kind === 'llm')) return spec
  }
  return null
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
