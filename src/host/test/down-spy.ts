import type { MemoryHub } from '../../transport/memory'
import { readTopic } from '../../transport/topics'
import { fromUtf8 } from '../wire/bytes'
import { type DeviceSecret, hostPublicOf } from '../wire/keys'
import type { View } from '../wire/messages'
import { deviceChannel, openDown } from '../wire/sealed'

/** A view as it was published: to whom, in which order among all. */
export interface Published {
  readonly device: string
  readonly n: number
  readonly view: View
}

/** Everything that devices were sent, opened with their own keys. Looks on from the beginning: every publication once, whoever hears it. */
export class DownSpy {
  readonly all: Published[] = []
  private readonly seen = new Set<Uint8Array | string>()

  constructor(hub: MemoryHub, signKey: Uint8Array, devices: () => readonly DeviceSecret[]) {
    const host = hostPublicOf(signKey)
    hub.interfere = heard => {
      const at = readTopic(heard.topic)
      const device = devices().find(one => one.id === at?.device)
      const key = `${heard.topic} ${Buffer.from(heard.payload.subarray(0, 12)).toString('hex')}`
      if (at?.kind === 'down' && device !== undefined && !this.seen.has(key)) {
        this.seen.add(key)
        const opened = openDown(deviceChannel(host, device), heard.payload)
        if (opened !== null) this.all.push({ device: device.id, n: this.all.length, view: JSON.parse(fromUtf8(opened.bytes) ?? '') as View })
      }
      return [heard]
    }
  }
}

/** Every text that stands anywhere in a value, keys not among them. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
