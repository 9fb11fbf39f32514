import { afterEach, describe, expect, test } from 'vitest'
import type { LogEvent } from '../../core/log'
import { luckOf } from '../../core/luck'
import type { JoinClient } from '../../join/client/client'
import { anyAction } from '../../testkit/robot'
import { Hosted, planOf, until } from '../test/hosted'
import { asked, seeTheEnd, tableOf, waitsFor } from '../test/person'
import { type Kept, sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const tft = { kind: 'scripted', strategy: 'tit-for-tat' } as const
const model = { kind: 'llm', provider: 'rehearsal', model: 'any' } as const
const frame = () => hosted.host.frame()

/** Ada by hand and a robot, in a prisoner's dilemma of four rounds under a policy on absences. */
async function two(dropout: object, more: object = {}): Promise<JoinClient> {
  hosted = new Hosted(
    planOf({
      title: 'Test',
      seed: 'dropout',
      start: { when: 'full', people: 2 },
      next: 'auto',
      parts: [
        { game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 4 }, people: 2, restMs: 0, dropout: { afterMs: 300, ...dropout }, ...more },
      ],
    }),
  )
  await hosted.open()
  const ada = hosted.device('ada')
  ada.start({ agreed: true })
  await until(() => frame().counts.in === 1, 'Ada is in')
  hosted.robot('b', anyAction(luckOf('b')))
  await asked(ada)
  return ada
}

const offline = () => until(() => frame().people[0]?.presence === 'offline', 'offline')
const logOf = ({ logs }: Kept): readonly LogEvent[] => [...logs.values()][0] ?? []
const seatOf = (log: readonly LogEvent[]): number => {
  const start = log[0]
  return start?.e !== 'start'
    ? -1
    : start.spec.seats.findIndex(({ player }) => player.kind === 'human' && player.at !== 'here' && player.at.participant === 'P001')
}
const by = (log: readonly LogEvent[]) => log.flatMap(event => (event.e === 'move' && event.seat === seatOf(log) ? [event.by] : []))
const seats = (log: readonly LogEvent[]) =>
  log.flatMap(event => (event.e === 'seat' ? [[event.seat === seatOf(log), event.player.kind, event.why]] : []))

describe('the policy on absences', () => {
  test('“wait” waits for ever, and nothing is decided for anybody', async () => {
    const ada = await two({ policy: 'wait' })
    hosted.hub.cut('ada')
    await offline()
    await hosted.pass(90_000)
    expect(frame().deciding).toMatchObject({ have: 1, of: 2 })
    hosted.hub.restore('ada')
    hosted.automate(ada, () => 'C')
    await seeTheEnd(hosted.clients)
    expect(by(logOf(await sound(hosted)))).toEqual(['player', 'player', 'player', 'player'])
  }, 60_000)

  test('“fallback” signs each decision as one, and who comes back decides again', async () => {
    const ada = await two({ policy: 'fallback' })
    hosted.press(ada, 'C')
    await asked(ada, 1)
    hosted.hub.cut('ada')
    await until(() => (frame().tables[0]?.step ?? 0) >= 4, 'two rounds without Ada')
    hosted.hub.restore('ada')
    hosted.automate(ada, () => 'C')
    await seeTheEnd(hosted.clients)
    const log = logOf(await sound(hosted, { late: true }))
    expect(by(log).slice(0, 3)).toEqual(['player', 'fallback', 'fallback'])
    expect(log.filter(event => event.e === 'try').every(event => event.failure === 'timeout' && event.seat === seatOf(log))).toBe(true)
    expect(log.filter(event => event.e === 'try')).toHaveLength(by(log).filter(one => one === 'fallback').length)
  })

  test('“strategy” sits down for who is gone, says so in both logs, and gives the seat back', async () => {
    const ada = await two({ policy: 'strategy', player: tft }, { config: { rounds: 40 } })
    hosted.hub.cut('ada')
    await until(() => frame().people[0]?.replaced === 'scripted', 'replaced')
    await until(() => (frame().tables[0]?.step ?? 0) >= 3, 'rounds without Ada')
    const slow = hosted.clients[1]
    expect(slow).toBeDefined()
    hosted.hub.restore('ada')
    await until(() => frame().stage === 'over' || frame().people[0]?.replaced === null, 'given back')
    hosted.automate(ada, () => 'C')
    await seeTheEnd(hosted.clients)
    const kept = await sound(hosted, { late: true })
    const log = logOf(kept)
    expect(new Set(by(log))).toContain('substitute')
    expect(by(log)).not.toContain('fallback')
    expect(seats(log)[0]).toEqual([true, 'scripted', 'absent'])
    const said = kept.state.interventions.filter(one => one.what === 'replace' || one.what === 'give-back')
    expect(said[0]).toMatchObject({ what: 'replace', by: 'plan', why: 'absent', detail: { player: tft } })
    if (by(log).at(-1) === 'player') {
      expect(seats(log)[1]).toEqual([true, 'human', 'came back'])
      expect(said[1]).toMatchObject({ what: 'give-back', by: 'plan', why: 'came back' })
    }
  })

  test('gives no seat back where the plan says so', async () => {
    await two({ policy: 'strategy', player: tft, returns: false }, { config: { rounds: 12 } })
    const ada = hosted.clients[0] as JoinClient
    hosted.hub.cut('ada')
    await until(() => frame().people[0]?.replaced === 'scripted', 'replaced')
    hosted.hub.restore('ada')
    await until(() => waitsFor(ada) === 'replaced' || frame().stage === 'over', 'Ada is told that somebody plays for her')
    await seeTheEnd(hosted.clients)
    expect(new Set(by(logOf(await sound(hosted))))).toEqual(new Set(['substitute']))
  })

  test('“model” seats a model', async () => {
    await two({ policy: 'model', player: model })
    hosted.hub.cut('ada')
    await until(() => frame().stage === 'over', 'the end')
    const log = logOf(await sound(hosted))
    expect(seats(log)).toEqual([[true, 'llm', 'absent']])
    expect(by(log)).toEqual(['substitute', 'substitute', 'substitute', 'substitute'])
  })

  test('a model or strategy that can’t be had leaves the fallback, and says why', async () => {
    await two({ policy: 'model', player: { ...model, provider: 'broken' } })
    hosted.hub.cut('ada')
    await until(() => frame().stage === 'over', 'the end')
    expect(frame().problem).toContain('broken')
    expect(frame().fault).toBe(null)
    const kept = await sound(hosted)
    expect(by(logOf(kept))).toEqual(['fallback', 'fallback', 'fallback', 'fallback'])
    expect(kept.state.interventions.some(one => one.what === 'replace')).toBe(false)
  })

  test('“end” breaks the match off, with its reason before its effect, and it counts for nothing', async () => {
    await two({ policy: 'end' })
    hosted.hub.cut('ada')
    await until(() => frame().stage === 'over', 'the end')
    const { state, logs } = await sound(hosted)
    expect([...state.matches.values()].map(match => match.status)).toEqual(['aborted'])
    const events = hosted.host.log()
    const ending = events.findIndex(event => event.e === 'intervention' && event.what === 'end-match')
    expect(events[ending]).toMatchObject({ by: 'plan', why: 'absent' })
    expect(events.findIndex(event => event.e === 'ended')).toBeGreaterThan(ending)
    expect([...logs.values()][0]?.at(-1)).toMatchObject({ e: 'end', status: 'aborted' })
    hosted.hub.restore('ada')
    await seeTheEnd(hosted.clients)
    const screen = hosted.clients[0]?.state().view?.screen
    expect(screen?.page === 'end' && screen.payoffs).toEqual([{ part: 'matrix', points: 0 }])
  })

  test('is done with talk, too: nobody waits for messages of who is gone', async () => {
    await two({ policy: 'fallback' }, { talk: { before: 'choose', messages: 2 }, config: { rounds: 2 } })
    hosted.hub.cut('ada')
    await until(() => frame().stage === 'over', 'the end')
    const log = logOf(await sound(hosted))
    expect(new Set(by(log))).toEqual(new Set(['fallback']))
  })

  test('acts on nobody in the half minute after a restart of the host, in which devices speak again', async () => {
    const ada = await two({ policy: 'fallback', afterMs: 0 })
    const { session } = hosted.keys
    hosted.hub.hold(`parley/1/${session}/up/+`)
    hosted.die()
    await hosted.resume()
    await hosted.pass(20_000)
    expect(frame().people.map(person => person.presence)).toEqual(['visible', 'visible'])
    hosted.hub.release()
    await until(() => tableOf(ada)?.ask !== null, 'the question')
    hosted.automate(ada, () => 'C')
    await seeTheEnd(hosted.clients)
    expect(by(logOf(await sound(hosted)))).toEqual(['player', 'player', 'player', 'player'])
  })
})
