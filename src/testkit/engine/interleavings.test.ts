import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateHash } from '../../core/canonical'
import { fold, verify } from '../../core/fold'
import type { Seat } from '../../core/game'
import type { LogEvent, LogOf } from '../../core/log'
import type { MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import { walk } from '../../data/walk'
import { HumanDesk } from '../../players/human/desk'
import type { Player } from '../../players/player'
import { runMatch } from '../../run/async'
import type { MatchHandle } from '../../run/handle'
import { applyTransforms, talkRef } from '../../transforms'
import { dice, echo, gambler, HandClock, seatOf, settle, specFor } from './fixture'
import { Gates } from './gated'

const here = (participant: string): PlayerSpec => ({ kind: 'human', at: { participant } })
const SPECS = {
  echo: { kind: 'scripted', strategy: 'echo' },
  gambler: { kind: 'scripted', strategy: 'gambler' },
  other: here('somebody else'),
} as const satisfies Record<string, PlayerSpec>

type Op =
  | { readonly op: 'answer'; readonly seat: Seat; readonly n: number }
  | { readonly op: 'shown'; readonly seat: Seat }
  | { readonly op: 'pass'; readonly ms: number }
  | { readonly op: 'pause' | 'resume' }
  | { readonly op: 'extend'; readonly ms: number }
  | { readonly op: 'advance'; readonly seats: readonly Seat[] | null }
  | { readonly op: 'replace'; readonly seat: Seat; readonly by: keyof typeof SPECS | 'own' }

/** `hops`: how many microtasks pass after it; null: all that can happen does. */
type Timed = Op & { readonly hops: number | null }

interface Kind {
  readonly game: typeof dice
  readonly spec: MatchSpec
  readonly takers: readonly (keyof typeof SPECS | 'own')[]
  action(n: number): unknown
}

const people = [0, 1, 2].map((i): SeatSpec => ({ player: here(`p${i}`), wording: 'en' }))
const referee = { retries: 0, clockMs: 10_000, onFailure: 'fallback' } as const

/** Numbers at a joint turn, with strategies that take seats over. */
const joint: Kind = {
  game: dice,
  spec: specFor(dice, [people[0]!, people[1]!, seatOf('gambler')], { config: { rounds: 4 }, referee }),
  takers: ['echo', 'gambler', 'other', 'own'],
  action: n => (n === 9 ? 'junk' : n % 4),
}

/** Talk before a joint turn; only people, because the order in which they speak is theirs. */
const refs = [talkRef({ before: 'add', messages: 2, maxChars: 100, audience: 'public', clockMs: 20_000 })]
const talking = applyTransforms(dice, refs)
const talk: Kind = {
  game: talking,
  spec: specFor(talking, people, { with: refs, config: { rounds: 2 }, referee }),
  takers: ['other', 'own'],
  action: n => (n === 9 ? 'junk' : n < 3 ? { do: 'done', with: {} } : { do: 'say', with: `word ${n}` }),
}

class World {
  readonly desk = new HumanDesk()
  readonly gates = new Gates()
  readonly clock = new HandClock()
  readonly kept: LogEvent[] = []
  readonly handle: MatchHandle

  constructor(
    private readonly kind: Kind,
    lag: number,
    past?: readonly LogEvent[],
  ) {
    const { game, spec } = kind
    this.handle = runMatch({
      id: 'm',
      game,
      spec,
      clock: this.clock,
      players: spec.seats.map(({ player }) => this.playerFor(player)),
      seatOf: as => this.playerFor(as),
      sink: async events => {
        for (let i = 0; i < lag; i++) await Promise.resolve()
        this.kept.push(...events)
      },
      ...(past === undefined ? {} : { past }),
    })
  }

  get isRunning(): boolean {
    return this.handle.getFrame('audience').status === 'running'
  }

  /** Talk is paused. */
  get isHeld(): boolean {
    const { paused, turn } = this.handle.getFrame('audience')
    return paused && turn?.gate === 'each'
  }

  get asked(): readonly Seat[] {
    return [...this.desk.pending().map(ask => ask.seat), ...this.gates.waiting]
  }

  /** Lets a seat decide: a person what is said, a strategy what it has made up. */
  decide(seat: Seat, n: number): boolean {
    if (this.gates.release(seat)) return true
    const ask = this.desk.pending().find(one => one.seat === seat)
    if (ask === undefined) return false
    return this.desk.answer(seat, ask.turn.gate === 'joint' ? joint.action(n) : this.kind.action(n))
  }

  do(op: Op): unknown {
    const { handle } = this
    switch (op.op) {
      case 'answer':
        return this.decide(op.seat, op.n)
      case 'shown':
        return this.desk.shown(op.seat)
      case 'pass':
        return this.clock.pass(op.ms)
      case 'pause':
        return handle.pause('why')
      case 'resume':
        return handle.resume()
      case 'extend':
        return handle.extend(op.ms, 'why')
      case 'advance':
        return this.asked.length > 0 && handle.advance(op.seats, 'why')
      case 'replace':
        return this.seat(op.seat, op.by === 'own' ? (this.kind.spec.seats[op.seat] as SeatSpec).player : SPECS[op.by])
    }
  }

  seat(seat: Seat, as: PlayerSpec): void {
    this.handle.replace(seat, this.playerFor(as), as, 'why')
  }

  /** Everybody answers until it is over. */
  async finish(): Promise<void> {
    this.handle.resume()
    for (let i = 0; i < 100 && this.isRunning; i++) {
      await settle()
      for (const seat of this.asked) this.decide(seat, 1)
    }
    // Whoever hangs is found out, and not waited for.
    this.handle.stop('abandoned')
    await this.handle.done
  }

  /** Does again what a log tells, decision by decision and intervention by intervention. */
  async follow(rest: readonly LogEvent[]): Promise<void> {
    for (const event of rest) await this.again(event)
    await settle()
  }

  private async again(event: LogEvent): Promise<void> {
    const { handle } = this
    if (event.e === 'seat') this.seat(event.seat, event.player)
    else if (event.e === 'host') {
      const { seats = null, ms = 0 } = (event.detail ?? {}) as { seats?: readonly Seat[] | null; ms?: number }
      if (event.what === 'pause') handle.pause('why')
      else if (event.what === 'resume') handle.resume()
      else if (event.what === 'advance') handle.advance(seats, 'why')
      else handle.extend(ms, 'why')
    } else if (event.e === 'move') {
      await settle()
      if (handle.log.some(one => one.e === 'move' && one.k === event.k && one.seat === event.seat)) return
      const gate = handle.machine.turn?.gate
      if (event.by === 'fallback' && gate === 'joint') handle.advance([event.seat], 'why')
      else if (event.by === 'fallback') this.desk.answer(event.seat, 'junk')
      else if (!this.gates.release(event.seat)) this.desk.answer(event.seat, event.action)
      await settle()
    } else if (event.e === 'shut' || event.e === 'open') {
      await settle()
      if (event.e === 'open' || event.why !== 'clock' || handle.machine.k >= event.k) return
      handle.advance(null, 'why')
      await settle()
    }
  }

  private playerFor(as: PlayerSpec): Player {
    return as.kind !== 'scripted' ? this.desk.player : this.gates.player(as.strategy === 'echo' ? echo : gambler)
  }
}

const seat = fc.nat({ max: 2 })
const opsOf = (kind: Kind): fc.Arbitrary<Timed> =>
  fc
    .record({
      op: fc.oneof(
        { weight: 6, arbitrary: fc.record({ op: fc.constant('answer' as const), seat, n: fc.nat({ max: 9 }) }) },
        { weight: 2, arbitrary: fc.record({ op: fc.constant('shown' as const), seat }) },
        { weight: 1, arbitrary: fc.record({ op: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 12_000 }) }) },
        { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('pause' as const, 'resume' as const, 'resume' as const) }) },
        { weight: 1, arbitrary: fc.record({ op: fc.constant('extend' as const), ms: fc.integer({ min: -2_000, max: 5_000 }) }) },
        {
          weight: 1,
          arbitrary: fc.record({ op: fc.constant('advance' as const), seats: fc.option(fc.uniqueArray(seat, { minLength: 1 }), { freq: 3 }) }),
        },
        { weight: 2, arbitrary: fc.record({ op: fc.constant('replace' as const), seat, by: fc.constantFrom(...kind.takers) }) },
      ),
      hops: fc.option(fc.nat({ max: 12 }), { freq: 3 }),
    })
    .map(({ op, hops }) => ({ ...op, hops }))

/** What may undo an answer that is under way. */
const UNDOES: readonly Op['op'][] = ['advance', 'replace', 'pass']

/** `calm`: nothing undoes an answer that was given and isn't in the log yet. In talk, answers that come while a step is held wait outside the log for theirs. */
async function play(kind: Kind, ops: readonly Timed[], lag: number, calm = false): Promise<World> {
  const world = new World(kind, lag)
  for (const op of ops) {
    if (calm && UNDOES.includes(op.op)) await settle()
    if (calm && op.op === 'answer' && world.isHeld) continue
    await world.do(op)
    if (op.hops === null) await settle()
    else for (let i = 0; i < op.hops; i++) await Promise.resolve()
  }
  await world.finish()
  return world
}

const of = <E extends LogEvent['e']>(log: readonly LogEvent[], e: E) => log.filter((entry): entry is LogOf<E> => entry.e === e)
const made = (log: readonly LogEvent[]) =>
  of(log, 'move')
    .map(({ k, seat: who, action, by }) => JSON.stringify([k, who, action, by]))
    .sort()

/** Every move is signed by what sat there when it was written. */
function expectSigned({ seats }: MatchSpec, log: readonly LogEvent[]): void {
  const sits = seats.map(one => JSON.stringify(one.player))
  for (const event of log) {
    if (event.e === 'seat') sits[event.seat] = JSON.stringify(event.player)
    if (event.e !== 'move' || event.by === 'fallback') continue
    expect(event.by).toBe(sits[event.seat] === JSON.stringify(seats[event.seat]?.player) ? 'player' : 'substitute')
  }
}

describe.each([
  ['a joint turn', joint, 6],
  ['talk', talk, 6],
] as const)('any interleaving of answers and interventions in %s', (_, kind, numRuns) => {
  it('leaves a log that plays again, with one move a seat and step, each signed by who sat there, all of it kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(opsOf(kind), { maxLength: 60 }), fc.nat({ max: 15 }), async (ops, lag) => {
        const { handle, kept } = await play(kind, ops, lag)
        expect((await handle.done).status).toBe('complete')
        expect(kept).toEqual(handle.log)
        expect(verify(kind.game, handle.log)).toBeNull()
        expect(() => walk(kind.game, handle.log, {})).not.toThrow()
        expectSigned(kind.spec, handle.log)
        expect(stateHash(fold(kind.game, handle.log).machine.state)).toBe(stateHash(handle.machine.state))
        const keys = of(handle.log, 'move').map(({ k, seat: who }) => `${k}/${who}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 10 * numRuns },
    )
  }, 60_000)

  it('goes on from every point at which it may break off, and ends as it would have ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(opsOf(kind), { maxLength: 30 }), fc.nat({ max: 8 }), async (ops, lag) => {
        const { handle } = await play(kind, ops, lag, true)
        const whole = handle.log
        const end = await handle.done
        for (let cut = 1; cut < whole.length; cut++) {
          const past = JSON.parse(JSON.stringify(whole.slice(0, cut))) as LogEvent[]
          const again = new World(kind, lag, past)
          const folded = fold(kind.game, past)
          expect(again.handle.machine.k).toBe(folded.machine.k)
          expect(stateHash(again.handle.machine.state)).toBe(stateHash(folded.machine.state))
          await again.follow(whole.slice(cut))
          expect({ cut, made: made(again.handle.log) }).toEqual({ cut, made: made(whole) })
          expect((await again.handle.done).payoffs).toEqual(end.payoffs)
          for (const e of ['open', 'shut', 'seat', 'end'] as const) expect(of(again.handle.log, e)).toHaveLength(of(whole, e).length)
          expect([...past, ...again.kept]).toEqual(again.handle.log)
          expect(verify(kind.game, again.handle.log)).toBeNull()
        }
      }),
      { numRuns },
    )
  }, 120_000)
})
