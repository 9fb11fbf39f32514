import { afterEach, describe, expect, test } from 'vitest'
import { resolveGame } from '../../catalogue'
import type { LogEvent } from '../../core/log'
import { walk } from '../../data/walk'
import { foldSession } from '../../session/state'
import type { SessionPlan } from '../../session/plan'
import { Hosted, planOf, until } from '../test/hosted'

let hosted: Hosted
afterEach(() => hosted.close())

const small = { title: 'Test', seed: 'seed', start: { when: 'hand' }, next: 'auto' } as const
const pd = (more: object = {}): SessionPlan =>
  planOf({
    ...small,
    parts: [
      {
        game: 'matrix',
        preset: 'prisoners-dilemma',
        config: { rounds: 2 },
        people: 2,
        restMs: 0,
        matching: 'perfect-strangers',
        matches: 3,
        ...more,
      },
    ],
  })

const open = async (plan: SessionPlan): Promise<Hosted> => {
  hosted = new Hosted(plan)
  await hosted.open()
  return hosted
}

/** Every match log of the session, folded: throws where log and rules disagree. */
async function replayed(): Promise<readonly (readonly LogEvent[])[]> {
  const { store, host } = hosted
  const state = foldSession(host.log())
  const logs: (readonly LogEvent[])[] = []
  for (const match of state.matches.keys()) {
    const log = (await store.events(match)) ?? []
    const start = log[0]
    if (start?.e !== 'start') throw new Error(`match ${match} has no start`)
    walk(await resolveGame(start.spec.game), log, {})
    logs.push(log)
  }
  return logs
}

const frame = () => hosted.host.frame()

describe('a hosted session', () => {
  test('is played to its end by people who only have the link, and nobody meets twice', async () => {
    await open(pd())
    for (let i = 0; i < 4; i++) hosted.robot(`phone${i}`)
    await until(() => frame().counts.in === 4 && frame().counts.visible === 4, 'four people in')
    expect(frame().people.map(person => person.participant)).toEqual(['P001', 'P002', 'P003', 'P004'])
    await hosted.host.start('all are here')
    await until(() => frame().stage === 'over', 'the end')
    const state = foldSession(hosted.host.log())
    const pairs = state.matchings.flatMap(({ tables }) =>
      tables.map(({ seats }) =>
        seats
          .map(seat => ('party' in seat ? seat.party : '?'))
          .sort()
          .join(),
      ),
    )
    expect(new Set(pairs).size).toBe(6)
    const logs = await replayed()
    expect(logs).toHaveLength(6)
    for (const log of logs) {
      const moves = log.filter(event => event.e === 'move')
      expect(moves.map(move => move.by)).toEqual(['player', 'player', 'player', 'player'])
      expect(log.at(-1)).toMatchObject({ e: 'end', status: 'complete' })
    }
    for (const client of hosted.clients) {
      await until(() => client.state().view?.screen.page === 'end', 'everybody sees the end')
      const screen = client.state().view?.screen
      const { participant } = client.state().view?.you ?? { participant: '' }
      const paid = logs.flatMap(log => {
        const start = log[0]
        const end = log.at(-1)
        if (start?.e !== 'start' || end?.e !== 'end') return []
        const seat = start.spec.seats.findIndex(
          ({ player }) => player.kind === 'human' && player.at !== 'here' && player.at.participant === participant,
        )
        return seat < 0 ? [] : [end.payoffs[seat] as number]
      })
      expect(paid).toHaveLength(3)
      expect(screen?.page === 'end' && screen.payoffs).toEqual([{ part: 'matrix', points: paid.reduce((a, b) => a + b, 0) }])
    }
  })

  test('shows a seat nothing but its own brief, observation and question', async () => {
    await open(planOf({ ...small, parts: [{ game: 'p-beauty', people: 'all', config: { rounds: 1 } }] }))
    for (let i = 0; i < 3; i++) hosted.device(`phone${i}`).start({ agreed: true })
    await until(() => frame().counts.visible === 3, 'three people in')
    await hosted.host.start('go')
    const [first, second] = hosted.clients
    await until(() => hosted.clients.every(client => client.state().view?.screen.page === 'match'), 'everybody at the table')
    first?.act(17)
    await until(() => frame().deciding.have === 1, 'one answer in')
    await hosted.hub.settled()
    const page = second?.state().view?.screen
    // Names of matches are hashes, in which any two digits may stand.
    const match = page?.page === 'match' ? page.table.match : ''
    const seen = JSON.stringify({ ...second?.state().view, now: 0 }).replaceAll(match, '')
    expect(seen).not.toContain('17')
    expect(seen).not.toContain('"waitingFor"')
    expect(seen).not.toContain(hosted.plan.seed)
  })

  test('goes on after its host died between a decision and its effect, with nothing lost or doubled', async () => {
    await open(pd({ matches: 1, config: { rounds: 4 } }))
    hosted.robot('a')
    hosted.device('b').start({ agreed: true })
    await until(() => frame().counts.visible === 2, 'two people in')
    await hosted.host.start('go')
    await until(() => frame().deciding.have === 1, 'one has decided')
    const { epoch } = frame()
    hosted.die()
    await hosted.resume()
    expect(hosted.host.frame().epoch).toBe(epoch + 1)
    await until(() => frame().deciding.have === 1 && frame().deciding.of === 2, 'the decision is still there')
    const slow = hosted.clients[1]
    for (let round = 1; round <= 4; round++) {
      await until(() => {
        const screen = slow?.state().view?.screen
        return screen?.page === 'match' && screen.table.ask !== null && screen.table.k === round - 1 && !slow?.state().sending
      }, `question ${round}`)
      slow?.act('C')
    }
    await until(() => frame().stage === 'over', 'the end')
    const [log = []] = await replayed()
    expect(log.filter(event => event.e === 'move')).toHaveLength(8)
  })
})
