// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, vi } from 'vitest'
import { Machine } from '../../src/core/machine'
import { benchmarks } from './benchmarks'
import type { Config } from './config'
import game, { type Event } from './game'
import type { Action } from './prices'
import Result from './result'

/** The text of the result page after these actions. */
function pageOf(given: Partial<Config>, actions: readonly Action[], language: 'en' | 'de' = 'en'): string {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const machine = new Machine({ game, config: game.config.parse(given), seats: 2, seed: 'x' })
  const events: { k: number; is: Event }[] = []
  for (const action of actions)
    for (const e of machine.apply([{ seat: machine.turn?.seats[0] as number, action }]).events ?? []) events.push({ k: machine.k, is: e.is })
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const spec = { player: { kind: 'human', at: 'here' }, wording: language } as const
  act(() =>
    root.render(
      <Result
        config={machine.config}
        seats={['Ada', 'Bo'].map((name, seat) => ({ seat, name, kind: 'human' as const, spec }))}
        outcome={game.outcome?.(machine.state, machine.config)}
        payoffs={machine.payoffs()}
        benchmarks={benchmarks(machine.config)}
        events={events}
        wording={language === 'de' ? (game.wording['de'] as typeof game.wording.en) : game.wording.en}
        language={language}
      />,
    ),
  )
  const text = host.textContent
  act(() => root.unmount())
  return text
}
const at = (price: number): Action => ({ price })
const told = { sellerValue: 0.6, buyerValue: 1, rounds: 3 }

describe('the result page', () => {
  it('says who traded at what price, what either gained, and what theory would have named', () => {
    const text = pageOf(told, [at(110), 'reject', at(70), 'accept'])
    expect(text).toContain('Traded in round 2 for 70. Gains: Ada +10, Bo +30.')
    expect(text).toContain('in the subgame-perfect equilibrium it is 100')
    expect(text).toContain('seller 60; buyer, subgame perfect 100')
  })

  it('says who lost by a trade', () => {
    expect(pageOf(told, [at(110), 'accept'])).toContain('Gains: Ada +50, Bo −10.')
  })

  it('tells leaving, refusing to the end and stopping apart, and what was missed', () => {
    expect(pageOf(told, [at(110), 'outside'])).toContain(
      'Ended in round 1 with the third party, chosen by Bo; both get 0. A trade would have gained 40 in all.',
    )
    expect(pageOf({ ...told, rounds: 1 }, [at(110), 'reject'])).toContain('did not trade in the only round; both get 0.')
    expect(pageOf(told, [at(110), 'reject'])).toContain('was stopped in round 2')
    expect(pageOf({ sellerValue: 1.2, buyerValue: 1 }, [at(130), 'outside'])).toContain('A trade would have lost more than it gained.')
  })

  it('says that a price is only a reference, that there is a range, or that there is nothing to gain', () => {
    expect(pageOf({ ...told, completeInformation: false }, [at(80), 'accept'])).toContain('price is a reference')
    expect(pageOf({ ...told, horizon: 'capped' }, [at(80), 'accept'])).toContain('every price between the two values is an equilibrium')
    expect(pageOf({ sellerValue: 1.2, buyerValue: 1 }, [at(130), 'outside'])).toContain('nobody gains by a trade')
  })

  it('speaks German', () => {
    expect(pageOf(told, [at(110), 'reject', at(70), 'accept'], 'de')).toContain('Gehandelt in Runde 2 für 70. Gewinne: Ada +10, Bo +30.')
  })
})
