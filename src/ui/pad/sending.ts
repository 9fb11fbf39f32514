import { createContext, useContext } from 'react'

/** What becomes of an answer that has to travel. `isUnderway`: one was given and isn't known to be taken; `say`: what the pad says meanwhile, in place of "Sent". */
export interface Underway {
  readonly isUnderway: boolean
  readonly say: string
}

/** Stands around pads whose answers travel to another machine. None: an answer is taken the moment it is given. */
export const Sending = createContext<Underway | null>(null)

/** Whether a pad is shut, and what it says while it is. `sent`: this pad has given its answer; `word`: what it says by itself. */
export function useSending(sent: boolean, word: string): { readonly isShut: boolean; readonly say: string } {
  const underway = useContext(Sending)
  return underway === null ? { isShut: sent, say: word } : { isShut: sent || underway.isUnderway, say: underway.say }
}
