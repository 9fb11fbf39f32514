// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Machine } from '../../src/core/machine'
import type { SeatProps } from '../../src/ui/contract'
import type { Config } from './config'
import game, { type Brief, type Observation, type Persuasion } from './game'
import { walk } from './test/play'
import { Board } from './view/Board'

let root: Root
let host: HTMLElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

function show(machine: Machine, seat: number, language: 'en' | 'de' = 'en'): string {
  const props: SeatProps<Persuasion> = {
    seat,
    seats: [
      { seat: 0, name: 'Ada', kind: 'human' },
      { seat: 1, name: 'Bo', kind: 'scripted' },
    ],
    brief: machine.briefs[seat] as Brief,
    observation: machine.observe(seat) as Observation,
    events: [],
    ask: null,
    wording: game.wording.en,
    language,
    onAct: () => {},
  }
  act(() => root.render(<Board {...props} />))
  return host.textContent ?? ''
}
const sealed = (given: Partial<Config>) => walk({ rounds: 2, ...given }, 'hl', [])

describe('the board of a buyer', () => {
  it('has both own values in sight before anything is asked, for one buyer and for many', () => {
    for (const myopic of [false, true]) {
      expect(show(sealed({ myopic }), 1)).toContain('Worth to you: 12,500 at high quality, 0 at low')
      expect(show(sealed({ myopic }), 1, 'de')).toContain('Wert für dich: 12.500 bei hoher Qualität, 0 bei niedriger')
    }
  })

  it('says that the match is over, also where the number of rounds was never told', () => {
    const over = walk({ rounds: 1, horizonTold: false }, 'h', [['yes', 'yes']])
    expect(show(over, 1)).not.toContain('Worth to you: 12,500')
    expect(show(sealed({ horizonTold: false }), 1)).toContain('Worth to you: 12,500')
  })
})

describe('the board of a seller', () => {
  it('has no values that the seller isn’t told', () => {
    expect(show(sealed({ sellerKnowsValues: true }), 0)).toContain('12,500')
    expect(show(sealed({ sellerKnowsValues: false }), 0)).not.toContain('12,500')
  })
})
