// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, vi } from 'vitest'
import { Machine } from '../../src/core/machine'
import { benchmarks } from './benchmarks'
import type { Config } from './config'
import game, { type Event } from './game'
import type { Action } from './offers'
import Result from './result'

/** The text of the result page after these actions. */
function pageOf(given: Partial<Config>, actions: readonly Action[]): string {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const machine = new Machine({ game, config: game.config.parse(given), seats: 2, seed: 'x' })
  const events: { k: number; is: Event }[] = []
  for (const action of actions)
    for (const e of machine.apply([{ seat: machine.turn?.seats[0] as number, action }]).events ?? []) events.push({ k: machine.k, is: e.is })
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const spec = { player: { kind: 'human', at: 'here' }, wording: 'en' } as const
  act(() =>
    root.render(
      <Result
        config={machine.config}
        seats={['Ada', 'Bo'].map((name, seat) => ({ seat, name, kind: 'human' as const, spec }))}
        outcome={game.outcome?.(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={benchmarks(machine.config)}
        events={events}
        wording={game.wording.en}
        language="en"
      />,
    ),
  )
  const text = host.textContent
  act(() => root.unmount())
  return text
}
const offer = (player1: number, player2: number): Action => ({ player1, player2 })

describe('the result page', () => {
  it('says who got what, what it was worth after the delay, and what theory would have offered', () => {
    // Round 2 at δ 0.9: 36 and 54 of 100, so 10 % are lost; three rounds give player 1 100 − ⌈0.9 · 10⌉ = 91.
    const text = pageOf({ rounds: 3 }, [offer(70, 30), 'reject', offer(40, 60), 'accept'])
    expect(text).toContain('Ada and Bo agreed in round 2: 40 for Ada, 60 for Bo.')
    expect(text).toContain('worth 36 to Ada and 54 to Bo; 10% of the amount was lost by delay')
    expect(text).toContain('the subgame-perfect first offer gives Ada 91')
  })

  it('tells no agreement from a match that was stopped', () => {
    expect(pageOf({ rounds: 1 }, [offer(70, 30), 'reject'])).toContain('found no agreement in the only round')
    expect(pageOf({ rounds: 2 }, [offer(70, 30), 'reject'])).toContain('was stopped in round 2')
  })

  it('says that a line is only a reference, or that there is none', () => {
    expect(pageOf({ horizon: 'hidden' }, [offer(70, 30), 'accept'])).toContain('line is a reference')
    expect(pageOf({ horizon: 'capped', discount1: 1, discount2: 1 }, [offer(70, 30), 'accept'])).toContain('every division is an equilibrium')
  })
})
