import type { IClientOptions } from 'mqtt'
import { clientIdOf } from './client-id'
import type { Will } from './transport'

/**
 * `url`: ws or wss, with the broker's path; a user name and password in it stand above the other two. `password`: a text, or what makes one from the client id (see credentials.ts of the wire).
 * `retryMs`: the first and the longest pause between attempts to connect; each pause doubles, and is drawn from its upper half. `patienceMs`: how long `connect` tries.
 */
export interface MqttOptions {
  readonly url: string
  readonly username?: string
  readonly password?: string | ((clientId: string) => string)
  readonly clientId?: string
  readonly retryMs?: readonly [first: number, longest: number]
  readonly patienceMs?: number
}

/** Seconds between signs of life: who is gone without a goodbye is noticed after one and a half of it. */
const KEEPALIVE = 10

/** The client library's address and settings. Names in the URL don't stay in it: a WebSocket's address may not hold them. */
export function settingsOf({ url, username, password, clientId = clientIdOf() }: MqttOptions, will: Will | undefined) {
  const place = new URL(url)
  const inUrl = place.username === '' ? null : { username: decodeURIComponent(place.username), password: decodeURIComponent(place.password) }
  place.username = ''
  place.password = ''
  place.hash = ''
  const own = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password: typeof password === 'string' ? password : password(clientId) }),
  }
  const settings: IClientOptions = {
    protocolId: 'MQTT',
    protocolVersion: 4,
    clean: true,
    clientId,
    keepalive: KEEPALIVE,
    connectTimeout: 10_000,
    reschedulePings: true,
    // What is listened to is subscribed again here: the library would lose what was asked for while the connection broke.
    resubscribe: false,
    reconnectOnConnackError: true,
    // Timers of hidden tabs stand still; in a worker they don't.
    timerVariant: 'auto',
    ...(inUrl ?? own),
    ...(will && { will: { topic: will.topic, payload: will.payload.slice() as Buffer, qos: 1 as const, retain: false } }),
  }
  return { address: place.href, settings }
}

/** An address as messages may show it. */
export const withoutSecrets = (address: string): string => address.replace(/[?#].*$/, '')

/** Calls back when the device says that its network is back, or the page is looked at again. */
export function hurryWhenBack(hurry: () => void): () => void {
  if (typeof addEventListener !== 'function') return () => {}
  const seen = () => {
    if (document.visibilityState === 'visible') hurry()
  }
  addEventListener('online', hurry)
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', hurry)
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', seen)
  }
}
