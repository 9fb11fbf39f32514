import type { CallRecord, StoredText } from '../../core/call'
import { hashOf } from '../../core/canonical'
import { shown } from '../../core/problem'
import { misfitOfCall, misfitOfText } from '../call-schema'
import { textsOf } from '../calls'
import { BadData, type DataProblem, type Place } from '../problem'
import { lines, parse, said } from './lines'

/** The calls of one match in a calls.jsonl, or the first thing that is wrong with them. `hash` is that of their lines as they stand. */
interface Group {
  match: string | null
  readonly line: number
  readonly calls: CallRecord[]
  text: string
  problem: DataProblem | null
}

/** What a match asked of models, with all texts that it mentions; `hash` is that of its lines, to be compared with session.json. */
export interface ReadCalls {
  readonly calls: readonly CallRecord[]
  readonly texts: readonly StoredText[]
  readonly hash: string
}

/**
 * Reads a calls.jsonl and a texts.jsonl beside the logs they belong to: the lines of a match are read when its turn comes, in whatever order they stand.
 * Every record is checked member by member and every text against its hash.
 */
export class CallReader {
  private readonly groups: Iterator<Group>
  private readonly early = new Map<string, Group>()
  private texts: Map<string, { readonly text: string; checked: boolean }> | null = null
  private readonly wanted = new Set<string>()

  constructor(
    calls: Uint8Array,
    private readonly textBytes: Uint8Array,
    private readonly where: Place,
  ) {
    this.groups = groupsOf(calls, { ...where, entry: 'calls.jsonl' })
  }

  /** The calls of a match. Throws `BadData` where they are missing, flawed, or mention a text that isn't there. */
  of(match: string): ReadCalls {
    this.wanted.add(match)
    const group = this.take(match)
    const where: Place = { ...this.where, match }
    if (group === null) throw new BadData({ code: 'listing', where, values: { only: 'session.json' } })
    if (group.problem !== null) throw new BadData(group.problem)
    const hashes = [...new Set(group.calls.flatMap(textsOf))]
    const texts = hashes.map((hash): StoredText => ({ hash, text: this.text(hash, where) }))
    return { calls: group.calls, texts, hash: hashOf(group.text) }
  }

  /** Notes that a match had calls that nobody will read, because its log is flawed. */
  skip(match: string): void {
    this.wanted.add(match)
  }

  /** Calls that belong to no match that session.json says to have any: one problem for each match. */
  *stray(): Generator<DataProblem> {
    for (let next = this.groups.next(); next.done !== true; next = this.groups.next()) this.keep(next.value)
    for (const [match, { line, problem }] of this.early) {
      if (!this.wanted.has(match))
        yield problem ?? { code: 'stray-calls', where: { ...this.where, entry: 'calls.jsonl', line }, values: { found: said(match) } }
    }
  }

  private take(match: string): Group | null {
    const there = this.early.get(match)
    if (there !== undefined) {
      this.early.delete(match)
      return there
    }
    for (let next = this.groups.next(); next.done !== true; next = this.groups.next()) {
      if (next.value.match === match) return next.value
      this.keep(next.value)
    }
    return null
  }

  private keep(group: Group): void {
    const match = group.match ?? ''
    const there = this.early.get(match)
    if (there === undefined) this.early.set(match, group)
    else {
      there.calls.push(...group.calls)
      there.text += group.text
      there.problem ??= group.problem
    }
  }

  private text(hash: string, where: Place): string {
    const found = (this.texts ??= textMap(this.textBytes, this.where)).get(hash)
    const good = found !== undefined && (found.checked || hashOf(found.text) === hash)
    if (!good) throw new BadData({ code: 'no-text', where: { ...where, entry: 'texts.jsonl' }, values: { hash: hash.slice(0, 12) } })
    found.checked = true
    return found.text
  }
}

function* groupsOf(bytes: Uint8Array, where: Place): Generator<Group> {
  let open: Group | null = null
  for (const { line, text, problem } of lines(bytes, where)) {
    const value = problem === null ? parse(text) : null
    const match = typeof value?.['match'] === 'string' ? value['match'] : null
    if (open === null || (match !== null && open.match !== null && match !== open.match)) {
      if (open !== null) yield open
      open = { match, line, calls: [], text: '', problem: null }
    }
    open.match ??= match
    open.text += `${text}\n`
    const misfit = value === null ? null : misfitOfCall(value)
    const place: Place = { ...where, line, match: open.match ?? undefined }
    if (problem !== null) open.problem ??= problem
    else if (value === null) open.problem ??= { code: 'not-json', where: place, values: { found: shown(text) } }
    else if (misfit !== null) open.problem ??= { code: 'not-call', where: place, values: { path: misfit.path, found: said(misfit.found) } }
    else open.calls.push(value as unknown as CallRecord)
  }
  if (open !== null) yield open
}

/** All texts by hash. Lines that are none are passed over: whoever mentions their text is told that it isn't there. */
function textMap(bytes: Uint8Array, where: Place): Map<string, { readonly text: string; checked: boolean }> {
  const texts = new Map<string, { readonly text: string; checked: boolean }>()
  for (const { text, problem } of lines(bytes, { ...where, entry: 'texts.jsonl' })) {
    const value = problem === null ? parse(text) : null
    if (value === null || misfitOfText(value) !== null) continue
    const stored = value as unknown as StoredText
    texts.set(stored.hash, { text: stored.text, checked: false })
  }
  return texts
}
