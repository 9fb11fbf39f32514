import type { Clock } from '../../core/clock'
import type { Presence } from '../../session/log'

/** A device speaks every 10 s while its page is awake; after this many ms of silence it is offline. */
const LIFE = 26_000

type Here = Exclude<Presence, 'offline'>

/** Best first: a device with one visible tab is visible, whatever its other tabs do. */
const ORDER: readonly Here[] = ['visible', 'idle', 'hidden']

/** The tab of a device that hasn't said yet how it is, but must be there. */
const UNNAMED = ''

interface Tab {
  readonly is: Here
  readonly at: number
}

interface Device {
  /** What each of its connections last said. */
  readonly tabs: Map<string, Tab>
  heardAt: number
}

/**
 * Where every device is: what its tabs last said, any message as a sign of life, silence as absence. Silence tells something only while the host can hear: while its own connection is broken
 * nobody is taken to have left, and afterwards everybody gets the time to speak again.
 */
export class Presences {
  private readonly devices = new Map<string, Device>()
  /** Since when the host hears (UTC ms); null while it doesn't. */
  private hearsSince: number | null = null

  constructor(private readonly clock: Clock) {}

  /** The host's own connection is there, or broken. */
  hears(isSo: boolean): void {
    if (!isSo) this.hearsSince = null
    else this.hearsSince ??= this.clock.now()
  }

  /** Who has just claimed a place is there, before its page says how. */
  joined(device: string): void {
    if (this.of(device) === 'offline') this.assume(device, 'visible')
  }

  /** The device was there as the log has it when the host started again: so it counts until it speaks, or is silent for too long. */
  assume(device: string, is: Here): void {
    const now = this.clock.now()
    this.devices.set(device, { tabs: new Map([[UNNAMED, { is, at: now }]]), heardAt: now })
  }

  /** Something came from this device. */
  alive(device: string): void {
    const known = this.devices.get(device)
    if (known !== undefined) known.heardAt = this.clock.now()
  }

  /** One of its tabs says how it is. */
  here(device: string, tab: string, is: Here): void {
    const now = this.clock.now()
    const known = this.devices.get(device) ?? { tabs: new Map<string, Tab>(), heardAt: now }
    known.heardAt = now
    known.tabs.delete(UNNAMED)
    known.tabs.set(tab, { is, at: now })
    // A connection that broke unheard never says so: it is forgotten when it has been silent for too long beside others.
    for (const [other, { at }] of known.tabs) if (this.isSilent(at)) known.tabs.delete(other)
    this.devices.set(device, known)
  }

  /** One of its tabs broke off. */
  gone(device: string, tab: string): void {
    this.devices.get(device)?.tabs.delete(tab)
  }

  of(device: string): Presence {
    const known = this.devices.get(device)
    if (known === undefined || known.tabs.size === 0 || this.isSilent(known.heardAt)) return 'offline'
    const all = new Set([...known.tabs.values()].map(tab => tab.is))
    return ORDER.find(is => all.has(is)) ?? 'offline'
  }

  private isSilent(at: number): boolean {
    return this.hearsSince !== null && this.clock.now() - Math.max(at, this.hearsSince) > LIFE
  }
}
