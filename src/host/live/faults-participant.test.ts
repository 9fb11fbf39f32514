import { afterEach, describe, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import { browserKeep } from '../../join/client/keep'
import type { JoinClient } from '../../join/client/client'
import type { SessionPlan } from '../../session/plan'
import { anyAction } from '../../testkit/robot'
import { topics } from '../../transport/topics'
import { Hosted, memoryKeep, planOf, until } from '../test/hosted'
import { asked, refusalOf, seeTheEnd, tableOf } from '../test/person'
import { sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const pd = (more: object = {}, whole: object = {}): SessionPlan =>
  planOf({
    title: 'Test',
    seed: 'participant',
    start: { when: 'full', people: 2 },
    next: 'auto',
    parts: [{ game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 2 }, people: 2, restMs: 0, ...more }],
    ...whole,
  })

const frame = () => hosted.host.frame()
const seesTheEnd = (client: JoinClient) => seeTheEnd([client])
const robotB = () => hosted.robot('b', anyAction(luckOf('b')))

/** Two sit down: Ada by hand, and a robot. */
async function two(plan = pd()): Promise<{ ada: JoinClient; keep: ReturnType<typeof memoryKeep> }> {
  hosted = new Hosted(plan)
  await hosted.open()
  const keep = memoryKeep()
  const ada = hosted.device('ada', keep)
  ada.start({ agreed: true })
  robotB()
  await asked(ada, 0)
  return { ada, keep }
}

describe('a participant', () => {
  test('who reloads with an answer in flight finds it taken once, in the same seat', async () => {
    const { ada, keep } = await two()
    const { participant } = ada.state().view?.you ?? {}
    hosted.hub.hold(topics.up(hosted.keys.session, '+'))
    hosted.press(ada, 'D')
    expect(ada.state().sending).toBe(true)
    await ada.close()
    // What was under way when the page went is lost with the connection, or comes late: both.
    const again = hosted.device('ada again', keep)
    await until(() => tableOf(again) !== null, 'the page after the reload')
    expect(again.state().sending).toBe(true)
    expect(again.state().view?.you?.participant).toBe(participant)
    hosted.press(again, 'C')
    hosted.hub.release()
    await asked(again, 1)
    hosted.press(again, 'C')
    await seesTheEnd(again)
    const { logs, state } = await sound(hosted)
    const [log = []] = [...logs.values()]
    expect(log.filter(event => event.e === 'move')).toHaveLength(4)
    expect(state.people.size).toBe(2)
  })

  test('whose phone freezes for 40 s is offline meanwhile and goes on in the same seat at the same turn', { timeout: 60_000 }, async () => {
    const { ada } = await two(pd({ dropout: { policy: 'wait' } }))
    hosted.hub.hold(topics.up(hosted.keys.session, '+'))
    await hosted.pass(40_000)
    await until(() => frame().people[0]?.presence === 'offline', 'offline')
    expect(tableOf(ada)?.ask?.id.startsWith('choose/0/')).toBe(true)
    hosted.hub.release()
    await until(() => frame().people[0]?.presence === 'visible', 'back')
    for (const k of [0, 1]) {
      await asked(ada, k)
      hosted.press(ada, 'C')
    }
    await seesTheEnd(ada)
    await sound(hosted)
  })

  test('who loses the network right after the press has decided once', async () => {
    const { ada } = await two()
    hosted.hub.cut('ada')
    await until(() => frame().people[0]?.presence === 'offline', 'offline')
    hosted.press(ada, 'D')
    await new Promise(resolve => setTimeout(resolve, 300))
    hosted.hub.restore('ada')
    await asked(ada, 1)
    hosted.press(ada, 'C')
    await seesTheEnd(ada)
    await sound(hosted)
  })

  test('with two tabs has one seat; both show it, and the first answer counts', async () => {
    const { ada, keep } = await two()
    const tab = hosted.device('ada two', keep)
    await asked(tab, 0)
    expect(tab.state().view?.you).toEqual(ada.state().view?.you)
    hosted.press(tab, 'D')
    // The other tab is a step behind, or has no question any more: what it says to the same question counts no more.
    ada.act('C')
    await asked(ada, 1)
    hosted.press(ada, 'C')
    await Promise.all([ada, tab].map(seesTheEnd))
    const { state } = await sound(hosted, { late: true })
    expect(state.people.size).toBe(2)
    const { logs } = await sound(hosted, { late: true })
    for (const log of logs.values()) expect(log.filter(event => event.e === 'move')).toHaveLength(4)
  })

  test('who joins twice with one label or one recruitment id is refused the second time, also in the same moment', async () => {
    hosted = new Hosted(pd({}, { start: { when: 'hand' }, join: { labels: ['A1', 'A2', 'A3'] } }))
    await hosted.open()
    const one = hosted.device('one', memoryKeep(), { label: 'A1' })
    const two = hosted.device('two', memoryKeep(), { label: 'A1' })
    const three = hosted.device('three', memoryKeep(), { label: 'A2', recruitment: { PROLIFIC_PID: 'p1' } })
    const four = hosted.device('four', memoryKeep(), { label: 'A3', recruitment: { PROLIFIC_PID: 'p1' } })
    const five = hosted.device('five', memoryKeep(), { label: 'B9' })
    for (const client of [one, two, three, four, five]) client.start({ agreed: true })
    await until(() => [one, two, three, four, five].every(client => client.state().step === 'in'), 'answers')
    expect([one, two].map(refusalOf).sort()).toEqual(['label-taken', null])
    expect([three, four].map(refusalOf).sort()).toEqual([null, 'recruitment-taken'])
    expect(refusalOf(five)).toBe('label-unknown')
    expect(frame().people).toHaveLength(2)
  })

  test('whose battery dies goes on on another device by a code, and gets the first one back the same way', async () => {
    const { ada, keep } = await two(pd({ config: { rounds: 3 } }))
    hosted.press(ada, 'C')
    await asked(ada, 1)
    hosted.hub.cut('ada')
    const code = await hosted.host.reseat('P001', 'the battery died')
    const other = hosted.device('other')
    other.start({ agreed: true, seatCode: code })
    await asked(other, 1)
    expect(other.state().view?.you?.participant).toBe('P001')
    hosted.press(other, 'D')
    await asked(other, 2)
    // The old device is told that the seat has moved, and nothing that it says counts.
    hosted.hub.restore('ada')
    await until(() => refusalOf(ada) === 'moved', 'moved')
    const used = hosted.device('thief')
    used.start({ agreed: true, seatCode: code })
    await until(() => refusalOf(used) === 'code', 'a code counts once')
    const back = await hosted.host.reseat('P001', 'charged')
    await ada.close()
    const first = hosted.device('ada again', keep)
    first.start({ agreed: true, seatCode: back })
    await asked(first, 2)
    hosted.press(first, 'C')
    await Promise.all([seesTheEnd(first), until(() => refusalOf(other) === 'moved', 'moved too')])
    const { state } = await sound(hosted)
    expect(state.people.size).toBe(2)
    expect(state.interventions.filter(one => one.what === 'reseat').map(one => one.why)).toEqual(['the battery died', 'charged'])
  })

  test('whose browser keeps nothing and reloads is somebody new, and the old seat can be given on by code', async () => {
    const { ada } = await two(pd({ dropout: { policy: 'wait' } }))
    await ada.close()
    const forgetful = hosted.device(
      'forgetful',
      browserKeep(() => {
        throw new Error('no storage')
      }),
    )
    forgetful.start({ agreed: true, seatCode: await hosted.host.reseat('P001', 'no storage') })
    for (const k of [0, 1]) {
      await asked(forgetful, k)
      hosted.press(forgetful, 'C')
    }
    await seesTheEnd(forgetful)
    const { state } = await sound(hosted)
    expect(state.people.size).toBe(2)
  })
})
