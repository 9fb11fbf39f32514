/** Version of the wire: topics, envelopes and their contents. Peers of different versions can't read each other. */
export const WIRE = 1

/** The level above all topics of this version. */
export const ROOT = `parley/${WIRE}`

/** Names of sessions and devices: 26 letters and digits of base 32, the beginning of a hash of a public key. */
export const NAME = /^[a-z2-7]{26}$/

/** Largest payload on any topic, in bytes; brokers and hosts drop what is larger. */
export const LARGEST = 256 * 1024

/**
 * The topics of a session. `session` and `device` are names (NAME).
 * host: the host's signed notice, retained: epoch and state. beat: the host's signed time, every few seconds. down: what a device sees, sealed to it, retained.
 * up: all that a device says, sealed to the host.
 */
export const topics = {
  host: (session: string) => `${ROOT}/${session}/host`,
  beat: (session: string) => `${ROOT}/${session}/beat`,
  down: (session: string, device: string) => `${ROOT}/${session}/down/${device}`,
  up: (session: string, device: string) => `${ROOT}/${session}/up/${device}`,
  /** Everything devices say: what a host subscribes. */
  everyUp: (session: string) => `${ROOT}/${session}/up/+`,
  /** Notices of hosts that speak any version: who hears one of another version must reload. */
  anyHost: (session: string) => `parley/+/${session}/host`,
} as const

/** What a topic is for, or null where it is none of ours (another version too). */
export function readTopic(
  topic: string,
): { readonly session: string; readonly kind: 'host' | 'beat' | 'down' | 'up'; readonly device: string | null } | null {
  const [parley, version, session = '', kind, device, more] = topic.split('/')
  if (parley !== 'parley' || version !== String(WIRE) || !NAME.test(session) || more !== undefined) return null
  if (kind === 'host' || kind === 'beat') return device === undefined ? { session, kind, device: null } : null
  if (kind === 'down' || kind === 'up') return device !== undefined && NAME.test(device) ? { session, kind, device } : null
  return null
}
