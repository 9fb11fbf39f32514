// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import bargaining from '../../../../games/bargaining/game'
import bargainingView from '../../../../games/bargaining/view'
import beauty from '../../../../games/p-beauty/game'
import persuasion from '../../../../games/persuasion/game'
import persuasionView from '../../../../games/persuasion/view'
import type { GameDef } from '../../../core/game'
import type { GameView } from '../../contract'
import { logOf, type Played } from '../../test/played'
import { Playback } from './playback'
import { Replay } from './Replay'
import type { Eyes } from './scene'

let root: Root
let shown = 0
let host: HTMLElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

interface Start {
  readonly view?: GameView<any>
  readonly place?: number
  readonly eyes?: Eyes
  readonly language?: 'en' | 'de'
}

function Page({ playback, start }: { readonly playback: Playback; readonly start: Start }) {
  const [place, setPlace] = useState(start.place ?? 0)
  const [eyes, setEyes] = useState<Eyes>(start.eyes ?? 'all')
  const faces = playback.spec.seats.map((seat, i) => ({ seat: i, name: seat.name ?? `Player ${i + 1}`, kind: 'human' as const }))
  return (
    <Replay
      playback={playback}
      faces={faces}
      view={start.view ?? null}
      place={place}
      eyes={eyes}
      language={start.language ?? 'en'}
      onPlace={setPlace}
      onEyes={setEyes}
    />
  )
}

const show = (game: GameDef, played: Played, start: Start = {}) => {
  const playback = new Playback(game, logOf(game, played))
  act(() => root.render(<Page key={shown++} playback={playback} start={start} />))
  return playback
}
const slider = () => host.querySelector<HTMLInputElement>('input[type="range"]') as HTMLInputElement
const eyesOf = () => host.querySelector<HTMLElement>('.replay-eyes') as HTMLElement
const press = (key: string, at: Element = slider()) =>
  act(() => {
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
const named = (label: string) => host.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`) as HTMLButtonElement

const offer = (player1: number, player2: number) => [{ player1, player2 }]
const HAGGLE = [offer(60, 40), ['reject'], offer(45, 55), ['reject'], offer(50, 50), ['accept']]

describe('the controls', () => {
  const played = {
    config: { rounds: 3 },
    actions: [
      [10, 20, 30, 40],
      [11, 21, 31, 41],
      [12, 22, 32, 42],
    ],
  }

  it('step with the arrow keys, jump with Home and End, and stay inside the match', () => {
    show(beauty, played)
    expect(slider().max).toBe('3')
    expect(host.textContent).toContain('Step 1 of 3')
    press('ArrowRight')
    expect(slider().value).toBe('1')
    press('ArrowLeft')
    press('ArrowLeft')
    expect(slider().value).toBe('0')
    press('End')
    expect(host.textContent).toContain('After the last step')
    press('ArrowRight')
    expect(slider().value).toBe('3')
    press('Home')
    expect(slider().value).toBe('0')
  })

  it('leave keys alone in lists that scroll and in fields', () => {
    show(beauty, played, { place: 2 })
    press('ArrowLeft', host.querySelector('select') as Element)
    press('ArrowLeft', host.querySelector('.feed-list') as Element)
    expect(slider().value).toBe('2')
  })

  it('play with Space, at the speed that was chosen, and stop at the end', () => {
    const frames: FrameRequestCallback[] = []
    vi.stubGlobal('requestAnimationFrame', (f: FrameRequestCallback) => frames.push(f))
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
    const at = (ms: number) => act(() => frames.splice(0).forEach(f => f(ms)))
    show(beauty, played)
    press(' ')
    expect(named('Pause')).not.toBeNull()
    at(0)
    at(900)
    expect(slider().value).toBe('0')
    at(1000)
    expect(slider().value).toBe('1')
    at(2000)
    at(3000)
    expect(slider().value).toBe('3')
    expect(named('Play')).not.toBeNull()
    act(() => named('Play').click())
    expect(slider().value).toBe('0')
  })
})

describe('a moment', () => {
  it('has the question, what could be answered, the answer with try and time, and what was refused before', () => {
    show(
      bargaining,
      { config: { rounds: 3 }, actions: HAGGLE, tries: { 2: [{ seat: 1, failure: 'illegal', raw: 'maybe' }] } },
      { place: 1, eyes: 1, view: bargainingView },
    )
    const options = [...host.querySelectorAll('.replay-options li')]
    expect(options).toHaveLength(2)
    expect(options.filter(o => o.hasAttribute('data-chosen')).map(o => o.textContent)).toEqual(['Reject'])
    expect(eyesOf().textContent).toContain('try 2')
    expect(eyesOf().textContent).toContain('1.2 s')
    expect(eyesOf().textContent).toContain('“maybe” (not among the allowed answers)')
  })

  it('says whose hand it was where it was not the player’s', () => {
    show(beauty, { actions: [[1, 2, 3, 4]], by: 'fallback' }, { eyes: 0 })
    expect(eyesOf().textContent).toContain('Fallback: made by the referee')
  })

  it('has only what was reported up to it, in that seat’s words', () => {
    show(bargaining, { config: { rounds: 3 }, actions: HAGGLE }, { place: 2, eyes: 1, view: bargainingView })
    expect(eyesOf().querySelectorAll('.feed-item')).toHaveLength(2)
    expect(eyesOf().textContent).toContain('you rejected the offer')
    expect(eyesOf().textContent).not.toContain('accepted')
  })

  it('is told in the wording the seat played in, whatever the screen’s language', () => {
    const seats = [0, 1].map(i => ({ player: { kind: 'human', at: 'here' }, wording: 'de', name: `P${i}` }) as const)
    show(bargaining, { config: { rounds: 3 }, seats, actions: HAGGLE }, { place: 2, eyes: 1 })
    expect(host.querySelector('h2')?.textContent).toBe('Replay')
    expect(eyesOf().textContent).toContain('abgelehnt')
  })

  it('of a match that was stopped is honest about an answer that never had an effect', () => {
    show(bargaining, { config: { rounds: 3 }, actions: HAGGLE.slice(0, 3), open: ['accept'], status: 'aborted' }, { place: 3, eyes: 0 })
    expect(host.textContent).toContain('Where it was stopped')
    expect(eyesOf().textContent).toContain('stopped before this answer had an effect')
  })

  it('for everyone has every move and payoff', () => {
    show(
      beauty,
      {
        config: { rounds: 2, feedback: false },
        actions: [
          [10, 20, 30, 40],
          [1, 2, 3, 4],
        ],
      },
      { place: 1 },
    )
    expect([...host.querySelectorAll('.replay-moves strong')].map(x => x.textContent)).toEqual(['1', '2', '3', '4'])
    expect(host.querySelectorAll('.replay-payoffs li')).toHaveLength(4)
  })
})

describe('the eyes of a seat', () => {
  /** The whole inside of the eyes at every place. */
  const seen = (game: GameDef, played: Played, eyes: Eyes, view: GameView<any>): string[] => {
    const playback = show(game, played, { eyes, view })
    return Array.from({ length: playback.steps.length + 1 }, (_, place) => {
      if (place > 0) press('ArrowRight')
      return eyesOf().innerHTML
    })
  }

  it.each([0, 1])("of bargainer %i never hold the other's discount under incomplete information, to the last byte, after the end too", seat => {
    const other = seat === 0 ? 'discount2' : 'discount1'
    const config = (discount: number) => ({ rounds: 3, completeInformation: false, discount1: 0.9, discount2: 0.9, [other]: discount })
    const first = seen(bargaining, { config: config(0.9), actions: HAGGLE }, seat, bargainingView)
    for (const discount of [0.3, 0.77]) expect(seen(bargaining, { config: config(discount), actions: HAGGLE }, seat, bargainingView)).toEqual(first)
    expect(first).toHaveLength(7)
  })

  it('hold the other’s discount where it was told, so the test above looks at something', () => {
    const config = (discount2: number) => ({ rounds: 3, discount1: 0.9, discount2 })
    expect(seen(bargaining, { config: config(0.3), actions: HAGGLE }, 0, bargainingView)).not.toEqual(
      seen(bargaining, { config: config(0.9), actions: HAGGLE }, 0, bargainingView),
    )
  })

  it('of a buyer hold no trace of the quality before the purchase is decided, and hold it after', () => {
    const nature = (second: string) => ({ 0: { quality: 'high' }, 2: { quality: second } })
    const played = (second: string) => ({ config: { rounds: 2 }, nature: nature(second), actions: [['yes'], ['yes'], ['yes'], ['yes']] })
    const [high, low] = [seen(persuasion, played('high'), 1, persuasionView), seen(persuasion, played('low'), 1, persuasionView)]
    expect(low.slice(0, 4)).toEqual(high.slice(0, 4))
    expect(low[4]).not.toBe(high[4])
  })

  it('of a seller hold the quality at once', () => {
    const at = (quality: string) =>
      seen(persuasion, { config: { rounds: 1 }, nature: { 0: { quality } }, actions: [['yes'], ['yes']] }, 0, persuasionView)[0]
    expect(at('high')).not.toBe(at('low'))
  })

  it('of a guesser never hold the numbers of the others at that step', () => {
    const played = (others: readonly number[]) => ({ config: { rounds: 1 }, actions: [[37, ...others]] })
    const view = { Face: () => null } as GameView<any>
    expect(seen(beauty, played([1, 2, 3]), 0, view)[0]).toBe(seen(beauty, played([88, 99, 77]), 0, view)[0])
  })
})
