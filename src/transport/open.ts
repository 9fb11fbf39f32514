import { Problem, shown } from '../core/problem'
import { tabsTransport } from './broadcast'
import { mqttTransport } from './mqtt'
import type { MqttOptions } from './mqtt-settings'
import type { Transport } from './transport'

/**
 * Who opens a transport. `session`: its name, which tabs need to find each other. `username`, `password`: for brokers with rights (credentials.ts of the wire makes them, or an account of a
 * broker's own as plain texts); a user name and password in the address stand above them. `clientId`: only where a broker's rights hang on it; two connections can't share one.
 */
export interface OpenOptions extends Omit<MqttOptions, 'url'> {
  readonly session: string
}

/** A transport for a broker's address: `tabs` for tabs of one browser, or a ws or wss URL. Not connected yet. Throws a Problem for any other address. */
export function openTransport(address: string, { session, ...options }: OpenOptions): Transport {
  if (address === 'tabs') return tabsTransport({ session })
  if (!/^wss?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new Problem({
      expected: 'tabs or an address that begins with ws:// or wss://',
      found: shown(address),
      where: 'the broker’s address',
      todo: 'correct it',
    })
  return mqttTransport({ ...options, url: address })
}

/** The broker of the server that serves a page, from the page's address. */
export function ownBroker(page: string): string {
  const url = new URL('/mqtt', page)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}
