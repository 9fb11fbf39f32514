// @vitest-environment jsdom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import type { Labels } from '../../src/core/game'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { draw, erase } from '../../src/testkit/draw'
import type { SeatFace, SeatProps } from '../../src/ui/contract'
import { Config } from './config'
import game, { type Game, type Told } from './game'
import Result from './result'
import { Board } from './view/Board'
import { Face } from './view/Face'
import { Pad } from './view/Pad'

interface At {
  readonly seat?: number
  readonly language?: 'en' | 'de'
  readonly labels?: Labels
}

/** A table after rounds written as one letter a seat (g goes, s stays), and what a seat sees of it. */
function table(rounds: readonly string[], seats: number, over: Partial<Config> = {}, { seat = 0, language = 'en', labels }: At = {}) {
  const machine = new Machine({ game, config: Config.parse(over), seats, seed: 's' })
  const heard: { k: number; is: Told }[] = []
  for (const round of rounds) {
    const { events = [] } = machine.apply(Array.from(round, (letter, i) => ({ seat: i, action: letter === 'g' ? 'go' : 'stay' }) as const))
    for (const event of events) if (event.to?.includes(seat) ?? true) heard.push({ k: machine.k, is: event.is as Told })
  }
  const faces: SeatFace[] = allSeats(seats).map(i => ({ seat: i, name: `P${i}`, kind: i === 0 ? 'human' : 'scripted' }))
  const acted: string[] = []
  const wording = game.wording[language] ?? game.wording.en
  const [brief, observation, turn] = [machine.briefs[seat]!, machine.observe(seat), machine.turn]
  const props: SeatProps<Game> = {
    seat,
    seats: faces,
    brief,
    observation,
    events: heard,
    ask: turn === null ? null : { turn, space: game.actions(observation, turn, brief), question: 'Go or stay?' },
    wording,
    language,
    ...(labels === undefined ? {} : { labels }),
    onAct: action => acted.push(action),
  }
  const result = (
    <Result
      config={machine.config as Config}
      seats={faces.map(face => ({ ...face, spec: { player: { kind: 'scripted', strategy: 'coin' }, wording: 'en' } }))}
      outcome={game.outcome!(machine.state, machine.config)}
      payoffs={machine.payoffs()}
      benchmarks={game.benchmarks(machine.config, seats, {})}
      events={heard}
      wording={wording}
      language={language}
    />
  )
  return { props, acted, result }
}
const rowsOf = (host: HTMLElement) => [...host.querySelectorAll('li .unseen')].map(row => row.textContent)

describe('el-farol: the board', () => {
  it('before the first round it says what will appear, what the bar holds and what everything pays', () => {
    const host = draw(<Board {...table([], 5).props} />)
    expect(host.textContent).toContain('Each finished round will appear here')
    expect(host.textContent).toContain('room for 3 of 5')
    expect([...host.querySelectorAll('.ef-payoffs li')].map(tile => tile.textContent)).toEqual(['Gonot crowded10', 'Gocrowded0', 'Stayin any case5'])
  })

  it('reads past rounds out, newest first, and marks what the last one paid', () => {
    const host = draw(<Board {...table(['gggss', 'ggggs', 'sggss'], 5).props} />)
    expect(rowsOf(host)).toEqual([
      'Round 3: Stay, 5 points; you were not told how many went',
      'Round 2: Go, 0 points; 4 of 5 went',
      'Round 1: Go, 10 points; 3 of 5 went',
    ])
    expect(host.textContent).toContain('You have 15 points and went in 2 of 3 rounds.')
    expect(host.querySelector('.ef-payoffs li[data-last]')?.textContent).toContain('Stay')
  })

  it('a stayer’s screen is the same however many went, unless everybody is told', () => {
    const html = (round: string, over: Partial<Config>) => {
      const text = draw(<Board {...table([round], 5, over, { seat: 4 }).props} />).innerHTML
      erase()
      return text
    }
    expect(html('gggss', {})).toBe(html('gssss', {}))
    expect(html('gggss', { information: 'explicit' })).not.toBe(html('gssss', { information: 'explicit' }))
  })

  it('draws twelve rounds at most, says nothing of a hidden horizon, and keeps to the names of the seat', () => {
    const rounds = Array.from({ length: 14 }, () => 'gggss')
    const host = draw(<Board {...table(rounds, 5, { horizonTold: false }, { labels: { names: { go: 'J', stay: 'F' } } }).props} />)
    expect(rowsOf(host)).toHaveLength(12)
    expect(rowsOf(host)[0]).toBe('Round 14: J, 10 points; 3 of 5 went')
    expect(host.textContent).toContain('2 earlier rounds are not shown.')
    expect(host.querySelector('.ef-head strong')?.textContent).toBe('Round 15')
  })

  it('speaks German', () => {
    const host = draw(<Board {...table(['gggss'], 5, {}, { language: 'de' }).props} />)
    expect(rowsOf(host)).toEqual(['Runde 1: Hingehen, 10 Punkte; 3 von 5 gingen hin'])
  })
})

describe('el-farol: the pad', () => {
  it('says what an action pays and on what that depends before it is pressed, and sends its id under any name', () => {
    const { props, acted } = table([], 5, {}, { labels: { names: { go: 'J', stay: 'F' }, order: ['stay', 'go'] } })
    const host = draw(<Pad {...props} />)
    const buttons = [...host.querySelectorAll('button')]
    expect(buttons.map(button => button.textContent)).toEqual(['1F', '2J'])
    act(() => buttons[1]!.focus())
    expect(host.textContent).toContain('J: 10 if at most 2 of the others go, else 0')
    act(() => buttons[1]!.click())
    expect(acted).toEqual(['go'])
  })

  it('where there is room for nobody, going pays one thing only', () => {
    const host = draw(<Pad {...table([], 5, { capacity: 0, crowded: -2 }).props} />)
    act(() => host.querySelector('button')!.focus())
    expect(host.textContent).toContain('Go: -2, however many go')
  })

  it('is empty while the seat has nothing to decide', () => {
    expect(draw(<Pad {...table([], 5).props} ask={null} />).textContent).toBe('')
  })
})

describe('el-farol: the result', () => {
  it('says how many went, how often it was crowded, and how often that was an equilibrium', () => {
    const host = draw(table(['gggss', 'ggggs', 'sssss'], 5, { rounds: 3 }).result)
    expect(host.textContent).toContain('On average 2.3 of 5 went; the bar was crowded in 1 of 3 rounds.')
    expect(host.textContent).toContain('With 3 going nobody would rather have chosen otherwise; that happened in 1 of 3 rounds.')
    expect(host.querySelectorAll('figure')).toHaveLength(2)
    expect(host.textContent).toContain('capacity 3')
    expect(host.textContent).toContain('mixed equilibrium')
  })

  it('draws 500 seats by kind, in German too, and one round without charts', () => {
    const rounds = ['g'.repeat(300) + 's'.repeat(200), 's'.repeat(500)]
    expect(draw(table(rounds, 500, { rounds: 2 }, { language: 'de' }).result).textContent).toContain('Strategien')
    erase()
    const host = draw(table(['ggs'], 3, { rounds: 1 }).result)
    expect(host.textContent).toContain('2 of 3 went, and the bar was crowded.')
    expect(host.querySelectorAll('figure')).toHaveLength(0)
  })

  it('the face follows the capacity', () => {
    const { brief } = table([], 5).props
    const inside = (capacity: number) => draw(<Face brief={{ ...brief, capacity }} />).querySelectorAll('circle[cy="51"]').length
    expect([inside(0), inside(0.6), inside(1)]).toEqual([0, 6, 10])
  })
})
