import type { Page } from '@playwright/test'
import type { MatchCard, SeatCard } from '../../src/data/card'

/** A generator for test data; full period over 31 bits (Park and Miller 1988). */
const numbers = (seed: number) => {
  let x = seed
  return () => (x = (16807 * x) % 2147483647) / 2147483647
}

const strategies = [
  'tit-for-tat',
  'grudger',
  'win-stay-lose-shift',
  'random',
  'defector',
  'cooperator',
  'gradual',
  'prober',
  'gtft:{"p":0.3}',
  'first-by-joss',
]
const people = ['Ada', 'Grace', 'Emmy', 'Sofja', 'Rózsa', 'A person with a name of exactly 40 letters']
const DAY = 86_400_000

/**
 * Cards of made-up finished matches, newest last: mostly dilemmas among strategies, some bargaining with people, some contests of six. Equal `n` gives equal cards.
 * They have no logs: lists and figures read cards alone, but results and exports of them fail.
 */
export const madeUpCards = (n: number): readonly MatchCard[] => {
  const next = numbers(20250217)
  const pick = <V>(all: readonly V[]): V => all[Math.floor(next() * all.length)] as V
  const strategy = (): SeatCard => ({ player: pick(strategies), kind: 'scripted', participant: null })
  const person = (): SeatCard => {
    const name = pick(people)
    return { player: 'human', kind: 'human', name, participant: `here:${name}` }
  }
  return Array.from({ length: n }, (_, i): MatchCard => {
    const kind = next()
    const game = kind < 0.7 ? 'matrix' : kind < 0.9 ? 'bargaining' : 'p-beauty'
    const seats =
      game === 'matrix'
        ? [strategy(), strategy()]
        : game === 'bargaining'
          ? [next() < 0.5 ? person() : strategy(), strategy()]
          : Array.from({ length: 6 }, strategy)
    const rounds = pick([10, 50, 200])
    const gains = seats.map(seat => strategies.indexOf(seat.player) / 12 + 0.6 * next() - 0.1)
    const reached = gains.reduce((a, b) => a + b, 0) * rounds
    const best = seats.length * rounds
    const isContest = game === 'p-beauty'
    const isFixed = game === 'matrix' && next() < 0.2
    const decisions = rounds * seats.length
    const fallbacks = next() < 0.05 ? 1 + Math.floor(next() * 3) : 0
    return {
      schema: 1,
      id: `seed-${String(i).padStart(6, '0')}`,
      game,
      version: 1,
      transforms: [],
      preset: game === 'matrix' ? 'prisoners-dilemma' : 'none',
      config: { rounds, noise: pick([0, 0.05]) },
      ...(i % 3 === 0 ? { session: `session-${Math.floor(i / 500)}`, treatment: pick(['told', 'hidden']), index: i } : {}),
      seats: seats.map((seat, i) => ({ ...seat, hands: { decisions: rounds, fallbacks: i === 0 ? fallbacks : 0, failures: 0 } })),
      started: Date.UTC(2026, 0, 1) + (i * 60 * DAY) / n,
      ended: Date.UTC(2026, 0, 1) + (i * 60 * DAY) / n + 60_000,
      status: 'complete',
      steps: rounds,
      payoffs: gains.map(gain => gain * rounds),
      selfGain: gains,
      efficiency: isContest ? null : reached / best,
      fairness: isContest || gains.some(gain => gain < 0) ? null : 1 - Math.abs((gains[0] ?? 0) - (gains[1] ?? 0)),
      welfare: { reached, none: 0, best },
      belowBaseline: gains.filter(gain => gain < 0).length / seats.length,
      decisions,
      failures: 0,
      fallbacks,
      play: isFixed ? `play-${seats.map(seat => seat.player).join()}-${rounds}` : null,
      origin: 'session',
    }
  })
}

/** Puts cards straight into the page's library; the page must have opened it before (a visit to the library does). */
export const putCards = (page: Page, cards: readonly MatchCard[]): Promise<void> =>
  page.evaluate(
    all =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('parley')
        request.onerror = () => fail(request.error)
        request.onsuccess = () => {
          const db = request.result
          const write = db.transaction('cards', 'readwrite')
          for (const card of all) write.objectStore('cards').put(card)
          write.onerror = () => fail(write.error)
          write.oncomplete = () => {
            db.close()
            done()
          }
        }
      }),
    cards,
  )
