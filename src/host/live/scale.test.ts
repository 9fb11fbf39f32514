import { afterEach, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import { anyAction } from '../../testkit/robot'
import { Hosted, planOf, until } from '../test/hosted'
import { seeTheEnd } from '../test/person'
import { sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const over = (ms: number) => until(() => hosted.host.frame().stage === 'over', 'the end', ms)

test('three hundred people who join within five seconds are all seated, and play to the end', { timeout: 180_000 }, async () => {
  hosted = new Hosted(
    planOf({
      title: 'A lecture',
      seed: 'scale',
      join: { places: 300 },
      start: { when: 'full', people: 300 },
      next: 'auto',
      parts: [{ game: 'p-beauty', people: 'all', config: { rounds: 2 }, restMs: 0, dropout: { policy: 'wait' } }],
    }),
  )
  await hosted.open()
  // Their phones show the start page; then all press.
  const clients = Array.from({ length: 300 }, (_, i) => hosted.device(`phone${i}`))
  await until(() => clients.every(client => client.state().notice !== null), 'everybody has the start page', 120_000)
  const busy = process.cpuUsage()
  const began = performance.now()
  for (const [i, client] of clients.entries()) {
    client.start({ agreed: true })
    hosted.automate(client, anyAction(luckOf(`robot ${i}`)))
    await new Promise(resolve => setTimeout(resolve, Math.max(0, began + i * 15 - performance.now())))
  }
  const joined = performance.now()
  await until(() => hosted.host.frame().part === 0, 'everybody is seated', 120_000)
  const seated = performance.now()
  const cpuSeated = process.cpuUsage(busy)
  await over(120_000)
  const ended = performance.now()
  await seeTheEnd(hosted.clients)
  const cpu = process.cpuUsage(busy)
  const { state, logs } = await sound(hosted)
  expect(state.people.size).toBe(300)
  expect(state.matchings.map(one => one.tables.map(table => table.seats.length))).toEqual([[300]])
  expect([...logs.values()][0]?.filter(event => event.e === 'move' && event.by === 'player')).toHaveLength(600)
  expect(state.dropped).toEqual({})
  const s = (ms: number) => (ms / 1000).toFixed(1)
  console.log(
    `300 people: pressed within ${s(joined - began)} s, seated after ${s(seated - began)} s (CPU of all ${s((cpuSeated.user + cpuSeated.system) / 1000)} s), two rounds in ${s(ended - seated)} s, CPU ${s((cpu.user + cpu.system) / 1000)} s`,
  )
})

test('sixty people and twenty matchings go by unattended, and nobody meets twice', { timeout: 180_000 }, async () => {
  hosted = new Hosted(
    planOf({
      title: 'An evening',
      seed: 'unattended',
      join: { places: 60 },
      start: { when: 'full', people: 60 },
      next: 'auto',
      parts: [
        {
          game: 'matrix',
          preset: 'prisoners-dilemma',
          config: { rounds: 1 },
          people: 2,
          restMs: 0,
          matching: 'perfect-strangers',
          matches: 20,
          dropout: { policy: 'wait' },
        },
      ],
    }),
  )
  await hosted.open()
  const busy = process.cpuUsage()
  for (let i = 0; i < 60; i++) hosted.robot(`phone${i}`, anyAction(luckOf(`robot ${i}`)))
  await over(150_000)
  await seeTheEnd(hosted.clients)
  const cpu = process.cpuUsage(busy)
  const { state, logs } = await sound(hosted)
  expect(logs.size).toBe(600)
  const pairs = state.matchings.flatMap(({ tables }) =>
    tables.map(({ seats }) =>
      seats
        .map(seat => ('party' in seat ? seat.party : ''))
        .sort()
        .join(),
    ),
  )
  expect(new Set(pairs).size).toBe(600)
  expect(state.interventions.every(one => one.by === 'plan')).toBe(true)
  console.log(`60 people, 20 matchings: CPU of all ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s`)
})
