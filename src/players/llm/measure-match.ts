import { complain, sample, type ActionSpec } from '../../core/action-space'
import { canonical } from '../../core/canonical'
import type { GameDef, GameEvent, Move, Seat, Turn } from '../../core/game'
import { luckOf, type Luck } from '../../core/luck'
import { Machine } from '../../core/machine'
import { rulesText } from '../../core/rules-text'
import { allSeats } from '../../core/seats'
import type { LlmSpec, MatchSpec } from '../../core/spec'
import type { Seated } from '../player'
import type { Caller, CallRequest } from './caller'
import type { MatchMeasure, ModelMeasure, Range } from './estimate'
import { llmPlayer } from './player'
import { structuredBy } from './providers'

/** Plays, and how many seats of the same model are listened to; the others of a large table are taken to be like them. */
const PLAYS = 4
const LISTENED_TO = 3
/** Longest match that is played out. */
const STEPS = 1000
/** Characters of a message, and of reasoning, in plays where models talk at length. */
const MESSAGE = 240
const REASONING = 1200
/** Characters per token: fewest in texts like German or JSON, most in plain English. */
const PER_TOKEN: Range = { low: 3, high: 5 }

interface Sums {
  calls: number
  charsIn: number
  charsOut: number
}

interface Kind {
  readonly model: LlmSpec
  readonly seats: Seat[]
}

/**
 * What the models of a match do, found by playing it a few times with random legal answers through the very prompts that the models would get: half of the plays
 * with short texts, half with long ones. Ranges go from the least to the most of these plays, tokens being a fifth to a third of the characters.
 * Questions that are put again after a failure are not in them. Throws what the rules throw on a config that can't be played.
 * `breathe` is awaited after every step, so that a page can do other things between.
 */
export async function measureMatch(game: GameDef, spec: MatchSpec, breathe?: () => Promise<void>): Promise<MatchMeasure> {
  const kinds = kindsOf(spec)
  const plays: Play[] = []
  for (let i = 0; i < PLAYS; i++) {
    const play = new Play(game, spec, kinds, i)
    await play.run(breathe)
    plays.push(play)
  }
  const over = (of: (play: Play) => number): Range => ({ low: Math.min(...plays.map(of)), high: Math.max(...plays.map(of)) })
  const tokens = (of: (play: Play) => number): Range => ({ low: over(of).low / PER_TOKEN.high, high: over(of).high / PER_TOKEN.low })
  return {
    models: kinds.map((kind): ModelMeasure => {
      const sums = (play: Play) => play.sumsOf(kind)
      return {
        model: kind.model,
        calls: over(play => sums(play).calls),
        tokensIn: tokens(play => sums(play).charsIn),
        tokensOut: tokens(play => sums(play).charsOut),
        atOnce: Math.max(...plays.map(play => play.atOnceOf(kind))),
      }
    }),
    chain: over(play => play.chain),
  }
}

/** The models of a match, each with its seats; seats differ as models do, and as they are spoken to. */
function kindsOf({ seats }: MatchSpec): readonly Kind[] {
  const kinds = new Map<string, Kind>()
  for (const [seat, { player, wording }] of seats.entries()) {
    if (player.kind !== 'llm') continue
    const key = canonical({ player, wording })
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, { model: player, seats: [seat] })
    else kind.seats.push(seat)
  }
  return [...kinds.values()]
}

/** One play at random. */
class Play {
  /** Calls that had to wait for each other. */
  chain = 0
  private readonly machine: Machine
  private readonly luck: Luck
  private readonly sums = new Map<Seat, Sums>()
  private readonly seated = new Map<Seat, Seated>()
  private readonly together = new Map<Kind, number>()

  constructor(
    private readonly game: GameDef,
    private readonly spec: MatchSpec,
    private readonly kinds: readonly Kind[],
    private readonly number: number,
  ) {
    const seed = `estimate ${number}`
    this.luck = luckOf(seed)
    this.machine = new Machine({ game, config: spec.config, seats: spec.seats.length, seed, nature: spec.nature })
    for (const { seats } of kinds) for (const seat of listened(seats)) this.sit(seat)
  }

  sumsOf({ seats }: Kind): Sums {
    const own = listened(seats).map(seat => this.sums.get(seat) as Sums)
    const total = (of: (sums: Sums) => number) => (own.reduce((sum, one) => sum + of(one), 0) * seats.length) / own.length
    return { calls: Math.round(total(x => x.calls)), charsIn: total(x => x.charsIn), charsOut: total(x => x.charsOut) }
  }

  atOnceOf(kind: Kind): number {
    return this.together.get(kind) ?? 0
  }

  async run(breathe?: () => Promise<void>): Promise<void> {
    const { machine } = this
    let waiting = new Map<Seat, unknown>()
    for (let step = 0; machine.turn !== null && step < STEPS; step++) {
      const { turn } = machine
      for (const seat of turn.fresh ?? []) if (this.seated.has(seat)) this.sit(seat)
      const asked = turn.seats.filter(seat => !waiting.has(seat))
      for (const kind of this.kinds) {
        const n = kind.seats.filter(seat => asked.includes(seat)).length
        this.together.set(kind, Math.max(n, this.atOnceOf(kind)))
      }
      const before = new Map([...this.sums].map(([seat, { calls }]) => [seat, calls]))
      for (const seat of asked) waiting.set(seat, await this.act(turn, seat))
      this.chain += Math.max(0, ...[...this.sums].map(([seat, { calls }]) => calls - (before.get(seat) ?? 0)))
      const movers = turn.gate === 'joint' ? turn.seats : [this.luck.pick(turn.seats)]
      const moves: Move<unknown>[] = []
      for (const seat of movers) {
        const stale = complain(this.spaceOf(turn, seat), waiting.get(seat)) !== null
        moves.push({ seat, action: stale ? await this.act(turn, seat) : waiting.get(seat) })
        waiting.delete(seat)
      }
      this.after(machine.apply(moves).events ?? [], moves, turn)
      // Who is still out when the occasion is over was asked in vain.
      if (machine.turn?.id !== turn.id || machine.turn.n !== turn.n) waiting = new Map()
      await breathe?.()
    }
  }

  private sit(seat: Seat): void {
    const { machine, spec } = this
    const at = { seat, seats: machine.seats, brief: machine.briefs[seat], luck: this.luck, clock: { now: () => 0, wait: () => Promise.resolve() } }
    this.seated.set(seat, llmPlayer({ spec: spec.seats[seat] as MatchSpec['seats'][number], caller: this.caller(seat) }).sit(at))
  }

  private spaceOf(turn: Turn, seat: Seat): ActionSpec {
    return this.game.actions(this.machine.observe(seat), turn, this.machine.briefs[seat])
  }

  private async act(turn: Turn, seat: Seat): Promise<unknown> {
    const { machine, spec, game } = this
    const space = this.spaceOf(turn, seat)
    const seated = this.seated.get(seat)
    if (seated === undefined) return this.say(space)
    const observation = machine.observe(seat)
    const brief = machine.briefs[seat]
    const labels = spec.seats[seat]?.labels
    const wording = this.wordingOf(seat)
    const reply = await seated.act(
      {
        seat,
        k: machine.k + 1,
        turn,
        brief,
        observation,
        space,
        ...(labels === undefined ? {} : { labels }),
        rules: rulesText(wording, brief, spec, seat),
        heard: [],
        question: wording.ask(observation, turn, brief, labels),
        tries: 1,
        foreseen: game.foresee?.(observation, turn, brief, seat) ?? [],
        started: () => undefined,
        missed: () => undefined,
      },
      new AbortController().signal,
    )
    return 'action' in reply && complain(space, reply.action) === null ? reply.action : this.say(space)
  }

  private after(events: readonly GameEvent<unknown>[], moves: readonly Move<unknown>[], turn: Turn): void {
    for (const { seat, action } of moves) this.seated.get(seat)?.did?.(this.machine.k, action, turn)
    for (const { is, to = allSeats(this.machine.seats) } of events) {
      for (const seat of to) {
        const seated = this.seated.get(seat)
        if (seated === undefined) continue
        seated.hear?.(is, this.wordingOf(seat).report(is, seat, this.machine.briefs[seat], this.spec.seats[seat]?.labels))
      }
    }
  }

  private wordingOf(seat: Seat) {
    return this.game.wording[this.spec.seats[seat]?.wording ?? 'en'] ?? this.game.wording.en
  }

  /** Answers any question at random and counts its characters. */
  private caller(seat: Seat): Caller {
    const sums: Sums = this.sums.get(seat) ?? { calls: 0, charsIn: 0, charsOut: 0 }
    this.sums.set(seat, sums)
    return {
      call: ({ messages, schema, model, space }: CallRequest) => {
        const parts = this.say(space) as Readonly<Record<string, unknown>>
        sums.calls++
        sums.charsIn += messages.reduce((sum, { text }) => sum + text.length, 0)
        if (structuredBy(model, model.settings) === 'schema') sums.charsIn += JSON.stringify(schema).length
        sums.charsOut += JSON.stringify(parts).length
        return Promise.resolve({ calls: [], parts, read: 'native' as const })
      },
      recall: () => [],
    }
  }

  /** A random legal action; in every other play its texts are long. */
  private say(space: ActionSpec): unknown {
    if (this.number % 2 === 0) return sample(space, this.luck)
    switch (space.kind) {
      case 'text':
        return 'So be it then. '.repeat(REASONING).slice(0, Math.min(space.maxChars, space.maxChars > 10 * REASONING ? REASONING : MESSAGE))
      case 'fields':
        return Object.fromEntries(Object.entries(space.fields).map(([key, inner]) => [key, this.say(inner)]))
      case 'oneOf': {
        const key = this.luck.pick(Object.keys(space.cases))
        return { do: key, with: this.say(space.cases[key] as ActionSpec) }
      }
      default:
        return sample(space, this.luck)
    }
  }
}

/** The seats of a kind that are listened to. */
const listened = (seats: readonly Seat[]): readonly Seat[] => seats.slice(0, LISTENED_TO)
