import { afterEach, describe, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import type { JoinClient } from '../../join/client/client'
import type { SessionEvent } from '../../session/log'
import { anyAction } from '../../testkit/robot'
import { Hosted, planOf, until } from '../test/hosted'
import { asked, pageOf, refusalOf, seeTheEnd, tableOf, waitsFor } from '../test/person'
import { sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const tft = { kind: 'scripted', strategy: 'tit-for-tat' } as const
const frame = () => hosted.host.frame()
const host = () => hosted.host

/** Four people, none of whom answers by itself, in two prisoner's dilemmas of two rounds, begun by hand. */
async function four(part: object = {}, whole: object = {}): Promise<readonly JoinClient[]> {
  hosted = new Hosted(
    planOf({
      title: 'Test',
      seed: 'by hand',
      parts: [{ game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 2 }, people: 2, restMs: 0, dropout: { policy: 'wait' }, ...part }],
      ...whole,
    }),
  )
  await hosted.open()
  for (let i = 0; i < 4; i++) {
    hosted.device(`phone${i}`).start({ agreed: true })
    await until(() => frame().people.length === i + 1, 'in')
  }
  await host().start('all are here')
  await Promise.all(hosted.clients.map(client => asked(client, 0)))
  return hosted.clients
}

const said = (what: string): SessionEvent | undefined =>
  host()
    .log()
    .findLast(event => event.e === 'intervention' && event.what === what)
const matchOf = (client: JoinClient | undefined): string => (client === undefined ? '' : (tableOf(client)?.match ?? ''))
const seatAt = (client: JoinClient | undefined): number => (client === undefined ? -1 : (tableOf(client)?.seat ?? -1))
const partner = (client: JoinClient): JoinClient => hosted.clients.find(one => one !== client && matchOf(one) === matchOf(client)) as JoinClient

describe('by hand', () => {
  test('somebody is sent out, is told, can do nothing, and is taken in again in the same seat', async () => {
    const [ada] = (await four()) as [JoinClient]
    await host().kick('P001', 'disturbs')
    await until(() => refusalOf(ada) === 'kicked', 'told')
    expect(frame().counts.in).toBe(3)
    expect(frame().people[0]).toMatchObject({ kicked: true, presence: 'offline' })
    await host().readmit('P001', 'promised to behave')
    await asked(ada, 0)
    expect([said('kick'), said('readmit')]).toMatchObject([
      { why: 'disturbs', participant: 'P001' },
      { why: 'promised to behave', participant: 'P001' },
    ])
    for (const client of hosted.clients) hosted.automate(client, anyAction(luckOf('any')))
    await until(() => frame().resting, 'results stand')
    await host().next('go on')
    await seeTheEnd(hosted.clients)
    await sound(hosted)
  })

  test('a pause holds every table and every answer, also over a restart of the host; then all goes on', async () => {
    const clients = await four()
    await host().pause('fire drill')
    expect(frame().stage).toBe('paused')
    await until(() => clients.every(client => waitsFor(client) === 'paused'), 'all are told')
    for (const client of clients) hosted.press(client, 'C')
    await until(() => frame().deciding.have === 4, 'answers are in')
    expect(frame().tables.map(table => table.step)).toEqual([1, 1])
    hosted.die()
    await hosted.resume()
    await until(() => clients.every(client => waitsFor(client) === 'paused'), 'all are told again')
    expect(frame().tables.map(table => table.step)).toEqual([1, 1])
    await host().resume('back')
    for (const client of clients) hosted.automate(client, () => 'D')
    await until(() => frame().resting, 'results stand')
    await host().next('go on')
    await seeTheEnd(clients)
    await sound(hosted)
    expect(said('pause')).toMatchObject({ by: 'host', why: 'fire drill' })
  })

  test('tables that are made during a pause wait for its end', async () => {
    const clients = await four({ matches: 2, matching: 'strangers', config: { rounds: 1 } })
    for (const client of clients) hosted.press(client, 'C')
    await until(() => frame().resting, 'results stand')
    await host().pause('questions')
    await host().next('in the meantime')
    await until(() => clients.every(client => waitsFor(client) === 'paused' && tableOf(client)?.nth === 2), 'all wait')
    for (const client of clients) hosted.press(client, 'D')
    await until(() => frame().deciding.have === 4, 'answers are in')
    expect(frame().tables.map(table => table.status)).toEqual(['running', 'running'])
    await host().resume('answered')
    await until(() => frame().resting, 'results stand')
    await host().next('the end')
    await seeTheEnd(clients)
    await sound(hosted)
  })

  test('time is added, and waiting is ended for one seat: its decision is a fallback', async () => {
    const [ada] = (await four({ clockMs: 60_000, dropout: { policy: 'fallback' } })) as [JoinClient]
    for (const client of hosted.clients) client.shown(matchOf(client), tableOf(client)?.ask?.id ?? '')
    await until(() => frame().deciding.deadline !== null, 'clocks run')
    const before = frame().deciding.deadline ?? 0
    await host().extend(30_000, 'a hard one')
    expect(frame().deciding.deadline).toBe(before + 30_000)
    await until(() => (tableOf(ada)?.deadline ?? 0) >= before + 25_000, 'Ada’s clock')
    for (const client of hosted.clients) if (client !== ada) hosted.press(client, 'C')
    await until(() => frame().deciding.have === 3, 'three are in')
    await host().advance(matchOf(ada), 'asleep', seatAt(ada))
    await until(() => frame().tables.every(table => table.step === 2), 'the next round')
    expect([said('extend'), said('advance')]).toMatchObject([
      { why: 'a hard one', detail: { ms: 30_000 } },
      { why: 'asleep', seat: seatAt(ada) },
    ])
    expect(tableOf(ada)?.missed).toBe(true)
    for (const client of hosted.clients) hosted.automate(client, () => 'C')
    await until(() => frame().resting, 'results stand')
    await host().end('enough')
    await seeTheEnd(hosted.clients)
    const { logs } = await sound(hosted)
    expect([...logs.values()].flat().filter(event => event.e === 'move' && event.by === 'fallback')).toHaveLength(1)
  })

  test('a strategy plays for somebody until the seat is given back, each with its reason before its effect', async () => {
    const [ada] = (await four()) as [JoinClient]
    const match = matchOf(ada)
    await host().replace(match, seatAt(ada), tft, 'toilet')
    await until(() => waitsFor(ada) === 'replaced', 'Ada is told')
    expect(frame().people[0]?.replaced).toBe('scripted')
    ada.act('D')
    hosted.press(partner(ada), 'C')
    for (const client of hosted.clients) if (matchOf(client) !== match) hosted.press(client, 'C')
    await until(() => frame().tables.every(table => table.step === 2), 'the next round')
    await host().giveBack(match, seatAt(ada), 'back')
    for (const client of hosted.clients) hosted.automate(client, () => 'C')
    await until(() => frame().resting, 'results stand')
    const { logs } = await sound(hosted, { over: false })
    const log = logs.get(match) ?? []
    expect(log.flatMap(event => (event.e === 'seat' ? [[event.player.kind, event.why]] : []))).toEqual([
      ['scripted', 'toilet'],
      ['human', 'back'],
    ])
    const at = (what: string) => said(what)?.at ?? Infinity
    const effects = log.flatMap(event => (event.e === 'seat' ? [event.at ?? 0] : []))
    expect(at('replace')).toBeLessThanOrEqual(effects[0] ?? 0)
    expect(at('give-back')).toBeLessThanOrEqual(effects[1] ?? 0)
  })

  test('a seat that was replaced, and a match that was ended, in the moment in which the host died are so afterwards', async () => {
    const [ada] = (await four()) as [JoinClient]
    const other = hosted.clients.find(client => matchOf(client) !== matchOf(ada)) as JoinClient
    const [first, second] = [matchOf(ada), matchOf(other)]
    await host().close()
    const events = (await hosted.store.sessions.events(hosted.keys.session)) ?? []
    const by = { at: Date.now(), e: 'intervention', by: 'host', why: 'just now' } as const
    await hosted.store.sessions.append(hosted.keys.session, events.length, [
      { ...by, what: 'replace', match: first, seat: seatAt(ada), detail: { player: tft } },
      { ...by, what: 'end-match', match: second },
    ])
    await hosted.resume()
    await until(() => frame().tables.some(table => table.status === 'aborted'), 'ended')
    expect(frame().tables.find(table => table.match === first)?.seats[seatAt(ada)]?.player).toMatchObject(tft)
    hosted.automate(partner(ada), () => 'C')
    await until(() => frame().resting, 'results stand')
    const { logs } = await sound(hosted)
    expect(logs.get(first)?.filter(event => event.e === 'seat')).toHaveLength(1)
  })

  test('a matching that was to begin, and an end that was said, in the moment in which the host died come afterwards', async () => {
    const clients = await four({ matches: 2, config: { rounds: 1 } })
    for (const client of clients) hosted.press(client, 'C')
    await until(() => frame().resting, 'results stand')
    const add = async (event: object) => {
      await host().close()
      const events = (await hosted.store.sessions.events(hosted.keys.session)) ?? []
      const full = { at: Date.now(), e: 'intervention', by: 'host', why: 'just now', ...event } as SessionEvent
      await hosted.store.sessions.append(hosted.keys.session, events.length, [full])
      await hosted.resume()
    }
    await add({ what: 'next', detail: { part: 0, matching: 1 } })
    expect(frame()).toMatchObject({ matching: 1, resting: false, stage: 'running' })
    await Promise.all(clients.map(client => asked(client, 0)))
    await add({ what: 'end' })
    await seeTheEnd(clients)
    expect(
      host()
        .log()
        .filter(event => event.e === 'intervention' && event.what === 'end'),
    ).toHaveLength(1)
    await sound(hosted)
  })

  test('a match is ended, a message reaches one or all, the session ends at any time', async () => {
    const [ada, bob] = (await four()) as [JoinClient, JoinClient]
    await host().message('P001', 'Please hurry', 'slow')
    await host().message(null, 'Five minutes left', 'time')
    await until(() => ada.state().view?.notes.length === 2 && bob.state().view?.notes.length === 1, 'notes')
    expect(ada.state().view?.notes.map(note => note.text)).toEqual(['Please hurry', 'Five minutes left'])
    await host().endMatch(matchOf(ada), 'a quarrel')
    await until(() => frame().tables.some(table => table.status === 'aborted'), 'ended')
    await until(() => pageOf(ada)?.page === 'match' && tableOf(ada)?.over?.status === 'aborted', 'Ada sees it')
    await host().end('the bell')
    await seeTheEnd(hosted.clients)
    const { state } = await sound(hosted)
    expect([...state.matches.values()].map(match => match.status)).toEqual(['aborted', 'aborted'])
    await expect(host().start('again')).resolves.toBe(undefined)
    expect(frame().stage).toBe('over')
  })

  test('what is pressed twice is done once, and going on before all is over is refused in words', async () => {
    await four({ matches: 2 })
    await expect(host().next('too early')).rejects.toThrow('2 that run')
    for (const client of hosted.clients) hosted.automate(client, () => 'C')
    await until(() => frame().resting, 'results stand')
    const both = await Promise.allSettled([host().next('once'), host().next('twice')])
    expect(both.map(one => one.status)).toEqual(['fulfilled', 'rejected'])
    await until(() => frame().resting, 'results stand again')
    expect(frame().matching).toBe(1)
    await Promise.all([host().end('over'), host().end('over and out')])
    expect(
      host()
        .log()
        .filter(event => event.e === 'end'),
    ).toHaveLength(1)
    await sound(hosted)
  })

  test('nobody more comes in behind a lock', async () => {
    await four()
    await host().lock(true, 'closed')
    const late = hosted.device('late')
    late.start({ agreed: true })
    await until(() => refusalOf(late) === 'locked', 'locked')
    await host().lock(false, 'one more')
    late.claimAgain()
    await until(() => waitsFor(late) === 'next-matching', 'waits for the next matching')
    expect([said('lock'), said('unlock')]).toMatchObject([{ why: 'closed' }, { why: 'one more' }])
  })
})
