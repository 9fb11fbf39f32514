import { afterEach, describe, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import type { JoinClient } from '../../join/client/client'
import { foldSession, type SessionState } from '../../session/state'
import { anyAction } from '../../testkit/robot'
import { Hosted, planOf, until } from '../test/hosted'
import { asked, pageOf, seeTheEnd, tableOf, waitsFor } from '../test/person'
import { sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const tft = { kind: 'scripted', strategy: 'tit-for-tat' } as const
const frame = () => hosted.host.frame()

/** Opens a session of one part of prisoner's dilemmas of one round. */
async function open(part: object, whole: object = {}): Promise<void> {
  hosted = new Hosted(
    planOf({
      title: 'Test',
      seed: 'matchings',
      next: 'auto',
      parts: [{ game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 1 }, people: 2, restMs: 0, ...part }],
      ...whole,
    }),
  )
  await hosted.open()
}

/** People who answer by themselves, in the order in which they join. */
async function robots(n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const before = frame().people.length
    hosted.robot(`phone${hosted.clients.length}`, anyAction(luckOf(`robot ${hosted.clients.length}`)))
    await until(() => frame().people.length > before, 'in')
  }
}

const over = () => until(() => frame().stage === 'over', 'the end')
/** Who sat together, as numbers in the order of joining; `-`: a player. */
const groups = ({ matchings }: SessionState) =>
  matchings.map(({ tables }) =>
    tables
      .map(({ seats }) =>
        seats
          .map(seat => ('party' in seat ? seat.party.slice(-1) : '-'))
          .sort()
          .join(''),
      )
      .sort(),
  )
const foldNow = (): SessionState => foldSession(hosted.host.log())
const end = async () => (await sound(hosted)).state

describe('matching', () => {
  test('fixed: the same table every time', async () => {
    await open({ matching: 'fixed', matches: 3 }, { start: { when: 'full', people: 4 } })
    await robots(4)
    await over()
    const [first, ...others] = groups(await end())
    expect(others).toEqual([first, first])
  })

  test('strangers: everybody plays every time, and a session of the same seed is matched the same', async () => {
    const play = async () => {
      await open({ matching: 'strangers', matches: 4 }, { start: { when: 'full', people: 6 } })
      await robots(6)
      await over()
      return groups(await end())
    }
    const first = await play()
    expect(first.every(tables => tables.join('').length === 6)).toBe(true)
    await hosted.close()
    expect(await play()).toEqual(first)
  })

  test('perfect strangers that can’t be had are refused with the reason, and nothing begins', async () => {
    await open({ matching: 'perfect-strangers', matches: 3 })
    await robots(2)
    await hosted.host.start('try')
    expect(frame().problem).toMatch(/nobody meets twice/)
    expect(frame().part).toBe(null)
    expect(hosted.host.log().some(event => event.e === 'intervention' || event.e === 'matching')).toBe(false)
    await robots(2)
    await hosted.host.start('enough now')
    expect(frame().problem).toBe(null)
    await over()
    expect(new Set(groups(await end()).flat()).size).toBe(6)
  })

  test('by an uploaded matrix', async () => {
    const matrix = [
      [
        [1, 3],
        [2, 4],
      ],
      [
        [4, 1],
        [3, 2],
      ],
    ]
    await open({ matching: 'matrix', matches: 2, matrix }, { start: { when: 'full', people: 4 } })
    await robots(4)
    await over()
    expect(groups(await end())).toEqual([
      ['13', '24'],
      ['14', '23'],
    ])
  })

  test('all at one table, whoever they are', async () => {
    hosted = new Hosted(
      planOf({ title: 'T', seed: 's', next: 'auto', parts: [{ game: 'p-beauty', people: 'all', config: { rounds: 1 }, restMs: 0 }] }),
    )
    await hosted.open()
    await robots(5)
    await hosted.host.start('go')
    await over()
    expect(groups(await end())).toEqual([['12345']])
  })

  test('by arrival: tables are made as people come, an odd one waits, and who comes late sits down with them', async () => {
    await open({ matching: 'arrival', matches: 2 }, { join: { places: 6 } })
    await robots(1)
    await hosted.host.start('open')
    const [first] = hosted.clients as [JoinClient]
    await until(() => waitsFor(first) === 'arrival', 'waits for somebody')
    expect(frame().resting).toBe(false)
    await robots(1)
    await until(() => groups(foldNow()).flat().length >= 2, 'two matches of two people')
    await robots(1)
    const third = hosted.clients[2] as JoinClient
    await until(() => waitsFor(third) === 'arrival', 'an odd one waits')
    await new Promise(resolve => setTimeout(resolve, 700))
    expect(frame().stage).toBe('running')
    await robots(1)
    await until(
      () =>
        groups(foldNow())
          .flat()
          .filter(group => group === '34').length === 2,
      'the late ones play',
    )
    await robots(2)
    await over()
    const all = groups(await end()).flat()
    expect(all.sort()).toEqual(['12', '12', '34', '34', '56', '56'])
  })

  test('by arrival, unattended, ends only when nobody more can come', async () => {
    await open({ matching: 'arrival', matches: 1 }, { start: { when: 'full', people: 2 }, join: { places: 4 } })
    await robots(2)
    await until(() => groups(foldNow()).flat().length === 1, 'the first two have played')
    await new Promise(resolve => setTimeout(resolve, 1_200))
    expect(frame().stage).toBe('running')
    await robots(2)
    await over()
    await seeTheEnd(hosted.clients)
    expect(
      groups(await end())
        .flat()
        .sort(),
    ).toEqual(['12', '34'])
  })

  test('an odd number is filled up with a strategy', async () => {
    await open({ matching: 'strangers', matches: 3, fill: tft }, { start: { when: 'full', people: 3 } })
    await robots(3)
    await over()
    for (const tables of groups(await end())) expect([...tables.join('')].sort().join('')).toBe('-123')
  })

  test('or one watches, not the same one every time, and is told so', async () => {
    await open({ matching: 'strangers', matches: 3 }, { start: { when: 'hand' }, next: 'hand' })
    await robots(3)
    await hosted.host.start('go')
    const watching = new Set<string>()
    for (let i = 0; i < 3; i++) {
      await until(() => frame().resting && frame().matching === i, 'results stand')
      const [watcher] = frame().watching
      watching.add(watcher ?? '')
      const client = hosted.clients[Number(watcher?.slice(1)) - 1] as JoinClient
      await until(() => waitsFor(client) === 'odd', 'is told that the number was odd')
      await hosted.host.next('on')
    }
    await over()
    expect(watching.size).toBe(3)
    await end()
  })

  test('who comes late waits, with the reason, and sits down in the next matching', async () => {
    await open({ matching: 'strangers', matches: 2 }, { next: 'hand' })
    const [ada, bob] = ['ada', 'bob'].map(name => hosted.device(name)) as [JoinClient, JoinClient]
    for (const client of [ada, bob]) client.start({ agreed: true })
    await until(() => frame().counts.visible === 2, 'two in')
    await hosted.host.start('go')
    await robots(2)
    await until(() => waitsFor(hosted.clients[2] as JoinClient) === 'next-matching', 'the late one waits')
    for (const client of [ada, bob]) hosted.automate(client, () => 'C')
    await until(() => frame().resting, 'results')
    await hosted.host.next('on')
    await until(() => frame().resting && frame().matching === 1, 'results')
    expect(groups(foldNow())[1]?.join('').length).toBe(4)
    await hosted.host.next('end')
    await end()
  })

  test('who is away when a matching is made is left out of it, and who comes in that moment is not', async () => {
    await open({ matching: 'strangers', matches: 2 }, { next: 'hand' })
    await robots(5)
    hosted.hub.cut('phone0')
    await until(() => frame().people[0]?.presence === 'offline', 'offline')
    await hosted.host.start('go')
    await until(() => frame().resting, 'results')
    expect(groups(foldNow())[0]?.join('')).not.toContain('1')
    hosted.hub.restore('phone0')
    await until(() => frame().people[0]?.presence === 'visible', 'back')
    await hosted.host.next('on')
    await until(() => frame().resting && frame().matching === 1, 'results')
    await hosted.host.next('end')
    await end()
  })

  test('goes on by itself when those who were too few have come', async () => {
    await open({ matching: 'strangers' }, { start: { when: 'full', people: 2, withinMs: 0 } })
    await robots(1)
    await until(() => frame().problem !== null, 'too few')
    await robots(1)
    await hosted.pass(5_000)
    await over()
    expect(frame().problem).toBe(null)
    expect(groups(await end())).toEqual([['12']])
  }, 30_000)
})

describe('teams of two', () => {
  const teams = async (rule: 'first' | 'majority') => {
    await open({ matching: 'fixed', config: { rounds: 2 } }, { join: { team: 2, rule }, next: 'hand' })
    for (let i = 0; i < 4; i++) {
      hosted.device(`phone${i}`).start({ agreed: true })
      await until(() => frame().people.length === i + 1, 'in')
    }
    await hosted.host.start('go')
    await Promise.all(hosted.clients.map(client => asked(client, 0)))
    return [0, 1].map(team => hosted.clients.filter((_, i) => frame().people[i]?.party === `T0${team + 1}`)) as [JoinClient[], JoinClient[]]
  }

  test('decide by the first answer', async () => {
    const [a, b] = await teams('first')
    expect([a.length, b.length]).toEqual([2, 2])
    expect(a[0]?.state().view?.you?.team).toHaveLength(2)
    hosted.press(a[0] as JoinClient, 'D')
    await until(() => tableOf(a[1] as JoinClient)?.ask === null, 'the other is told that it is decided')
    hosted.press(b[1] as JoinClient, 'C')
    for (const client of [a[1], b[0]] as JoinClient[]) {
      await asked(client, 1)
      hosted.press(client, 'C')
    }
    await until(() => frame().resting, 'results')
    const { logs } = await sound(hosted)
    expect([...logs.values()][0]?.filter(event => event.e === 'move')).toHaveLength(4)
  })

  test('decide by the majority: alone nobody decides; proposals outlive the host, and who was sent out counts no more', async () => {
    const [a, b] = await teams('majority')
    const [ada, bob] = a as [JoinClient, JoinClient]
    ada.act('D')
    await until(() => tableOf(bob)?.ask?.team?.proposals.length === 1, 'Bob sees what was proposed')
    expect(tableOf(bob)?.ask?.team).toEqual({ members: 2, mine: null, proposals: [{ action: 'D', n: 1 }] })
    bob.act('C')
    await until(() => tableOf(ada)?.ask?.team?.proposals.length === 2, 'Ada sees it')
    expect(frame().deciding.have).toBe(0)
    hosted.die()
    await hosted.resume()
    await until(() => tableOf(ada)?.ask?.team?.proposals.length === 2 && hosted.host.frame().epoch === 2, 'proposals are still there')
    hosted.press(bob, 'D')
    await until(() => frame().deciding.have === 1, 'decided')
    await hosted.host.kick(frame().people.find(person => person.party === 'T02')?.participant ?? '', 'left')
    const left = b.find(client => pageOf(client)?.page === 'match') as JoinClient
    await until(() => b.filter(client => pageOf(client)?.page === 'match').length === 1, 'one is left')
    const rest = b.find(client => pageOf(client)?.page === 'match') ?? left
    hosted.press(rest, 'C')
    await asked(ada, 1)
    ada.act('C')
    hosted.press(bob, 'C')
    await asked(rest, 1)
    hosted.press(rest, 'C')
    await until(() => frame().resting, 'results')
    const { logs } = await sound(hosted)
    const log = [...logs.values()][0] ?? []
    expect(
      log
        .filter(event => event.e === 'move')
        .map(event => event.action)
        .sort(),
    ).toEqual(['C', 'C', 'C', 'D'])
    expect(hosted.host.log().filter(event => event.e === 'proposal').length).toBeGreaterThanOrEqual(5)
  })
})
