import type { Face } from './messages'

/** Seats of a table above which its faces travel as a crowd. */
const MOST = 12

/**
 * Who sits at a large table, in few words: how many seats, whoever looks, how the others are called (`#` stands for the number, which is one more than the seat), and their kinds in runs along the
 * seats. A face of each of 300 seats, sent to each of 300 devices at every step, would be most of what a session sends.
 */
export interface Crowd {
  readonly of: number
  readonly own: Face
  readonly name: string
  readonly runs: readonly { readonly n: number; readonly kind: Face['kind']; readonly isRehearsal?: true }[]
}

/** Faces as they travel. */
export type Faces = readonly Face[] | Crowd

/** Whether a table of so many seats is a crowd. Seats with roles are few, and never one. */
export const isCrowd = (seats: number): boolean => seats > MOST

/** All faces of a table, in seat order, however they travelled. */
export function facesOf(faces: Faces): readonly Face[] {
  if (!('runs' in faces)) return faces
  const { own, name, runs } = faces
  const all: Face[] = []
  for (const { n, ...rest } of runs) {
    for (let i = 0; i < n; i++) {
      const seat = all.length
      all.push(seat === own.seat ? own : { seat, name: name.replace('#', String(seat + 1)), ...rest })
    }
  }
  return all
}
