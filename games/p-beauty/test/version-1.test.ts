import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { atVersion } from '../../../src/core/earlier'
import { fold, verify } from '../../../src/core/fold'
import type { LogEvent } from '../../../src/core/log'
import game from '../game'

/** A match of version 1 as it was written, before the number of rounds could be hidden. */
const text = readFileSync(new URL('version-1.jsonl', import.meta.url), 'utf8')

it('a log of version 1 replays to every hash of its states, and its config is left without the later parameter', () => {
  const log = text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as LogEvent)
  const old = atVersion(game, 1)!
  expect(log.filter(entry => entry.e === 'shut' && entry.hash !== undefined)).toHaveLength(10)
  expect(verify(old, log)).toBeNull()
  const { machine, spec } = fold(old, log)
  expect(`${log.map(entry => JSON.stringify(entry)).join('\n')}\n`).toBe(text)
  expect(JSON.stringify(old.config.parse(spec.config))).toBe(JSON.stringify(spec.config))
  expect(spec.config).not.toHaveProperty('horizonTold')
  expect(machine.briefs[0]).toMatchObject({ rounds: 10 })
  expect(game.wording.en.ask(machine.observe(0), { id: 'guess', n: 1, seats: [0], gate: 'joint' }, machine.briefs[0])).toContain('of 10')
})
