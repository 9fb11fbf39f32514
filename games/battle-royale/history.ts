import type { Seat } from '../../src/core/game'
import { allSeats } from '../../src/core/seats'
import type { Came, Shot } from './game'

/** A shot with who was in when it was fired (ascending). */
export interface Fired extends Omit<Shot, 'kind'> {
  readonly alive: readonly Seat[]
}

/** One battle: its shots and who was in after the last of them. `over` false: the record stops within it. */
export interface Battle {
  readonly shots: readonly Fired[]
  readonly survivors: readonly Seat[]
  readonly over: boolean
}

/** All battles that were begun. */
export interface Outcome {
  readonly battles: readonly Battle[]
}

const signs: Readonly<Record<Came, string>> = { hit: '!', missed: '-', deliberate: '~', wasted: '?' }
const cames = Object.fromEntries(Object.entries(signs).map(([came, sign]) => [sign, came])) as Readonly<Record<string, Came>>

/** A shot as the state's rope keeps it: shooter, sign, target: `4!9,`. A battle that is over ends with `;`. Appending is O(1). */
export const written = ({ shooter, came, target }: Pick<Shot, 'shooter' | 'came' | 'target'>): string => `${shooter}${signs[came]}${target ?? ''},`

/** The battles that a rope tells of, with who was in at every shot. */
export function outcomeOf(history: string, seats: number): Outcome {
  const parts = history.split(';')
  const open = parts.pop() ?? ''
  const read = [...parts.map(text => ({ text, over: true })), ...(open === '' ? [] : [{ text: open, over: false }])]
  return { battles: read.map(({ text, over }, i) => battleOf(text, i + 1, over, seats)) }
}

function battleOf(text: string, battle: number, over: boolean, seats: number): Battle {
  let alive = allSeats(seats)
  const shots = text
    .split(',')
    .slice(0, -1)
    .map((entry, i): Fired => {
      const [, shooter = '', sign = '', aim = ''] = /^(\d+)(\D)(\d*)$/.exec(entry) ?? []
      const target = aim === '' ? null : Number(aim)
      const came = cames[sign] ?? 'wasted'
      const before = alive
      if (came === 'hit') alive = alive.filter(seat => seat !== target)
      return { battle, shot: i + 1, shooter: Number(shooter), target, came, left: alive.length, alive: before }
    })
  return { shots, survivors: alive, over }
}
