import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { open as openFile } from 'node:fs/promises'
import { cardOf } from './card-of'
import { FileStore } from './file-store'
import { journalOf } from './journal'
import { sessionRecordOf } from './session-record'
import { sampleMatch } from './test/sample'
import { sampleSession } from './test/session'

const here = mkdtempSync(join(tmpdir(), 'parley-file-store-'))
afterAll(() => rmSync(here, { recursive: true }))
let folders = 0
const folder = () => join(here, String(folders++))
const { id, log } = sampleSession()
const record = sessionRecordOf(log)
const secret = new Uint8Array(32).fill(7)

describe('a host’s folder', () => {
  test('holds the log, the matches and the key under their names, the key for its owner only', async () => {
    const dir = folder()
    const store = await FileStore.open(dir)
    await store.sessions.create(record, log, secret)
    const match = sampleMatch({ seed: 'a' })
    await journalOf({ store, id: match.id, resolved: match.resolved, meta: { session: id } })(match.log)
    await store.close()
    expect(readFileSync(join(dir, 'session.jsonl'), 'utf8')).toBe(log.map(event => `${JSON.stringify(event)}\n`).join(''))
    expect(readFileSync(join(dir, 'matches', `${match.id}.jsonl`), 'utf8')).toBe(match.log.map(event => `${JSON.stringify(event)}\n`).join(''))
    expect(statSync(join(dir, 'host.key')).mode & 0o777).toBe(0o600)
    expect([...readFileSync(join(dir, 'host.key'))]).toEqual([...secret])
    expect(existsSync(join(dir, 'host.lock'))).toBe(false)
    const again = await FileStore.open(dir)
    expect(await again.sessions.events(id)).toEqual(log)
    expect(await again.card(match.id)).toEqual(cardOf(match.id, match.log, match.resolved, { session: id }, 'session'))
    expect(await again.events(match.id)).toEqual(match.log)
    await again.close()
  })

  test('drops a last line that a crash tore, wherever it tore it, and goes on after the line before', async () => {
    const whole = `${JSON.stringify(log[2])}\n`
    for (const keep of [1, 5, Math.floor(whole.length / 2), whole.length - 1]) {
      const dir = folder()
      const store = await FileStore.open(dir)
      await store.sessions.create(record, log.slice(0, 3), secret)
      await store.close()
      truncateSync(join(dir, 'session.jsonl'), statSync(join(dir, 'session.jsonl')).size - Buffer.byteLength(whole) + keep)
      const again = await FileStore.open(dir)
      expect(await again.sessions.events(id)).toEqual(log.slice(0, 2))
      await again.sessions.append(id, 2, log.slice(2))
      expect(await again.sessions.events(id)).toEqual(log)
      await again.close()
      expect(readFileSync(join(dir, 'session.jsonl'), 'utf8')).toBe(log.map(event => `${JSON.stringify(event)}\n`).join(''))
    }
  })

  test('knows no match whose creation a crash cut short, and takes it anew', async () => {
    const dir = folder()
    const match = sampleMatch({ seed: 'a' })
    const store = await FileStore.open(dir)
    const card = cardOf(match.id, match.log.slice(0, 1), match.resolved, {}, 'session')
    await store.create(card, match.log.slice(0, 4))
    await store.close()
    truncateSync(join(dir, 'cards.jsonl'), statSync(join(dir, 'cards.jsonl')).size - 2)
    const again = await FileStore.open(dir)
    expect([await again.card(match.id), await again.events(match.id)]).toEqual([null, null])
    await again.create(card, match.log.slice(0, 1))
    await again.append(match.id, 1, match.log.slice(1))
    expect(await again.events(match.id)).toEqual(match.log)
    await again.close()
  })

  test('loses nothing and doubles nothing where a flush fails: it is written again over what may stand there', async () => {
    const dir = folder()
    const store = await FileStore.open(dir)
    await store.sessions.create(record, log.slice(0, 1), secret)
    const probe = await openFile(here, 'r')
    const flush = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'sync')
    await probe.close()
    flush.mockRejectedValueOnce(new Error('EIO'))
    await Promise.all([1, 2, 3].map(i => store.sessions.append(id, i, log.slice(i, i + 1))))
    flush.mockRejectedValueOnce(new Error('EIO'))
    await expect(store.sessions.append(id, 4, log.slice(4, 9))).rejects.toThrow('EIO')
    flush.mockRestore()
    expect(await store.sessions.events(id)).toEqual(log.slice(0, 4))
    await store.sessions.append(id, 4, log.slice(4, 5))
    await store.sessions.append(id, 5, log.slice(5))
    await store.close()
    expect(readFileSync(join(dir, 'session.jsonl'), 'utf8')).toBe(log.map(event => `${JSON.stringify(event)}\n`).join(''))
  })

  test('holds one session only', async () => {
    const store = await FileStore.open(folder())
    await store.sessions.create(record, log, secret)
    await expect(store.sessions.create({ ...record, id: 'other' }, log, secret)).rejects.toThrow(
      /expected a folder without a session, for other, found session .*, taken already; name another folder/,
    )
    await store.close()
  })

  test('says which file and line is damaged', async () => {
    const dir = folder()
    await (await FileStore.open(dir)).close()
    appendFileSync(join(dir, 'cards.jsonl'), '{"id":\n')
    await expect(FileStore.open(dir)).rejects.toThrow(/cards\.jsonl, line 1: expected one JSON object a line/)
    await expect(FileStore.open(dir)).rejects.toThrow(/cards\.jsonl, line 1/)
  })
})

describe('the lock of a host’s folder', () => {
  const left = (dir: string, pid: number, machine = hostname()) => writeFileSync(join(dir, 'host.lock'), `${JSON.stringify({ pid, machine })}\n`)
  const dead = () => spawnSync('true').pid

  test('keeps a second host of this process and of another one out, unless it is told to take over', async () => {
    const dir = folder()
    const store = await FileStore.open(dir)
    await expect(FileStore.open(dir)).rejects.toThrow(/expected a folder that nobody hosts, found that process \d+ on .* hosts it/)
    await store.close()
    const other = spawn('sleep', ['60'])
    try {
      left(dir, other.pid as number)
      await expect(FileStore.open(dir)).rejects.toThrow(`process ${other.pid} on`)
      const taken = await FileStore.open(dir, { takeOver: true })
      await taken.close()
    } finally {
      other.kill()
    }
  })

  test('counts for nothing where its process is gone or its text is no lock, and for much where it is another machine’s', async () => {
    const dir = folder()
    await (await FileStore.open(dir)).close()
    for (const pid of [dead(), process.pid]) {
      left(dir, pid)
      await (await FileStore.open(dir)).close()
    }
    writeFileSync(join(dir, 'host.lock'), '')
    await (await FileStore.open(dir)).close()
    left(dir, dead(), 'elsewhere')
    await expect(FileStore.open(dir)).rejects.toThrow(/on elsewhere/)
  })
})
