import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type Luck, luckOf } from '../../core/luck'
import type { SessionPlan } from '../../session/plan'
import { anyAction } from '../../testkit/robot'
import type { Heard } from '../../transport/transport'
import { Hosted, planOf, until } from '../test/hosted'
import { sound } from '../test/sound'
import { flipped } from '../test/wire'

let hosted: Hosted | null = null
afterEach(() => hosted?.close())

const plan = (more: object = {}): SessionPlan =>
  planOf({
    title: 'Test',
    seed: 'messages',
    start: { when: 'full', people: 2 },
    next: 'auto',
    parts: [
      { game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 3 }, people: 2, restMs: 0, talk: { before: 'choose', messages: 1 }, ...more },
    ],
  })

/** A bad way: of each message one of many things may become. */
function badWay(luck: Luck, { lose, corrupt, replay }: { lose: number; corrupt: number; replay: number }) {
  const seen: Heard[] = []
  return (heard: Heard): readonly Heard[] => {
    if (heard.topic.includes('/up/')) seen.push(heard)
    const again = luck.unit() < replay && seen.length > 0 ? [luck.pick(seen)] : []
    if (luck.unit() < lose) return again
    const payload = luck.unit() < corrupt ? flipped(heard.payload, luck.int(0, heard.payload.length * 8 - 1)) : heard.payload
    return [{ ...heard, payload }, ...again]
  }
}

interface Way {
  readonly seed: number
  readonly duplicate: number
  readonly reorder: number
  readonly lose: number
  readonly corrupt: number
  readonly replay: number
}

async function play(way: Way): Promise<void> {
  const { seed, duplicate, reorder } = way
  const luck = luckOf(`way ${seed}`)
  const own = new Hosted(plan(), undefined, () => luck.unit())
  Object.assign(own.hub.faults, { duplicate, reorder })
  own.hub.interfere = badWay(luck, way)
  try {
    await own.open()
    for (let i = 0; i < 2; i++) own.robot(`phone${i}`, anyAction(luckOf(`robot ${seed} ${i}`)))
    await until(() => own.clients.every(client => client.state().view?.screen.page === 'end'), 'the end', 100_000)
    own.hub.interfere = null
    await sound(own)
  } catch (error) {
    throw new Error(`on the way ${JSON.stringify(way)}`, { cause: error })
  } finally {
    await own.close()
  }
}

const chance = (most: number) => fc.integer({ min: 0, max: 100 }).map(n => (n / 100) * most)
const ways: fc.Arbitrary<Way> = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  duplicate: chance(0.5),
  reorder: chance(0.8),
  lose: chance(0.1),
  corrupt: chance(0.1),
  replay: chance(0.5),
})

describe('messages', () => {
  // All at once: a session waits most of its time for what is sent again.
  test('that are duplicated, reordered, lost, replayed and corrupted make no decision lost or doubled', { timeout: 120_000 }, async () => {
    await Promise.all(fc.sample(ways, { numRuns: 12, seed: 20_261 }).map(play))
  })

  test('that are held back come too late for nothing: a question waits for its answer', { timeout: 60_000 }, async () => {
    const own = new Hosted(plan({ talk: null }))
    hosted = own
    await own.open()
    for (let i = 0; i < 2; i++) own.robot(`phone${i}`, anyAction(luckOf(`robot ${i}`)))
    await until(() => own.host.decisions() >= 1, 'a decision')
    for (const filter of ['parley/1/+/up/+', 'parley/1/+/down/+', 'parley/1/+/host']) {
      own.hub.hold(filter)
      await own.pass(10_000)
      own.hub.release()
      await own.hub.settled()
    }
    await until(() => own.clients.every(client => client.state().view?.screen.page === 'end'), 'the end')
    await sound(own)
    expect(own.host.frame().people).toHaveLength(2)
  })
})
