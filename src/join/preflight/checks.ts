import { base64url } from '../../host/wire/bytes'
import { type Credentials, credentialsOf } from '../../host/wire/credentials'
import { deviceKeys, hostPublicOf } from '../../host/wire/keys'
import type { JoinLink } from '../../host/wire/link'
import type { Finding } from '../../host/wire/messages'
import type { Link, Transport } from '../../transport/transport'
import { HostClock } from '../client/host-clock'
import { Line } from '../client/line'

/** Milliseconds: how long each check waits; above which a round trip counts as slow; by how much a clock may differ. */
const PATIENCE = 8_000
const SLOW = 2_000
const SKEW = 60_000

/** Checks without which a session can't work; the others only limit it. */
export const NEEDED: ReadonlySet<Finding['what']> = new Set(['page', 'mixed-content', 'websocket', 'broker', 'host', 'round-trip'])

/** What a preflight is made of. `page`, `broker`: addresses, the broker's null for tabs. `socket`: whether a WebSocket to it opens. `post`: hands the report to the page's own server. */
export interface PreflightParts {
  readonly link: JoinLink
  readonly page: string
  readonly broker: string | null
  readonly isSecure: boolean
  readonly canStore: boolean
  readonly canKeepAwake: boolean
  socket(url: string): Promise<boolean>
  open(credentials: Credentials): Transport
  post(id: string, report: readonly Finding[]): Promise<boolean>
  random(n: number): Uint8Array
  /** Monotone ms; the time of day as this device has it, UTC ms; a pause. */
  at(): number
  today(): number
  wait(ms: number): Promise<void>
  milliseconds(ms: number): string
  skew(ms: number): string
}

/** Resolves to the value, or to `otherwise` when the time is over. */
const within = <V>(work: Promise<V>, otherwise: V, parts: Pick<PreflightParts, 'wait'>): Promise<V> =>
  Promise.race([work, parts.wait(PATIENCE).then(() => otherwise)])

/**
 * Tries what a session needs, in the order in which one thing needs the other, and tells each finding as it comes. Takes no place and keeps nothing: its keys live as long as the trial.
 * The host gets the report by the broker; where that fails, by the server that the page came from. Resolves to whether the host could be told.
 */
export async function preflight(parts: PreflightParts, found: (finding: Finding) => void): Promise<boolean> {
  const report: Finding[] = []
  const find = (what: Finding['what'], ok: boolean, detail = '') => {
    const finding = { what, ok, detail }
    report.push(finding)
    found(finding)
    return ok
  }
  const id = base64url(parts.random(6))
  find('page', true, parts.page.replace(/[?#].*$/, '').slice(0, 300))
  find('secure', parts.isSecure)
  find('storage', parts.canStore)
  find('wake-lock', parts.canKeepAwake)
  const { broker } = parts
  const isMixed =
    broker !== null && parts.page.startsWith('https:') && broker.startsWith('ws:') && !/^ws:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(broker)
  if (!find('mixed-content', !isMixed, shown(broker))) return parts.post(id, report)
  if (broker !== null && !find('websocket', await within(parts.socket(broker), false, parts), shown(broker))) return parts.post(id, report)
  const trial = new Trial(parts, id)
  try {
    if (!find('broker', await within(trial.online, false, parts), shown(broker))) return await parts.post(id, report)
    if (!find('host', await within(trial.beat, false, parts))) return await parts.post(id, report)
    const skew = trial.skew()
    find('clock', Math.abs(skew) < SKEW, Math.abs(skew) < 1_500 ? '' : parts.skew(skew))
    const ms = await within(trial.roundTrip(report), null, parts)
    find('round-trip', ms !== null && ms < SLOW, ms === null ? '' : parts.milliseconds(Math.round(ms)))
    const told = await within(trial.tell(report), false, parts)
    return told || (await parts.post(id, report))
  } finally {
    await trial.close()
  }
}

const shown = (broker: string | null): string =>
  broker === null
    ? ''
    : broker
        .replace(/\/\/[^/@]*@/, '//')
        .replace(/[?#].*$/, '')
        .slice(0, 300)

/** A connection for one trial. */
class Trial {
  readonly online: Promise<boolean>
  readonly beat: Promise<boolean>
  private readonly line: Line
  private readonly clock = new HostClock()
  private answered: () => void = () => undefined

  constructor(
    private readonly parts: PreflightParts,
    private readonly id: string,
  ) {
    const seed = parts.random(32)
    const credentials = credentialsOf({ kind: 'device', seed })
    let isUp: (is: boolean) => void = () => undefined
    let isHeard: (is: boolean) => void = () => undefined
    this.online = new Promise(resolve => (isUp = resolve))
    this.beat = new Promise(resolve => (isHeard = resolve))
    this.line = new Line({
      host: hostPublicOf(parts.link.key),
      device: deviceKeys(seed),
      lastEpoch: 0,
      open: () => parts.open(credentials),
      random: n => parts.random(n),
      ear: {
        link: (link: Link) => link === 'online' && isUp(true),
        unreachable: () => isUp(false),
        notice: () => undefined,
        otherVersion: () => undefined,
        beat: ({ now }) => {
          this.clock.hear(now, parts.at())
          isHeard(true)
        },
        view: ({ notes }) => notes.some(note => note.id === this.id) && this.answered(),
      },
    })
    this.line.connect(false)
  }

  /** How far this device's time of day is ahead of the host's, ms. */
  skew(): number {
    return this.parts.today() - (this.clock.now(this.parts.at()) ?? this.parts.today())
  }

  /** Milliseconds from a report to the host's answer; the least of three, because the first one opens doors. Null where none comes back. */
  async roundTrip(report: readonly Finding[]): Promise<number | null> {
    let least: number | null = null
    for (let i = 0; i < 3; i++) {
      const before = this.parts.at()
      if (!(await this.tell(report))) return least
      const ms = this.parts.at() - before
      least = least === null ? ms : Math.min(least, ms)
    }
    return least
  }

  /** Hands in the report; resolves when the host has answered. */
  async tell(report: readonly Finding[]): Promise<boolean> {
    const answer = new Promise<void>(resolve => {
      this.answered = resolve
    })
    if (!(await this.line.say({ t: 'probe', id: this.id, report }, true))) return false
    await answer
    return true
  }

  close(): Promise<void> {
    return this.line.close()
  }
}
