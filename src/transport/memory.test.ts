import { describe, expect, test } from 'vitest'
import { MemoryHub } from './memory'
import { brokerContract } from './test/contract'
import { memoryLab } from './test/labs'
import type { Transport } from './transport'

brokerContract('the hub in memory', memoryLab)

const bytes = (text: string) => new TextEncoder().encode(text)
const heardBy = async (peer: Transport, filter: string): Promise<string[]> => {
  const heard: string[] = []
  await peer.subscribe(filter, ({ topic, payload }) => heard.push(`${topic}:${new TextDecoder().decode(payload)}`))
  return heard
}

/** A hub with faults, drawn as these luck numbers say, over and over. */
async function pair(...luck: number[]) {
  let at = 0
  const hub = new MemoryHub(() => luck[at++ % luck.length] ?? 0)
  const [one, two] = [hub.peer('one'), hub.peer('two')]
  await one.connect({ topic: 'a', payload: bytes('will') })
  await two.connect()
  return { hub, one, two }
}

describe('the hub’s controls', () => {
  test('what is duplicated arrives twice, in its order', async () => {
    const { hub, one, two } = await pair(0.1, 0.9)
    hub.faults.duplicate = 0.5
    const heard = await heardBy(two, 'a')
    await one.publish('a', bytes('1'))
    await one.publish('a', bytes('2'))
    await hub.settled()
    expect(heard).toEqual(['a:1', 'a:1', 'a:2'])
  })

  test('what is reordered stays in order on each topic', async () => {
    let state = 7
    const hub = new MemoryHub(() => (state = (state * 16807) % 2147483647) / 2147483647)
    const [one, two] = [hub.peer('one'), hub.peer('two')]
    await one.connect()
    await two.connect()
    hub.faults.reorder = 1
    const heard = await heardBy(two, '+')
    const sent = Array.from({ length: 60 }, (_, n) => `${'abc'[n % 3]}:${n}`)
    hub.hold('#')
    for (const text of sent) void one.publish(text.slice(0, 1), bytes(text.slice(2)))
    hub.release()
    await hub.settled()
    expect(heard).not.toEqual(sent)
    for (const topic of 'abc') expect(heard.filter(text => text.startsWith(topic))).toEqual(sent.filter(text => text.startsWith(topic)))
  })

  test('what is held waits, and the rest passes it', async () => {
    const { hub, one, two } = await pair(0)
    const heard = await heardBy(two, '#')
    hub.hold('slow/#')
    await one.publish('slow/x', bytes('1'))
    await one.publish('quick', bytes('2'))
    await hub.settled()
    expect(heard).toEqual(['quick:2'])
    hub.release()
    await hub.settled()
    expect(heard).toEqual(['quick:2', 'slow/x:1'])
  })

  test('who stands in the way may read, change, drop and repeat', async () => {
    const { hub, one, two } = await pair(0)
    const [heard, seen] = [await heardBy(two, 'a'), [] as string[]]
    hub.interfere = (message, to) => {
      seen.push(to)
      return message.payload.length === 1 ? [] : [message, { ...message, payload: bytes('forged') }]
    }
    await one.publish('a', bytes('1'))
    await one.publish('a', bytes('22'))
    await hub.settled()
    expect([heard, seen]).toEqual([
      ['a:22', 'a:forged'],
      ['two', 'two'],
    ])
  })

  test('a broker that stops loses what it kept and says nobody’s will', async () => {
    const { hub, one, two } = await pair(0)
    const heard = await heardBy(two, '#')
    await one.retain('kept', bytes('1'))
    await hub.settled()
    expect([...hub.retained.keys()]).toEqual(['kept'])
    hub.restart()
    await hub.settled()
    expect([hub.retained.size, heard]).toEqual([0, ['kept:1']])
  })

  test('nobody can change a message that is under way or was heard', async () => {
    const { hub, one, two } = await pair(0)
    const payload = bytes('1')
    const all: Uint8Array[] = []
    for (const peer of [two, two]) await peer.subscribe('a', ({ payload: got }) => all.push(got))
    const said = one.retain('a', payload)
    payload[0] = 50
    await said
    await hub.settled()
    expect(all.map(one => [...one])).toEqual([[49], [49]])
    all[0]?.fill(0)
    expect([...(hub.retained.get('a') ?? [])]).toEqual([49])
  })

  test('a listener that throws disturbs no other', async () => {
    const { hub, one, two } = await pair(0)
    const caught: unknown[] = []
    const catcher = (error: unknown) => caught.push(error)
    const before = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    process.on('uncaughtException', catcher)
    try {
      await two.subscribe('a', () => {
        throw new Error('mine')
      })
      const heard = await heardBy(two, 'a')
      await one.publish('a', bytes('1'))
      await hub.settled()
      await new Promise(done => setTimeout(done, 0))
      expect([heard, caught.length]).toEqual([['a:1'], 1])
    } finally {
      process.removeListener('uncaughtException', catcher)
      for (const listener of before) process.on('uncaughtException', listener)
    }
  })
})
