import type { PlayerSpec } from '../../../core/spec'
import type { HostFrame, HostHandle, PersonRow, TableRow, WallFrame } from '../../../host/handle'
import type { Presence, SessionEvent } from '../../../session/log'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import type { Hosting } from '../hosting'

/** The beginning of all times in these tests, UTC ms. */
export const T0 = 1_790_000_000_000

/** A plan of one part in pairs. */
const planOf = (change: Partial<SessionPlan> = {}, part: Partial<PartPlan> = {}): SessionPlan => ({
  schema: 1,
  title: 'Prisoner’s dilemma in class',
  language: 'en',
  seed: 'seed',
  join: { names: 'assigned', labels: [], places: 60, late: true, team: 1, rule: 'majority' },
  start: { when: 'hand' },
  next: 'hand',
  parts: [
    {
      name: 'Prisoner’s dilemma',
      game: 'matrix',
      preset: 'prisoners-dilemma',
      config: {},
      talk: null,
      people: 2,
      others: [],
      matching: 'perfect-strangers',
      roles: 'drawn',
      matches: 5,
      fill: 'watch',
      telling: { mode: 'disclosed' },
      dropout: { policy: 'fallback', afterMs: 60_000, returns: true },
      retries: 3,
      barrier: true,
      restMs: 20_000,
      phrasing: '',
      ...part,
    },
  ],
  end: { text: 'Thank you.' },
  ...change,
})

const COLOURS = ['Amber', 'Teal', 'Crimson', 'Olive', 'Violet', 'Silver', 'Copper', 'Indigo']
const ANIMALS = ['Otter', 'Heron', 'Badger', 'Lynx', 'Marmot', 'Swift', 'Newt', 'Ibex', 'Wren']
const PRESENCES: readonly Presence[] = ['visible', 'visible', 'visible', 'idle', 'visible', 'hidden', 'visible', 'offline']

/** A name that only few rows have room for: 40 characters. */
export const LONG = 'Dunkelgrün schimmernder Alpensalamander x'

/** Person `i`, at seat `i % 2` of table `i / 2` where they play. */
export const person = (i: number, change: Partial<PersonRow> = {}): PersonRow => ({
  participant: `P${String(i + 1).padStart(3, '0')}`,
  name: i === 1 ? LONG : `${COLOURS[i % 8]} ${ANIMALS[Math.floor(i / 8) % 9]}${i >= 72 ? ` ${Math.floor(i / 72) + 1}` : ''}`,
  label: i % 7 === 3 ? `S-${100 + i}` : null,
  party: `P${String(i + 1).padStart(3, '0')}`,
  presence: PRESENCES[i % 8] as Presence,
  presenceSince: T0 - 1000 * (i % 50),
  page: 'wait',
  match: null,
  seat: null,
  k: null,
  due: false,
  since: T0 - 2000 * (i % 40),
  blocks: 0,
  kicked: false,
  replaced: null,
  ...change,
})

/** The same person at a table: every seventh still decides, and the other one waits for them. */
const playing = (i: number): PersonRow => {
  const due = i % 7 === 5
  return person(i, { page: 'match', match: `m${Math.floor(i / 2)}`, seat: i % 2, k: 3, due, blocks: due ? 1 : 0 })
}

/** Table `i` of pairs. */
const table = (i: number, people: readonly PersonRow[]): TableRow => {
  const seats = [2 * i, 2 * i + 1].map((at, seat) => {
    const who = people[at]
    const player: PlayerSpec =
      who === undefined ? { kind: 'scripted', strategy: 'tit-for-tat' } : { kind: 'human', at: { participant: who.participant } }
    const due = who?.due ?? false
    return {
      seat,
      party: who?.party ?? null,
      members: who === undefined ? [] : [who.participant],
      player,
      due,
      dueSince: due ? T0 - 20_000 : null,
      deadline: due ? T0 + 10_000 : null,
    }
  })
  const waitsFor = seats.filter(({ due }) => due).map(({ seat }) => seat)
  return {
    match: `m${i}`,
    index: i,
    status: 'running',
    step: 3,
    turn: 'choose',
    since: T0 - 20_000,
    atBarrier: waitsFor.length === 0,
    seats,
    waitsFor,
  }
}

const countsOf = (people: readonly PersonRow[], places: number): HostFrame['counts'] => {
  const n = (is: Presence) => people.filter(({ presence }) => presence === is).length
  return { in: people.length, places, visible: n('visible'), idle: n('idle'), hidden: n('hidden'), offline: n('offline') }
}

/** A session before its start, with so many people. */
export function lobby(n: number, change: Partial<HostFrame> = {}): HostFrame {
  const people = Array.from({ length: n }, (_, i) => person(i))
  const plan = change.plan ?? planOf({ join: { ...planOf().join, places: Math.max(60, n) } })
  return {
    session: 'abcdefghijklmnopqrstuvwxyz',
    plan,
    epoch: 1,
    stage: 'open',
    link: 'online',
    part: null,
    matching: null,
    matchings: 0,
    resting: false,
    restUntil: null,
    people,
    tables: [],
    watching: [],
    counts: countsOf(people, plan.join.places),
    deciding: { have: 0, of: 0, deadline: null },
    dropped: {},
    probes: [],
    problem: null,
    fault: null,
    ...change,
  }
}

/** A session under way, with so many people in pairs; one who is left over plays with a strategy. */
export function running(n: number, change: Partial<HostFrame> = {}): HostFrame {
  const people = Array.from({ length: n }, (_, i) => playing(i))
  const tables = Array.from({ length: Math.ceil(n / 2) }, (_, i) => table(i, people))
  const due = people.filter(one => one.due).length
  return {
    ...lobby(n),
    stage: 'running',
    part: 0,
    matching: 1,
    matchings: 5,
    people,
    tables,
    counts: countsOf(people, Math.max(60, n)),
    deciding: { have: n - due, of: n, deadline: due === 0 ? null : T0 + 10_000 },
    ...change,
  }
}

/** The log that goes with `running`: its plan, two matchings, and some interventions. */
export function logOf(frame: HostFrame): readonly SessionEvent[] {
  const parties = frame.people.map(({ participant }) => participant)
  const matching = (turn: number) => ({
    at: T0 - 60_000 + turn,
    e: 'matching' as const,
    part: 0,
    matching: turn,
    tables: Array.from({ length: Math.floor(parties.length / 2) }, (_, i) => ({
      match: `${turn === 1 ? 'm' : 'n'}${i}`,
      seats: [{ party: parties[2 * i] as string }, { party: parties[(2 * i + 1 + 2 * turn) % parties.length] as string }],
    })),
    watching: [],
  })
  return [
    { at: T0 - 900_000, e: 'plan', schema: 1, session: frame.session, plan: frame.plan, engine: '0.3.0' },
    { at: T0 - 900_000, e: 'host', epoch: 1 },
    ...frame.people.map(
      (one, i): SessionEvent => ({
        at: T0 - 800_000 + i,
        e: 'join',
        participant: one.participant,
        name: one.name,
        label: one.label,
        language: 'en',
        device: { id: one.participant, sign: '', box: '' },
        recruitment: {},
        consent: null,
      }),
    ),
    ...frame.people.map((one): SessionEvent => ({ at: T0 - 700_000, e: 'party', party: one.participant, members: [one.participant] })),
    { at: T0 - 600_000, e: 'intervention', what: 'start', by: 'host', why: 'by hand' },
    matching(0),
    ...(parties.length < 4 ? [] : [matching(1)]),
    { at: T0 - 50_000, e: 'intervention', what: 'extend', by: 'host', why: 'question from the room', match: 'm1', detail: { ms: 30_000 } },
    {
      at: T0 - 40_000,
      e: 'intervention',
      what: 'replace',
      by: 'plan',
      why: 'gone for 60 s',
      participant: parties.at(-1) ?? 'P001',
      match: 'm0',
      seat: 1,
    },
    { at: T0 - 30_000, e: 'intervention', what: 'message', by: 'host', why: 'reminder', detail: { text: 'Five minutes left.' } },
  ]
}

/** A handle that holds a frame, takes every command and remembers it. `show` puts another frame in its place. */
export interface FakeHandle extends HostHandle {
  readonly calls: (readonly [string, ...unknown[]])[]
  show(frame: HostFrame): void
  /** The next command fails with this. */
  failing: string | null
}

/** See FakeHandle. `peek`: what a look over a shoulder shows. */
export function fakeHandle(first: HostFrame, log: readonly SessionEvent[] = logOf(first), peek: unknown = null): FakeHandle {
  let frame = first
  const heard = new Set<() => void>()
  const calls: (readonly [string, ...unknown[]])[] = []
  const handle = {} as { failing: string | null }
  handle.failing = null
  const command =
    (name: string, answer?: unknown) =>
    async (...args: unknown[]): Promise<any> => {
      calls.push([name, ...args])
      if (handle.failing !== null) throw new Error(handle.failing)
      return answer
    }
  return Object.assign(handle, {
    calls,
    session: first.session,
    frame: () => frame,
    subscribe(changed: () => void) {
      heard.add(changed)
      return () => heard.delete(changed)
    },
    show(next: HostFrame) {
      frame = next
      for (const hear of heard) hear()
    },
    log: () => log,
    wall: (): WallFrame => ({
      session: first.session,
      title: first.plan.title,
      stage: frame.stage,
      language: 'en',
      in: frame.counts.in,
      places: frame.counts.places,
      deciding: frame.deciding,
      part: frame.part,
      matching: frame.matching,
      matchings: frame.matchings,
      game: null,
      matches: [],
    }),
    start: command('start'),
    pause: command('pause'),
    resume: command('resume'),
    lock: command('lock'),
    extend: command('extend'),
    advance: command('advance'),
    next: command('next'),
    kick: command('kick'),
    readmit: command('readmit'),
    reseat: command('reseat', 'KDMPRT'),
    replace: command('replace'),
    giveBack: command('giveBack'),
    message: command('message'),
    endMatch: command('endMatch'),
    end: command('end'),
    peek: (participant: string) => {
      calls.push(['peek', participant])
      return peek
    },
    done: new Promise<void>(() => {}),
    close: async () => {},
  })
}

/** A session that this tab hosts, as its screen gets it. */
export const hostingFor = (handle: HostHandle, change: Partial<Hosting> = {}): Hosting => ({
  handle,
  link: 'http://192.168.178.24:8080/join.html#k=Jx1Uq0bX3oG5b2v0XcZb8m7xYw1eJk9rT2sVnQyPa_4',
  lanLinks: [
    'http://192.168.178.24:8080/join.html#k=Jx1Uq0bX3oG5b2v0XcZb8m7xYw1eJk9rT2sVnQyPa_4',
    'http://10.0.0.7:8080/join.html#k=Jx1Uq0bX3oG5b2v0XcZb8m7xYw1eJk9rT2sVnQyPa_4',
  ],
  code: 'KDMPRT',
  broker: '',
  warnings: [],
  ...change,
})
