import { afterEach, describe, expect, test } from 'vitest'
import type { JoinClient } from '../../join/client/client'
import type { Waiting } from '../wire/messages'
import { DownSpy } from '../test/down-spy'
import { Hosted, planOf, until } from '../test/hosted'
import { asked, pageOf, seeTheEnd, tableOf } from '../test/person'
import { sound } from '../test/sound'
import { Barrier } from './barrier'

let hosted: Hosted | null = null
afterEach(() => hosted?.close())

const tft = { kind: 'scripted', strategy: 'tit-for-tat' } as const
const frame = () => (hosted as Hosted).host.frame()

/** Three people: one plays a strategy, two each other; nobody answers by themselves. The first is the one with the strategy. */
async function three(more: object = {}): Promise<{ alone: JoinClient; quick: JoinClient; slow: JoinClient; spy: DownSpy; own: Hosted }> {
  const own = new Hosted(
    planOf({
      title: 'Test',
      seed: 'barrier',
      start: { when: 'full', people: 3 },
      next: 'auto',
      parts: [
        {
          game: 'matrix',
          preset: 'prisoners-dilemma',
          config: { rounds: 3 },
          people: 2,
          restMs: 0,
          dropout: { policy: 'wait' },
          telling: { mode: 'balanced', parties: 1, instead: tft },
          ...more,
        },
      ],
    }),
  )
  hosted = own
  const spy = new DownSpy(own.hub, own.keys.sign, () => own.secrets())
  await own.open()
  const clients = [0, 1, 2].map(i => own.device(`phone${i}`))
  for (const client of clients) client.start({ agreed: true })
  await Promise.all(clients.map(client => asked(client, 0)))
  const matches = clients.map(client => tableOf(client)?.match)
  const alone = clients.find((_, i) => matches.filter(match => match === matches[i]).length === 1) as JoinClient
  const [quick, slow] = clients.filter(client => client !== alone) as [JoinClient, JoinClient]
  return { alone, quick, slow, spy, own }
}

const waiting = (client: JoinClient): Omit<Waiting, 'since'> | null => {
  const page = pageOf(client)
  if (page?.page !== 'match' || page.waiting === null) return null
  const { since: _, ...rest } = page.waiting
  return rest
}
const idOf = (own: Hosted, client: JoinClient) => own.secrets().find(({ id }) => id === own.secrets()[own.clients.indexOf(client)]?.id)?.id

describe('the common barrier', () => {
  test('shows results to all at once: a strategy as counterpart and a slow person at another table look the same', async () => {
    const { alone, quick, slow, spy, own } = await three()
    const quiet = () => own.pass(3_000)
    await quiet()
    for (const client of [alone, quick]) own.press(client, 'C')
    await until(() => [alone, quick].every(client => waiting(client) !== null), 'both wait')
    expect(waiting(alone)).toEqual(waiting(quick))
    const before = spy.all.length
    await quiet()
    // While one is awaited, nobody is sent anything, whoever has answered, and whatever sits beside them.
    expect(spy.all.slice(before).map(({ view }) => view.screen.page)).toEqual([])
    expect([alone, quick].map(client => tableOf(client)?.k)).toEqual([0, 0])
    own.press(slow, 'D')
    await until(() => own.clients.every(client => tableOf(client)?.k === 1), 'results')
    const shown = spy.all
      .slice(before)
      .flatMap(({ view, device, n }) => (view.screen.page === 'match' && view.screen.table.k === 1 ? [{ device, n }] : []))
    const firsts = own.secrets().map(({ id }) => shown.find(({ device }) => device === id)?.n ?? Infinity)
    // Nothing but the slow one’s receipt stands between them.
    expect(Math.max(...firsts) - Math.min(...firsts)).toBeLessThanOrEqual(3)
    for (const client of own.clients) own.automate(client, () => 'C')
    await seeTheEnd(own.clients)
    await sound(own)
  })

  test('sends nobody anything when another at the same table answers, and no count of it', async () => {
    const own = new Hosted(
      planOf({
        title: 'T',
        seed: 's',
        next: 'auto',
        start: { when: 'full', people: 5 },
        parts: [{ game: 'p-beauty', people: 'all', config: { rounds: 1 }, restMs: 0 }],
      }),
    )
    hosted = own
    const spy = new DownSpy(own.hub, own.keys.sign, () => own.secrets())
    await own.open()
    const clients = Array.from({ length: 5 }, (_, i) => own.device(`phone${i}`))
    for (const client of clients) client.start({ agreed: true })
    await Promise.all(clients.map(client => asked(client, 0)))
    await own.pass(3_000)
    const [last, ...others] = clients as [JoinClient, ...JoinClient[]]
    const before = spy.all.filter(({ device }) => device === idOf(own, last)).length
    for (const [i, client] of others.entries()) own.press(client, 10 + i)
    await until(() => frame().deciding.have === 4, 'four are in')
    await own.pass(2_000)
    expect(spy.all.filter(({ device }) => device === idOf(own, last)).length).toBe(before)
    own.press(last, 50)
    await seeTheEnd(clients)
    await sound(own)
  })

  test('lets the others go on when one match is ended, and when one ends early by its rules', async () => {
    const { alone, quick, slow, own } = await three()
    own.press(alone, 'C')
    own.press(quick, 'C')
    await until(() => frame().tables.some(table => table.atBarrier), 'one is at the barrier')
    await own.host.endMatch(tableOf(slow)?.match ?? '', 'gone home')
    await asked(alone, 1)
    own.automate(alone, () => 'C')
    await seeTheEnd(own.clients)
    const { state } = await sound(own, { late: true })
    expect([...state.matches.values()].map(match => match.status).sort()).toEqual(['aborted', 'complete'])
  })

  test('holds under a pause, over a restart of the host too, and opens afterwards', async () => {
    const { alone, quick, slow, own } = await three()
    own.press(alone, 'C')
    own.press(quick, 'C')
    await until(() => frame().tables.some(table => table.atBarrier), 'one is at the barrier')
    await own.host.pause('wait')
    own.press(slow, 'D')
    await until(() => frame().deciding.have >= 3, 'all are in')
    own.die()
    await own.resume()
    await own.pass(1_000)
    expect(frame().tables.map(table => table.step)).toEqual([1, 1])
    await own.host.resume('go')
    for (const client of own.clients) own.automate(client, () => 'C')
    await seeTheEnd(own.clients)
    await sound(own)
  })

  test('is no barrier where the plan has none', async () => {
    const { alone, quick, slow, own } = await three({ barrier: false })
    own.automate(alone, () => 'C')
    await until(() => tableOf(alone)?.over !== null, 'one is through')
    expect(tableOf(slow)?.k).toBe(0)
    for (const client of [quick, slow]) own.automate(client, () => 'C')
    await seeTheEnd(own.clients)
    await sound(own)
  })

  test('by itself: matches of different lengths, joining anew, leaving and being taken back', async () => {
    const barrier = new Barrier()
    const seen: string[] = []
    const stop = new AbortController()
    const arrive = (match: string, signal = stop.signal) => barrier.arrive(match, signal).then(() => void seen.push(match))
    // After a restart: a has made two joint steps, b one.
    barrier.join('a', 2)
    barrier.join('b', 1)
    const a = arrive('a')
    await Promise.resolve()
    expect(seen).toEqual([])
    await arrive('b')
    expect(seen).toEqual(['b'])
    const both = [a, arrive('b')]
    await Promise.all(both)
    expect(seen).toEqual(['b', 'a', 'b'])
    const broken = new AbortController()
    const waits = arrive('a', broken.signal)
    broken.abort(new Error('stopped'))
    await expect(waits).rejects.toThrow('stopped')
    barrier.leave('a')
    await arrive('b')
    barrier.leave('b')
    expect(barrier.progress.need).toBe(0)
  })
})
