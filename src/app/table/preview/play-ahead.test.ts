import { describe, expect, it } from 'vitest'
import { loadGame, resolveGame } from '../../../catalogue'
import type { MatchSpec, SeatSpec } from '../../../core/spec'
import { Budget } from '../../../players/llm/budget'
import { CallDesk } from '../../../players/llm/desk'
import { llmPlayer } from '../../../players/llm/player'
import type { Sending } from '../../../players/llm/send'
import { scriptedPlayer } from '../../../players/scripted/player'
import { runMatch } from '../../../run/async'
import { systemClock } from '../../../run/clock'
import { findStrategy } from '../../../run/spec'
import { type Group, type LlmSitter, quickSetup, type Setup } from '../../setup/setup'
import { toSpec } from '../../setup/to-spec'
import { playAhead } from './play-ahead'

const plain: LlmSitter = {
  kind: 'llm',
  provider: 'openai-compatible',
  model: 'm-2026-01-01',
  baseURL: 'http://localhost:1/v1',
  protocols: [],
  memory: { kind: 'all' },
}
const rule = (strategy: string): Group => ({ player: { kind: 'scripted', strategy }, count: 1 })

async function tableOf(game: string, setup: (quick: Setup) => Partial<Setup>) {
  const entry = await loadGame(game)
  const quick = { ...quickSetup(entry.card, entry.game), seed: 'ahead' }
  const spec = toSpec({ ...quick, ...setup(quick) }, entry, 'en')
  return { spec, game: await resolveGame(spec.game), strategies: entry.strategies }
}
type Table = Awaited<ReturnType<typeof tableOf>>

const ahead = (table: Table, seat: number, turns: number) =>
  playAhead({ ...table, seat, turns, clock: systemClock, stop: new AbortController().signal })

/** What a match really sends for one seat, through the desk, when the model answers what `answers` holds, in turn. */
async function sentBy({ spec, game, strategies }: Table, seat: number, answers: readonly string[]): Promise<readonly Sending[]> {
  const sent: Sending[] = []
  const desk = new CallDesk({
    clock: systemClock,
    app: 'test',
    budget: new Budget({}, systemClock),
    keyOf: () => undefined,
    limitsOf: () => ({}),
    send: sending => {
      const text = answers[sent.length]
      sent.push(sending)
      if (text === undefined) return new Promise(() => undefined)
      const tokens = { in: null, out: null, reasoning: null, cached: null }
      return Promise.resolve({ text, reasoning: undefined, finish: 'stop', refused: false, cut: false, reported: undefined, tokens, warnings: [] })
    },
  })
  const kept = { intend: () => Promise.resolve(), settle: () => Promise.resolve() }
  const players = spec.seats.map((one, i) => {
    if (i === seat) return llmPlayer({ spec: one, caller: desk.caller('m', kept) })
    if (one.player.kind !== 'scripted') throw new Error('only strategies here')
    return scriptedPlayer(findStrategy(strategies, one.player.strategy), one.player.params)
  })
  const handle = runMatch({ id: 'm', game, spec, players, clock: systemClock })
  while (sent.length < answers.length && handle.getFrame(seat).status === 'running') await new Promise(resolve => setTimeout(resolve, 1))
  handle.stop('aborted')
  await handle.done
  // The match had begun to ask on.
  return sent.slice(0, answers.length)
}

const many: LlmSitter = {
  ...plain,
  memory: { kind: 'notes', every: 2 },
  protocols: [
    { id: 'persona', params: { text: 'You are a baker.' } },
    { id: 'cot' },
    { id: 'predict' },
    { id: 'belief', params: { condition: 'implicit' } },
  ],
}

describe('a match that is played ahead', () => {
  it.each<[string, string, (quick: Setup) => Partial<Setup>]>([
    ['a matrix game', 'matrix', () => ({ groups: [{ player: plain, count: 1 }, rule('tit-for-tat')] })],
    [
      'names, a drawn order and many protocols',
      'matrix',
      () => ({ groups: [{ player: many, count: 1, labels: { names: { C: 'Blue', D: 'Red' }, drawn: true } }, rule('random')] }),
    ],
    [
      'messages',
      'matrix',
      () => ({
        groups: [{ player: many, count: 1 }, rule('random')],
        talk: { before: 'act', messages: 1, maxChars: 80, audience: 'public' },
      }),
    ],
    [
      'short memory',
      'p-beauty',
      () => ({ groups: [{ player: { ...plain, memory: { kind: 'last', events: 1 } }, count: 1 }, rule('random'), rule('random')] }),
    ],
  ])('holds byte for byte what a match sends: %s', async (_, game, setup) => {
    const table = await tableOf(game, setup)
    const { turns } = await ahead(table, 0, 6)
    expect(turns.length).toBeGreaterThan(3)
    const requests = turns.flatMap(turn => turn.requests)
    // The same answers as then, in the words of a reply.
    const sent = await sentBy(
      table,
      0,
      turns.flatMap(turn => turn.answers),
    )
    expect(sent.map(({ messages, schema }) => ({ messages, schema }))).toEqual(requests.map(({ messages, schema }) => ({ messages, schema })))
  })

  it('shows the same turns again, and more of them when more are wanted', async () => {
    const table = await tableOf('matrix', () => ({ groups: [{ player: plain, count: 2 }] }))
    const [few, more] = [await ahead(table, 1, 2), await ahead(table, 1, 5)]
    expect([few.turns.length, more.turns.length]).toEqual([2, 5])
    const texts = (of: typeof few) => of.turns.map(({ ask, requests }) => [ask.question, ask.heard, requests.map(request => request.messages)])
    expect(texts(more).slice(0, 2)).toEqual(texts(few))
  })

  it('gives a person the same rules, reports and question as the model', async () => {
    const table = await tableOf('matrix', () => ({
      groups: [
        { player: plain, count: 1 },
        { player: { kind: 'human' }, count: 1 },
      ],
    }))
    const { turns } = await ahead(table, 0, 3)
    for (const { ask, requests } of turns) {
      const text = requests
        .flatMap(request => request.messages)
        .map(message => message.text)
        .join('\n')
      expect(text).toContain(ask.rules)
      expect(text).toContain(ask.question)
      expect(ask.rules).toContain('Your counterpart is a person.')
    }
  })

  it('ends where the match ends, and says what can’t be played', async () => {
    const short = await tableOf('p-beauty', quick => ({
      config: { ...quick.config, rounds: 2 },
      groups: [{ player: plain, count: 1 }, rule('random'), rule('random')],
    }))
    const over = await ahead(short, 0, 10)
    expect([over.turns.length, over.isOver]).toEqual([2, true])
    const wrong: MatchSpec = {
      ...short.spec,
      seats: [
        { ...(short.spec.seats[0] as SeatSpec), player: { ...plain, protocols: [{ id: 'gibberish' }] } as never },
        ...short.spec.seats.slice(1),
      ],
    }
    await expect(ahead({ ...short, spec: wrong }, 0, 1)).rejects.toThrow('gibberish')
  })
})
