import { base64url, fromBase64url } from '../../host/wire/bytes'
import type { At } from '../../host/wire/sealed'
import type { Keep } from './keep'

/**
 * What a device keeps of its place in a session, from the press on Start: the seed of its keys (32 bytes), what it claimed with, and where the newest view stood that it has shown,
 * so that after a reload nobody can show it an older one. Recruitment ids aren't kept: they stand in the link.
 */
export interface Place {
  readonly seed: Uint8Array
  readonly agreed: string
  readonly label: string | null
  readonly language: 'en' | 'de'
  readonly shown: At | null
}

/** The key of a session's record in the browser's storage. */
export const placeKey = (session: string): string => `parley.join.${session}`

/** Keeps a place; false where the browser refuses, so that it lives as long as the page. */
export function keepPlace(keep: Keep, session: string, place: Place): boolean {
  return keep.set(placeKey(session), JSON.stringify({ ...place, seed: base64url(place.seed) }))
}

/** The place that this browser has in a session, or null where it has none or what is kept is damaged. */
export function readPlace(keep: Keep, session: string): Place | null {
  try {
    const kept = JSON.parse(keep.get(placeKey(session)) ?? 'null') as Record<string, unknown> | null
    const seed = fromBase64url(String(kept?.seed))
    if (kept === null || seed?.length !== 32 || typeof kept.agreed !== 'string') return null
    const { label, language, shown } = kept
    return {
      seed,
      agreed: kept.agreed,
      label: typeof label === 'string' ? label : null,
      language: language === 'de' ? 'de' : 'en',
      shown: isAt(shown) ? shown : null,
    }
  } catch {
    return null
  }
}

const isAt = (value: unknown): value is At =>
  typeof value === 'object' && value !== null && Number.isSafeInteger((value as At).epoch) && Number.isSafeInteger((value as At).seq)

/** Whether `a` stands after `b`: a later epoch, or a later number in the same one. */
export const isAfter = (a: At, b: At | null): boolean => b === null || a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq)
