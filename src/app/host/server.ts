import type { Finding } from '../../host/wire/messages'

/** Milliseconds that our own server gets to answer; a static host answers with an error at once. */
const PATIENCE = 4_000

async function asked(path: string, init: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE), headers: { 'content-type': 'application/json' } })
    return response.ok ? ((await response.json()) as unknown) : null
  } catch {
    return null
  }
}

let serves: Promise<unknown> | null = null

/** What this page's server says it has, asked once. A static host has neither a broker nor codes; our own may run without a broker. */
const offered = (): Promise<unknown> => (serves ??= asked('codes/'))

/** Whether this page comes from a server of ours that has a broker. */
export const servesBroker = async (): Promise<boolean> => has(await offered(), 'broker', true)

/** What phones whose WebSocket is blocked have reported over plain http, the latest; null where nothing came. */
export async function probedOverHttp(session: string): Promise<{ readonly id: string; readonly report: readonly Finding[] } | null> {
  if (!(await servesBroker())) return null
  const answer = await asked(`preflight/${session}`)
  const report = (answer as { report?: { id?: unknown; report?: unknown } | null } | null)?.report
  if (typeof report?.id !== 'string' || !Array.isArray(report.report)) return null
  return { id: report.id, report: report.report.filter(isFinding) }
}

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' &&
  value !== null &&
  'what' in value &&
  'ok' in value &&
  typeof value.ok === 'boolean' &&
  'detail' in value &&
  typeof value.detail === 'string'

/** Addresses under which other devices of the network reach this server, where it tells. */
export async function lanPages(): Promise<readonly string[]> {
  const answer = await asked('lan')
  const addresses = (answer as { addresses?: unknown } | null)?.addresses
  return Array.isArray(addresses) ? addresses.filter((one): one is string => typeof one === 'string') : []
}

/** Six letters that lead to a link, or null where this server gives none. */
export async function codeFor(link: string): Promise<string | null> {
  if (!has(await offered(), 'codes', true)) return null
  const { pathname, hash } = new URL(link)
  const answer = await asked('codes', { method: 'POST', body: JSON.stringify({ link: `${pathname}${hash}` }) })
  const code = (answer as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : null
}

const has = (answer: unknown, key: string, value: unknown): boolean =>
  typeof answer === 'object' && answer !== null && (answer as Readonly<Record<string, unknown>>)[key] === value
