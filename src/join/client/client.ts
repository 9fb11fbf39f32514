import { base64url } from '../../host/wire/bytes'
import { type Credentials, credentialsOf } from '../../host/wire/credentials'
import { type DeviceSecret, deviceKeys, type HostPublic, hostPublicOf } from '../../host/wire/keys'
import type { JoinLink } from '../../host/wire/link'
import type { Beat, HostNotice, View } from '../../host/wire/messages'
import type { At } from '../../host/wire/sealed'
import { signAct } from '../../host/wire/signed'
import type { PageName } from '../../session/log'
import type { Link, Transport } from '../../transport/transport'
import { agreedHash, type Answers, Claiming } from './claiming'
import { HostClock } from './host-clock'
import type { Keep } from './keep'
import { Line } from './line'
import { Outbox } from './outbox'
import { isAfter, keepPlace, type Place, readPlace } from './place'
import type { JoinState } from './state'
import { Wishes } from './wishes'

/** Milliseconds: between signs of life; without a sign of the host until it counts as away; between sendings of an answer that isn't settled; after which a silent second means that the page slept. */
const [HERE, AWAY, AGAIN, SLEPT] = [10_000, 12_000, 5_000, 15_000] as const

/** What a client is made of. `open` makes a transport that shows these credentials; `random` gives n bytes fit for keys; `at` is this device's monotone clock, ms. */
export interface JoinParts {
  readonly link: JoinLink
  readonly app: string
  readonly keep: Keep
  readonly language: 'en' | 'de'
  open(credentials: Credentials): Transport
  random(n: number): Uint8Array
  at(): number
}

/**
 * A participant's end of a live session. Laws: nothing is sent or kept before `start`, unless this browser has a place in the session already; only views of the host are shown, and only ever
 * newer ones; an answer is sent until a view shows that it is settled, and is never shown as taken before.
 */
export class JoinClient {
  private readonly host: HostPublic
  private readonly device: DeviceSecret
  private readonly line: Line
  private readonly outbox: Outbox
  private readonly clock = new HostClock()
  private readonly watchers = new Set<() => void>()
  private readonly timer: ReturnType<typeof setInterval>
  private place: Place | null
  private current: JoinState
  private shownAt: At | null = null
  private epoch = -1
  private beatN = -1
  private signAt: number
  private presence: 'visible' | 'idle' | 'hidden' = 'visible'
  private hereAt = 0
  private actsAt = 0
  private tickAt: number
  private wokenAt: number
  private readonly signals = new Map<string, number>()
  private readonly claiming: Claiming
  private readonly wishes = new Wishes(up => this.line.say(up))

  constructor(private readonly parts: JoinParts) {
    this.host = hostPublicOf(parts.link.key)
    this.place = readPlace(parts.keep, this.host.session)
    const seed = this.place?.seed ?? parts.random(32)
    this.device = deviceKeys(seed)
    this.outbox = new Outbox(parts.keep, this.host.session)
    this.signAt = this.tickAt = this.wokenAt = parts.at()
    this.current = {
      link: 'connecting',
      isUnreachable: false,
      isOther: false,
      host: 'unknown',
      notice: null,
      step: this.place === null ? 'start' : 'asking',
      view: null,
      sending: false,
      isKept: true,
      language: this.place?.language ?? parts.language,
    }
    const { session } = this.host
    this.claiming = new Claiming({ device: this.device, session, app: parts.app, recruitment: parts.link.recruitment, random: n => parts.random(n) })
    const credentials = credentialsOf({ kind: 'device', seed })
    this.line = new Line({
      host: this.host,
      device: this.device,
      lastEpoch: this.place?.shown?.epoch ?? 0,
      open: () => parts.open(credentials),
      random: n => parts.random(n),
      ear: {
        link: link => this.linked(link),
        unreachable: () => this.set({ isUnreachable: true }),
        notice: notice => this.noticed(notice),
        otherVersion: () => this.set({ isOther: true }),
        beat: beat => this.beaten(beat),
        view: (view, at, isRetained) => this.seen(view, at, isRetained),
      },
    })
    this.line.connect(this.place !== null)
    this.timer = setInterval(() => this.tick(), 1_000)
  }

  /** The session's name. */
  get session(): string {
    return this.host.session
  }

  readonly state = (): JoinState => this.current

  readonly subscribe = (changed: () => void): (() => void) => {
    this.watchers.add(changed)
    return () => this.watchers.delete(changed)
  }

  /** UTC ms on the host's clock, or null before its first beat. */
  readonly now = (): number | null => this.clock.now(this.parts.at())

  /** The press on Start: from now on this device keeps its key, and asks for a place until it is answered. */
  start(answers: Answers): void {
    const { notice, language, view } = this.current
    const isFirst = this.place === null
    const shown = this.place?.shown ?? null
    this.place = { seed: this.device.seed, agreed: agreedHash(notice, answers), label: answers.label ?? this.parts.link.label, language, shown }
    const isKept = keepPlace(this.parts.keep, this.host.session, this.place)
    this.claiming.make(this.place, answers.seatCode)
    this.set({ step: 'asking', isKept, view: view?.screen.page === 'refused' ? null : view })
    // Only now may anything be sent in this device's name, so only now does the connection leave a will.
    if (isFirst) this.line.connect(true)
    else this.ask()
  }

  /** Asks once more for a place, after a refusal. */
  claimAgain(): void {
    if (this.place === null) return
    this.claiming.make(this.place)
    this.set({ step: 'asking', view: null })
    this.ask()
  }

  /** The answer to the question on the screen. Does nothing where there is none, or where one is under way. */
  act(action: unknown): void {
    const screen = this.current.view?.screen
    if (screen?.page !== 'match' || screen.table.ask === null || this.shownAt === null) return
    const { match, ask, k } = screen.table
    if (this.outbox.to(match, ask.id) !== null) return
    const act = signAct(this.device, this.host.session, { t: 'act', match, ask: ask.id, action, nonce: base64url(this.parts.random(16)) })
    this.outbox.put({ act, k, epoch: this.shownAt.epoch, ...(ask.turn.gate === 'each' ? { stays: true } : {}) })
    this.set({ sending: true })
    this.sendActs()
  }

  /** The question stands on the screen, and the page is visible. */
  shown(match: string, ask: string): void {
    this.wishes.want({ t: 'shown', match, ask })
    this.flush()
  }

  /** The page changed to this. */
  page(page: PageName, match: string | null, k: number | null): void {
    this.wishes.want({ t: 'page', page, match, k })
    this.flush()
  }

  /** Something was pasted, or the page was left, for the n-th time in this match. */
  signal(what: 'paste' | 'blur'): void {
    const screen = this.current.view?.screen
    const match = screen?.page === 'match' ? screen.table.match : null
    const n = (this.signals.get(`${what} ${match}`) ?? 0) + 1
    this.signals.set(`${what} ${match}`, n)
    if (this.current.step === 'in') void this.line.say({ t: 'signal', match, what, n })
  }

  /** How the page is: in front, untouched for a while, or hidden. */
  here(is: 'visible' | 'idle' | 'hidden'): void {
    if (is === this.presence) return
    this.presence = is
    this.sayHere()
  }

  /** The page was woken: a connection that may have died in its sleep is made anew at once. */
  wake(): void {
    const at = this.parts.at()
    const slept = at - this.tickAt > SLEPT
    this.tickAt = this.signAt = at
    if ((!slept && this.current.link === 'online') || at - this.wokenAt < 2_000) return
    this.wokenAt = at
    this.line.connect(this.place !== null)
  }

  /** The language of the start page, and of the claim. */
  speak(language: 'en' | 'de'): void {
    this.set({ language })
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.line.close()
  }

  private linked(link: Link): void {
    if (link === 'online') this.signAt = this.parts.at()
    this.set(link === 'online' ? { link, isUnreachable: false } : { link })
    if (link === 'online') this.again()
  }

  private noticed(notice: HostNotice): void {
    this.lifted(notice.epoch)
    if (!notice.gone) this.signAt = this.parts.at()
    this.set({ notice, host: notice.gone ? 'away' : 'here' })
    if (this.claiming.isDue(this.parts.at())) this.ask()
  }

  private beaten({ epoch, n, now }: Beat): void {
    if (epoch < this.epoch || (epoch === this.epoch && n <= this.beatN)) return
    this.lifted(epoch)
    this.beatN = n
    const at = this.parts.at()
    this.clock.hear(now, at)
    this.signAt = at
    this.set({ isOther: false, ...(this.current.notice === null ? {} : { host: 'here' as const }) })
  }

  private seen(view: View, at: At, isRetained: boolean): void {
    if (this.place === null || at.epoch < this.epoch) return
    const { shown } = this.place
    if (this.shownAt === null ? shown !== null && isAfter(shown, at) : !isAfter(at, this.shownAt)) return
    // A refusal that was kept from before answers nothing that was asked now.
    if (isRetained && view.screen.page === 'refused') return
    this.shownAt = at
    this.lifted(at.epoch)
    this.place = { ...this.place, shown: at }
    keepPlace(this.parts.keep, this.host.session, this.place)
    const again = this.outbox.settle(view, at.epoch)
    const isIn = view.you !== null || view.screen.page === 'refused'
    const wasIn = this.current.step === 'in'
    this.set({ view, step: isIn ? 'in' : 'asking', sending: this.isSending(view) })
    if (again) this.sendActs()
    if (isIn && !wasIn) this.again()
  }

  /** A new host: what was said to the one before is said again. */
  private lifted(epoch: number): void {
    if (epoch <= this.epoch) return
    const isFirst = this.epoch < 0
    this.epoch = epoch
    this.beatN = -1
    this.wishes.forget()
    if (!isFirst) this.again()
  }

  private again(): void {
    this.ask()
    this.sendActs()
    this.sayHere()
    this.flush()
  }

  private tick(): void {
    const at = this.parts.at()
    const slept = at - this.tickAt > SLEPT
    if (slept) this.wake()
    this.tickAt = at
    if (this.current.host === 'here' && at - this.signAt > AWAY) this.set({ host: 'away' })
    if (this.claiming.isDue(at)) this.ask()
    if (at - this.actsAt >= AGAIN) this.sendActs()
    if (at - this.hereAt >= HERE) this.sayHere()
    this.flush()
  }

  private ask(): void {
    const { step, notice, link } = this.current
    if (this.place === null || step !== 'asking' || notice === null || link !== 'online') return
    void this.line.say(this.claiming.take(this.place, this.parts.at()), true)
  }

  private sendActs(): void {
    if (this.current.step !== 'in') return
    this.actsAt = this.parts.at()
    for (const { act } of this.outbox.all) void this.line.say(act)
  }

  private sayHere(): void {
    if (this.current.step !== 'in' || !this.current.view?.you) return
    this.hereAt = this.parts.at()
    const seen = this.shownAt?.epoch === this.epoch ? this.shownAt.seq : 0
    void this.line.say({ t: 'here', conn: this.line.conn, is: this.presence, seen })
  }

  private flush(): void {
    if (this.current.step === 'in' && this.current.view?.you) void this.wishes.flush()
  }

  private isSending({ screen }: View): boolean {
    return screen.page === 'match' && screen.table.ask !== null && this.outbox.to(screen.table.match, screen.table.ask.id) !== null
  }

  private set(change: Partial<JoinState>): void {
    if (Object.entries(change).every(([key, value]) => Object.is(this.current[key as keyof JoinState], value))) return
    this.current = { ...this.current, ...change }
    for (const changed of this.watchers) changed()
  }
}
