import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atVersion } from '../../src/core/earlier'
import { fold, startOf, verify } from '../../src/core/fold'
import type { GameDef } from '../../src/core/game'
import type { LogEvent } from '../../src/core/log'
import game from './game'
import { walk } from './test/play'

/** Logs that version 1, which always told the number of rounds, wrote. */
const logs = ['version-1.jsonl', 'version-1-myopic.jsonl'].map(name => ({
  name,
  log: readFileSync(new URL(`test/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as LogEvent),
}))

describe('logs of version 1', () => {
  it.each(logs)('$name replays as it stands, hash by hash', ({ log }) => {
    expect(startOf(log).spec.game.version).toBe(1)
    expect(startOf(log).spec.config).not.toHaveProperty('horizonTold')
    expect(verify(atVersion(game, 1) as GameDef, log)).toBeNull()
    expect(fold(atVersion(game, 1) as GameDef, log).machine.payoffs()).toEqual((log.at(-1) as { payoffs?: unknown }).payoffs)
  })

  it('are of a game whose seats read what they read then', () => {
    const brief = atVersion(game, 1)?.brief?.(startOf(logs[0]?.log ?? []).spec.config, 0, 2)
    expect(game.wording.en.rules(brief, 0, 2)).toContain('There are **20 rounds**; the buyer knows this too.')
  })

  it('know no later version', () => expect(atVersion(game, 3)).toBeNull())
})

describe('an untold number of rounds', () => {
  it('reaches nobody: rules, questions and the projector are the same for 3 rounds and for 300', () => {
    const said = (rounds: number) => {
      const machine = walk({ horizonTold: false, rounds }, 'hl'.padEnd(rounds, 'h'), [['yes', 'yes']])
      const texts = Object.values(game.wording).flatMap(wording =>
        [0, 1].flatMap(seat => {
          const brief = game.brief?.(machine.config, seat, 2)
          return [wording.rules(brief as never, seat, 2), wording.ask(machine.observe(seat), machine.turn as never, brief as never)]
        }),
      )
      return JSON.stringify([texts, game.audience?.(machine.state, machine.config)])
    }
    expect(said(3)).toBe(said(300))
  })
})
