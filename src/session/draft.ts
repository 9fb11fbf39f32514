import type { ParticipantId } from './log'
import type { Person, SessionState } from './state'

type Open<T> = { -readonly [K in keyof T]: T[K] }

/**
 * A session's state while events are taken: containers of the state it began with are copied when they are first written, so that one fold of thousands of events copies each once,
 * and nobody who holds the former state sees a change. `now` reads as the state does at any moment; `done` closes it.
 */
export interface Draft {
  readonly now: Open<SessionState>
  readonly people: Map<ParticipantId, Person>
  readonly byDevice: Map<string, ParticipantId>
  readonly parties: Writable<'parties'>
  readonly matches: Writable<'matches'>
  readonly replaced: Writable<'replaced'>
  readonly notes: Writable<'notes'>
  readonly matchings: WritableList<'matchings'>
  readonly interventions: WritableList<'interventions'>
  isOver: boolean
  /** Changes what is known of somebody; nobody where there is nobody of that code. */
  person(id: ParticipantId | undefined, change: Partial<Person>): void
  done(): SessionState
}

type Writable<K extends keyof SessionState> = SessionState[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : never
type WritableList<K extends keyof SessionState> = SessionState[K] extends readonly (infer A)[] ? A[] : never
type MapKey = 'people' | 'byDevice' | 'parties' | 'matches' | 'replaced' | 'notes'
type ListKey = 'matchings' | 'interventions'

/** Opens a state for changes. */
export function change(from: SessionState): Draft {
  const now: Open<SessionState> = { ...from }
  const own = new Set<string>()
  const map = (key: MapKey): Map<never, never> => {
    if (!own.has(key)) {
      own.add(key)
      now[key] = new Map(now[key] as ReadonlyMap<never, never>) as never
    }
    return now[key] as unknown as Map<never, never>
  }
  const list = (key: ListKey): never[] => {
    if (!own.has(key)) {
      own.add(key)
      now[key] = [...now[key]] as never
    }
    return now[key] as unknown as never[]
  }
  return {
    now,
    isOver: from.stage === 'over',
    get people() {
      return map('people') as Map<ParticipantId, Person>
    },
    get byDevice() {
      return map('byDevice') as Map<string, ParticipantId>
    },
    get parties() {
      return map('parties') as Writable<'parties'>
    },
    get matches() {
      return map('matches') as Writable<'matches'>
    },
    get replaced() {
      return map('replaced') as Writable<'replaced'>
    },
    get notes() {
      return map('notes') as Writable<'notes'>
    },
    get matchings() {
      return list('matchings') as WritableList<'matchings'>
    },
    get interventions() {
      return list('interventions') as WritableList<'interventions'>
    },
    person(id, changed) {
      const person = id === undefined ? undefined : now.people.get(id)
      if (id !== undefined && person !== undefined) this.people.set(id, { ...person, ...changed })
    },
    done() {
      now.stage = this.isOver ? 'over' : now.isPaused ? 'paused' : now.isStarted ? 'running' : now.isLocked ? 'locked' : 'open'
      return now
    },
  }
}
