import { canonical } from '../../core/canonical'
import { shown } from '../../core/problem'
import type { MatchSpec } from '../../core/spec'
import { cardFrom, idOfLog } from '../card-of'
import { logHash } from '../export/session'
import { metaOf } from '../meta'
import { upcastSession } from '../migrations/upcast'
import { BadData, type DataProblem, type Place } from '../problem'
import { misfitOfSession, type SessionFile } from '../schema'
import { SCHEMA } from '../schema-number'
import type { StoredMatch } from '../store'
import { walk, type Resolve, type ResolvedGame } from '../walk'
import { CallReader } from './calls'
import { readLogs, said, type ReadLog } from './lines'
import { readSessions, type ReadSession } from './sessions'
import { isZip, megabytes, unzip, type Limits } from './unzip'

/** `file` is how the file is called in problems; `breathe` is awaited after every piece of work of some 50 ms; `session` is handed every hosted session that came along whole. */
export interface ReadOptions {
  readonly resolve: Resolve
  readonly file?: string
  readonly limits?: Limits
  readonly breathe?: () => Promise<void>
  readonly progress?: (read: number) => void
  readonly session?: (session: ReadSession) => void
}

/** Generous for a laboratory, harmless for a browser. */
const LIMITS: Limits = { file: 1 << 30, entry: 1 << 30, total: 2 ** 32, entries: 256 }

/** Events after which the page may breathe: some 50 ms of work. */
const BREATH = 5_000

/** A match of a file, checked against its rules; or why it can't be taken. */
export type ReadMatch = { readonly match: StoredMatch; readonly problem: null } | { readonly match: null; readonly problem: DataProblem }

/**
 * Reads an exported zip, or a single events.jsonl, match by match: checksums, schema, upcasters, zod, then every log is played again and compared.
 * A flaw of the file throws `BadData`; a flaw of one match is handed out in its place. Nothing is stored here.
 */
export async function* readFile(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<ReadMatch> {
  const { file = '', limits = LIMITS, breathe } = options
  const name = file === '' ? undefined : file
  if (bytes.length > limits.file)
    throw new BadData({ code: 'too-big', where: { file: name }, values: { limit: megabytes(limits.file), found: megabytes(bytes.length) } })
  if (!isZip(bytes)) {
    if (!looksLikeLog(bytes)) throw new BadData({ code: 'not-ours', where: { file: name }, values: { found: beginning(bytes) } })
    yield* matches(readLogs(bytes, { file: name }), null, { file: name }, options)
    return
  }
  const files = await unzip(
    bytes,
    new Set(['events.jsonl', 'session.json', 'calls.jsonl', 'texts.jsonl', 'session_log.jsonl']),
    name,
    limits,
    breathe,
  )
  const session = files.get('session.json')
  const events = files.get('events.jsonl')
  if (session === undefined || events === undefined) {
    throw new BadData({
      code: 'not-ours',
      where: { file: name },
      values: { found: `zip – ${session === undefined ? 'session.json' : 'events.jsonl'}` },
    })
  }
  yield* readParts(
    { events, session, calls: files.get('calls.jsonl'), texts: files.get('texts.jsonl'), sessions: files.get('session_log.jsonl') },
    options,
  )
}

/** The files from which matches are read. Exports of 0.1.0 have no calls and no texts, those without hosted sessions none of these. `logsOnly`: whatever calls there are aren't looked at. */
export interface ReadFiles {
  readonly events: Uint8Array
  readonly session: Uint8Array
  readonly calls?: Uint8Array | undefined
  readonly texts?: Uint8Array | undefined
  readonly sessions?: Uint8Array | undefined
  readonly logsOnly?: true
}

/** Reads the files that make an export, which is what a folder of the command line holds. */
export async function* readParts({ events, session, calls, texts, sessions, logsOnly }: ReadFiles, options: ReadOptions): AsyncGenerator<ReadMatch> {
  const name = options.file === '' ? undefined : options.file
  const where = { file: name }
  const listed = sessionOf(session, { ...where, entry: 'session.json' })
  const reader = logsOnly === true ? null : new CallReader(calls ?? NOTHING, texts ?? NOTHING, where)
  yield* matches(readLogs(events, { ...where, entry: 'events.jsonl' }), { listed, reader }, where, options)
  for (const problem of reader?.stray() ?? []) yield { match: null, problem }
  for (const found of readSessions(sessions ?? NOTHING, listed.sessions ?? [], where)) {
    if (found.problem === null) options.session?.(found.session)
    else yield { match: null, problem: found.problem }
  }
}

const NOTHING = new Uint8Array()

async function* matches(logs: Iterable<ReadLog>, session: Session | null, where: Place, options: ReadOptions): AsyncGenerator<ReadMatch> {
  const listed = new Map(session?.listed.matches.map(entry => [entry.id, entry]))
  const games = new Map<string, Promise<ResolvedGame>>()
  let read = 0
  let events = 0
  for (const found of logs) {
    yield await one(found, session === null ? null : { listed, reader: session.reader }, where, options.resolve, games)
    if (found.id !== null) listed.delete(found.id)
    options.progress?.(++read)
    events += found.log.length
    if (events < BREATH) continue
    events = 0
    await options.breathe?.()
  }
  for (const id of listed.keys())
    yield { match: null, problem: { code: 'listing', where: { ...where, match: id }, values: { only: 'session.json' } } }
  for (const { id, calls } of session?.listed.matches ?? []) if (calls !== undefined) session?.reader?.skip(id)
}

interface Session {
  readonly listed: SessionFile
  readonly reader: CallReader | null
}

interface Listed {
  readonly listed: ReadonlyMap<string, SessionFile['matches'][number]>
  readonly reader: CallReader | null
}

async function one(
  found: ReadLog,
  session: Listed | null,
  where: Place,
  resolve: Resolve,
  games: Map<string, Promise<ResolvedGame>>,
): Promise<ReadMatch> {
  const { log } = found
  const start = log[0]
  if (found.problem !== null || start?.e !== 'start')
    return { match: null, problem: found.problem ?? { code: 'no-start', where, values: { found: '–' } } }
  const id = found.id ?? idOfLog(log)
  const place: Place = { ...where, match: id }
  const entry = session?.listed.get(id)
  if (session !== null && entry === undefined) return { match: null, problem: { code: 'listing', where: place, values: { only: 'events.jsonl' } } }
  try {
    const resolved = await known(start.spec, place, resolve, games)
    const walked = walk(resolved.game, log, {}, place)
    const same = entry === undefined || (entry.hash === logHash(found.written) && JSON.stringify(entry.spec) === JSON.stringify(start.spec))
    if (!same) throw new BadData({ code: 'edited', where: place })
    const asked = entry?.calls === undefined ? null : (session?.reader?.of(id) ?? null)
    if (asked !== null && asked.hash !== entry?.calls) throw new BadData({ code: 'edited', where: { ...place, entry: 'calls.jsonl' } })
    const card = cardFrom(id, log, walked, resolved.tags, metaOf(entry ?? {}), 'import')
    return { match: { card, log, ...(asked === null ? {} : { calls: asked.calls, texts: asked.texts }) }, problem: null }
  } catch (error) {
    if (error instanceof BadData) return { match: null, problem: error.problem }
    throw error
  }
}

async function known(spec: MatchSpec, place: Place, resolve: Resolve, games: Map<string, Promise<ResolvedGame>>): Promise<ResolvedGame> {
  const key = JSON.stringify(spec.game)
  const asked = games.get(key) ?? resolve(spec.game)
  games.set(key, asked)
  let resolved: ResolvedGame
  try {
    resolved = await asked
  } catch {
    resolved = unknown(spec, place)
  }
  const { game } = resolved
  if (game.version !== spec.game.version) unknown(spec, place)
  const parsed = game.config.safeParse(spec.config)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    throw new BadData({
      code: 'config',
      where: place,
      values: { game: game.id, found: `${path} ${said(at(spec.config, parsed.error.issues[0]?.path ?? []))}`.trim() },
    })
  }
  // What parsing would add, drop or change, the rules would read otherwise than it stands there.
  if (canonical(parsed.data) !== canonical(spec.config))
    throw new BadData({ code: 'config', where: place, values: { game: game.id, found: strangeMember(spec.config, parsed.data) } })
  const { min, max } = game.seats(parsed.data)
  const { length } = spec.seats
  if (length < min || length > max) throw new BadData({ code: 'seats', where: place, values: { lo: min, hi: max, found: length } })
  return resolved
}

/** The first parameter in which two configs differ, with what stands in the first. */
function strangeMember(config: unknown, parsed: unknown): string {
  const [given, meant] = [config, parsed] as Readonly<Record<string, unknown>>[]
  const name = Object.keys({ ...given, ...meant }).find(key => canonical({ is: given?.[key] }) !== canonical({ is: meant?.[key] }))
  return name === undefined ? said(config) : `${name} ${said(given?.[name])}`
}

function unknown({ game }: MatchSpec, where: Place): never {
  const transforms = game.with.map(ref => ` + ${ref.transform}`).join('')
  throw new BadData({ code: 'unknown-game', where, values: { found: shown(`${game.id} ${game.version}${transforms}`) } })
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const step of path) found = typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined
  return found
}

function sessionOf(bytes: Uint8Array, where: Place): SessionFile {
  let file: unknown
  try {
    file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new BadData({ code: 'not-json', where, values: { found: beginning(bytes) } })
  }
  if (typeof file !== 'object' || file === null || (file as { parley?: unknown }).parley !== 'session')
    throw new BadData({ code: 'not-ours', where, values: { found: said(file) } })
  const lifted = upcastSession(file, where)
  if (lifted['schema'] !== SCHEMA) throw new BadData({ code: 'bad-schema', where, values: { found: said(lifted['schema']) } })
  const misfit = misfitOfSession(lifted)
  if (misfit !== null) throw new BadData({ code: 'not-session', where, values: { path: misfit.path, found: said(misfit.found) } })
  return lifted as unknown as SessionFile
}

/** A log begins with an object, whatever stands in it. */
function looksLikeLog(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  return head.startsWith('{') && /"e"\s*:\s*"/.test(head)
}

/** The first bytes of a file, as an error shows them. */
function beginning(bytes: Uint8Array): string {
  return bytes.length === 0 ? '0 bytes' : shown([...bytes.subarray(0, 24)].map(b => (b >= 32 && b < 127 ? String.fromCharCode(b) : '·')).join(''))
}
