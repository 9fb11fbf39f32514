// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import type { Config } from './config'
import game from './game'
import Result from './result'
import { outcomeOf, walk } from './test/play'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const place = document.createElement('div')
afterEach(() => place.replaceChildren())

/** The text of the result screen of a match. */
function screen(given: Partial<Config>, qualities: string, rounds: readonly (readonly [string, string])[], language: 'en' | 'de' = 'en'): string {
  const machine = walk(given, qualities, rounds)
  const wording = game.wording[language] ?? game.wording.en
  const seat = (i: number) => ({
    seat: i,
    name: `P${i}`,
    kind: 'scripted' as const,
    spec: { player: { kind: 'scripted' as const, strategy: 'x' }, wording: language },
  })
  const root = createRoot(place)
  act(() =>
    root.render(
      <Result
        config={machine.config}
        seats={[seat(0), seat(1)]}
        outcome={outcomeOf(machine)}
        payoffs={machine.payoffs()}
        benchmarks={game.benchmarks(machine.config, 2, machine.nature)}
        events={[]}
        wording={wording}
        language={language}
      />,
    ),
  )
  const text = place.textContent
  act(() => root.unmount())
  return text
}

describe('the result screen', () => {
  it('says who was told what, who bought, and where q stands', () => {
    const text = screen({}, 'hllh', [
      ['yes', 'yes'],
      ['yes', 'yes'],
      ['no', 'no'],
      ['yes', 'no'],
    ])
    expect(text).toContain('The seller recommended 2 of 2 high-quality units and 1 of 2 low-quality units.')
    expect(text).toContain('2 of 4 units were sold: 2 of 3 recommended ones and 0 of 1 others.')
    expect(text).toContain('50% (1 of 2)')
    expect(text).toContain('q = 25%')
    expect(text).toContain('The seller ended with 20,000, the buying seat with −7,500.')
  })
  it('does not judge free words', () => {
    const text = screen({ message: 'text' }, 'hl', [
      ['Lovely', 'yes'],
      ['Buy!', 'no'],
    ])
    expect(text).toContain('2 of 2 messages were free words, which are not judged here.')
    expect(text).not.toContain('How often the seller recommended')
  })
  it('shows no rate where nothing was there to count, and speaks German', () => {
    const text = screen(
      { myopic: true },
      'hh',
      [
        ['yes', 'yes'],
        ['yes', 'yes'],
      ],
      'de',
    )
    expect(text).toContain('k. A.')
    expect(text).toContain('Kauf, alle')
    expect(text).toContain('2 von 2 hochwertigen')
  })
  it('survives a match that was broken off before its first round ended', () => expect(screen({}, 'hl', [])).toContain('0 of 0'))
})
