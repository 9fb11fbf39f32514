import { Problem } from '../../core/problem'
import { VERSION } from '../../core/version'
import { SCHEMA } from '../../data/schema-number'
import type { SessionPlan } from '../../session/plan'
import { hostKeys } from '../wire/keys'
import type { HostDeps } from './deps'
import { SessionHost } from './session-host'

/** Opens a new session: makes its keys, keeps its plan, and hosts it. `seed`: the 32 secret bytes that the session's name and link follow from. Rejects with a Problem where the broker can't be reached. */
export async function openSession(deps: HostDeps, plan: SessionPlan, seed: Uint8Array): Promise<SessionHost> {
  const keys = hostKeys(seed)
  const at = deps.clock.now()
  const first = { at, e: 'plan', schema: 1, session: keys.session, plan, engine: VERSION } as const
  await deps.store.sessions.create({ schema: SCHEMA, id: keys.session, title: plan.title, created: at, people: 0, status: 'open' }, [first], seed)
  const host = new SessionHost(deps, keys, [first])
  await host.begin()
  return host
}

/** Goes on with a session that is kept here, where it was, under a new epoch. Throws a Problem where it isn't here whole. */
export async function resumeSession(deps: HostDeps, session: string): Promise<SessionHost> {
  const [past, seed] = await Promise.all([deps.store.sessions.events(session), deps.store.sessions.secret(session)])
  if (past === null || past[0]?.e !== 'plan')
    throw new Problem({ expected: 'a session that is kept here', found: session, where: 'session', todo: 'open it where it was hosted' })
  if (seed === null)
    throw new Problem({
      expected: 'the key of the session',
      found: 'none',
      where: 'session',
      todo: 'go on where it was hosted; an imported session can only be read',
    })
  const host = new SessionHost(deps, hostKeys(seed), past)
  await host.begin()
  return host
}
