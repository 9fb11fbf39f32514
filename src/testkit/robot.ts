import { sample } from '../core/action-space'
import type { Luck } from '../core/luck'
import type { SeatScreen } from '../host/wire/messages'
import type { JoinClient } from '../join/client/client'

/** What a robot says to a question: an action, or undefined to say nothing. */
export type Answering = (table: SeatScreen) => unknown

/** A random legal action, drawn from the robot's own luck. */
export const anyAction =
  (luck: Luck): Answering =>
  table =>
    table.ask === null ? undefined : sample(table.ask.space, luck)

/** Plays a participant's end of a session: says that each question is shown, and answers it once. Returns how to stop. `answered` is told of every answer. */
export function automate(
  client: JoinClient,
  answering: Answering,
  answered: (table: SeatScreen, action: unknown) => void = () => undefined,
): () => void {
  const done = new Set<string>()
  const look = () => {
    const screen = client.state().view?.screen
    if (screen?.page !== 'match' || screen.table.ask === null) return
    const { table } = screen
    const key = `${table.match} ${table.ask?.id}`
    if (done.has(key)) return
    done.add(key)
    client.shown(table.match, table.ask?.id ?? '')
    const action = answering(table)
    if (action === undefined) return
    answered(table, action)
    client.act(action)
  }
  look()
  return client.subscribe(look)
}
