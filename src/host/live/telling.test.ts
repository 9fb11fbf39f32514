import { facesOf } from '../wire/faces'
import { afterEach, describe, expect, test } from 'vitest'
import type { SeatSpec } from '../../core/spec'
import { luckOf } from '../../core/luck'
import { forbiddenWord } from '../../session/check-words'
import { anyAction } from '../../testkit/robot'
import { DownSpy, textsIn } from '../test/down-spy'
import { Hosted, planOf, until } from '../test/hosted'
import { seeTheEnd } from '../test/person'
import { sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const tft = { kind: 'scripted', strategy: 'tit-for-tat' } as const

/** A session of so many people to its end: what every device was sent, and the seats of all matches. */
async function play(people: number, part: object, seed = 'telling'): Promise<{ spy: DownSpy; tables: readonly (readonly SeatSpec[])[] }> {
  hosted = new Hosted(
    planOf({
      title: 'Decisions',
      seed,
      start: { when: 'full', people },
      next: 'auto',
      parts: [{ name: 'Part', game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 1 }, people: 2, restMs: 0, ...part }],
    }),
  )
  const spy = new DownSpy(hosted.hub, hosted.keys.sign, () => hosted.secrets())
  await hosted.open()
  for (let i = 0; i < people; i++) hosted.robot(`phone${i}`, anyAction(luckOf(`robot ${i}`)))
  await until(() => hosted.host.frame().stage === 'over', 'the end')
  await seeTheEnd(hosted.clients)
  const { logs } = await sound(hosted)
  const tables = [...logs.values()].map(([start]) => (start?.e === 'start' ? start.spec.seats : []))
  return { spy, tables }
}

const isAlone = (seats: readonly SeatSpec[]) => seats.some(({ player }) => player.kind === 'scripted')
const told = (seats: readonly SeatSpec[]) => seats.flatMap(seat => (seat.player.kind === 'human' ? [seat.told ?? ''] : []))
const kinds = (spy: DownSpy) =>
  new Set(spy.all.flatMap(({ view }) => (view.screen.page === 'match' ? facesOf(view.screen.table.seats).map(face => face.kind) : [])))

describe('what participants are told', () => {
  test('disclosed: who sits there, in words and by its face', async () => {
    const { spy, tables } = await play(3, { fill: tft })
    expect(tables).toHaveLength(2)
    for (const seats of tables)
      expect(told(seats)).toEqual(isAlone(seats) ? [expect.stringContaining('Tit for tat')] : Array(2).fill(expect.stringContaining('a person')))
    expect(kinds(spy)).toEqual(new Set(['human', 'scripted']))
  })

  test('with a chance: the same sentence for everybody, the lottery in the log, no kind on any screen', async () => {
    const drawn: boolean[] = []
    for (let round = 0; round < 3; round++) {
      const { spy, tables } = await play(6, { telling: { mode: 'probabilistic', chance: 0.5, instead: tft } }, `chance ${round}`)
      const sentences = new Set(tables.flatMap(told))
      expect([...sentences]).toEqual([expect.stringContaining('50 %')])
      expect(kinds(spy)).toEqual(new Set(['human', 'unknown']))
      for (const seats of tables) {
        drawn.push(isAlone(seats))
        // Of each party's counterparts the log says what they might have been, and how likely.
        const others = seats.filter(({ player }) => player.kind === 'scripted' || !isAlone(seats))
        for (const { lottery } of others)
          expect(lottery?.map(({ player, chance }) => [player.kind, chance])).toEqual([
            ['human', 0.5],
            ['scripted', 0.5],
          ])
      }
      await hosted.close()
    }
    expect(new Set(drawn)).toEqual(new Set([true, false]))
  }, 60_000)

  test('balanced: exactly as many as said, and it is said of exactly those who play', async () => {
    const { spy, tables } = await play(5, { telling: { mode: 'balanced', parties: 1, instead: tft } })
    expect(tables.filter(isAlone)).toHaveLength(1)
    expect([...new Set(tables.flatMap(told))]).toEqual([expect.stringContaining('Exactly 1 of the 5 players')])
    expect(kinds(spy)).toEqual(new Set(['human', 'unknown']))
  })

  test('none: nothing that a device receives says what the other is', async () => {
    const { spy, tables } = await play(3, { fill: tft, telling: { mode: 'none' }, talk: { before: 'choose', messages: 1 } })
    expect(tables.flatMap(told)).toEqual(['', '', ''])
    expect(kinds(spy)).toEqual(new Set(['human', 'unknown']))
    for (const { view, device } of spy.all) {
      const { screen } = view
      // Of its own seat a device knows that somebody sits there; what others say is theirs.
      const others =
        screen.page === 'match'
          ? {
              ...view,
              screen: { ...screen, table: { ...screen.table, seats: facesOf(screen.table.seats).filter(face => face.seat !== screen.table.seat) } },
            }
          : view
      for (const text of textsIn(others)) {
        expect(forbiddenWord(text), `${device}: ${text}`).toBe(null)
        expect(text).not.toMatch(/scripted|tit.for.tat|strateg|model|llm|robot|computer/i)
      }
    }
  })
})
