import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import type { SessionPlan } from '../../session/plan'
import { anyAction } from '../../testkit/robot'
import { mqttTransport } from '../../transport/mqtt'
import { embedded } from '../../transport/test/embedded'
import { Hosted, planOf, until } from '../test/hosted'
import { sound } from '../test/sound'
import { credentialsOf } from '../wire/credentials'

let hosted: Hosted
afterEach(() => hosted.close())

const pd = (more: object = {}): SessionPlan =>
  planOf({
    title: 'Test',
    seed: 'broker',
    start: { when: 'full', people: 4 },
    next: 'auto',
    parts: [{ game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 6 }, people: 2, restMs: 0, matches: 2, ...more }],
  })

const frame = () => hosted.host.frame()
const people = (n: number) => {
  for (let i = 0; i < n; i++) hosted.robot(`phone${i}`, anyAction(luckOf(`robot ${i}`)))
}
const decided = (n: number) => until(() => hosted.host.decisions() >= n || frame().stage === 'over', `${n} decisions`)
const seesTheEnd = () => until(() => hosted.clients.every(client => client.state().view?.screen.page === 'end'), 'everybody sees the end')

describe('a broker that is stopped and started', () => {
  test('in the middle of turns, five times, loses and doubles nothing', { timeout: 60_000 }, async () => {
    hosted = new Hosted(pd())
    await hosted.open()
    people(4)
    for (let i = 1; i <= 5; i++) {
      await decided(i * 7)
      hosted.hub.stop()
      await new Promise(resolve => setTimeout(resolve, 50))
      hosted.hub.start()
    }
    await seesTheEnd()
    const { logs } = await sound(hosted)
    for (const log of logs.values()) expect(log.some(event => event.e === 'try' || event.e === 'seat')).toBe(false)
  })

  test('for a minute makes nobody absent: the policy on absences acts on nobody', { timeout: 60_000 }, async () => {
    hosted = new Hosted(pd({ matches: 1, config: { rounds: 2 }, dropout: { policy: 'fallback', afterMs: 20_000 } }))
    await hosted.open()
    const clients = Array.from({ length: 4 }, (_, i) => hosted.device(`phone${i}`))
    for (const client of clients) client.start({ agreed: true })
    await until(() => clients.every(client => client.state().view?.screen.page === 'match'), 'everybody at a table')
    hosted.hub.stop()
    await hosted.pass(60_000)
    hosted.hub.start()
    await hosted.pass(10_000)
    expect(frame().people.map(person => person.presence)).toEqual(['visible', 'visible', 'visible', 'visible'])
    for (const client of clients) hosted.automate(client, anyAction(luckOf('late')))
    await seesTheEnd()
    const { logs, state } = await sound(hosted)
    for (const log of logs.values())
      expect(log.filter(event => event.e === 'move').map(move => move.by)).toEqual(['player', 'player', 'player', 'player'])
    expect((await hosted.store.sessions.events(hosted.keys.session))?.some(event => event.e === 'presence' && event.is === 'offline')).toBe(false)
    expect(state.interventions.map(one => one.what)).toEqual(['start', 'end'])
  })
})

describe('the real broker', () => {
  let port = 0
  let broker: Awaited<ReturnType<typeof embedded>>
  beforeAll(async () => {
    broker = await embedded()
    port = broker.port
    return () => broker.kill()
  })

  test('killed and restarted on the same port mid-turn, loses and doubles nothing', { timeout: 90_000 }, async () => {
    hosted = new Hosted(pd({ matches: 1, config: { rounds: 12 } }))
    hosted.transport = device => {
      const { username, password } = device ?? credentialsOf({ kind: 'host', seed: hosted.seed })
      return mqttTransport({ url: `ws://127.0.0.1:${port}/mqtt`, username, password, retryMs: [50, 200] })
    }
    await hosted.open()
    people(4)
    for (const n of [6, 14]) {
      await decided(n)
      await broker.kill()
      await broker.start()
    }
    await seesTheEnd()
    await sound(hosted)
  })
})
