import type { JoinClient } from '../../join/client/client'
import type { Page, SeatScreen } from '../wire/messages'
import { until } from './hosted'

/** What stands on a device's page. */
export const pageOf = (client: JoinClient): Page | null => client.state().view?.screen ?? null

/** The table that a device shows, or null. */
export function tableOf(client: JoinClient): SeatScreen | null {
  const page = pageOf(client)
  return page?.page === 'match' ? page.table : null
}

/** Why a device waits, or null. */
export function waitsFor(client: JoinClient): string | null {
  const page = pageOf(client)
  return page?.page === 'wait' || page?.page === 'match' ? (page.waiting?.for ?? null) : null
}

/** Why a device has no place, or null. */
export function refusalOf(client: JoinClient): string | null {
  const page = pageOf(client)
  return page?.page === 'refused' ? page.why : null
}

/** Waits for a question that is to be answered: of step k of a match, where they are given. */
export const asked = (client: JoinClient, k?: number, match?: string): Promise<void> =>
  until(
    () => {
      const at = tableOf(client)
      return (
        at !== null && at.ask !== null && !client.state().sending && (k === undefined || at.k === k) && (match === undefined || at.match === match)
      )
    },
    `question ${k ?? ''}`,
  )

/** Waits for the end of the session on these devices. */
export const seeTheEnd = (clients: readonly JoinClient[]): Promise<void> =>
  until(() => clients.every(client => pageOf(client)?.page === 'end'), 'everybody sees the end')
