import type { ModelDesk, Session } from './session-types'
import { soon } from './soon'

/** How the reason of a pause begins that a reached limit of the budget caused, in the log. */
export const BUDGET = 'budget: '
/** How the reason of a pause begins that the run of the match made. */
export const RUN = 'run: '

/** Milliseconds between two looks at the clock, for budgets of minutes, and between two records of how long the run worked. */
const LOOK = 1000
const RECORD = 15_000

/**
 * Ties a match to its desk: a pause of the match holds the desk, and where a call waits because a limit of the budget is reached, the match pauses, logged with the limit's name,
 * until the limit is raised. `isWhole`: the match is all of its run, whose record ends with it.
 */
export function keepTogether(session: Session, models: ModelDesk, isWhole: boolean): Session {
  const { handle, watch } = session
  const { desk, budget } = models
  let isHeld = false
  // A call that is let go counts against the budget a moment before it leaves the queue.
  const look = soon(() => {
    if (handle.getFrame('audience').status !== 'running') return
    const reached = budget.reached()
    const { paused } = watch
    if (reached !== null && paused === null && desk.tally().queued > 0) return handle.pause(`${BUDGET}${reached}`)
    if (reached === null && paused?.why?.startsWith(BUDGET) === true) handle.resume()
  })
  const follow = () => {
    if ((watch.paused !== null) === isHeld) return
    isHeld = !isHeld
    if (isHeld) desk.pause()
    else desk.resume()
    look.ask()
  }
  const stops = [handle.subscribe(follow), desk.subscribe(look.ask), budget.subscribe(look.ask), look.cancel]
  const timers = [setInterval(look.ask, LOOK), setInterval(() => void models.keep(), RECORD)]
  const end = () => {
    for (const stop of stops) stop()
    for (const timer of timers) clearInterval(timer)
    void models.keep(isWhole ? { status: 'done' } : {})
  }
  handle.done.then(end, end)
  return session
}
