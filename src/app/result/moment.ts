import type { Eyes } from '../../ui/kit/replay/scene'

/** A moment of a replay as an address holds it: `step` counts from 1 (one beyond the last is the end), `eyes` is a seat from 1, or `all`. */
export interface Moment {
  readonly step?: number
  readonly eyes?: number | 'all'
}

const whole = (value: unknown): number | undefined => {
  const n = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return Number.isInteger(n) && n >= 1 ? n : undefined
}

/** Reads the search part of an address; whatever doesn't fit is left out. */
export function momentOf(search: Readonly<Record<string, unknown>>): Moment {
  const step = whole(search['step'])
  const eyes = search['eyes'] === 'all' ? 'all' : whole(search['eyes'])
  return { ...(step === undefined ? {} : { step }), ...(eyes === undefined ? {} : { eyes }) }
}

/** The place of a moment, 0 where it names none. */
export const placeOf = ({ step }: Moment): number => (step === undefined ? 0 : step - 1)

/** Whose eyes a moment names; `usual` where it names none, or a seat that isn't there. */
export function eyesOf({ eyes }: Moment, seats: number, usual: Eyes): Eyes {
  if (eyes === 'all') return 'all'
  return eyes !== undefined && eyes <= seats ? eyes - 1 : usual
}

/** The moment of a place seen by some eyes. */
export const momentAt = (place: number, eyes: Eyes): Required<Moment> => ({ step: place + 1, eyes: eyes === 'all' ? 'all' : eyes + 1 })
