import { afterEach, describe, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import type { SessionEvent } from '../../session/log'
import type { SessionPlan } from '../../session/plan'
import { anyAction } from '../../testkit/robot'
import { Hosted, planOf, until } from '../test/hosted'
import { sound } from '../test/sound'

let hosted: Hosted
afterEach(() => hosted.close())

const auto = { title: 'Test', seed: 'faults', start: { when: 'full', people: 4 }, next: 'auto' } as const
const plans: Readonly<Record<string, SessionPlan>> = {
  'p-beauty, eight seats': planOf({
    ...auto,
    start: { when: 'full', people: 8 },
    parts: [{ game: 'p-beauty', people: 'all', config: { rounds: 12 }, restMs: 0 }],
  }),
  'a repeated prisoner’s dilemma with perfect strangers': planOf({
    ...auto,
    parts: [{ game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 8 }, people: 2, restMs: 0, matching: 'perfect-strangers', matches: 3 }],
  }),
  'a prisoner’s dilemma with talk': planOf({
    ...auto,
    parts: [
      {
        game: 'matrix',
        preset: 'prisoners-dilemma',
        config: { rounds: 5 },
        people: 2,
        restMs: 0,
        matching: 'strangers',
        matches: 2,
        talk: { before: 'choose', messages: 2 },
      },
    ],
  }),
}

const over = () => hosted.host.frame().stage === 'over'
const everybodySeesTheEnd = () => until(() => hosted.clients.every(client => client.state().view?.screen.page === 'end'), 'everybody sees the end')

async function begin(plan: SessionPlan): Promise<void> {
  hosted = new Hosted(plan)
  await hosted.open()
  const people = plan.start.when === 'full' ? plan.start.people : 0
  for (let i = 0; i < people; i++) hosted.robot(`phone${i}`, anyAction(luckOf(`robot ${i}`)))
}

/** Goes on in a host that dies after so many writes, also where it dies before it is up. */
async function live(writes?: number): Promise<void> {
  const up = hosted.resume(writes)
  up.catch(() => undefined)
  let isUp = false
  void up.then(() => (isUp = true))
  await until(() => isUp || hosted.isDead, 'a host')
}

describe.each(Object.entries(plans))('%s', (name, plan) => {
  test('loses and doubles nothing when the host is killed between write and publish, at ten points', { timeout: 120_000 }, async () => {
    await begin(plan)
    const luck = luckOf(`kills ${name}`)
    let deaths = 0
    // Writes take their time, so that whatever leaves too early leaves before them; what the host dies of is kept, or lost with it.
    const die = () => ({ keepsLast: luck.unit() < 0.5, delayMs: luck.int(0, 5) })
    hosted.dieAfter(luck.int(3, 25), die())
    while (deaths < 10 && !over()) {
      await until(() => hosted.isDead || over(), 'a death')
      if (!hosted.isDead) break
      deaths++
      Object.assign(hosted.ofLives, die())
      await live(deaths < 10 ? luck.int(2, 16) : undefined)
    }
    if (hosted.isDead) await live()
    await until(over, 'the end')
    await everybodySeesTheEnd()
    const { state } = await sound(hosted)
    expect(deaths).toBe(10)
    expect(state.epoch).toBe(deaths + 1)
    expect(state.people.size).toBe(hosted.clients.length)
  })

  test('goes on after reloads of the host mid-turn', { timeout: 120_000 }, async () => {
    await begin(plan)
    for (let epoch = 2; epoch <= 4; epoch++) {
      await until(() => over() || hosted.host.decisions() > 0, 'a decision')
      if (over()) break
      await hosted.host.close()
      await hosted.resume()
      expect(hosted.host.frame().epoch).toBe(epoch)
    }
    await until(over, 'the end')
    await everybodySeesTheEnd()
    await sound(hosted)
  })
})

describe('a host that dies right after it has kept', () => {
  const plan = planOf({
    ...auto,
    join: { team: 2, rule: 'majority' },
    parts: [
      { game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 1 }, people: 2, restMs: 0, matching: 'fixed', matches: 2 },
      { game: 'p-beauty', people: 'all', config: { rounds: 1 }, restMs: 0 },
    ],
  })
  const moments: Readonly<Record<string, (event: SessionEvent) => boolean>> = {
    'that somebody has joined': event => event.e === 'join' && event.participant === 'P003',
    'that a team was made': event => event.e === 'party',
    'that it begins': event => event.e === 'intervention' && event.what === 'start',
    'who sits where': event => event.e === 'matching',
    'who sits where the second time': event => event.e === 'matching' && event.matching === 1,
    'who sits where in the next part': event => event.e === 'matching' && event.part === 1,
    'what one of a team has proposed': event => event.e === 'proposal',
    'that a match is over': event => event.e === 'ended',
    'that results stand': event => event.e === 'rest',
    'that the next matching comes': event => event.e === 'intervention' && event.what === 'next',
    'that it is to end': event => event.e === 'intervention' && event.what === 'end',
    'that it is over': event => event.e === 'end',
  }
  test.each(Object.entries(moments))('%s goes on from there', async (_, isFatal) => {
    hosted = new Hosted(plan)
    await hosted.open()
    hosted.dieOf(isFatal)
    // Both of a team say the same, so that they agree.
    for (let i = 0; i < 4; i++)
      hosted.automate(started(`phone${i}`), ({ ask, k }) => (ask === null ? undefined : ask.space.kind === 'choice' ? ask.space.options[k % 2] : 30))
    await until(() => hosted.isDead, 'the death')
    await hosted.resume()
    await until(over, 'the end')
    await everybodySeesTheEnd()
    const { state } = await sound(hosted, { late: true })
    expect(state.epoch).toBe(2)
    expect([...state.parties.values()].map(team => team.length)).toEqual([2, 2])
    expect(state.matchings.map(({ part, matching, tables }) => [part, matching, tables.length])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
    ])
    expect([...state.matches.values()].map(match => match.status)).toEqual(['complete', 'complete', 'complete'])
    const whats = state.interventions.map(one => one.what)
    expect(whats).toEqual(['start', 'next', 'next', 'end'])
  })

  const started = (name: string) => {
    const client = hosted.device(name)
    client.start({ agreed: true })
    return client
  }
})

describe('a disk that fails', () => {
  test('ends the hosting, in words, and the session goes on elsewhere', async () => {
    const [, plan] = Object.entries(plans)[1] ?? []
    hosted = new Hosted(plan as SessionPlan)
    await hosted.open()
    for (let i = 0; i < 4; i++) hosted.robot(`phone${i}`, anyAction(luckOf(`robot ${i}`)))
    await until(() => hosted.host.decisions() > 2, 'decisions')
    const { append } = hosted.store.sessions
    hosted.store.sessions.append = () => Promise.reject(new Error('the disk is full'))
    await until(() => hosted.host.frame().fault !== null, 'a fault')
    expect(hosted.host.frame().fault).toContain('the disk is full')
    hosted.store.sessions.append = append
    await hosted.host.close()
    await hosted.resume()
    await until(over, 'the end')
    await everybodySeesTheEnd()
    await sound(hosted)
  })
})
