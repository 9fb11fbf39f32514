import { Problem } from '../core/problem'
import { LARGEST } from './topics'

/** What every verb of a closed transport rejects with. */
export const closedProblem = (): Problem =>
  new Problem({ expected: 'an open connection', found: 'one that was closed', where: 'the session’s connection', todo: 'open a new one' })

/** What a second `connect` rejects with. */
export const twiceProblem = (): Problem =>
  new Problem({ expected: 'one connect', found: 'a second one', where: 'the session’s connection', todo: 'open another connection instead' })

/** What is wrong with a payload, or null: brokers cut the connection of who sends more, for ever if it is tried again. */
export function sizeProblem(topic: string, payload: Uint8Array): Problem | null {
  if (payload.length <= LARGEST) return null
  return new Problem({ expected: `at most ${LARGEST} bytes`, found: `${payload.length}`, where: topic, todo: 'send less at once' })
}

/** What `connect` rejects with where nobody answers. `why`: what the connection said, without a closing stop. */
export const unreachableProblem = (address: string, why: string): Problem =>
  new Problem({
    expected: 'a broker that answers',
    found: why,
    where: address,
    todo: 'check the address, and that this device is in a network that reaches it',
  })

/** What a broker's no is turned into. `code`: of CONNACK (MQTT 3.1.1, table 3.1), or 5 for a subscription. */
export const refusedProblem = (where: string, code: number): Problem =>
  new Problem({
    expected: 'leave of the broker',
    found: code === 3 ? 'a broker that is not ready' : code === 1 || code === 2 ? 'another version of MQTT' : 'a refusal',
    where,
    todo: code >= 4 ? 'check the user name and password, and what they may do there' : 'try again, or take another broker',
  })
